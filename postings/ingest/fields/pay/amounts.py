"""Amounts of money as printed, and which two of them a dash or "to" makes a range."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, zip_longest

from postings.ingest.fields.pay.pay_words import PERIOD_WORD

_AMOUNT = re.compile(
    r"(?:(?<![\w.,/])|\bCAD? ?(?=\$)|(?<=\d)(?=\$\d)|(?<=\d/)(?=\$ ?\d)|(?<=[a-z])(?=\$\d))"
    r"(?P<dollar>\$ ?)?(?P<whole>\d{1,3}(?:,\d{3})+|(?!0\d)\d+)(?P<cents>\.\d{1,8})?"
    r"(?P<thousand> ?[kK]\b)?(?![\w%]|[.,/]\d|['’]s\b)"
)
# "starts at $19.85 an hour, increasing to $26.40", "begins at $18.11 and tops out at $21.74"
_RISES = (
    r"[,;]? ?(?:and )?(?:then )?(?:(?:increas|ris|go|mov|advanc|progress)(?:e?s|ing)(?: up)? to"
    r"(?: a (?:maximum|top)(?: of)?)?|(?:top(?:s|ping) out|end(?:s|ing)) at|reach(?:es|ing)"
    r"|with a (?:maximum|top)(?: (?:rate|pay|salary|wage))? of)"
)
_JOIN = re.compile(
    rf"\s?\.?[\s(]*(?:USD\s*)?(?:(?:/|per|an?)?\s?(?:{PERIOD_WORD}|(?<=per )(?:credit(?: hour)?|course))\b\.?\)?)?"
    rf"\s*(?:-|–|—|−|‑|up to|to|through|thru|and|,? with (?:incremental )?(?:raises|increases)(?= up to)|{_RISES})"
    r"\s*(?:-\s*|up to\s*)?(?:USD\s*)?",
    re.IGNORECASE,
)
# "$92,352 and $95,171" are two rates; a range they are only behind "between".
_AND = re.compile(rf"[\s,]*(?:(?:/|per|an?)?\s?(?:{PERIOD_WORD})\b[\s.,]*)?and\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b[^$]{0,40}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount without "$" and ",", whether "$" stood before it, and where it stands."""

    text: str
    dollar: bool
    start: int
    end: int

    @property
    def is_money(self) -> bool:
        """Whether it is written as money even without a dollar sign: 5,325 or 27.16 or 5325."""
        return self.dollar or "." in self.text or len(self.text) >= 4


# "$ 5 , 325 . 00", "$5, 325" and "$ 5 325" are one amount each; "$1,500, 200 days" are two.
_GAP_AT_COMMA = re.compile(r"(?<=\d)(?: , ?| ?, )(?=\d{3}(?!\d))")
_GAP_AT_CENTS = re.compile(r"(?<=\d)(?: \. ?| ?\. )(?=\d\d(?!\d))")
_GAP_BEHIND_DASH = re.compile(r"(?<=[-–—] )(\d{1,3}) (?=\d{3}(?!\d))")
_GAP_AT_THOUSANDS = re.compile(r"(?<=\$)( ?\d{1,3}) (?=\d{3}(?!\d))")
# "$118,2 85", "$118,28 5", "$1 18,285": a thousand has three digits, and no amount begins behind a dollar sign alone.
_GAP_IN_THOUSAND = re.compile(r"(\$ ?\d{1,3},)(?:(\d) (\d\d)|(\d\d) (\d))(?![\d,])")
_GAP_BEFORE_COMMA = re.compile(r"(?<=\$)( ?\d) (?=\d{1,2},\d{3}(?!\d))")
# "3 218 - 5 231 USD": both limits of a range alike, where only the currency says that they are money.
_GAPS_IN_RANGE = re.compile(r"(?<![\d.,] )(?<![\d.,])(\d{1,3}) (\d{3}(?:\.\d\d)? ?[-–—] ?)(\d{1,3}) (?=\d{3}(?!\d))")


