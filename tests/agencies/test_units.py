import pytest
from django.core.exceptions import ValidationError

from agencies.models import Unit
from tests.factories import make_agency, make_unit

pytestmark = pytest.mark.django_db


def test_path_runs_from_large_to_small():
    assert [unit.name for unit in make_unit(make_agency(), "Fire", "Dispatch").path()] == ["Fire", "Dispatch"]


def test_a_loop_is_refused():
    dispatch = make_unit(make_agency(), "Fire", "Dispatch")
    fire = dispatch.parent
    for within in (fire, dispatch):
        fire.parent = within
        with pytest.raises(ValidationError, match="cannot lie within itself"):
            fire.full_clean()


def test_a_loop_that_two_edits_made_at_once_has_an_end():
    dispatch = make_unit(make_agency(), "Fire", "Dispatch")
    Unit.objects.filter(pk=dispatch.parent_id).update(parent=dispatch)
    assert [unit.name for unit in Unit.objects.get(pk=dispatch.pk).path()] == ["Fire", "Dispatch"]
