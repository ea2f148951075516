"""Every template compiles, and the tests' own guard against undefined variables keeps watch over ours alone."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Engine, Origin, Template

from tests.template_variables import UndefinedVariable

TEMPLATES = settings.BASE_DIR / "templates"
OURS = Origin(name=str(TEMPLATES / "guarded.html"))
DJANGOS = Origin(name="/usr/lib/python3/site-packages/django/contrib/admin/templates/admin/index.html")


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_compiles(path: Path):
    assert Engine.get_default().get_template(str(path.relative_to(TEMPLATES))).origin.name == str(path)


def render(source: str, origin: Origin) -> str:
    return Template(source, origin=origin, engine=Engine.get_default()).render(Context({"posting": {}}))


@pytest.mark.parametrize("source", ["{{ title }}", "{{ posting.title }}", "{{ title|default:'none' }}"])
def test_a_template_of_ours_may_not_print_what_does_not_exist(source):
    with pytest.raises(UndefinedVariable, match="guarded"):
        render(source, OURS)


def test_a_template_of_ours_may_ask_whether_something_exists():
    assert render("{% if title %}yes{% else %}no{% endif %}", OURS) == "no"


def test_templates_of_others_print_nothing_as_ever():
    assert render("[{{ title }}{{ title|default:'none' }}]", DJANGOS) == "[none]"
