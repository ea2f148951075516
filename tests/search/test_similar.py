"""Open postings like the one on the page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from postings.models import Posting
from search.answer.similar import MOST, similar_postings
from search.indexing import refresh
from tests.factories import (
    add_location,
    add_salary,
    make_agency,
    make_classification,
    make_position,
    make_posting,
    make_series,
)

pytestmark = pytest.mark.django_db


def like(posting: Posting) -> list[str]:
    refresh.rebuild()
    return [card.title for card in similar_postings(posting, timezone.now())]


def test_those_with_most_in_common_come_first():
    office, other = make_series("Office Specialist"), make_series("Forester")
    second = make_classification("Office Specialist 2", "C0104", series=office)
    asked = make_posting("Intake Clerk", classification=second, series=office)
    add_location(asked, "Bend")
    far = make_agency("Department of Justice")
    make_posting("Forester", series=other)
    make_posting("Same series", series=office, agency=far)
    make_posting("Same class", series=office, classification=second, agency=far)
    make_posting("Same class here", series=office, classification=second)
    add_location(make_posting("Same class and town", series=office, classification=second), "Bend")
    assert like(asked) == ["Same class and town", "Same class here", "Same class", "Same series"]


def test_a_telling_word_of_the_title_is_enough_and_a_common_one_is_not():
    for number in range(30):
        make_posting(f"Program Specialist {number}", agency=make_agency(f"Board {number}"))
    asked = make_posting("Beekeeping Specialist")
    make_posting("Senior Beekeeper, Beekeeping")
    assert like(asked) == ["Senior Beekeeper, Beekeeping"]


def test_two_words_of_a_long_title_are_enough():
    for word in ("Forest", "Management", "Technician"):
        make_posting(f"{word} Worker")
    asked = make_posting("Forest Management Technician")
    make_posting("Technician, Forest Roads")
    assert like(asked) == ["Technician, Forest Roads"]


def test_neither_itself_nor_what_cannot_be_applied_for():
    yesterday = timezone.now() - timedelta(days=1)
    asked = make_posting("Forester", closes_at=yesterday)
    make_posting("Forester of the past", closes_at=yesterday)
    make_posting("Forester in the making", status=Posting.Status.DRAFT)
    make_posting("Forester no more", status=Posting.Status.WITHDRAWN)
    make_position("Forester position")
    make_posting("Forester without a deadline", closes_at=None)
    assert like(asked) == ["Forester without a deadline"]


def test_a_few_at_most_and_nothing_from_the_database(django_assert_num_queries):
    postings = [make_posting("Forester") for _ in range(MOST + 3)]
    refresh.rebuild()
    asked = Posting.objects.with_parts().get(pk=postings[0].pk)
    with django_assert_num_queries(0):
        found = similar_postings(asked, timezone.now())
    assert len(found) == MOST
    assert asked.get_absolute_url() not in [card.url for card in found]


def test_a_title_without_words_has_nothing_like_it():
    make_posting("Forester")
    assert like(make_posting("—")) == []


def test_the_page_lists_them(client):
    asked = make_posting("Forester")
    other = make_posting("Forester & <i>Arborist</i>")
    add_salary(other, "4000", "5000")
    add_location(other, "Bend")
    refresh.rebuild()
    content = client.get(asked.get_absolute_url()).content.decode()
    part = content.partition('id="similar"')[2].partition("</section>")[0]
    assert f'href="{other.get_absolute_url()}">Forester &amp; &lt;i&gt;Arborist&lt;/i&gt;</a>' in part
    assert "Bend" in part
    assert "4,000" in part
    assert part.count("<article") == 1


def test_without_an_index_the_page_stays_whole(client):
    answer = client.get(make_posting("Forester").get_absolute_url())
    assert answer.status_code == 200
    assert b'id="similar"' not in answer.content
