"""What the seeker means: phrases that stand for filters, told apart from plain words.

The rules, with their reasons, are in docs/decisions/understanding.md. In short: a phrase becomes a filter when it says
so itself ("in Salem", "Tillamook County", "$30/hr"), or when it is no word that jobs elsewhere use of themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.utils import timezone
from tantivy import Searcher

from search.filtering.filters import JobFilters
from search.language.query import SMALL_WORDS, Term, Typed, bare_words
from search.language.reading import TOWNS, WORDS, Phrase, Reading, reading_of
from search.language.synonyms import is_phrase, is_vocabulary
from search.understanding.common_phrases import NOTHING, filter_phrases, find_meant, find_told, longest_phrase
from search.understanding.denial import as_denied, is_denied, left_out, not_called
from search.understanding.names import JOINING_WORDS, Name, Names, as_city, name_key
from search.understanding.oregon import with_states
from search.understanding.own_words import OwnWords
from search.understanding.spoken_pay import SpokenPay, find_pay
from search.understanding.spoken_place import MOST_OF_A_STATE, MOST_OF_A_TOWN, WORDS_TOO, around

# Of what says nothing, what does so before a number alone: "job no 4711", but not "job no nights".
NUMBERS = "numbers"
# What makes a place of the name that follows, and what may follow one.
BEFORE_PLACES = frozenset({"in", "near", "around", "at", "within", "en"})
BEFORE_TOWNS = frozenset({"in", "en"})
BEFORE_AGENCIES = frozenset({"at", "for", "with", "by", "from"})
# What ends a question for the pay of a job, and says nothing of the job: "how much does a paralegal make".
QUESTIONS = frozenset({"how", "what"})
ENDS_OF_QUESTIONS = frozenset({("make",), ("earn",), ("get",), ("get", "paid"), ("paid",)})
CITY_OF = ("city", "of")
# How many letters a state's postal code has.
CODE = 2
# What may stand around a phrase and is no part of it.
SIGNS = " ,;.!?"
# The words of what is read by a rule: an amount of pay, days, hours, or several things that are not wanted.
LONGEST_BY_RULE = 14

Words = tuple[str, ...]


def understand(typed: Typed, names: Names, view: Searcher, now: datetime) -> Reading:
    """Find the phrases that stand for filters; `view` tells which words jobs use of themselves."""
    typed = with_states(typed, names, OwnWords(view, now))
    reader = _Reader(typed, names, view, now)
    phrases = [phrase for run in typed.runs for phrase in reader.phrases(run)]
    if any(phrase.filter == "city" for phrase in phrases):
        # Of several cities each is one: "Salem or Tillamook".
        phrases = [as_city(phrase, names) for phrase in phrases]
    return reading_of(typed, tuple(phrases))


@dataclass(frozen=True)
class _Word:
    text: str
    term: Term
    begins: bool
    ends: bool

    def is_beside_all(self) -> bool:
        """Whether it may stand beside any word: "in", "II"."""
        return self.text in SMALL_WORDS or self.term.is_optional


class _Reader:
    def __init__(self, typed: Typed, names: Names, view: Searcher, now: datetime) -> None:
        self.typed, self.names, self.view = typed, names, view
        self.own_words = OwnWords(view, now)
        self.pay = list(find_pay(typed.text))
        self.today = timezone.localdate(now)
        self.longest = max(names.longest + len(JOINING_WORDS), names.towns.longest, longest_phrase(), LONGEST_BY_RULE)
        self.behind_place = -1  # the word behind the last place

    def phrases(self, run: list[Term]) -> Iterator[Phrase]:
        """The phrases of a run of plain terms, from left to right; at each word the longest one."""
        words = [
            _Word(text, term, place == 0, place == len(term.words) - 1)
            for term in run
            for place, text in enumerate(term.words)
        ]
        at, self.behind_place = 0, -1
        while at < len(words):
            phrase, end = self._longest(words, at)
            if phrase:
                yield phrase
                self.behind_place = end if phrase.filter in TOWNS else -1
            at = end

    def _longest(self, words: list[_Word], at: int) -> tuple[Phrase | None, int]:
        if words[at].begins:
            for end in range(min(len(words), at + self.longest), at, -1):
                if " ".join(word.text for word in words[at:end]) in self.typed.literal:
                    return None, end
                if words[end - 1].ends and (phrase := self._phrase(words, at, end)):
                    return phrase, end
        return None, at + 1

    def _phrase(self, words: list[_Word], first: int, end: int) -> Phrase | None:
        said = tuple(word.text for word in words[first:end])
        span = (words[first].term.at[0], words[end - 1].term.at[1])
        if is_denied([word.text for word in words[:first]]):
            return None
        behind = words[end].text if words[end:] else ""
        asked = as_denied(said)
        if unwanted := left_out(asked, behind, filter_phrases(), self.names, self.own_words):
            return self._made(said, span, *unwanted, True)
        if pay := self._pay_at(span, said):
            return self._made(said, span, "pay", pay.pay, "", pay.is_sure)
        if said in ENDS_OF_QUESTIONS and first and words[0].text in QUESTIONS:
            return self._made(said, span, "", None, "", True)
        if meant := find_meant(asked):
            return self._spoken(words, first, end, *meant)
        if phrase := self._surroundings(said, span):
            return phrase
        if first == self.behind_place and (state := self._state_at(words, first)) and len(state[0]) == len(said):
            return self._made(said, span, "state", state[1].values, state[1].label, True)
        if told := find_told(asked, self.today) or not_called(said, self.names, self.own_words):
            return self._made(said, span, *told, True)
        name = self._name_of(words, first, end)
        # "The" is no part of "the Department", but of "The Dalles".
        if name is None or (said[0] in JOINING_WORDS and said != bare_words(name.label)):
            return None
        return self._named(words, first, end, name)

    def _name_of(self, words: list[_Word], first: int, end: int) -> Name | None:
        """What a phrase names. "Washington state" is no county, but "Oregon State Hospital" no state."""
        said, behind = tuple(word.text for word in words[first:end]), words[end : end + 1]
        if said[-1] in JOINING_WORDS:
            return None
        is_code = len(said) == 2 and len(said[0]) == CODE and said[0] not in WORDS_TOO
        if said[-1] == "state" and (not behind or is_code or find_meant((behind[0].text,))):
            return self.names.states.get(said[:-1]) or self.names.find(said)
        return self.names.find(said) or self._small_town(words, first, end)

    def _small_town(self, words: list[_Word], first: int, end: int) -> Name | None:
        """A town of the gazetteer of which little more is known: it stands before its state, or behind "in" where it is
        hardly a word or a slip."""
        said = tuple(word.text for word in words[first:end])
        if len(said) == 1 and is_vocabulary(said[0]):
            return None
        if state := self._state_at(words, end):
            city = self.names.towns.called(said).get(state[1].values[0])
            return Name("city", (city,), city, 0) if city else None
        is_known = any(self.names.find(said[:count]) for count in range(1, len(said)))
        if not first or words[first - 1].text not in BEFORE_TOWNS or is_known:
            return None
        city = next(iter(self.names.towns.called(said).values()), "")
        name = Name("city", (city,), city, 0)
        is_else = not city or self.names.is_like_a_town(said) or self.own_words.are_more_than(name, said)
        return None if is_else else name

    def _pay_at(self, span: tuple[int, int], said: Words) -> SpokenPay | None:
        """The pay that a span of text says, whatever signs stand around it. Digits alone may as well be a number."""
        for pay in self.pay:
            start, end = pay.start, pay.end
            around = self.typed.text[span[0] : start] + self.typed.text[end : span[1]]
            if span[0] <= start < end <= span[1] and not around.strip(SIGNS):
                return pay if pay.is_sure or not self.view.doc_freq("identifier", "".join(said)) else None
        return None

    def _surroundings(self, said: Words, span: tuple[int, int]) -> Phrase | None:
        """A place with all that lies around it. Digits alone may as well be a job's number."""
        place = self.names.towns.find(said)
        if len(said) == 1 and said[0].isdigit() and self.view.doc_freq("identifier", said[0]):
            return None
        if place is None:
            code = self.names.towns.find_state(said)
            state = self.names.states[(code.lower(),)] if code else None
            return self._made(said, span, "state", state.values, state.label, len(said) > 1) if state else None
        near = around(self.names.towns, place)
        return self._made(said, span, "near", near, "", len(said) > 1) if near else None

    def _spoken(self, words: list[_Word], first: int, end: int, filter_: str, value: Any) -> Phrase | None:
        said = tuple(word.text for word in words[first:end])
        span = (words[first].term.at[0], words[end - 1].term.at[1])
        sure = len(said) > 1
        if filter_ == NOTHING:
            if value == NUMBERS and not any(map(str.isdigit, "".join(word.text for word in words[end : end + 1]))):
                return None
            is_name = not sure and self._is_part_of_a_name(words, first, end)
            return None if is_name else self._made(said, span, "", None, "", True)
        if not sure and self._is_part_of_a_phrase(words, first, end, filter_, value):
            return None
        return self._made(said, span, filter_, value, "", sure)

    def _named(self, words: list[_Word], first: int, end: int, name: Name) -> Phrase | None:
        said = tuple(word.text for word in words[first:end])
        is_place = name.filter in (*TOWNS, "state")
        before = words[first - 1].text if first else ""
        introduced = before in (BEFORE_PLACES if is_place else BEFORE_AGENCIES)
        start = first - 1 if introduced else first
        is_before_state = self._state_at(words, end) is not None
        if is_before_state or tuple(word.text for word in words[max(first - 2, 0) : first]) == CITY_OF:
            name = name.city or name
        introduced = introduced or (is_before_state and name.filter in TOWNS)
        if is_place and words[end:] and words[end].text == "state":
            return None  # Of Washington or of Portland, it is no town.
        whole = start == 0 and end == len(words) and sum(word.begins for word in words) == len(self.typed.clauses)
        # A county without the word is soon another: "union jobs", "baker", "lake".
        is_county = name_key(said)[-1] == "county"
        is_name = len(said) > 1 or (name.city is not None and not is_vocabulary(said[0]))
        whole = whole and (name.filter != "county" or is_name)
        sure = introduced or whole or is_county or (not is_place and len(said) > 1) or said[-1].isdigit()
        if name.of_any_government and self.own_words.are_more_than(name, name_key(said)[:-1]):
            return None
        if not (sure or self._is_meant(words, first, end, name)):
            return None
        # Who names a state that is nothing else is not helped by jobs elsewhere.
        county = self.names.find((*said, "county"))
        sure = sure or (name.filter == "state" and not (county and county.jobs))
        span = (words[start].term.at[0], words[end - 1].term.at[1])
        if name.also_parts:
            named = Term(bare_words(name.label), is_quoted=True, where="agency")
            return self._made(said, span, WORDS, Typed("", ((named,),)), name.label, sure)
        return self._made(said, span, name.filter, name.values, name.label, sure)

    def _state_at(self, words: list[_Word], at: int) -> tuple[Words, Name] | None:
        """The state that is named behind a place, and by which words. "Or" between two places joins them."""
        for end in range(min(len(words), at + MOST_OF_A_STATE), at, -1):
            said = tuple(word.text for word in words[at:end])
            if state := self.names.states.get(said):
                behind_comma = self.typed.text[: words[at].term.at[0]].rstrip().endswith(",")
                is_last = said == ("or",) and end == len(words)
                is_state = said[0] not in WORDS_TOO or behind_comma or is_last or self._is_there(words, at, state)
                return (said, state) if is_state else None
        return None

    def _is_there(self, words: list[_Word], at: int, state: Name) -> bool:
        """Whether a town stands before a state that has one of its name: "Columbus OH". What is a word of all questions
        is a state only in capitals that stand out: "Gary IN"."""
        start, end = words[at].term.at
        if words[at].text in SMALL_WORDS and (self.typed.text.isupper() or not self.typed.text[start:end].isupper()):
            return False
        before = tuple(word.text for word in words[max(at - MOST_OF_A_TOWN, 0) : at])
        towns = (self.names.towns.called(before[place:]) for place in range(len(before)))
        return any(state.values[0] in called for called in towns)

    def _is_meant(self, words: list[_Word], first: int, end: int, name: Name) -> bool:
        said = tuple(word.text for word in words[first:end])
        # Jobs elsewhere that say a name of several words mean that town as well.
        is_town = name.filter in TOWNS and len(said) > 1
        if not is_town and self.own_words.are_more_than(name, said):
            return False
        return not self._is_part_of_titles(words, first, end, name.filter, name.values)

    def _made(self, said: Words, at: tuple[int, int], filter_: str, value: Any, label: str, sure: bool) -> Phrase:
        if filter_ and not label:
            label = JobFilters.base_filters[filter_].spoken_of(value)
        return Phrase(self.typed.text[at[0] : at[1]].strip(SIGNS), said, at, filter_, value, label, sure)

    def _is_part_of_a_name(self, words: list[_Word], first: int, end: int) -> bool:
        """Whether it stands with its neighbors in a title or a phrase of the vocabulary: "job coach", "desk job"."""
        said = tuple(word.text for word in words[first : end + 2])
        known = any(is_phrase(said[:count]) for count in range(2, len(said) + 1))
        known = known or is_phrase(tuple(word.text for word in words[max(first - 1, 0) : end]))
        return known or self._is_part_of_titles(words, first, end, "", None)

    def _is_part_of_a_phrase(self, words: list[_Word], first: int, end: int, filter_: str, value: Any) -> bool:
        """Whether it stands with its neighbor in the vocabulary or in titles: "master electrician"."""
        said = tuple(word.text for word in words[max(first - 1, 0) : end + 1])
        in_vocabulary = any(is_phrase(pair) for pair in pairwise(said))
        return in_vocabulary or self._is_part_of_titles(words, first, end, filter_, value)

    def _is_part_of_titles(self, words: list[_Word], first: int, end: int, filter_: str, value: Any) -> bool:
        """Whether it stands with its neighbor in a title of a job that has not the value: "remote sensing"."""
        pairs = [words[first - 1 : end]] if first and not words[first - 1].is_beside_all() else []
        pairs += [words[first : end + 1]] if end < len(words) and not words[end].is_beside_all() else []
        said = (tuple(word.text for word in pair) for pair in pairs)
        return self.own_words.have_titles(said, filter_, value)
