"""`manage.py search_index`: refreshes, rebuilds, checks and repairs."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from postings.models import Position, Posting
from search.engine.index import current_index
from search.indexing.check import find_differences
from search.indexing.documents import prepared
from search.indexing.refresh import rebuild
from search.models import IndexMark
from tests.factories import make_agency, make_position, make_posting
from tests.search.conftest import indexed


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("search_index", *arguments, stdout=out)
    return out.getvalue()


def test_command_refreshes_and_rebuilds(db):
    make_posting("One")
    assert "There is no search index for this version of Waypost yet. Rebuilding it." in run("refresh")
    assert indexed() == 1
    make_posting("Two")
    assert run("refresh") == "Took in 1 changes.\n"
    assert "Rebuilt the search index: 2 jobs" in run("rebuild")


def test_command_checks_and_repairs(db):
    one, two = make_posting("One"), make_posting("Two")
    gone = make_position("Gone")
    rebuild()
    assert run("check") == "The search index and the database agree.\n"
    Posting.objects.filter(pk=one.pk).update(title="Changed")
    Posting.objects.filter(pk=two.pk).update(status="draft")
    Position.objects.filter(pk=gone.pk).delete()
    IndexMark.objects.all().delete()
    late = Posting.objects.create(title="Late", agency=make_agency())
    IndexMark.objects.all().delete()
    with pytest.raises(CommandError, match="4 jobs differ"):
        run("check")
    said = run("check", "--repair")
    assert f"The posting {one.pk} is in the index as it was before a change." in said
    assert f"The posting {two.pk} is in the index but is not to be found." in said
    assert f"The position {gone.pk} is in the index but is not to be found." in said
    assert f"The posting {late.pk} is not in the index." in said
    assert "Mended 4 documents." in said
    assert run("check") == "The search index and the database agree.\n"


def test_a_job_that_is_there_twice_is_noticed(db):
    posting = make_posting("Twin")
    rebuild()
    writer = current_index().writer(15_000_000, 1)
    for _, document in prepared("posting", [posting.pk]):
        writer.add_json(document.decode())
    writer.commit()
    writer.wait_merging_threads()
    assert indexed() == 2
    assert find_differences().outdated == [("posting", posting.pk)]
    run("check", "--repair")
    assert indexed() == 1
