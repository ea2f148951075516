"""What sentences of an announcement state of the job where no label did, and the slips that any line may hold."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.pay_in_text import label_listed_pay, read_pay_told
from postings.ingest.announcement.unlabelled_places import read_towns_told
from postings.ingest.fields.pay.pay_words import begins_with_pay
from postings.ingest.fields.pay.salaries import IN_THOUSANDS
from postings.ingest.fields.people.emails_and_phones import find_emails
from postings.ingest.fields.places.addresses import find_addresses
from postings.ingest.fields.qualifying.needs import TERMS
from postings.ingest.fields.remarks import find_remarks
from postings.ingest.fields.terms.openings import find_openings
from postings.ingest.fields.terms.service_and_overtime import find_flsa, find_overtime, find_service_type
from postings.ingest.fields.terms.terms_alone import appointment_alone, flsa_among, terms_alone
from postings.ingest.fields.terms.terms_in_sentences import find_appointment_and_schedule, terms_in_list
from postings.ingest.fields.terms.terms_in_titles import terms_in_title
from postings.ingest.fields.terms.told_terms import told_terms
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.fields.terms.work_modes import find_counted_mode, find_possible_work_mode, find_work_mode
from postings.ingest.layout import Line
from postings.ingest.layout.recurring import kept_for_lines
from postings.ingest.record import SectionKind

# Benefits, how to apply and who the employer is state no terms of this job; lists of duties and qualifications speak
# of other jobs, and the money that duties name is no pay.
NO_TERMS: frozenset[SectionKind] = frozenset(
    ("benefits", "about_employer", "how_to_apply", "selection_process", "duties", "preferred", "qualifications")
)
_NO_PLACE: frozenset[SectionKind] = NO_TERMS | {"contact"}
_NO_PAY: frozenset[SectionKind] = frozenset(("about_employer", "how_to_apply", "selection_process", "duties"))
_NO_UNION: frozenset[SectionKind] = frozenset(("benefits", "about_employer", "duties", "preferred", "qualifications"))

# Below a heading of these a sentence may still say what this job is.
_OF_OTHER_THINGS = frozenset[SectionKind](("about_employer", "benefits", "how_to_apply", "selection_process"))
_LISTS_OF_OTHER_THINGS: frozenset[SectionKind] = frozenset(("preferred", "qualifications", "requirements", "duties"))
# An address with its ZIP code that stands alone below a list.
_ADDRESS_ALONE = re.compile(r"(?:[A-Z][\w.'’& -]{2,60}, )?\d{1,6} [\w .,#'’-]{5,80} \d{5}")
# Members of the retirement system are paid another range, wherever the text says so.
_OF_RETIREMENT = re.compile(r"\bPERS\b.{0,120}(?:\$ ?\d|\d,\d{3} ?[-–—] ?\d)")
_SHORT_PARAGRAPH = 300
_THIS_JOB = (
    r"(?:(?:this|the|these) (?:\w+[- ]){0,3}?(?:positions?|jobs?|role|recruitment|vacancy|openings?)\b"
    r"|this is an? |these are |the work is (?:done|performed|on)\b)"
)
_OF_THIS_JOB = re.compile(_THIS_JOB, re.IGNORECASE)
_LED = r"(?:(?-i:[A-Z])[\w/ ]{2,30} ?[-–:] )?(?:(?:employees|incumbents?|staff|those) (?:in|of) )?"
_BEGINS_OF_THIS_JOB = re.compile(_LED + _THIS_JOB, re.IGNORECASE)
# "Full-time, permanent. AEE represented. Not eligible for overtime."
_TERMS_ALONE = re.compile(
    r"(?:it is |this is |they are |terms: )?"
    r"(?:(?:FLSA|full[- ]time|part[- ]time|permanent|regular|limited[- ]duration|seasonal|temporary"
    r"|hybrid|overtime(?:[- ](?:eligible|exempt))?|(?:not )?eligible for overtime|(?:un)?represented(?: by .{2,80})?"
    r"|work|jobs?|with overtime(?: pay)?"
    r"|[A-Z]{2,8}(?: Local \d{1,4})?[- ]represented|employment|FLSA status:|(?:non-?)?exempt|management service"
    r"|(?:un)?classified|and|position|union|not)[ ,;/]*)"
    r"{1,10}\.?"
    r"|the union is .{2,80}|(?:the )?work is (?:done|performed) .{2,40}|overtime is paid\.?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"\s(?<=[.!?]\s)\s*(?=[A-Z($])")
# "Full-time, exempt; salary range $60,000"
_CLAUSE_END = re.compile(r"[\s;](?:(?<=[.!?]\s)\s*(?=[A-Z($])|(?<=;)\s+)")
_LONGEST = 5_000
_MODE_HINTS = (
    *("hybrid", "remote", "telework", "tele-work", "onsite", "on-site", "on site"),
    *("in-person", "in person", "in-office", "home", "anywhere"),
)
# Each value with words of which one stands in every sentence that states it: most lines hold none and are passed by.
_TERMS: tuple[tuple[str, tuple[str, ...], Callable[[str], Any]], ...] = (
    ("service_type", ("management service", "executive service", "classified"), find_service_type),
    ("flsa", ("flsa", "exempt"), find_flsa),
    ("overtime_eligible", ("overtime",), find_overtime),
)
_APPOINTMENT_HINTS = (
    *("time", "permanent", "limited", "seasonal", "temporary", "regular", "intermittent", "job share", "project"),
    *("40 h", "40-h", " fte", "fixed", "-year", "not exceed", "not to exceed"),
)
_WORKING_TITLE = re.compile(r"\([Ww]orking title: (?P<title>[A-Z][^().;]{2,80})\)")
_NUMBERED = re.compile(
    r"\b(?:job|requisition|recruitment|announcement|posting|vacancy) ?(?:number|no\.|id|#):? ?#?(?:is )?"
    r"(?P<id>(?-i:[A-Z]{2,4} (?=\d{4,6}\b))?(?=[\w-]*\d{3})[A-Z0-9][A-Z0-9-]{3,19})\b"
    r"|\b(?:requisition|req|posting) (?P<named>(?:[A-Z]{1,4}-?)?\d{4,9}(?<!(?:19|20)\d\d)(?:-\d{1,4})?)\b(?![-/]\d)"
    r"|^position #(?P<of_list>(?:20)?\d\d-\d{3,6})(?:$| )"
    r"|\breference(?:(?:: ?| )(?=[A-Z])| ?#| (?:no\.?|number) )"
    r"(?P<of_reference>[A-Z]\d{4,8}|\d{2,4}-\d{2,6}|\d{4,8})(?=\.?$)"
    r"|\breq(?:uisition)?(?: ?#| (?=\d{4}))(?P<of_req>\d{2,8})$"
    r"|\bposition (?:of [^.()]{3,60} )?\(#(?P<of_position>\d{4,8})\)"
    r"|^#(?P<of_exam>\d[\w-]{2,14}) [-–] (?:open|promotion)|^number (?P<of_test>(?:19|20)\d\d-\d{2,4})$",
    re.IGNORECASE,
)

# "a Research Specialist (Position #: 00109009)"
_OF_POSITION = re.compile(r"\(Position ?(?:#|No\.?|Number):? ?#?(?P<id>[A-Z]?\d{4,10})\)", re.IGNORECASE)


def read_statements(draft: Draft, lines: Iterable[Line], kind: SectionKind, state: str | None) -> None:
    """Read the sentences of one section, which is of `kind`."""
    of_others = kind in _OF_OTHER_THINGS
    in_list = kind in _LISTS_OF_OTHER_THINGS
    for line in lines:
        may_say = of_others or (in_list and line.bullet is None)
        if may_say and (said := _said_of_this_job(line, kind)):
            read_statements(draft, [replace(line, text=said)], "general_information", state)
            continue
        _read_facts(draft, line, kind, state)
        if (kind not in _NO_PLACE and line.number not in draft.addressed) or (
            not draft.locations and kind in _LISTS_OF_OTHER_THINGS and _ADDRESS_ALONE.fullmatch(line.text)
        ):
            for place in find_addresses(line.text[:5_000], state, draft.town):
                draft.add_location(place, line.number)
        if "representation" not in draft.values and (kind not in _NO_UNION or "a union (" in line.text.casefold()):
            draft.suggest("representation", find_representation(line.text), line.number)
        printed = "$" in line.text or (draft.holds_figure(line) and IN_THOUSANDS.search(line.text))
        if (printed and kind not in _NO_PAY) or ("PERS" in line.text and _OF_RETIREMENT.search(line.text)):
            read_pay_told(draft, line)
        if "PERS" in line.text:
            label_listed_pay(draft, line)


def _read_facts(draft: Draft, line: Line, kind: SectionKind, state: str | None) -> None:
    """Take the terms and openings that a line tells; among benefits only how much of the work is done from home."""
    if kind == "benefits" and find_counted_mode(line.text):
        draft.possible.setdefault("work_mode", ("hybrid", line.number))
    if kind not in NO_TERMS:
        _read_terms(draft, line, state)
        if "openings" not in draft.values:
            draft.suggest("openings", find_openings(line.text), line.number)


def _said_of_this_job(line: Line, kind: SectionKind) -> str:
    """The sentences that say of this job what it is, among those about other things or below a list of them."""
    text = line.text.lstrip("* ")
    if kind in _LISTS_OF_OTHER_THINGS and line.bullet is None and len(text) <= _LONGEST:
        if begins_with_pay(text) or _tells_terms(text):
            return text
        sentences = _SENTENCE_END.split(text)
        if len(sentences) > 1 and (terms := list(filter(_tells_terms, sentences))):
            return " ".join(terms)
    if kind not in _OF_OTHER_THINGS:
        return ""
    if len(text) <= _SHORT_PARAGRAPH and not _BEGINS_OF_THIS_JOB.match(text) and (alone := _terms_alone(text)):
        return alone
    if not _OF_THIS_JOB.search(text[:_LONGEST]):
        return ""
    if _BEGINS_OF_THIS_JOB.match(text) and len(text) <= _SHORT_PARAGRAPH:
        return text
    return " ".join(
        sentence for sentence in _SENTENCE_END.split(text[:_LONGEST]) if _BEGINS_OF_THIS_JOB.match(sentence)
    )


# "The Elm Agency is recruiting to fill one full-time clerk", "Elm County offers a hybrid schedule"
_RECRUITS = re.compile(
    r"(?:We|[A-Z][^.;:]{3,80}) (?:(?:is|are) (?:currently )?(?:recruiting|hiring|seeking)"
    r"|offers? (?:an? )?(?:hybrid|remote|telework))\b"
)


@kept_for_lines
def _tells_terms(text: str) -> bool:
    """Whether a sentence says what the job is or who is sought, among those that say what is asked or done."""
    is_said = TERMS.match(text) or _TERMS_ALONE.fullmatch(text[:_SHORT_PARAGRAPH]) or _RECRUITS.match(text)
    return bool(is_said) or all(terms_in_list(text))


@kept_for_lines
def _terms_alone(text: str) -> str:
    """The sentences of a short paragraph that hold terms of the job and nothing else."""
    return " ".join(sentence for sentence in _CLAUSE_END.split(text) if _TERMS_ALONE.fullmatch(sentence))


@kept_for_lines
def _may_tell(text: str) -> tuple[bool, bool, tuple[tuple[str, Callable[[str], Any]], ...]]:
    """(whether a line may say how long and how much one works, whether it may say where, what else it may tell and how
    that is found), by its words."""
    lowered = text.casefold()
    others = ((key, find) for key, hints, find in _TERMS if any(map(lowered.__contains__, hints)))
    of_appointment = any(map(lowered.__contains__, _APPOINTMENT_HINTS))
    return of_appointment, any(map(lowered.__contains__, _MODE_HINTS)), tuple(others)


def _read_terms(draft: Draft, line: Line, state: str | None) -> None:
    is_of_terms, names_mode, others = _may_tell(line.text)
    if is_of_terms:
        _read_appointment(draft, line)
    if line.text.count(" | ") > 1:
        _read_row(draft, line)
    if names_mode and "work_mode" not in draft.values:
        draft.suggest("work_mode", find_work_mode(line.text), line.number)
    for key, find in others:
        if key not in draft.values:
            draft.suggest(key, find(line.text), line.number)
    if is_of_terms or "exempt" in line.text.casefold():
        _take_terms_alone(draft, line)
    for key, value in told_terms(line.text):
        if key not in draft.values:
            draft.suggest(key, value, line.number)
    if names_mode and (mode := find_possible_work_mode(line.text)):
        draft.possible.setdefault("work_mode", (mode, line.number))
    read_towns_told(draft, line, state)


def _read_appointment(draft: Draft, line: Line) -> None:
    terms: Sequence[Any] = (*find_appointment_and_schedule(line.text), None)
    if alone := _terms_alone(line.text[:_SHORT_PARAGRAPH]):
        listed = alone.rstrip(".").replace(". ", ", ")
        terms = _together(terms, terms_in_title(f"({listed})"))
    for key, value in zip(("appointment", "schedule", "work_mode"), terms, strict=True):
        draft.suggest(key, value, line.number)


def _take_terms_alone(draft: Draft, line: Line) -> None:
    """Take the terms that a sentence of a paragraph holds alone: "Full time (37.5 hours/week)."."""
    sentences = _CLAUSE_END.split(line.text) if len(line.text) <= _LONGEST else []
    is_of_terms = sum(1 for sentence in sentences if _TERMS_ALONE.fullmatch(sentence)) > 1
    for sentence in sentences:
        if is_of_terms:
            draft.suggest("appointment", appointment_alone(sentence), line.number)
        if len(sentence) <= _LONGEST_STATUS and sentence.casefold().strip(" .") in _STATUSES:
            draft.suggest("flsa", sentence.strip(" ."), line.number)
        if terms := terms_alone(sentence):
            draft.suggest("appointment", terms[0], line.number)
            draft.suggest("schedule", terms[1], line.number)
            draft.suggest("flsa", flsa_among(sentence), line.number)


_LONGEST_STATUS, _STATUSES = 12, frozenset(("exempt", "non-exempt", "nonexempt"))


def _together(said: Sequence[Any], alone: Sequence[Any]) -> list[Any]:
    """What sentences say, completed by what stands there without any."""
    return [one or other for one, other in zip(said, alone, strict=False)]


def _read_row(draft: Draft, line: Line) -> None:
    """Take the terms of a row of facts: "Limited duration | Part-time, 20 hours | SEIU represented | On-site"."""
    for part in line.text[:_LONGEST].split(" | "):
        appointment, schedule, mode = terms_in_title(f"({part.partition(',')[0]})")
        for key, value in (("appointment", appointment), ("schedule", schedule), ("work_mode", mode)):
            draft.suggest(key, value, line.number)


def report_slips(draft: Draft, lines: Iterable[Line]) -> None:
    """Report asides and addresses that cannot be; take a requisition number behind its name, and what the title says or
    the text holds possible."""
    for key, (value, number) in draft.possible.items():
        draft.suggest(key, value, number)
    items = draft.notes.items_by_line()
    for line in lines:
        for remark in find_remarks(line.text):
            message = f"{remark[:200]} looks like an editor's aside that was left in the text."
            draft.notes.warn("editor_remark", message, line.number, items.get(line.number))
        for address in find_emails(line.text)[1] if "@" in line.text else ():
            message = f"“{address}” cannot be an e-mail address, so it was left out."
            draft.notes.warn("invalid_email", message, line.number, "contacts")
        if "orking title" in line.text and (match := _WORKING_TITLE.search(line.text)):
            draft.suggest("working_title", match["title"], line.number)
        if "osition" in line.text and (match := _OF_POSITION.search(line.text[:_LONGEST])):
            draft.suggest("position_number", match["id"], line.number)
        may_be_numbered = "requisition_id" not in draft.values and draft.holds_figure(line)
        if may_be_numbered and (match := _NUMBERED.search(line.text[:_LONGEST])):
            draft.suggest("requisition_id", next(filter(None, match.groups()), None), line.number)
