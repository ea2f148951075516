"""Waypost's settings, read from the environment with defaults that are safe to serve with.

Every variable that is read here is listed in README.md.
"""

import os
from pathlib import Path

from config.environment import database, folder, limits, switch, words
from config.secret_key import read_or_create_secret_key
from postings.ingest.limits import DEFAULT_LIMITS

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = folder("WAYPOST_VAR_DIR", default=BASE_DIR / "var")

DEBUG = switch("DEBUG", default=False)
SECRET_KEY = os.environ.get("SECRET_KEY") or read_or_create_secret_key(VAR_DIR / "secret_key")
ALLOWED_HOSTS = words("ALLOWED_HOSTS", default="127.0.0.1,localhost,[::1]")

INSTALLED_APPS = [
    "config.admin.WaypostAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_filters",
    "agencies",
    "postings",
    "search",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.security_headers.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = {"default": database("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'waypost.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # A write takes its lock at once and waits for it; one that reads first and writes later fails instead.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # WAL lets readers go on while one writes, and with it NORMAL loses nothing but the last commits at a power cut.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA journal_size_limit=67108864; "
            "PRAGMA mmap_size=268435456; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;"
        ),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SEARCH_INDEX_DIR = Path(os.environ.get("SEARCH_INDEX_DIR", VAR_DIR / "search_index"))

# What one document may be and take to read, so that no file can hang, fill or kill a load.
READING_LIMITS = limits("READING_LIMITS", default=DEFAULT_LIMITS)

LANGUAGE_CODE = "en-us"
# The zone of a date whose jurisdiction is not known; every other date uses its jurisdiction's own.
TIME_ZONE = os.environ.get("TIME_ZONE", "America/Los_Angeles")
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
# Hashed and compressed by collectstatic, without which only DEBUG=1 (where WhiteNoise reads the sources) can serve.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# HTTPS is on unless DEBUG is; HTTPS=0 is for trying the site on one's own machine, as `make run` does.
HTTPS = switch("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
# Only behind a proxy that sets X-Forwarded-Proto itself: a client that may set it could call any request secure.
if switch("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_TRUSTED_ORIGINS = words("CSRF_TRUSTED_ORIGINS", default="")
# Not no-referrer: without an Origin to compare, browsers cannot log in to the admin.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# A posting edited in the admin has some hundred fields per list; no form here needs more than this.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
    # Django's own handlers would mail errors to nobody and, when debugging, print each line twice.
    "loggers": {"django": {"handlers": [], "level": "NOTSET"}},
}
