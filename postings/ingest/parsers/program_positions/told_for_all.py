"""What a page says once of all its positions: where they are, whom to ask about them, and who represents them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from postings.ingest.fields.people.contacts import read_contacts
from postings.ingest.fields.people.emails_and_phones import find_emails, find_phones
from postings.ingest.fields.terms.unions import find_representation
from postings.ingest.layout import Notes
from postings.ingest.parsers.program_positions.details import SENTENCE_END, places_told
from postings.ingest.parsers.program_positions.employer_in_titles import Passage
from postings.ingest.record import ContactText, LocationText

# "All positions are located in Salem.", "Everyone works at ...", "The program is based at ...", "We work in ..."
_OF_ALL = re.compile(
    r"\b(?:all (?:of )?(?:(?:the|our|these) )?(?:\w+ ){0,2}"
    r"(?:positions|jobs|roles|staff|employees|teams|crews|people|us)"
    r"|every(?:one|body| (?:position|job))|we (?:all )?(?:work|are))\b"
    r"|^(?:the|our) (?:[\w’'&-]+ ){0,6}(?:program|division|office|section|unit|bureau|team|branch|department)"
    r" (?:is|works) ",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:contact|questions?|ask|call|e-?mail|write|reach|recruiter|talk to)\b", re.IGNORECASE)
_OF_JOBS = re.compile(
    r"\b(?:positions?|jobs?|openings?|careers?|roles?|employment|hiring|apply(?:ing)?|join(?:ing)?|recruit\w*|talent"
    r"|human resources|HR|work(?:ing)? (?:in|for|at|with|here))\b",
    re.IGNORECASE,
)
_LONGEST = 300
_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class ToldForAll:
    """The places, contacts and union that hold for every position without its own, with the lines that tell them."""

    places: tuple[tuple[LocationText, Passage], ...] = ()
    contacts: tuple[tuple[ContactText, Passage], ...] = ()
    union: tuple[str, Passage] | None = None

    def places_cited(self, notes: Notes) -> tuple[LocationText, ...]:
        """The places, their lines put into `notes`."""
        for index, (_, (first, last, _)) in enumerate(self.places):
            notes.cite(f"locations.{index}", first, last)
        return tuple(place for place, _ in self.places)

    def contacts_cited(self, notes: Notes) -> tuple[ContactText, ...]:
        """The contacts, their lines put into `notes`."""
        for index, (_, (first, last, _)) in enumerate(self.contacts):
            notes.cite(f"contacts.{index}", first, last)
        return tuple(contact for contact, _ in self.contacts)

    def union_cited(self, notes: Notes) -> str | None:
        """The union, its line put into `notes`."""
        if self.union is None:
            return None
        union, (first, last, _) = self.union
        notes.cite("representation", first, last)
        return union


# "All are represented by SEIU unless noted."; of "all but the manager" nobody knows who is meant
_REPRESENTS_ALL = re.compile(r"(?:all|every|each)\b(?!.*\b(?:except|but|excluding|other than)\b)", re.IGNORECASE)
_UNLESS = re.compile(r",? (?:unless|if not) (?:otherwise )?(?:noted|stated|marked|said)(?: otherwise)?\b.*")


def _union_of_all(passages: Sequence[Passage]) -> tuple[str, Passage] | None:
    for passage in passages:
        for sentence in SENTENCE_END.split(passage[2]):
            is_of_all = _REPRESENTS_ALL.match(sentence[:_LONGEST])
            if is_of_all and (union := find_representation(_UNLESS.sub(".", sentence[:_LONGEST]))):
                return union, passage
    return None


def read_told_for_all(introduction: Sequence[Passage], below: Sequence[Passage], state: str | None) -> ToldForAll:
    """What the page's introduction, or the lines below its last position, say of all positions. `state` is the
    page's, whose towns it need not print with a state."""
    places = [
        (place, passage)
        for passage in introduction
        for sentence in SENTENCE_END.split(passage[2])
        if _OF_ALL.search(sentence[:_LONGEST])
        for place in places_told(sentence, state)
    ]
    return ToldForAll(
        tuple(dict(places).items()),
        _contacts([*introduction, *below]),
        _union_of_all([*introduction, *below]),
    )


def _contacts(passages: Sequence[Passage]) -> tuple[tuple[ContactText, Passage], ...]:
    """Whom the first passage, and the lines with addresses below it, name to ask about the jobs."""
    for index, passage in enumerate(passages):
        if not _ASKS.search(passage[2][:_LONGEST]):
            continue
        block = [passage]
        for following in passages[index + 1 : index + _MOST_LINES]:
            if len(following[2]) > _LONGEST or following[0] > block[-1][1] + 2:
                break
            block.append(following)
        if found := _named_in(block):
            return found
    return ()


def _named_in(block: Sequence[Passage]) -> tuple[tuple[ContactText, Passage], ...]:
    is_of_jobs = _OF_JOBS.search(block[0][2]) is not None
    sentences = [
        (number, sentence)
        for number, (_, _, text) in enumerate(block)
        for sentence in SENTENCE_END.split(text[:_LONGEST])
        if number or _has_details(sentence) or _ASKS.search(sentence)
    ]
    return tuple(
        (entry.contact, block[entry.first_line])
        for entry in read_contacts(sentences)
        if (entry.contact.email or entry.contact.phone) and (is_of_jobs or entry.contact.name)
    )


def _has_details(sentence: str) -> bool:
    return bool(find_emails(sentence)[0] or find_phones(sentence))
