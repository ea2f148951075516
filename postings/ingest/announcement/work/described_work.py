"""The work of a job that no list tells: prose under "Position Summary", "About the Job", "Nature of Work".

A paragraph describes the work where a sentence of it says what the job, its holder or "you" do. Pay, terms, the
invitation to apply and what an applicant should be like are no work."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from postings.ingest.announcement.draft import Draft
from postings.ingest.announcement.work.duties import read_duties
from postings.ingest.announcement.work.lists_of_work import lists_apart
from postings.ingest.fields.job_titles import is_job_word
from postings.ingest.layout import LONGEST_PARAGRAPH, Line, label_shape, normalize
from postings.ingest.record import DutyText, SectionText

_TELLS_OF_WORK = re.compile(
    r"(?:(?:position|job|role|general|class) )?(?:summary|overview|definition)(?: of (?:the )?(?:position|job"
    r"|work|role))?"
    r"|about (?:the|this) (?:position|job|role|work|opportunity)"
    r"|(?:primary |general |basic )?(?:purpose|functions?)(?: of .{1,20})?"
    r"|(?:position|job|role) purpose|nature of work|the (?:work|role|job|position|opportunity)"
    r"|what(?:'s| is) the (?:job|work|role)(?: like)?|(?:the )?(?:job|role|position) in (?:one|a) \w+"
    r"|(?:general statement of duties|general description|description of position|position description"
    r"|description of (?:the )?(?:role|job|work)|(?:job )?description)"
)
# What this heads may be about anything; only a list of work below it tells.
_WHOLE_TEXT = "job description"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z(])")
_HOLDER = r"(?:position|role|job|incumbent|employee|person in this \w+)s?"
_SAYS_WHAT_IS_DONE = re.compile(
    r"you (?!are\b|have\b|must|can\b|may\b|might|should|need|want|enjoy|like|love|get\b)"
    r"|you['’](?:ll|d) (?!need|have|love|get|be\b)|as (?:an?|the|our) [^,.]{1,100}, you (?:will|['’]ll)"
    r"|in this (?:role|position|job|capacity)\b"
    rf"|(?:the|this|these|our) (?:\w+ ){{0,3}}?{_HOLDER}\b|incumbents?\b|responsible for\b"
    r"|(?:working )?under (?:the )?(?:\w+ (?:\([^()]{2,60}\) )?){0,6}(?:supervision|direction|guidance)\b",
    re.IGNORECASE,
)
# Budgets and funds are counted in millions, pay is not.
_PAY = r"\$(?! ?[\d.,]+ ?(?:million|billion|[MB]\b))"
_NO_WORK = re.compile(
    rf"{_PAY}"
    r"|\?$|\b(?:we|it|division|section|unit|team|program|agency|office) needs? (?:an?|one|two|three)\b"
    r"|\b(?:seek\w*|hir(?:e|ing)|recruit\w*|looking for|openings?|vacan\w+|full[- ]time|part[- ]time|permanent"
    r"|temporary|seasonal|limited[- ]duration|(?:un)?represented|management service|bargaining|union"
    r"|salary|pays?|paid|wages?|apply|applicants?|applications?"
    r"|invites?|located|hybrid|remote(?:ly)?|telework|eligible|exempt|must|requires?|required|qualif\w+|ideal"
    r"|classified|classification|duration|ends|expires?|will be filled|based (?:in|at|out of)|benefits?"
    r"|excellent opportunity|schedule[ds]?|overtime|probation\w*)\b",
    re.IGNORECASE,
)
# Sentences that never belong to what a paragraph says of the work.
_OF_HIRING = re.compile(
    rf"{_PAY} ?\d|^(?:full|part)[- ]time\b"
    r"|\b(?:is|are|currently) (?:now )?(?:seeking|hiring|looking for|accepting)\b|\b(?:position|job) requires\b"
    r"|\bmust (?:have|possess|hold)\b|\b(?:is|are) (?:highly )?(?:preferred|required|desired)\b|\b(?:degree|diploma)\b"
    r"|\bto apply\b|\br[eé]sum[eé]s?\b",
    re.IGNORECASE,
)
_BIDS = re.compile(
    r"(?:Keep|Run|Lead|Manage|Plan|Review|Write|Build|Care for|Teach|Help|Assist|Support|Serve|Answer|Inspect|Design"
    r"|Maintain|Operate|Repair|Clean|Drive|Prepare|Coordinate|Oversee|Supervise|Provide|Develop|Conduct|Perform|Analyze"
    r"|Investigate|Process|Issue|Train|Direct|Guide|Greet|Collect|Enforce|Patrol|Respond|Monitor)\b(?! (?:us|your)\b)"
)
_NAMES_JOB_WITHIN = 8
# A list of work has so many items or more, and each of them so many words.
_FEWEST_ITEMS, _FEWEST_WORDS = 3, 3
_TASK = re.compile(r"(?:[A-Z][a-z]+-)?[A-Z][a-z]+(?:s|e|t|p|n|r|y|d|k|l|h|m|w|b|f),? (?!\d)")


def read_described_work(draft: Draft, parts: Sequence[tuple[SectionText, list[Line]]]) -> None:
    """Take each paragraph that describes the work as a duty; for a document without a section of duties."""
    title_words = frozenset(re.findall(r"[a-z]{4,}", draft.values.get("title", "").casefold()))
    for section, lines in parts:
        heading = normalize(section.heading.partition("(")[0])
        if section.kind != "summary" or not (_TELLS_OF_WORK.fullmatch(heading) or heading == _WHOLE_TEXT):
            continue
        lists = [items for items in lists_apart([line for line in lines if line.bullet]) if _lists_work(items)]
        for items in lists:
            read_duties(draft, items)
        if not lists and heading != _WHOLE_TEXT:
            for line in _paragraphs(lines):
                if work := _work_in(line.text, title_words, draft.agency.get("name", "")):
                    draft.notes.cite(f"duties.{len(draft.duties)}", line.number, line.last_number)
                    draft.duties.append(DutyText(tasks=(work,)))


def _work_in(paragraph: str, title_words: frozenset[str], employer: str) -> str:
    """The paragraph, without what it says before and behind of the employer, who is sought and what that takes; nothing
    where no sentence of it describes the work."""
    sentences = _SENTENCE_END.split(paragraph)
    telling = [at for at, sentence in enumerate(sentences) if _describes_work(sentence, title_words)]
    if not telling:
        # "Keep roads open: plow snow, patch holes, and help at crashes."
        is_bidden = all(_BIDS.match(sentence) and not _NO_WORK.search(sentence) for sentence in sentences)
        return paragraph if is_bidden else ""
    talks = [at for at, sentence in enumerate(sentences) if _OF_HIRING.search(sentence)]
    before = sentences[: telling[0]]
    of_others = any(at < telling[0] for at in talks) or any(employer and employer in sentence for sentence in before)
    first = telling[0] if of_others else 0
    last = next((at for at in talks if at > telling[0]), len(sentences))
    return " ".join(sentences[first:last])


def _lists_work(items: Sequence[Line]) -> bool:
    """Whether the items of a list say what is done, each in some words, and name no terms or needs."""
    return len(items) >= _FEWEST_ITEMS and all(
        len(line.text.split()) >= _FEWEST_WORDS and _TASK.match(line.text) and not _NO_WORK.search(line.text[:500])
        for line in items
    )


def _paragraphs(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        is_prose = line.bullet is None and line.text[-1] in ".!" and len(line.text) <= LONGEST_PARAGRAPH
        if is_prose and not label_shape(line.text):
            yield line


def _describes_work(sentence: str, title_words: frozenset[str]) -> bool:
    if told := _told_of_holders(sentence, title_words):
        return not _NO_WORK.search(told)
    if _NO_WORK.search(sentence):
        return False
    if _SAYS_WHAT_IS_DONE.match(sentence):
        return True
    first, *others = sentence.casefold().split()[: _NAMES_JOB_WITHIN + 1]
    return first in ("the", "this", "our", "a", "an", "as") and not title_words.isdisjoint(others)


# "Seasonal laborers must be ..." says what they need, or what they are.
_NOT_DONE = frozenset("are may must should can could need have is was were will".split())


def _told_of_holders(sentence: str, title_words: frozenset[str]) -> str:
    """What a sentence says that those do whom the title names, "Seasonal laborers mow lawns"; nothing where it does not
    begin with them."""
    words = sentence.split()[:_NAMES_JOB_WITHIN]
    named = len([*takewhile(lambda word: word.casefold().removesuffix("s") in title_words, words)])
    if not 0 < named < len(words) or not words[named - 1].endswith("s") or not is_job_word(words[named - 1]):
        return ""
    return sentence.split(maxsplit=named)[named] if words[named].islower() and words[named] not in _NOT_DONE else ""
