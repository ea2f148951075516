"""Pay as printed: ranges, one-sided and flat amounts, per hour to per year. Money that is not pay is left alone.

Amounts stay the decimal strings that the document prints, without "$" and ",". A period that is printed nowhere is
inferred from the size of the amounts, and says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from postings.ingest.fields import Problem
from postings.ingest.fields.pay.amounts import (
    Amount,
    each_scale_together,
    find_amounts,
    is_school_year,
    of_both_limits,
    paired,
    side_by_side,
    without_gaps,
)
from postings.ingest.fields.pay.other_money import OTHER_MONEY, is_beside_pay
from postings.ingest.fields.pay.pay_words import (
    AND_UP,
    BY_THE_PIECE,
    ENDS,
    MEMBERS_IN_WORDS,
    ONLY_MAXIMUM,
    ONLY_MINIMUM,
    OTHER_UNIT,
    PAY_OF_CLASS,
    PERIOD_WORD,
    STARTS,
    currency_around,
    group_paid,
    own_label,
    period_named,
)
from postings.ingest.fields.pay.plausible import is_plausible, lost_thousands
from postings.ingest.fields.pay.rows_of_steps import steps_as_range
from postings.ingest.fields.pay.same_pay import is_by_another_period
from postings.ingest.fields.pay.unprinted_periods import YEARLY_ABOVE, period_by_size, period_problem
from postings.ingest.record import Period, PeriodStatus, SalaryText

_PERIOD_AFTER = re.compile(
    r"(?: \([A-Z]\))?[\s,(/-]*(?:(?:USD|dollars|gross|paid|per|an|a|each|approx(?:imate(?:ly)?)?)\b[\s.,/-]*){0,3}"
    rf"(?P<period>{PERIOD_WORD})\b(?!\s*:)(?!\s+(?:salary|pay|wage|rate|range))\.?\)?(?:\s+USD\b)?",
    re.IGNORECASE,
)
# Where a period stands before its amount or anywhere in a label's value, "40 hours" is no pay by the hour.
_PERIOD_NAMED = re.compile(
    r"\b(?P<period>semi-? ?monthly|bi-? ?weekly|hourly|daily|weekly|monthly|annually|annual|yearly"
    r"|(?<!hour )(?<!hours )(?:per|by the) (?:hour|day|week|month|year|annum|pay period)"
    r"|/ ?(?:hour|hr|month|mo|year|yr))\b"
    r"(?! (?:steps?|increases?|increments?|raises?|reviews?|evaluations?|bonus(?:es)?|cost|longevity|merit)\b)",
    re.IGNORECASE,
)
_ANY_PERIOD = re.compile(rf"\b(?:{PERIOD_WORD})\b", re.IGNORECASE)
# "$18.40 an hour and $20.15 after six months"
_LATER = re.compile(
    r"[^.;$]{0,30}?\b(?:after|upon|following) (?:(?:the|an?|your) )?(?:[\w()-]+ ){0,3}?(?:months?|days|years?"
    r"|probation\w*|training|completion)\b",
    re.IGNORECASE,
)
# Below this no hour is paid in the states that are read; a smaller amount is a supplement.
_LOWEST_HOURLY = 7
_IS_PAID = re.compile(
    r"(?:^|[.;:,(]|\b(?:the|our|this|its|and|with|is|a|of))\s*"
    r"(?:(?:minimum(?! wage)|starting|base|hourly|monthly|annual|entry|training|trainee|probationary|beginning"
    r"|flat)\s+)*"
    r"(?:pay|salary|wage|(?:hiring|starting|pay|wage|salary) rate|rate of pay|(?:position|job|role) (?:pays|starts at))"
    r"(?: (?:range|rate))?(?: for (?:this|the) (?:position|job|role)"
    r"| for (?:an? |the )?(?-i:[A-Z])[\w/&-]*(?: [\w/&-]+){0,5}\*?(?= (?:is|starts|begins)\b))?:?"
    r"(?:\s+(?:is|of|at|currently|now|starts?|begins?|a|an|flat|rate|from|set|up to))*\s*$"
    r"|\b(?:pay|salary|wages?):\s+(?:(?-i:[A-Z])[\w-]*\s+){1,3}$"
    r"|\b(?:these|both|all) (?:[\w-]+ ){0,2}(?:positions|jobs|roles) (?:pay|start at)\s+$"
    r"|\b(?:they|while|who) earn(?:ing)?\s+$"
    r"|\b(?:they|you|who|it|(?:positions?|jobs?|incumbents?|employees)(?: here)?) (?:will )?"
    r"(?:(?:is|are|be) paid|earns?|makes?|receives?|starts? at|pays?)\s+$",
    re.IGNORECASE,
)

# A sentence that talks of pay.
_PAY_WORD = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|pays?|paid|compensation|per hour|an hour|hourly|per month|monthly|annually|per year)\b"
    r"|/ ?(?:h(?:ou)?r|yr|year|mo|month)\b|\d an? (?:hour|month|year)\b|\bPERS (?:the range|rate|range|salary) is\b"
    r"|\b(?:depend(?:s|ing|ent)? (?:up)?on|based on|commensurate with) (?:your |the )?(?:qualifications|experience)\b"
    r"|\bD\.?O\.?[EQ]\b|\bhiring range\b|\b(?:non|not)[- ]?PERS\b|\bPERS[- ](?:qualif|partic|elig|member|cover)"
    rf"|\bfor {MEMBERS_IN_WORDS}\b"
    r"|\bit (?:is|becomes|goes up to|rises to) \$ ?\d[\d,.]* ?(?:[-–—]|to) ?\$",
    re.IGNORECASE,
)
# "61k-74k"
IN_THOUSANDS = re.compile(r"[0-9][kK]? ?(?:-|–|—|to) ?\d{2,3} ?[kK]\b")
_AND_MORE = re.compile(r",? (?:with|plus|and) an? (?:[\w-]+ ){0,3}(?:allowance|stipend|bonus)\b", re.IGNORECASE)
# No pay is told in longer words than these.
_LONGEST = 2_000
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?!(?:Max|Top\b|High|Mid))(?=[A-Z(“\"$])|;\s+")


@dataclass(frozen=True, slots=True)
class PrintedPay:
    """One printed range, None where it cannot be pay, and what a recruiter should hear of it."""

    salary: SalaryText | None
    problems: tuple[Problem, ...] = ()


def read_salaries(text: str, label: str | None = None) -> list[PrintedPay]:
    """The pay in a salary label's value; the printed `label` may hold the period ("Monthly Salary")."""
    text = each_scale_together(steps_as_range(without_gaps(text[:_LONGEST])))
    groups = [
        group
        for group in side_by_side(text, of_both_limits(text, paired(text, find_amounts(text))))
        if (any(amount.dollar for amount in group) or _plain_pay(text, group)) and not is_beside_pay(text, group)
    ]
    return _salaries(text, groups, label, whole=text if len(text) <= 300 else "")


