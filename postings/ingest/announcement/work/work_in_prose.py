"""The work of a job that no heading announces: a list of it between other lines, and sentences of running text that say
what the job, or who holds it, does."""

import re
from collections.abc import Sequence

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.work.duties import read_duties
from postings.ingest.announcement.work.lists_of_work import FEWEST_ITEMS, NO_VERB, SHARE_OF_VERBS, lists_of_work
from postings.ingest.fields.job_titles import is_job_word
from postings.ingest.fields.qualifying.qualifications import requirement_kind
from postings.ingest.fields.qualifying.sentences import whole_sentences
from postings.ingest.fields.qualifying.wishes import OF_BEST
from postings.ingest.layout import LONGEST_PARAGRAPH, Line
from postings.ingest.record import DutyText, SectionKind, SectionText

_MAY_TELL: frozenset[SectionKind] = frozenset(("general_information", "other", "summary"))
_DUTIES_ARE = re.compile(
    r"(?:in addition, |additionally, )?(?:(?:the|these|your|some|other|his/her|regular|general|additional"
    r"|specific|primary|typical|job|essential|main"
    r"|major|basic|daily|position|key) ){0,4}(?:[a-z]+ )?(?:duties|responsibilities|areas? of responsibility"
    r"|tasks|work|(?:job )?functions)"
    r"(?: (?:of|for|in) (?:the|this) [\w /’'-]{3,50}?)?(?: (?:will|may|would|can))?(?: (?:also|generally|primarily))?"
    r" (?:includes?|involves?|consists? of|encompass(?:es)?|range from)\b:?,? (?=\S+ \S+ \S+)",
    re.IGNORECASE,
)
_HOLDERS = frozenset("position job role employee incumbent individual person candidate applicant".split())
_BEFORE_HOLDER = frozenset("the this our a an these as".split())
_HOLDER_WITHIN = 9
_BEFORE_SUBJECT = (
    "Under ",
    "In addition, ",
    "In addition to ",
    "Additionally, ",
    "Working under ",
    "Reporting ",
    "With ",
    "As ",
    "In this ",
    "During ",
)
_DOES = re.compile(
    r"(?:(?:also|[a-z]{3,12}ly|in this \w+) )*(?:(?:has|will have|shall have) (?:\w+ ){0,3}responsibility for|"
    r"(?:is|are|be|will be|would be) (?:also |primarily |directly |ultimately )?(?:responsible (?:for|to)"
    r"|in charge of|tasked with)"
    r"|(?:will|shall):? (?:also )?(?!be\b|have\b|(?:report|answer)\b|remain\b|receive\b|require\b|start\b|begin\b"
    r"|need\b|pay\b|close\b|possess\b|work (?:\d|part|full|approx|from|under|a |an |in |the )|earn\b|not\b|serve a\b"
    r"|become\b"
    r"|take office\b|succeed\b|join\b"
    r"|include\b|continue\b|demonstrate\b)"
    r"[a-z]{2,}"
    r"|(?!requires?\b|pays?\b|offers?\b|includes?\b|starts?\b|(?:reports|answers)\b|begins?\b|needs?\b|has\b|was\b|is\b"
    r"|closes?\b|does\b"
    r"|remains?\b|receives?\b|earns?\b|comes?\b|carries\b|entails\b|exists?\b|allows?\b|falls?\b|belongs?\b|gets?\b"
    r"|possess\w*|positions\b|jobs\b|openings\b|series\b|classes\b"
    r"|seeks?\b|works (?:\d|regular|part|full|approx|a |an |under"
    r"|out of))[a-z]{3,}s\b)"
)
_SUMMARY = re.compile(
    r"(?:(?:job|position|role|general|brief) )?(?:statement of duties|summary|description|purpose|overview|objective"
    r"|nature)"
    r"(?: (?:of|and) (?:the )?(?:\w+ )?(?:position|job|role|work|duties))?:\s+",
    re.IGNORECASE,
)
# Sentences of a job's terms, its pay and how to get it.
_OF_OTHER_THINGS = re.compile(
    r"\$(?! ?[\d.,]+ (?:million|billion))|\?$|@|\b(?:salary|wages?|benefits? (?:include|package)|hours (?:per|a"
    r"|each) week|r[eé]sum[eé]s?"
    r"|cover letters?"
    r"|to apply|apply (?:by|at|to|in)|deadline|open until|equal opportunity|discriminate|EOE|is a member of|pay rate"
    r"|year-round employment"
    r"|probation\w*|accepting applications)\b"
    r"|\b(?:is|are|be|now|currently|actively|re) (?:seeking|hiring|recruiting)\b|^(?:seeking|hiring|recruiting)\b",
    re.IGNORECASE,
)


