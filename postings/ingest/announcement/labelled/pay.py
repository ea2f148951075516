"""Labelled pay: ranges behind a salary label and on the lines below it."""

import re
from dataclasses import replace

from postings.ingest.announcement.draft import Draft
from postings.ingest.fields.pay.pay_words import PERIOD_WORD, tells_pay_in_words
from postings.ingest.fields.pay.salaries import PrintedPay, read_salaries
from postings.ingest.fields.terms.employment_terms import read_schedule
from postings.ingest.fields.terms.service_and_overtime import find_flsa
from postings.ingest.fields.terms.terms_alone import flsa_among
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule
from postings.ingest.layout import Labelled


def with_pay_below(draft: Draft, entry: Labelled) -> Labelled:
    """The entry, a salary's whose ranges stand on the lines below, each with a label of its own, with the first; one
    blank line is passed over."""
    if entry.key != "salary" or entry.value:
        return entry
    below = next((line for line in draft.lines[entry.line : entry.line + 2] if line.text), None)
    return replace(entry, value=below.text, value_line=below.number) if below and _is_money_line(below.text) else entry


def _salary(draft: Draft, entry: Labelled, state: str | None) -> bool:
    """The ranges behind a salary label, and on the lines below as long as they hold money and nothing else."""
    if tells_pay_in_words(entry.value):
        draft.pay_in_words = draft.pay_in_words or (entry.value, entry.value_line)
        return True
    _take_time_beside(draft, entry)
    if pays := _by_year_and_hour(entry):
        for pay in pays:
            draft.add_pay(pay, entry.value_line)
        return True
    label, value, number = _whole_value(draft, entry)
    if _PAY_OF_PART.match(draft.lines[number - 1].text):
        _read_pay_of_parts(draft, number, label)
        return True
    read = False
    while printed := read_salaries(value, label):
        for pay in printed:
            draft.add_pay(pay, number)
        read = True
        draft.taken.add(number)
        below = _money_below(draft, number)
        if below is None:
            break
        if _PAY_OF_PART.match(draft.lines[below - 1].text):
            _read_pay_of_parts(draft, below, label)
            break
        value, number = _with_line_below(draft, draft.lines[below - 1].text, below)
        if own := _LABEL_OF_ITS_OWN.match(value):
            label = own["label"]
    return read


def _whole_value(draft: Draft, entry: Labelled) -> tuple[str, str, int]:
    """(label, value, the number of its last line) of pay with what goes on with it on the lines below."""
    label, value, number = entry.label, entry.value, entry.value_line
    if of_both := _both_limits(draft, entry):
        draft.taken.update(range(number + 1, of_both[1] + 1))
        return "Salary", of_both[0], number
    value, number = _with_what_was_cut_off(draft, value, number)
    if (below := _period_below(draft, number)) and not NAMES_PERIOD.search(value):
        value, number = f"{value} {draft.lines[below - 1].text}", below
        draft.taken.add(below)
    value, number = _with_line_below(draft, value, number)
    return label, value, number


def _with_line_below(draft: Draft, value: str, number: int) -> tuple[str, int]:
    """(the value, the number of its last line), one that breaks off behind "to" with the amount below it."""
    while _BREAKS_OFF.search(value):
        below = next((line for line in draft.lines[number : number + 2] if line.text), None)
        if below is None or not _MONEY.match(below.text):
            break
        value, number = f"{value} {below.text}", below.number
        draft.taken.add(number)
    return value, number


def _with_what_was_cut_off(draft: Draft, value: str, number: int) -> tuple[str, int]:
    """(the value, the number of its last line), the cents behind a cut amount and the upper limit that was taken for a
    list's item put back: "$49,275.20" above "- $69,139." above "20"."""
    while below := next((line for line in draft.lines[number : number + 2] if line.text), None):
        if _CUT_BEFORE_CENTS.search(value) and _CENTS.fullmatch(below.text):
            value += below.text
        elif below.bullet and _LONE_AMOUNT.fullmatch(value) and _LONE_AMOUNT.fullmatch(below.text):
            value = f"{value} - {below.text}"
        else:
            break
        number = below.number
        draft.taken.add(number)
    return value, number


def _period_below(draft: Draft, number: int) -> int | None:
    """The number of the next line with text, where it holds nothing but the period of the pay above: "per hour"."""
    below = next((line for line in draft.lines[number : number + 2] if line.text), None)
    return below.number if below and _PERIOD_ALONE.fullmatch(below.text) else None


def _money_below(draft: Draft, number: int) -> int | None:
    """The number of the next line, one blank line passed over, where it holds money and gave no other value."""
    following = draft.lines[number : number + 2]
    if following and _IN_THE_MIDDLE.fullmatch(following[0].text):
        draft.taken.add(number + 1)
        return _money_below(draft, number + 1)
    if len(following) > 1 and not following[0].text and _is_pay_below_blank(following[1].text):
        following = following[1:]
    if not following or following[0].number in draft.taken or not _is_money_line(following[0].text):
        return None
    return following[0].number


def _is_pay_below_blank(text: str) -> bool:
    return text[:1] == "$" or bool(_PAY_OF_PART.match(text))


NAMES_PERIOD = re.compile(rf"\b(?:{PERIOD_WORD})\b", re.IGNORECASE)
_PERIOD_ALONE = re.compile(rf"(?:per|an?|/) ?(?:{PERIOD_WORD})\.?", re.IGNORECASE)
_LOWEST = re.compile(r"\b(?:minimum|min)\b", re.IGNORECASE)
_HIGHEST = re.compile(r"(?:\w+ ){0,3}(?:maximum|max)\b(?: \w+){0,2}(?::\s*| )(?P<pay>\$ ?\d.{0,60})", re.IGNORECASE)
# "Midpoint: $14.50" between both limits
_IN_THE_MIDDLE = re.compile(r"(?:\w+ ){0,2}mid(?:-?point|dle)?\b[^$]{0,20}\$ ?\d.{0,40}", re.IGNORECASE)
_ONE_AMOUNT = re.compile(r"\$ ?\d[\d,.]*[^$]{0,20}")