def find_salaries(text: str) -> list[PrintedPay]:
    """The pay ranges that running text states, in sentences that talk of pay and of no other money."""
    found: list[PrintedPay] = []
    for said in _SENTENCE_END.split(text) if _may_tell_pay(text) else ():
        # "$62,000 to $70,100 per year, with a car allowance of $300 a month"
        sentence = _AND_MORE.split(said, maxsplit=1)[0]
        if (
            not _may_tell_pay(sentence)
            or len(sentence) > _LONGEST
            or not (_PAY_WORD.search(sentence) or PAY_OF_CLASS.search(sentence))
            or OTHER_MONEY.search(sentence)
        ):
            continue
        sentence = each_scale_together(sentence)
        groups: list[tuple[Amount, ...]] = []
        for group in of_both_limits(sentence, paired(sentence, find_amounts(sentence))):
            is_pay = (
                len(group) == 2 or _is_the_pay(sentence, group[0]) or (groups and _is_paid_later(sentence, group[0]))
            )
            is_money = group[0].dollar or ("$" not in sentence and len(group) == 2 and _plain_pay(sentence, group))
            if is_money and is_pay and not is_beside_pay(sentence, group):
                groups.append(group)
        later = any(len(group) == 1 and _is_paid_later(sentence, group[0]) for group in groups[1:])
        found += _salaries(sentence, groups, None, whole=sentence if later else "")
    return found


def _may_tell_pay(text: str) -> bool:
    """Whether money stands in a text: the range of those in the retirement system, and one told in thousands, "61k to
    74k", may lack its dollar signs."""
    return "$" in text or "PERS" in text or IN_THOUSANDS.search(text) is not None


def _is_the_pay(sentence: str, amount: Amount) -> bool:
    """Whether a sentence says of one amount that it is what the job pays: "Starting pay is $25.10 per hour"."""
    before = sentence[max(0, amount.start - 80) : amount.start]
    unit = _PERIOD_AFTER.match(sentence, amount.end, amount.end + 60) or _PERIOD_NAMED.search(before)
    if unit is None or not (_IS_PAID.search(before) or group_paid(before)):
        return False
    return period_named(unit["period"]) != "hour" or Decimal(amount.text) >= _LOWEST_HOURLY


_SPAN_OF_TIME = re.compile(r"\s*-?(?:hours?|hrs|days?|weeks?|months?|years?)\b", re.IGNORECASE)
# "(260 x 8 hr x $21.19 = $44,075.20)"
_MULTIPLIED = re.compile(r"\s*(?:hr|hour|day|wk)?s?\.? ?[x×*] ?[$\d]", re.IGNORECASE)


def _plain_pay(text: str, group: tuple[Amount, ...]) -> bool:
    """Whether amounts without a dollar sign are pay: written as money, or followed by a period."""
    after = text[group[-1].end : group[-1].end + 60]
    if _SPAN_OF_TIME.match(after) or _MULTIPLIED.match(after) or is_school_year(group):
        return False
    if _PERIOD_AFTER.match(after):
        return True
    alone_enough = len(group) == 2 or "." in group[0].text or len(group[0].text) > 4
    return alone_enough and all(amount.is_money for amount in group)


