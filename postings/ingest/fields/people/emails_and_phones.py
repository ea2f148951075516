"""E-mail addresses and telephone numbers in a text."""

import re

EMAIL = re.compile(r"(?<![\w.+'@-])[A-Za-z0-9][\w.+'-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}(?![\w@])")
# "ann.lee@ode@oregon.gov"
_TWO_SIGNS = re.compile(r"(?<![\w.+'@-])[A-Za-z0-9][\w.+'-]{0,63}@[\w-]{1,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(
    r"(?<![\d-])(?:\+?1[-. ])?(?:\(\d{3}\) ?\d{3}[-. –]?|\d{3}(?: ?[-–] ?|[./ ])\d{3}(?: ?[-–] ?|[. ]))\d{4}(?![\d-])"
    r"(?:,? ?(?:ext\.?|x|extension) ?\d{1,6})?",
    re.IGNORECASE,
)
# The end that every number has: looking for it first passes most lines by quickly.
_PHONE_END = re.compile(r"[0-9][0-9][0-9](?: ?[-–] ?|[. ])?\d{4}(?!\d)")
_NOT_FOR_TALKING = re.compile(
    r"\b(?:fax(?:ed)?|facsimile|tty|tdd|teletype|hearing[- ]impaired|hearing or speech|relay)\b(?:[^\d@]|711){0,20}$",
    re.IGNORECASE,
)
# "207-555-0100 (phone) 207-555-0101 (fax)"
_FAX_BEHIND = re.compile(r" ?\((?:fax|tty|tdd)\)", re.IGNORECASE)


def find_emails(text: str) -> tuple[list[str], list[str]]:
    """(addresses that can be, addresses that cannot be) in `text`."""
    if "@" not in text:
        return [], []
    possible: list[str] = []
    impossible: list[str] = []
    for match in EMAIL.finditer(text):
        address = match.group().rstrip(".'-")
        (possible if is_possible_email(address) else impossible).append(address)
    return possible, [*impossible, *(_TWO_SIGNS.findall(text) if text.count("@") > 1 else ())]


def is_possible_email(address: str) -> bool:
    """Whether the address's form and the end of its domain can exist."""
    name, _, domain = address.partition("@")
    parts = domain.split(".")
    if len(parts) < 2 or not all(parts) or name.endswith(".") or ".." in name:
        return False
    return parts[-1].isalpha() and (len(parts[-1]) == 2 or parts[-1].casefold() in _TOP_DOMAINS)


def find_phones(text: str) -> list[str]:
    """The telephone numbers in `text` as printed, without fax and text telephone numbers."""
    if not _PHONE_END.search(text):
        return []
    return [
        match.group().strip()
        for match in _PHONE.finditer(text)
        if not _NOT_FOR_TALKING.search(text[max(0, match.start() - 30) : match.start()])
        and not _FAX_BEHIND.match(text, match.end())
    ]


# The ends of addresses that employers and the people who write for them have; two letters name a country.

_TOP_DOMAINS = frozenset(
    """
academy africa agency app art arts asia berlin bio biz boston build business camp care careers cat center church city
cloud club coach college com community company computer consulting contact coop dental dev digital direct earth eco
edu education email energy engineer engineering exchange expert farm finance fit foundation fund gallery garden global
gov green group guide health healthcare help homes hospital house inc info institute int international jobs land law
legal life link live llc media miami mil mobi museum name net network news ngo nyc one online org page partners party
plus press pro properties recipes rehab report rocks run school science services site social software solar solutions
space store studio support systems tax team tech technology theater theatre today tools top town training travel
university vegas vet vip vote watch website wiki win work works world xyz zone
    """.split()
)