def read_work_in_prose(draft: Draft, parts: Sequence[tuple[SectionText, list[Line]]]) -> None:
    """Take the lists of work that stand below no heading, else each sentence that says what is done, as duties; for a
    document without a section of duties."""
    told = [lines for section, lines in parts if section.kind in _MAY_TELL]
    job = _BEHIND_JOB.split(_IN_BRACKETS.sub("", draft.values.get("title", "")))[0].casefold().split()
    # "Manager-Assessor" is called the manager.
    job = [*(part for word in job for part in re.split(r"[/-]", word)), *job]
    holders = _HOLDERS | {*job[-1:], *filter(is_job_word, job)}
    for lines in told:
        for items in lists_of_work(lines, holders):
            read_duties(draft, items)
    if draft.duties:
        return
    for line in (line for lines in told for line in lines if len(line.text) <= LONGEST_PARAGRAPH):
        sentences = whole_sentences(line.text)
        goes_on = _is_told_without_subject(sentences)
        for sentence in sentences:
            tells = goes_on and _DONE.match(sentence) and not _OF_OTHER_THINGS.search(sentence)
            for work in _counted_work(sentence if tells else _work_told(sentence, holders)):
                goes_on = True
                draft.notes.cite(f"duties.{len(draft.duties)}", line.number, line.last_number)
                draft.duties.append(DutyText(tasks=(work,)))


# "Director of Public Works" is called the director, "Library Assistant - Youth" the assistant.
_BEHIND_JOB = re.compile(r" of |,? [-–—] |, | (?i:in training)")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def _is_told_without_subject(sentences: Sequence[str]) -> bool:
    """Whether the sentences of a paragraph say what is done and not who does it: "Plans programs. Orders books."."""
    if len(sentences) < FEWEST_ITEMS:
        return False
    begin = sum(1 for sentence in sentences if _DONE.match(sentence))
    return begin >= SHARE_OF_VERBS * len(sentences)


_DONE = re.compile(
    rf"(?!(?:This|Has|Includes|Requires|Needs|Offers|Pays|Reports|Works)\b|{NO_VERB.pattern})[A-Z][a-z]{{2,}}s"
    r" (?:(?:and|or) (?:[a-z]+ly )?[a-z]+s\b|(?!(?:are|is|were|will|must|may|can|should|shall|have|who|that|which|of"
    r"|for|from|on|and|or|enrolled|interested)\b)[\w(])"
    r"|Responsible for |Is responsible for "
)


# "Primary tasks include: 1) planting trees; 2) counting seeds; and 3) ..."
_COUNTED = re.compile(r"[:;,]\s+(?:and\s+)?\(?(\d)\)\s+")


def _counted_work(work: str) -> list[str]:
    """The counted parts of a sentence that says what is done, else the sentence; nothing of none."""
    _, *parts = _COUNTED.split(work)
    counts, items = parts[::2], parts[1::2]
    is_counted = len(items) > 1 and counts == [str(number) for number in range(1, len(items) + 1)]
    return items if is_counted else [work] if work else []