def _is_paid_later(sentence: str, amount: Amount) -> bool:
    """Whether an amount behind what the job pays is its pay after some months: "and $20.15 after six months"."""
    before = sentence[max(0, amount.start - 80) : amount.start]
    return _LATER.match(sentence, amount.end, amount.end + 120) is not None or group_paid(before) is not None


def _salaries(text: str, groups: Iterable[tuple[Amount, ...]], label: str | None, whole: str) -> list[PrintedPay]:
    found: list[PrintedPay] = []
    end = 0
    for group in groups:
        words = _Words(text, group, end, label, whole)
        end = words.end
        pay = _pay(words)
        before = found[-1].salary if found else None
        if before and pay.salary and not pay.salary.label and is_by_another_period(before, pay.salary):
            pay = replace(pay, salary=replace(pay.salary, label=before.label))
        if pay not in found:
            found.append(pay)
    return found


class _Words:
    """The words around one group of amounts: before it (from where the last group ended), between and after."""

    def __init__(self, text: str, group: tuple[Amount, ...], previous_end: int, label: str | None, whole: str) -> None:
        self.first, self.last = group[0].text, group[-1].text
        self.alone = len(group) == 1
        self.before = text[max(previous_end, group[0].start - 80) : group[0].start]
        self.between = text[group[0].end : group[-1].start] if len(group) == 2 else ""
        self.after = text[group[-1].end : group[-1].end + 60]
        unit = _PERIOD_AFTER.match(self.after)
        self.unit = unit["period"] if unit else None
        self.start, self.end = group[0].start, group[-1].end + (unit.end() if unit else 0)
        self.text, self.label, self.whole = text, label, whole
        self.goes_up = bool(AND_UP.match(self.after) or AND_UP.match(text, self.end, self.end + 60))


def _pay(words: _Words) -> PrintedPay:
    minimum, maximum, start = _limits(words)
    stated = " ".join(words.text[start : words.end].split()).rstrip(".,;")
    if stated.count(")") > stated.count("("):
        stated = stated.removesuffix(")")
    period, named = _period(words)
    printed = [amount for amount in (minimum, maximum) if amount is not None]
    if not all(is_plausible(amount, period) for amount in printed) or lost_thousands(printed):
        message = (
            f"“{stated[:80]}” cannot be what the job pays{f' per {period}' if period else ''}, so it was left out."
        )
        return PrintedPay(None, (Problem("salary_implausible", message),))
    problems = []
    status: PeriodStatus | None = "stated" if period else None
    if not named:
        period = period_by_size(Decimal(printed[0]), Decimal(printed[-1]))
        status = "inferred" if period else None
        problems.append(period_problem(stated, period))
    if minimum and maximum and Decimal(minimum) > Decimal(maximum):
        message = f"The lowest pay is above the highest in “{stated}”. Both are kept as printed."
        problems.append(Problem("salary_reversed", message))
    label = own_label(words.text, words.start, words.end, words.before, words.label)
    return PrintedPay(
        SalaryText(
            minimum, maximum, currency_around(words.text, words.start, words.end), period, status, label, stated
        ),
        tuple(problems),
    )


def _limits(words: _Words) -> tuple[str | None, str | None, int]:
    """(minimum, maximum, where the printed words begin); a single amount may be only one of the two."""
    if not words.alone:
        return words.first, words.last, words.start
    if limit := ONLY_MAXIMUM.search(words.before):
        return None, words.last, words.start - (len(words.before) - limit.start())
    if limit := ONLY_MINIMUM.search(words.before):
        return words.first, None, words.start - (len(words.before) - limit.start())
    of_label = words.label if words.label and not words.before.strip(" (/;") else ""
    if ENDS.match(of_label):
        return None, words.last, words.start
    starts = STARTS.match(of_label)
    return words.first, None if starts or words.goes_up else words.last, words.start


def _period(words: _Words) -> tuple[Period | None, bool]:
    """(the period, whether one is printed at all): directly after the amounts, between, before, in the label, or
    the only one in the label's value."""
    if words.unit:
        return period_named(words.unit), True
    if OTHER_UNIT.match(words.after) or BY_THE_PIECE.search(words.before[-60:]):
        return None, True
    # "Salary or Hourly" leaves it to the value.
    label = words.label if words.label and " or " not in words.label.casefold() else ""
    for place in (words.between, words.before, label):
        if named := list(_PERIOD_NAMED.finditer(place)):
            return period_named(named[-1]["period"]), True
    if words.between and (joined := _ANY_PERIOD.search(words.between)):
        return period_named(joined.group()), True
    named_anywhere = {period_named(match["period"]) for match in _PERIOD_NAMED.finditer(words.whole)}
    # "$4,711 - $6,567 (hourly rate $27.18 - $37.89)": what no hour pays is not paid by the hour.
    periods = {
        period for period in named_anywhere if is_plausible(words.first, period) and is_plausible(words.last, period)
    }
    if Decimal(words.last) > YEARLY_ABOVE:
        # What is paid beside a salary by the year, "a match of $100/month", tells nothing of its period.
        periods &= {"year"}
    return (periods.pop(), True) if len(periods) == 1 else (None, False)
