"""A mail message, or a web page that a browser saved as one (MHTML): its text, without what is attached."""

import re
from email.message import EmailMessage, MIMEPart
from pathlib import PurePath

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers import html, text
from postings.ingest.readers.html.guard import too_deep

MEDIA_TYPE = "message/rfc822"

SUFFIXES = frozenset((".eml", ".mht", ".mhtml"))

_HEADER = re.compile(
    rb"(?:From|To|Received|Return-Path|MIME-Version|Delivered-To|Subject|Date|Message-ID|X-[\w-]+): ", re.I
)
_OF_MAIL = re.compile(rb"^(?:MIME-Version|Content-Type):", re.IGNORECASE | re.MULTILINE)
_HEADERS_WITHIN = 20_000


def accepts(name: str, data: bytes) -> bool:
    """Whether the file begins with a message's headers; a text that only names a sender and a subject is none."""
    if not _HEADER.match(data[:200]):
        return False
    headers = data[:_HEADERS_WITHIN].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return PurePath(name).suffix.casefold() in SUFFIXES or _OF_MAIL.search(headers) is not None


def read(data: bytes, limits: Limits) -> Content:
    """The message's page, or its plain text where it has none. Raises UnreadableFile where it has neither."""
    # Rarely needed, and slow to load.
    from email import message_from_bytes, policy

    try:
        message = message_from_bytes(data, policy=policy.default)
        body = message.get_body(("html", "plain")) if isinstance(message, EmailMessage) else None
        payload = body.get_payload(decode=True) if body is not None else None
    except RecursionError:
        raise too_deep(limits) from None
    except (LookupError, ValueError):
        raise UnreadableFile("damaged", "The message is not built as mail messages are.") from None
    if body is None or not isinstance(payload, bytes):
        raise UnreadableFile("empty", "The message holds no text; what is attached to it is not read.")
    return (html if body.get_content_type() == "text/html" else text).read(_in_utf8(payload, body), limits)


def _in_utf8(payload: bytes, body: MIMEPart) -> bytes:
    """The text's bytes in UTF-8 where its header names an encoding that fits them, else as they are."""
    try:
        return payload.decode(str(body.get_content_charset() or "utf-8")).encode("utf-8-sig")
    except (LookupError, ValueError):
        return payload
