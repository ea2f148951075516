"""Django's admin works in a real browser under the site's security headers."""

import pytest
from django.contrib.auth import get_user_model


@pytest.fixture
def editor(transactional_db):
    return get_user_model().objects.create_superuser("editor", password="correct horse")


@pytest.fixture
def admin_page(page, editor):
    page.goto("/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("correct horse")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Site administration").wait_for()
    return page


def test_an_editor_logs_in(admin_page):
    assert admin_page.get_by_role("button", name="Log out").is_visible()


def test_its_scripts_and_pickers_work(admin_page, editor):
    admin_page.goto(f"/admin/auth/user/{editor.pk}/change/")
    admin_page.get_by_role("link", name="Today").first.click()
    admin_page.locator("#id_user_permissions_add_all, #id_user_permissions_add_all_link").click()
    admin_page.get_by_label("First name").fill("Erin")
    admin_page.get_by_role("button", name="Save", exact=True).click()
    admin_page.get_by_text("was changed successfully").wait_for()
    editor.refresh_from_db()
    assert editor.first_name == "Erin"
    assert editor.user_permissions.exists()
