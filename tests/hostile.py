"""Addresses that no one means well with: hostile values for each parameter of a search, alone and together."""

from collections.abc import Iterable
from urllib.parse import quote_plus

from hypothesis import strategies as st

VIEWS = ("/", "/search.json", "/search.atom", "/suggest")
VALUES = [
    "",
    " ",
    "0",
    "-1",
    "1e400",
    "inf",
    "-inf",
    "NaN",
    "0x10",
    "1_000",
    "٣",
    "½",
    "9" * 5_000,
    "1" + "0" * 30,
    "0." + "0" * 3_000 + "1",
    "99999",
    "99999-01-01",
    "0000-00-00",
    "\x00",
    "a\x00b",
    "\ud800",
    "nurse \udfff in Salem",
    "😀",
    "👩🏽‍🚒" * 500,
    "'\"<script>alert(1)</script>",
    "{{ 7|add:7 }}",
    "../../etc/passwd",
    "' OR 1=1 --",
    "not_stated",
    '"""',
    '"open and never shut',
    "((((",
    "OR",
    "-",
    "*",
    '-"',
    "title:",
    "title:x AND NOT *:*",
    "class:* req:- agency:OR",
    "/.*/",
    "*" * 300,
    "a*",
    "-" * 300,
    " OR " * 50,
    "nurse OR -nurse OR -forester",
    "\u202e\u2066abc",
    "看護師 セーラム",
    "مهندس -غابات*",
    "медсестра OR лесник",
    "x" * 10_000,
    "word " * 2_000,
    "a* b* c* d* e* f* g* h*",
    "ß" * 300,
    "İ" * 300,
    "\r\nSet-Cookie: a=b",
    "$30/hr",
    "$" + "9" * 400 + "/hr",
    "nurse in Salem within 99999999 miles no degree part time over 50k",
    "soical worker salem no degree",
    "97301",
    "00000",
    "Salem, OR",
    "posting",
    "position",
    "open",
    "all",
    "relevance",
    "distance",
    "pay",
    "7",
    "hour",
    "bachelor",
]


def names() -> list[str]:
    """The parameters of a search, and one that is none. Needs Django to be set up."""
    from search.filtering.filters import JobFilters
    from search.filtering.parameters import OF_THE_PAGE

    return [parameter.name for parameter in (*JobFilters.parameters(), *OF_THE_PAGE)] + ["unknown"]


def addresses() -> st.SearchStrategy[str]:
    """Addresses of every form of the search's answer: one parameter, two, or up to eight."""
    known = st.sampled_from(names())
    anything = st.text(alphabet=st.characters(codec=None), max_size=60)
    values = st.sampled_from(VALUES) | anything | st.binary(max_size=20)
    pairs = [st.lists(st.tuples(known, values), min_size=most, max_size=most) for most in (1, 2)] + [
        st.lists(st.tuples(known | st.text(max_size=8), values), max_size=8)
    ]
    return st.builds(address, st.sampled_from(VIEWS), st.one_of(pairs))


def address(view: str, pairs: Iterable[tuple[str, str | bytes]]) -> str:
    """The address of a view with these parameters, whatever they are made of."""
    return f"{view}?{'&'.join(f'{_quoted(name)}={_quoted(value)}' for name, value in pairs)}"


def _quoted(value: str | bytes) -> str:
    return quote_plus(value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value)
