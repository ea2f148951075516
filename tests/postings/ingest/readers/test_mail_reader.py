"""Mail messages and pages saved as such: their text, whatever its encoding, and none where there is none."""

from time import process_time

import pytest

from postings.ingest.errors import UnreadableFile
from postings.ingest.readers import read

HEAD = "From: jobs@bend.gov\r\nSubject: Opening\r\nMIME-Version: 1.0\r\n"


def lines_of(message: str, name: str = "a.txt") -> tuple[str, ...]:
    return read(name, "", message.encode()).lines


def test_the_page_of_a_message_is_read_and_not_its_plain_copy():
    parts = (
        "--x\r\nContent-Type: text/plain\r\n\r\nplain copy\r\n"
        "--x\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<h1>Caf=E9 Clerk</h1><ul><li>Files papers</ul>\r\n--x--\r\n"
    )
    message = f"{HEAD}Content-Type: multipart/alternative; boundary=x\r\n\r\n{parts}"
    assert lines_of(message) == ("Café Clerk", "", "• Files papers")


@pytest.mark.parametrize("note", ["", "--x\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n"])
def test_a_message_that_is_passed_on_is_read(note):
    passed_on = f"--x\r\nContent-Type: message/rfc822\r\n\r\n{HEAD}\r\nClerk wanted in Salem.\r\n--x--\r\n"
    message = f"{HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n{note}{passed_on}"
    assert lines_of(message) == ("Clerk wanted in Salem.",)


def test_plain_text_in_base64_is_read():
    headers = f"{HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64"
    assert lines_of(f"{headers}\r\n\r\nQ2xlcmsgd2FudGVk\r\n", "a.eml") == ("Clerk wanted",)


def test_a_message_alone_in_a_mailbox_is_read():
    assert lines_of(f"From jobs Mon Jan  5 09:00:00 2026\r\n{HEAD}\r\nClerk wanted.") == ("Clerk wanted.",)


def test_a_text_that_begins_like_a_message_is_plain_text():
    assert lines_of("Subject: Clerk wanted\n\nApply by May 1.") == ("Subject: Clerk wanted", "", "Apply by May 1.")


@pytest.mark.parametrize(
    "body",
    [
        "Content-Type: application/pdf\r\n\r\n%PDF",
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n",
        "Content-Type: text/plain; charset=martian\r\n\r\n   ",
        "".join(f"Content-Type: multipart/mixed; boundary=x{n}\r\n\r\n--x{n}\r\n" for n in range(2_000)),
    ],
)
def test_refuses_a_message_without_text(body):
    with pytest.raises(UnreadableFile) as refused:
        lines_of(HEAD + body)
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(
    ("described", "code"),
    [
        (f"Content-Type: {'text/plain;' * 20_000}\r\n\r\nClerk wanted.", "damaged"),
        (f"Content-Disposition: inline\r\n {'(' * 90_000}\r\n\r\nClerk wanted.", "damaged"),
        ("Content-Type: multipart/mixed; boundary=x\r\n\r\n" + "--x\r\n\r\nClerk\r\n" * 9_000, "too_long"),
    ],
)
def test_a_message_of_endless_headers_or_parts_is_refused_at_once(described, code):
    started = process_time()
    with pytest.raises(UnreadableFile) as refused:
        lines_of(f"{HEAD}{described}")
    assert refused.value.code == code
    assert process_time() - started < 1
