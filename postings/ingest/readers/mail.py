"""A mail message, or a web page that a browser saved as one (MHTML): its text, without what is attached."""

import re
from email.message import EmailMessage, Message, MIMEPart

from postings.ingest.document import Content
from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers import html, text
from postings.ingest.readers.decoding import suffix_of
from postings.ingest.readers.html.guard import too_deep

MEDIA_TYPE = "message/rfc822"

SUFFIXES = frozenset((".eml", ".mht", ".mhtml"))

# A mailbox begins each message with a line of its own.
_HEADER = re.compile(
    rb"(?:From [^\r\n:]{1,80}\d\d:\d\d[^\r\n]{1,40}\r?\n)?(?:From|To|Received|Return-Path|MIME-Version"
    rb"|Delivered-To|Subject|Date|Message-ID|X-[\w-]+): ",
    re.I,
)
_OF_MAIL = re.compile(rb"^(?:MIME-Version|Content-Type):", re.IGNORECASE | re.MULTILINE)
_HEADERS_WITHIN = 20_000
# What the mail library takes time with the square of: what a header says of a part, and parts in great number.
_OF_PART = re.compile(rb"^Content-[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*", re.IGNORECASE | re.MULTILINE)
_LONGEST_OF_PART = 2_000
_PART_LINE = b"\n--"
_MOST_PARTS = 2_000


def accepts(name: str, data: bytes) -> bool:
    """Whether the file begins with a message's headers; a text that only names a sender and a subject is none."""
    if not _HEADER.match(data[:200]):
        return False
    headers = data[:_HEADERS_WITHIN].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return suffix_of(name) in SUFFIXES or _OF_MAIL.search(headers) is not None


def read(data: bytes, limits: Limits) -> Content:
    """The message's page, or its plain text where it has none. Raises UnreadableFile where it has neither."""
    # Rarely needed, and slow to load.
    from email import message_from_bytes, policy

    _check_parts(data)
    try:
        message = message_from_bytes(data, policy=policy.default)
        body = _body(message)
        payload = body.get_payload(decode=True) if body is not None else None
    except RecursionError:
        raise too_deep(limits) from None
    except (LookupError, ValueError):
        raise UnreadableFile("damaged", "The message is not built as mail messages are.") from None
    if body is None or not isinstance(payload, bytes):
        raise UnreadableFile("empty", "The message holds no text; what is attached to it is not read.")
    return (html if body.get_content_type() == "text/html" else text).read(_in_utf8(payload, body), limits)


def _check_parts(data: bytes) -> None:
    """Raises UnreadableFile for more parts, or more said of one, than any program that sends mail writes."""
    if any(len(header[0]) > _LONGEST_OF_PART for header in _OF_PART.finditer(data)):
        raise UnreadableFile("damaged", "The message is not built as mail messages are.")
    if data.count(_PART_LINE) > _MOST_PARTS:
        raise UnreadableFile("too_long", f"The message has more than {_MOST_PARTS:,} parts, as no posting's has.")


def _body(message: Message) -> MIMEPart | None:
    """The page or text of the message, or of one that it passes on where that says more than the note above it."""
    passed_on = (part.get_payload(0) for part in message.walk() if part.get_content_type() == "message/rfc822")
    bodies = (each.get_body(("html", "plain")) for each in (message, *passed_on) if isinstance(each, EmailMessage))
    return max((body for body in bodies if body is not None), key=lambda body: len(body.get_payload()), default=None)


def _in_utf8(payload: bytes, body: MIMEPart) -> bytes:
    """The text's bytes in UTF-8 where its header names an encoding that fits them, else as they are."""
    try:
        return payload.decode(str(body.get_content_charset() or "utf-8")).encode("utf-8-sig")
    except (LookupError, ValueError):
        return payload