def _both_limits(draft: Draft, entry: Labelled) -> tuple[str, int] | None:
    """(the range, the number of its last line) of pay whose limits have a label each: "Pay Minimum: $31,037 annually"
    above "Pay Maximum: $36,822"."""
    below = [line for line in draft.lines[entry.value_line : entry.value_line + 3] if line.text]
    if not (below and _LOWEST.search(entry.label) and _ONE_AMOUNT.fullmatch(entry.value)):
        return None
    of_highest = below[1] if _IN_THE_MIDDLE.fullmatch(below[0].text) and len(below) > 1 else below[0]
    highest = _HIGHEST.fullmatch(of_highest.text)
    return (f"{entry.value} - {highest['pay']}", of_highest.number) if highest else None


_YEAR_AND_HOUR = re.compile(r"(?P<year>\$ ?\d{2,3},?\d{3}(?:\.\d\d)?)\s*/\s*(?P<hour>\$ ?\d{1,3}\.\d{2,4})\W*")


def _by_year_and_hour(entry: Labelled) -> list[PrintedPay]:
    """The two rates of "Salary/ Hourly: $55,120/ $26.50"."""
    found = _YEAR_AND_HOUR.fullmatch(entry.value) if "/" in entry.label else None
    return [*read_salaries(found["year"]), *read_salaries(f"{found['hour']} hourly")] if found else []


def _read_pay_of_parts(draft: Draft, first: int, label: str) -> None:
    """The ranges of named parts of the employer, each on a line of its own from line `first` on: "The salary in the
    Harbor Department is $72,641"."""
    number: int | None = first
    while number and (found := _PAY_OF_PART.match(text := draft.lines[number - 1].text)):
        draft.taken.add(number)
        value, number = _with_line_below(draft, text[found.end() :], number)
        for pay in read_salaries(value, label):
            named = replace(pay.salary, label=found["part"]) if pay.salary else None
            draft.add_pay(replace(pay, salary=named), number)
        number = _money_below(draft, number)


# "$21.08 per hour, full-time" says how much of the week is worked, too.
_TIME_BESIDE = re.compile(
    r"(?:^|[,;.(] ?)(?:full|part)[- ]?time\b(?! (?:employees|rate|equivalent|basis|pay))", re.IGNORECASE
)
_LONGEST_FACT, _LONGEST_PARAGRAPH = 80, 2_000


def _take_time_beside(draft: Draft, entry: Labelled) -> None:
    if found := _TIME_BESIDE.search(entry.value[:_LONGEST_FACT]):
        draft.suggest("schedule", read_schedule(found.group()), entry.value_line)
        draft.suggest("flsa", flsa_among(entry.value), entry.value_line)
    elif len(entry.value) > _LONGEST_FACT and "time" in entry.value:
        # A paragraph about the pay that says on what terms the job is held, too.
        appointment, schedule = find_appointment_and_schedule(entry.value[:_LONGEST_PARAGRAPH])
        draft.suggest("appointment", appointment, entry.value_line)
        draft.suggest("schedule", schedule, entry.value_line)
        draft.suggest("flsa", find_flsa(entry.value[:_LONGEST_PARAGRAPH]), entry.value_line)


_CUT_BEFORE_CENTS = re.compile(r"\$ ?\d[\d,]*\.$")
# "20 hours a week" below "$16." are no cents.
_CENTS = re.compile(r"\d\d(?!\d)(?: ?(?:[-–—/(]|to\b|per\b|an?\b|hourly|annually|monthly|USD|DO[EQ]).{0,80})?")
_LONE_AMOUNT = re.compile(r"\$ ?\d[\d,]*(?:\.(?:\d\d)?)?")
# A range that was broken behind its dash, and the line that goes on with it.
_BREAKS_OFF = re.compile(r"\d ?(?:-|–|—|to|through)$")
_MONEY = re.compile(r"\$? ?\d")
_MONEY_LINE = re.compile(
    r"(?:[\w() -]{1,40}:\s*|[A-Z][\w -]{1,20}(?=\()|(?:Range|Step|Level|Grade) \w{1,3} (?:[-–—] )?)?"
    r"\(?(?:USD\s*)?\$ ?\d[\d,.]*\b(?:(?: \|)? ?(?:Step \w{1,3}|[A-Z])(?: [-–—:])? \$ ?\d[\d,.]*\b)*(?:[^.]|\.\d){0,60}"
)
_LABEL_OF_ITS_OWN = re.compile(r"(?P<label>[A-Z][\w() -]{0,30}(?i:salary|pay|wages?|rate|range)):\s*(?=\$)")
_PAY_OF_PART = re.compile(
    r"The (?:(?:current|annual|starting) )*(?:salary|pay)(?: range| rate)?s?(?: for (?:positions|employees))?"
    r" (?:in|at|for) (?:the )?"
    r"(?P<part>[A-Z][\w ,.&'’()-]{3,60}?) (?:is|are|ranges from)\b[ :]*(?:flat-rated at )?(?=\$)"
)
NO_PAY = re.compile(
    r"\b(?:bonus|stipend|differential|incentive|premium|allowance|relocation|budget|insurance|fee)", re.IGNORECASE
)


def _is_money_line(text: str) -> bool:
    return bool(_MONEY_LINE.fullmatch(text) or _PAY_OF_PART.match(text)) and not NO_PAY.search(text)


READERS = {"salary": _salary}