def without_gaps(text: str) -> str:
    """The text without spaces within its amounts."""
    if "$" not in text:
        return _GAPS_IN_RANGE.sub(r"\1\2\3", text) if "USD" in text else text
    text = _GAP_AT_THOUSANDS.sub(r"\1", _GAP_AT_COMMA.sub(",", text))
    text = _GAP_BEFORE_COMMA.sub(r"\1", _GAP_IN_THOUSAND.sub(r"\1\2\3\4\5", text))
    text = _GAP_BEHIND_DASH.sub(r"\1", text)
    return _GAP_AT_CENTS.sub(".", text)


# "$41,600 ($20.00 hr) - $52,000 ($25.00 hr)": a range by the year, each limit with what it is by the hour.
_BY_YEAR_AND_HOUR = re.compile(
    r"(\$ ?\d[\d,.]*) \((\$ ?\d[\d,.]*)(?: ?/ ?| per | an | )?(hr|hour|hourly)\.?\) ?(-|–|—|to) ?(\$ ?\d[\d,.]*)"
    r" \((\$ ?\d[\d,.]*)(?: ?/ ?| per | an | )?(?:hr|hour|hourly)\.?\)",
    re.IGNORECASE,
)


def each_scale_together(text: str) -> str:
    """The text with the two limits by the year, and then those by the hour, next to each other."""
    return _BY_YEAR_AND_HOUR.sub(r"\1 \4 \5 (\2 \4 \6 \3)", text) if "(" in text else text


def find_amounts(text: str) -> Iterator[Amount]:
    """All numbers in `text` that may be amounts of money, in their order."""
    matches = list(_AMOUNT.finditer(text))
    for match, following in zip_longest(matches, matches[1:]):
        whole = match.group("whole").replace(",", "")
        if match.group("thousand") or _shares_thousand(text, match, following) or _is_cut(text, match, following):
            if match.group("cents"):
                continue
            whole += "000"
        yield Amount(whole + (match.group("cents") or ""), bool(match.group("dollar")), match.start(), match.end())


