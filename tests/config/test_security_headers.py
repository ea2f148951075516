"""Every response tells browsers to run and fetch nothing but what this site serves."""

from django.http import HttpResponse

from config.security_headers import SecurityHeadersMiddleware


def test_every_response_carries_the_policies(client, db):
    headers = client.get("/admin/login/").headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_views_own_policy_stands(rf):
    own = "default-src 'none'"
    answer = SecurityHeadersMiddleware(lambda request: HttpResponse(headers={"Content-Security-Policy": own}))
    assert answer(rf.get("/")).headers["Content-Security-Policy"] == own
