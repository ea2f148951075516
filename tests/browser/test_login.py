"""The admin's door works in a real browser under the site's security headers."""

import pytest
from django.contrib.auth import get_user_model


@pytest.fixture
def editor(transactional_db):
    return get_user_model().objects.create_superuser("editor", password="correct horse")


def test_an_editor_logs_in(page, assert_accessible, editor):
    page.goto("/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("correct horse")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Site administration").wait_for()
    assert page.get_by_text("Log out").is_visible()
