"""Long feeds are parted into their postings without being read; short ones stay whole."""

import json

import pytest

from postings.ingest.errors import UnreadableFile
from postings.ingest.feeds import is_feed, split_feed
from postings.ingest.limits import Limits

LIMITS = Limits(postings=3, feed_postings=20, nesting=50)


def posting(number: int) -> dict[str, object]:
    return {
        "@type": "JobPosting",
        "title": f'Clerk {number} of the "First" [Branch] {{',
        "hiringOrganization": {"name": "City of Astoria"},
        "description": "Answers \\ questions.",
        "jobLocation": [{"address": {"addressLocality": "Astoria"}}, {"address": {}}],
    }


def parts(data: bytes, name: str = "feed.json") -> list[bytes]:
    pieces = split_feed(name, data, LIMITS)
    return [pieces.document(data, span) for span in pieces.spans]


@pytest.mark.parametrize(
    "around",
    [
        lambda postings: postings,
        lambda postings: {"@context": "https://schema.org", "@graph": postings, "name": "All of them"},
        lambda postings: {"a": [{"b": {"c": [1, "]", {}, *postings]}}], "d": [[], {}]},
        lambda postings: {"itemListElement": [{"@type": "ListItem", "item": each} for each in postings]},
    ],
)
def test_each_posting_of_json_keeps_what_surrounds_the_list(around):
    postings = [posting(number) for number in range(5)]
    for written in (json.dumps, lambda value: json.dumps(value, indent=1, ensure_ascii=False)):
        found = [json.loads(part) for part in parts(written(around(postings)).encode())]
        held = [[each for each in postings if json.dumps(each) in json.dumps(part)] for part in found]
        assert [one for one in held if one] == [[each] for each in postings]


def test_each_posting_of_json_keeps_the_employer_to_which_all_refer():
    employer = {"@type": "Organization", "@id": "#us", "name": "City of Astoria"}
    postings = [{**posting(number), "hiringOrganization": {"@id": "#us"}} for number in range(5)]
    graph = [{"@type": "WebSite"}, *postings[:2], employer, *postings[2:]]
    found = parts(json.dumps({"@graph": graph}).encode())
    assert [json.loads(part)["@graph"] for part in found] == [
        [{"@type": "WebSite"}, employer, each] for each in postings
    ]


def test_each_item_of_rss_keeps_the_channel():
    item = "<item a='>'><title>Clerk {0}</title><jobNumberSingle>{0}</jobNumberSingle></item>\n"
    items = "".join(map(item.format, range(5)))
    text = f"<?xml version='1.0'?><rss><channel><title>City of Astoria</title>{items}<ttl>5</ttl></channel></rss>"
    found = parts(text.encode(), "feed.xml")
    assert len(found) == 5
    for number, part in enumerate(found):
        assert part.count(b"<item") == 1
        assert f"Clerk {number}<".encode() in part
        assert part.endswith(b"<ttl>5</ttl></channel></rss>")


def test_a_short_feed_a_page_and_a_text_are_no_long_feed():
    assert is_feed("a.json", json.dumps([posting(1)] * 4).encode(), LIMITS)
    assert not is_feed("a.json", json.dumps([posting(1)] * 3).encode(), LIMITS)
    assert not is_feed("a.html", b"<html>" + b'<script>{"@type": "JobPosting"}</script>' * 9, LIMITS)
    assert not is_feed("a.txt", b'JobPosting" ' * 9, LIMITS)


def test_a_list_that_offers_no_job_is_not_parted():
    assert parts(json.dumps([{"@type": "JobPosting"}] * 10).encode()) == []


def test_a_feed_with_much_around_its_postings_is_not_parted():
    assert parts(json.dumps({"@graph": [posting(1)] * 5, "more": "x" * 30_000}).encode()) == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.json", json.dumps([posting(1)] * 30).encode(), "too_long"),
        ("a.json", json.dumps([posting(1)] * 5).encode()[:-1], "damaged"),
        ("a.json", b'[{"a": 1}}', "damaged"),
        ("a.json", b"[" * 100_000, "too_deep"),
        ("a.xml", b"<rss>" + b"<item>" * 100_000, "too_deep"),
        ("a.xml", b"<rss><channel>" + b"<item><title>Clerk</title></item>" * 9, "damaged"),
        ("a.xml", b'<!DOCTYPE rss [<!ENTITY a "b">]><rss></rss>', "unsafe"),
    ],
)
def test_a_feed_that_is_damaged_or_a_trap_is_refused(name, data, code):
    with pytest.raises(UnreadableFile) as refusal:
        split_feed(name, data, LIMITS)
    assert refusal.value.code == code
