"""What every applicant needs and what an employer wishes for, and which sentences state a need at all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones
from postings.ingest.fields.qualifying.alternatives import Item, alternatives, joined_lines, whole
from postings.ingest.fields.qualifying.how_to_apply import OF_OTHER_MATTERS, tells_to_apply
from postings.ingest.fields.qualifying.items_in_line import listed_on, short_sentences
from postings.ingest.fields.qualifying.joints import is_joint
from postings.ingest.fields.qualifying.leading_sentences import NOTE, runs_of, stands_above_list
from postings.ingest.fields.qualifying.leads import leads
from postings.ingest.fields.qualifying.levels import by_level
from postings.ingest.fields.qualifying.named_needs import names_need
from postings.ingest.fields.qualifying.needs_by_commas import lettered_needs
from postings.ingest.fields.qualifying.nothing_asked import asks_for_nothing
from postings.ingest.fields.qualifying.qualifications import names_route, requirement_kind
from postings.ingest.fields.qualifying.sentences import (
    independent_sentences,
    list_in_first_sentence,
    of_one_kind,
    whole_sentences,
)
from postings.ingest.fields.qualifying.substitutions import is_substitution
from postings.ingest.fields.qualifying.ways import WaysToQualify
from postings.ingest.fields.qualifying.wishes import LABELLED_WISHES, is_preferred, split_preferred
from postings.ingest.layout import LONGEST_PARAGRAPH, Line
from postings.ingest.layout.patterns import beginning_with

_REQUIREMENT = re.compile(
    r"\b(?:must|requires?|required|shall|(?:applicants?|candidates?|you) should"
    r"|need to|(?:will )?have to"
    r"|possess(?:ion)?|ability to|able to|knowledge of|skills? (?:in|to)|experience|valid|pass(?:ing)?|obtain"
    r"|(?:is|are) essential|(?:candidates?|applicants?) will have|familiar\w*|fluen\w+|skilled (?:at|in|with)"
    r"|eligib\w+|certif\w++(?! (?:eligible )?lists?\b)|licen[sc]\w+|registration|willing\w*|proficien\w+|demonstrated"
    r"|understanding)\b",
    re.IGNORECASE,
)
# What the job is stands below any heading: "This position is represented by ...".
TERMS = re.compile(
    r"(?:[A-Z][a-z]+(?: [a-z]+)?: )?(?:this is an? (?=(?:[\w,-]+ ){0,5}(?:position|job|role)\b)"
    r"|it is (?=(?:full|part|permanent|limited|seasonal|temporary)\b)|(?:position )?type: |terms: (?:they are |it is )?"
    r"|(?:this|the|these|both|all) (?:(?:(?-i:[A-Z]{3,9})(?: local \d{1,4})?|union)[- ]represented )?"
    r"(?:position|job|role|recruitment|assignment)s? (?:is|are|will be) (?:also |currently |not )?"
    r"(?:designated (?:as )?)?(?:an? )?)"
    r"(?:(?-i:[A-Z]{3,9})[- ])?"
    r"(?:classified|unclassified|civil service|union|management|represented|full|part|permanent|limited|seasonal"
    r"|temporary|exempt|non|flsa"
    r"|eligible|overtime|open|hybrid|remote|half|regular|fixed|grant|hourly|salaried|benefi\w+|year|tenure"
    r"|nine|ten|twelve|one|two|three|\d{1,2})|hybrid: (?=\w)"
    r"|(?:this|the) (?:recruitment|posting|announcement|position) (?:will )?(?:close|remain)s?\b"
    r"|(?:the )?work (?:year|week|day|schedule) (?:is|consists)\b"
    r"|(?:this|the) (?:position|job|role|class) is (?:in|part of|covered by|a member of) (?:the|an?) [^.;]{0,60}"
    r"\b(?:bargaining unit|union|collective bargaining)\b",
    re.IGNORECASE,
)
# What is to be paid or sent in, and what becomes of those who passed.
_OF_FILING = re.compile(
    r"\b(?:(?:filing|application|processing) fee|money order|with (?:the|your|an|their) application|eligible lists?)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:must|required|requires)\b", re.IGNORECASE)
NOTE_WORD = re.compile(r"^[\W_]*(?:please |special |important )?note\b\W*", re.IGNORECASE)
# So many sentences in one paragraph of a list of requirements tell of other things too.
_MANY_SENTENCES = 3
# "Please speak to each of these in your cover letter:"
_TELL_US_OF_EACH = re.compile(
    r"\b(?:speak to|address|describe|show|demonstrate|tell us|explain|respond to)\b.{0,60}"
    r"\b(?:each|these|following|below|those|any|how you)\b",
    re.IGNORECASE,
)


# "If many apply, we will use these to decide whom to interview:"
_CHOOSES_BY_LIST = re.compile(
    rf"{_TELL_US_OF_EACH.pattern}|\bwe (?:will |may )?(?:use|look (?:at|for)|prefer|consider|score|rank)\b"
    r"|\b(?:used|considered|scored|ranked|rated|evaluated|assessed|reviewed for"
    r"|stand out|most competitive|advance|invited?)\b|\bif you (?:have|are|can|know)(?: any| some)?(?: of these)?:$",
    re.IGNORECASE,
)


def tells_what_qualifies(text: str) -> bool:
    """Whether a text is about what an applicant needs to have, and not about how to apply."""
    return (names_route(text) or requirement_kind(text) != "other") and not tells_to_apply(text)


def read_preferred(lines: Iterable[Line], ways: WaysToQualify) -> None:
    """Wishes: each bullet, or each paragraph where there are no bullets, up to what speaks of applying."""
    lines = [part for line in lines for part in _with_lead_apart(line) for part in _with_musts_apart(part)]
    bulleted = any(line.bullet for line in lines)
    of_words = bool(lines) and lines[0].bullet is None and lines[0].text[-1:].isalnum()
    wishing, begun = True, False
    for index, line in enumerate(lines):
        begun = begun or line.bullet is not None
        if line.bullet is None:
            is_lead = leads(line.text)
            is_wish = is_lead and (is_preferred(line.text) or bool(_CHOOSES_BY_LIST.search(line.text)))
            if OF_OTHER_MATTERS.match(line.text):
                break
            speaks_of_applying = tells_to_apply(line.text) or TERMS.match(line.text)
            is_before_list = not (is_lead or begun) and index + 1 < len(lines) and bool(lines[index + 1].bullet)
            wishing = is_wish or is_before_list or (not speaks_of_applying and (is_lead or not NOTE.match(line.text)))
            # Below wishes of some words each, a sentence about other things ends them.
            if of_words and line.text[-1:] == "." and not is_preferred(line.text):
                break
            is_told = _is_firm(line.text) or _ENDS_AS_WISH.search(line.text) or stands_above_list(lines, index)
            if is_lead or (bulleted and not is_told):
                continue
        if find_emails(line.text[:500])[0] or find_phones(line.text[:500]) or asks_for_nothing(line.text):
            continue
        if _is_firm(line.text):
            _read_requirement(Item(line.text, line.number, line.last_number, line.bullet), ways)
        elif wishing and not is_joint(line.text) and line.text[-1:] != "?":
            for text in listed_on(line):
                ways.prefer(Item(text, line.number, line.last_number, line.bullet))


def without_labelled_wishes(lines: Iterable[Line], ways: WaysToQualify) -> Iterator[Line]:
    """The lines of what is required without what stands behind "Preferred:" in them, which is taken for wishes."""
    for line in lines:
        found = LABELLED_WISHES.search(line.text[:LONGEST_PARAGRAPH]) if ": " in line.text else None
        if found:
            read_preferred([replace(line, text=line.text[found.end() :])], ways)
            line = replace(line, text=line.text[: found.start()])
        if line.text:
            yield line


# "Driver license preferred."
_ENDS_AS_WISH = re.compile(r"\b(?:preferred|desired|desirable|a plus|an asset|helpful)\.?$", re.IGNORECASE)
# "Candidates must obtain the endorsements within a year."
_ALL_MUST = re.compile(
    r"(?:all |the |any )?(?:selected |successful )?(?:applicants?|candidates?|employees?) (?:must|shall)\b",
    re.IGNORECASE,
)


def _with_lead_apart(line: Line) -> list[Line]:
    """A paragraph of wishes whose last sentence leads into a list by its sentences, else the line."""
    if line.bullet is not None or line.text[-1:] != ":" or len(line.text) > LONGEST_PARAGRAPH or ". " not in line.text:
        return [line]
    return [replace(line, text=text) for text in whole_sentences(line.text)]


def _with_musts_apart(line: Line) -> list[Line]:
    """A paragraph of wishes by its sentences where one of them says what everybody must have, else the line."""
    if line.bullet is not None or len(line.text) > LONGEST_PARAGRAPH or " must " not in line.text:
        return [line]
    sentences = whole_sentences(line.text)
    return [replace(line, text=text) for text in sentences] if any(map(_ALL_MUST.match, sentences)) else [line]


def _is_firm(text: str) -> bool:
    """Whether a line among wishes says that everybody must have the license or pass the check it names."""
    must = _ALL_MUST.match(text) or (_MUST.search(text[:3_000]) and requirement_kind(text) != "other")
    return bool(must) and not is_preferred(text)


def read_requirements(lines: Iterable[Line], ways: WaysToQualify) -> None:
    """What every applicant needs: each bullet, and each paragraph that states a need."""
    for level, below in by_level(_as_list([part for line in lines for part in lettered_needs(line)])):
        if level is None:
            _read_needs(below, ways)
        else:
            own = WaysToQualify()
            _read_needs(below, own)
            ways.take_level(level, own)


_LONGEST_OF_LIST = 150
_TO_ASK = re.compile(
    beginning_with("@$0123456789qcwo", r"@|\$ ?\d|\bquestions?\b|\bcontacts?\b|\d{3}[-. ]\d{4}|\bwe\b|\bour\b"),
    re.IGNORECASE,
)


def _as_list(lines: list[Line]) -> list[Line]:
    """The lines, several short ones without any bullet as a list: "Type 40 words per minute", "Pass a test"."""
    short = [line for line in lines if line.bullet is None and len(line.text) <= _LONGEST_OF_LIST]
    if len(lines) < 2 or len(short) < len(lines) or any(leads(line.text) or is_talk(line.text) for line in lines):
        return lines
    return [replace(line, bullet="-") for line in lines]


def is_talk(text: str) -> bool:
    """Whether a line says what the job is or how to apply, and asks for nothing."""
    return bool(TERMS.match(text) or NOTE.match(text) or tells_to_apply(text) or _TO_ASK.search(text) or is_joint(text))


def _read_needs(lines: Sequence[Line], ways: WaysToQualify) -> None:
    for run in runs_of(lines, inline=False):
        if run.mode == "preferred":
            read_preferred(run.lines, ways)
        elif run.mode == "any_one":
            ways.choices.append(alternatives(run.lines))
        else:
            for chain in joined_lines(run.lines):
                _read_requirement(whole(chain), ways)
    ways.settle_choices()


def _read_requirement(item: Item, ways: WaysToQualify) -> None:
    named = short_sentences(item.text) if item.bullet is None else []
    if named and (all(map(says_need, named)) or (len(named) >= _MANY_SENTENCES and any(map(says_need, named)))):
        for text in named:
            _read_need(replace(item, text=text, bullet="-"), ways)
        return
    texts = of_one_kind(_without_talk(item), each=item.bullet is None)
    listed = list_in_first_sentence(item.text) if len(texts) > 1 else ""
    for text in texts:
        sign = item.bullet or ("-" if (text.rstrip(".;") or text) in listed else None)
        _read_need(replace(item, text=text, bullet=sign), ways)


def _without_talk(item: Item) -> str:
    """A paragraph of several sentences, of which some state no need, as those alone that do."""
    if item.bullet is not None or len(item.text) > LONGEST_PARAGRAPH:
        return item.text
    kept = [sentence for sentence in whole_sentences(item.text) if not TERMS.match(sentence)]
    sentences = independent_sentences(" ".join(kept) or item.text)
    if len(sentences) < _MANY_SENTENCES:
        return " ".join(sentences)
    of_applying = bool(NOTE.match(item.text) or tells_to_apply(sentences[0]))
    needs = [
        sentence
        for sentence in sentences
        if says_need(sentence)
        and not (asks_for_nothing(sentence) or _TO_SEND_IN.search(sentence))
        and not (of_applying and tells_to_apply(sentence))
    ]
    return " ".join(needs) or ("" if of_applying else item.text)


# "We do not sponsor visas."
_NOT_OFFERED = re.compile(
    r"(?:[Ww]e|[A-Z]{2,8}|[Tt]he (?:agency|department|county|city|district|state)) (?:do(?:es)? not|cannot|will not)"
    r" (?:\w+ ){0,2}(?:sponsor|offer|provide)\b[^.]{0,80}\.?",
)


# How every employer of the country makes sure that people may work here asks no more of one applicant than another.
_OF_WORK_PERMIT = re.compile(
    r"\b(?:I-9|E-?Verify)\b|(?:\bnot|\bcannot|n['’]t|\bunable to)\b[^.;]{0,40}\b(?:sponsor|visas?\b)", re.IGNORECASE
)

# "You will be asked to show that you may work in the United States within three days of hire."
_PROOF_BESIDE = re.compile(r"\bwork(?:ing)? in the (?:United States|U\. ?S\.|US)\b", re.IGNORECASE)


def _without_work_permit(text: str) -> str:
    """The sentences of a text that are not about visas and the forms by which employers verify who may work."""
    if not _OF_WORK_PERMIT.search(text[:3_000]):
        return text
    about = (_OF_WORK_PERMIT, _PROOF_BESIDE)
    return " ".join(
        sentence for sentence in whole_sentences(text) if not any(pattern.search(sentence) for pattern in about)
    )


def _read_need(item: Item, ways: WaysToQualify) -> None:
    item = replace(item, text=_without_work_permit(item.text))
    if not item.text:
        return
    kind, unmarked = requirement_kind(item.text), NOTE_WORD.sub("", item.text)
    if _NOT_OFFERED.fullmatch(item.text) or asks_for_nothing(unmarked) or _OF_TERMS.match(item.text):
        return
    if is_substitution(unmarked):
        ways.substitute(replace(item, text=unmarked))
        return
    needed = says_need(item.text)
    if kind == "other" and _OF_FILING.search(item.text[:2_000]):
        needed = False
    if _NOTHING.fullmatch(item.text) or (kind == "other" and _TO_SEND_IN.search(item.text[:2_000])):
        return
    of_terms = TERMS.match(item.text) and (item.bullet is None or kind == "other")
    if of_terms or (item.bullet is None and not needed):
        return
    unmarked, wished = split_preferred(unmarked)
    if wished:
        ways.prefer(replace(item, text=wished))
    if unmarked and (kind != "other" or not NOTE.match(item.text) or is_needed(unmarked)):
        ways.require(replace(item, text=unmarked))


def says_need(text: str) -> bool:
    """Whether a text asks for something, with a word for that or as a bare demand: "19 years of age"."""
    return states_need(text) or names_need(text)


# "Benefits: Furnished apartment and meal plan."
_OF_TERMS = re.compile(r"(?:benefits|compensation|salary|pay|perks|reports to|supervision received): ", re.IGNORECASE)
_NOTHING = re.compile(r"(?:none|n/?a|not applicable)(?: required| at this time)?\.?", re.IGNORECASE)
# "A resume and cover letter are required."
_TO_SEND_IN = re.compile(
    r"\b(?:applications?|r[eé]sum[eé]s?|cover letters?|letters? of (?:interest|intent|reference|recommendation)"
    r"|transcripts)\b[^.;:]{0,40}"
    r" (?:(?:is|are|must be) (?:also )?(?:required|submitted|received|included|attached|completed|uploaded)"
    r"|(?:must|will not|should|may) (?:be|include)|must accompany)\b"
    r"|\bmust accompany (?:the|your|an|this|each|their) application",
    re.IGNORECASE,
)


def is_needed(note: str) -> bool:
    """Whether a note says what everybody must have or be, not how to apply."""
    return bool(_MUST.search(note[:3_000])) and not tells_to_apply(note) and not NOTE.match(note)


def states_need(text: str) -> bool:
    head = text[:3_000]
    return requirement_kind(text) != "other" or bool(_REQUIREMENT.search(head) or _TRAIT.match(head))


# "Excellent communication and collaboration skills", "a record of publications", "Completion of a course in filing"
_TRAIT = re.compile(
    r"(?:successful )?completion of\b"
    r"|(?:an? |the )?(?:\w+ ){0,2}(?:record|evidence|commitment|potential) (?:of|for|to|in)\b"
    r"|(?:excellent|strong|outstanding|superior|exceptional|effective|solid|proven|well-developed) (?:[\w/,&-]+ ){0,8}?"
    r"(?:skills?|abilit(?:y|ies)|communicat\w+|organiz\w+|ethic|judgment|record)\b",
    re.IGNORECASE,
)