def _work_told(sentence: str, holders: frozenset[str]) -> str:
    """The sentence, without a label such as "Position Summary", where it says what is done; else nothing."""
    if _OF_OTHER_THINGS.search(sentence):
        return ""
    label = _SUMMARY.match(sentence)
    said = sentence[label.end() :] if label else sentence
    if said.endswith(": 1."):
        # The list was cut off behind its first number.
        return ""
    if _DUTIES_ARE.match(said) or (label and said.startswith("Under ")):
        return said
    return said if requirement_kind(said) != "background_check" and _holder_does(said, holders) else ""


def _holder_does(sentence: str, holders: frozenset[str]) -> bool:
    """Whether the job or who holds it is what the sentence is about, and does something in it."""
    if _OF_BEST.match(sentence):
        return False
    if sentence.startswith(_BEFORE_SUBJECT):
        _, *behind = _SUBJECT_BEHIND.split(sentence, maxsplit=1)
        sentence = behind[0] if behind else sentence
    if _INCUMBENTS.match(sentence):
        return True
    if _IS_JOB_OF.match(sentence):
        return True
    if (several := _SEVERAL_DO.match(sentence)) and several["holder"].casefold() in holders:
        return True
    if (yours := _YOU.match(sentence)) and _DOES.match(f"will {sentence[yours.end() :]}"):
        return True
    if sentence.startswith("Will ") and _DOES.match(sentence.casefold()):
        return True
    words = sentence.split()[: _HOLDER_WITHIN + 12]
    named = {"incumbent", "selected", "successful", *_BEFORE_HOLDER}
    if not words or not (words[0].casefold() in named or _PLURAL_FIRST.match(sentence)):
        return False
    return any(
        word.casefold().rstrip("s") in holders and _DOES.match(_BEFORE_VERB.sub("", " ".join(words[at + 1 :])))
        for at, word in enumerate(words[:_HOLDER_WITHIN])
    )


# What the best applicants know is a wish.
_OF_BEST = re.compile(OF_BEST, re.IGNORECASE)
# "With skill, patience and care, the clerk will ..."
_SUBJECT_BEHIND = re.compile(
    r", (?=(?:the|this|our|an?|s?he|they|you|it|these|incumbents?|employees|selected|successful)\b)", re.IGNORECASE
)
# "Park rangers are responsible for", "Rangers will greet"
_PLURAL_FIRST = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+){0,3} (?:are responsible|is responsible|will|shall)\b")
# "Harbor Clerks keep the log of ships"
_SEVERAL_DO = re.compile(
    r"(?:[A-Z][\w'’-]+ ){1,3}(?P<holder>[A-Z][a-z]+)s (?:[a-z]+ly )?(?!(?:are|have|must|may|can|cannot|should|will|were"
    r"|receive|need|require|who|in|of|with|and|or|at|to|from|work|earn|report|for|on)\b)[a-z]{3,}[a-rt-z] \S"
)
# "Incumbents in this class perform ..."
_INCUMBENTS = re.compile(
    r"Incumbents (?:in (?:this|these) [a-z]+ )?(?:[a-z]+ly )?"
    r"(?!(?:are|have|must|may|should|receive|need|require|were|who|of|in|with|can|cannot)\b)[a-z]{3,} \S"
)
# "The person hired for this position will ...", "The Director of Public Works reports to the mayor, and is ..."
_BEFORE_VERB = re.compile(
    r"^(?:(?:hired|selected|appointed|chosen) (?:for|to|in|into) (?:this|the) \w+|in this \w+) "
    r"|^(?:of|in) (?:(?:[A-Z][\w’'-]*|and|the|&),? ){1,5}(?:reports? (?:directly )?to [^.;,]{3,60},? and )?"
    r"|^reports? (?:directly )?to [^.;,]{3,60},? and "
)
# "It is the auditor's job to review the accounts."
_IS_JOB_OF = re.compile(r"It is the [\w ]{3,40}[’'] ?s? (?:job|duty|role|responsibility) to \w")
# "You will plan programs", and not "You will love it here"
_YOU = re.compile(
    r"You(?: will|[’']ll) (?!find\b|enjoy\b|love\b|get\b|see\b|hear\b|report\b|know\b|like\b"
    r"|gain\b|also need\b|qualify\b)"
)