def _shares_thousand(text: str, match: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether the K behind the other end of a range stands for this one's too: "$45-$50K"."""
    if following is None or not (match.group("dollar") and following.group("thousand")) or match.group("cents"):
        return False
    is_range = _JOIN.fullmatch(text, match.end(), following.start()) is not None
    return is_range and int(match.group("whole").replace(",", "")) < int(following.group("whole").replace(",", ""))


_IN_THOUSANDS = re.compile(r"\d{2,3},000")


def _is_cut(text: str, match: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether the thousands behind the other end of a range stand for this one's too: "$38-42,000"."""
    if following is None or not match["dollar"] or match["cents"] or following["cents"] or following["thousand"]:
        return False
    is_range = _JOIN.fullmatch(text, match.end(), following.start()) is not None
    if not is_range or len(match["whole"]) not in (2, 3) or not _IN_THOUSANDS.fullmatch(following["whole"]):
        return False
    low, high = int(match["whole"]), int(following["whole"][:-4])
    return low < high < 2 * low


# "Step 1 B.A. $54,318 - Step 12 M.A. $79,640"
_STEPS = re.compile(
    rf"\s*(?:(?:/|per|an?)?\s?(?:{PERIOD_WORD})\b)?\s*(?:(?:-|–|—|to)\s*(?:Step|Lane|Level) \w{{1,4}}[^$\d;:]{{0,16}}"
    r"|(?:-|–|—|to)\s*Step \w{1,4}: "
    r"|\((?:Step|Level|Grade|Range|Entry|Start|Min)[^()$]{0,12}\)\s*(?:-|–|—|to|through)\s*)"
)


_STEP_BEFORE = re.compile(r"\b(?:(?:Step|Lane|Grade|Range|Level|Schedule) |[A-Z]{1,3}\d{1,3}-)$")


def paired(text: str, amounts: Iterable[Amount]) -> list[tuple[Amount, ...]]:
    """Amounts by twos where a dash or "to" joins them, else alone."""
    groups: list[tuple[Amount, ...]] = []
    waiting: Amount | None = None
    for amount in amounts:
        if not amount.dollar and _STEP_BEFORE.search(text[max(0, amount.start - 8) : amount.start]):
            continue
        if waiting is None and groups and _is_other_end(text, groups[-1], amount):
            groups[-1] = (groups[-1][0], amount)
            continue
        if waiting is not None and _are_range(text, waiting, amount):
            groups.append((waiting, amount))
            waiting = None
            continue
        if waiting is not None:
            groups.append((waiting,))
        waiting = amount
    return [*groups, (waiting,)] if waiting else groups


def _are_range(text: str, low: Amount, high: Amount) -> bool:
    """Whether what stands between two amounts makes them a range; nothing does so in glued cells of a table:
    "$3,422.00$5,133.00"."""
    if low.dollar and high.dollar and (low.end == high.start or _STEPS.fullmatch(text, low.end, high.start)):
        return True
    between = text[low.end : high.start]
    if between == "/" and _is_near_above(low, high):
        return True
    # "Planner 1 - $4,478" is the first pay behind a job's number.
    return (low.is_money or not high.dollar) and _joins(between, text[: low.start])


def _is_other_end(text: str, group: tuple[Amount, ...], amount: Amount) -> bool:
    """Whether "$18.20 to $19.10 or $20.05" goes up to the last amount, where the second and the third are steps."""
    is_behind = len(group) == 2 and amount.dollar and text[group[1].end : amount.start] == " or "
    return is_behind and _is_near_above(group[1], amount)


def _is_near_above(low: Amount, high: Amount) -> bool:
    """Whether "$52,420.00/$60,283.00" is a range: both in dollars, the second above the first and less than its double;
    a rate by the hour behind one by the year is not."""
    return low.dollar and high.dollar and Decimal(low.text) < Decimal(high.text) < 2 * Decimal(low.text)


_LONGEST_JOIN = 48


# "$62,400 (no experience) to $68,806"
_ASIDE = re.compile(r" ?\([^()\d$]{3,40}\)")


def _joins(between: str, before: str) -> bool:
    """Whether what stands between two amounts, an aside in words apart, makes them a range."""
    if "(" in between:
        between = _ASIDE.sub("", between)
    if len(between) > _LONGEST_JOIN or not _JOIN.fullmatch(between):
        return False
    return not _AND.fullmatch(between) or bool(_BETWEEN.search(before[-60:]))


def side_by_side(text: str, groups: list[tuple[Amount, ...]]) -> list[tuple[Amount, ...]]:
    """The groups, two lone amounts with nothing but space between them, as of two cells, as one range."""
    money = [group[0] for group in groups]
    if len(groups) != 2 or any(len(group) == 2 for group in groups) or not all(amount.dollar for amount in money):
        return groups
    low, high = money
    is_range = not text[low.end : high.start].strip() and Decimal(low.text) < Decimal(high.text) < 3 * Decimal(low.text)
    return [(low, high)] if is_range else groups


# "$38,972/Minimum - $45,850/Midpoint" leaves the highest out.
_MIDDLE = re.compile(r"[ /(]*\bmid", re.IGNORECASE)
_OF_PAY = r"(?: (?:salary|pay|rate|wage|amount|step|of (?:the )?(?:range|scale)))?"
_PER = r"(?: ?/ ?| per | )?(?:yearly|annual(?:ly)?|hourly|monthly|hour|hr|month|year)?"
_LOWEST = re.compile(
    rf"\b(?:minimum|min|low|entry|start(?:ing)?){_OF_PAY}\b\W*$|\b(?:starts|begins|starting|hired) at\W*$|^\W*$",
    re.IGNORECASE,
)
_HIGHEST = re.compile(
    rf"\b(?:maximum|max|high|top){_OF_PAY}\b\W*$|\b(?:ends|tops out) at\W*$"
    r"|(?:\band|,)(?: then)? (?:reach(?:es|ing)|ris(?:es|ing) to|go(?:es|ing) up to|climb(?:s|ing) to)\W*$",
    re.IGNORECASE,
)
_LOWEST_BEHIND = re.compile(rf"{_PER} ?\(?(?:minimum|min|low|entry|start(?:ing)?|at hire|to start)\b", re.IGNORECASE)
_HIGHEST_BEHIND = re.compile(rf"{_PER} ?\(?(?:maximum|max|high|(?:at )?(?:the )?top)\b", re.IGNORECASE)


# "$14.00 paid training; max $21.30": who learns is paid less than the job pays.
OF_TRAINING = re.compile(rf"(?:{_PER})? ?\(?(?:(?:paid|during|in|while) )?training\b", re.IGNORECASE)


# "MinimumMidpointMaximum$41,958/year$54,350/year$66,741/year": a table's row that lost the gaps between its cells
_GLUED = re.compile(rf"(?: ?/ ?(?:{PERIOD_WORD}))?", re.IGNORECASE)
_ROW_HEAD = re.compile(r"minimum ?mid(?:point)? ?maximum", re.IGNORECASE)
_FARTHEST_HEAD = 80


def _of_glued_row(text: str, groups: list[tuple[Amount, ...]]) -> list[tuple[Amount, ...]]:
    """The groups, the three lone amounts glued to each other below such a head as one range of the outer two."""
    head = _ROW_HEAD.search(text)
    for index in range(len(groups) - 2 if head else 0):
        row = [group[0] for group in groups[index : index + 3]]
        are_alone = all(len(group) == 1 for group in groups[index : index + 3])
        are_glued = all(_GLUED.fullmatch(text, one.end, other.start) for one, other in pairwise(row))
        if head and are_alone and are_glued and 0 <= row[0].start - head.end() <= _FARTHEST_HEAD:
            return [*groups[:index], (row[0], row[2]), *groups[index + 3 :]]
    return groups


# "Step A $4,702", "after 12 months $30.22", "Top: $36.80": each amount of a scale is led by its own step.
_LEADS_STEP = re.compile(
    r"(?:^|[\s,;|(/])(?:step [A-Z\d]{1,2}|(?:top|first|last|entry|starting) step|[A-Z]"
    r"|(?:after|at|upon) (?:[\w()-]+ ){1,3}(?:months?|years?)|year \w{1,5}"
    r"|entry(?: level)?|start(?:ing)?|hire|probation\w*|top|max(?:imum)?)"
    r"(?: (?:rate|pay|step|salary))?(?: is| at|[:=])?[ (–—-]*$",
    re.IGNORECASE,
)
_FEWEST_STEPS = 3


def _of_steps(text: str, groups: list[tuple[Amount, ...]]) -> list[tuple[Amount, ...]]:
    """The groups, where they are the rising steps of one scale, as one range from the first step to the last."""
    money = [group[0] for group in groups if group[0].is_money]
    if len(money) < _FEWEST_STEPS or any(len(group) == 2 for group in groups):
        return groups
    starts = [0, *(amount.end for amount in money[:-1])]
    led = all(
        amount.dollar and _LEADS_STEP.search(text, max(start, amount.start - 60), amount.start)
        for start, amount in zip(starts, money, strict=True)
    )
    rises = all(Decimal(low.text) < Decimal(high.text) for low, high in pairwise(money))
    return [(money[0], money[-1])] if led and rises else groups


def of_both_limits(text: str, groups: list[tuple[Amount, ...]]) -> list[tuple[Amount, ...]]:
    """The groups, lone amounts called the minimum, the midpoint and the maximum, or step by step, as one range of the
    outer two."""
    groups = _of_steps(text, _of_glued_row(text, groups))
    money = [group[0] for group in groups if group[0].is_money]
    if not 2 <= len(money) <= 3 or any(len(group) == 2 for group in groups):
        return groups
    first, last = money[0], money[-1]
    if len(money) == 2 and _LOWEST_BEHIND.match(text, first.end) and _MIDDLE.match(text, last.end):
        return [(first,)]
    if len(money) == 3 and not _MIDDLE.search(text, first.end, last.start):
        return groups
    named = (
        _LOWEST.search(text[max(0, first.start - 20) : first.start])
        and not OF_TRAINING.match(text, first.end)
        and _HIGHEST.search(text[money[-2].end : last.start])
    )
    behind = _LOWEST_BEHIND.match(text, first.end) and _HIGHEST_BEHIND.match(text, last.end)
    return [(first, last)] if (named or behind) and Decimal(first.text) < Decimal(last.text) else groups


_YEAR = re.compile(r"20\d\d")


def is_school_year(group: tuple[Amount, ...]) -> bool:
    """Whether two figures are the years of a school year, "2024 - 2025"."""
    first, last = group[0].text, group[-1].text
    return len(group) == 2 and _YEAR.fullmatch(first) is not None and last in (str(int(first) + 1), first[:2] + last)
