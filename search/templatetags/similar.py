"""What the search lends to the pages of jobs, which know nothing of it."""

from typing import Any

from django import template
from django.utils import timezone

from postings.models import Posting
from search.answer import similar

register = template.Library()


@register.inclusion_tag("postings/_similar.html")
def similar_postings(posting: Posting) -> dict[str, Any]:
    """A list of open postings like this one; nothing if there are none, or no index to find them in."""
    return {"cards": similar.similar_postings(posting, timezone.now())}
