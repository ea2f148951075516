"""The job for which a sentence says that an employer seeks somebody."""

import re

from postings.ingest.fields.job_titles import is_job_word, names_a_job

_SOUGHT = re.compile(
    r"\b(?:[Ss]eeking|[Ss]eeks|(?:[Ww]anted|WANTED)(?=: )"
    r"|needs?(?= an? [A-Z])|hiring|recruiting|looking for|applications? for"
    r"|(?:openings?"
    r"|vacanc(?:y|ies)"
    r"|positions?) (?:is |are )?(?:available )?for|vacanc(?:y|ies) in the (?:class|classification|position) of"
    r"|[Jj]oin (?:us|(?:the|our) [\w’' ]{2,60}?) as(?= (?:an?|(?:the|our) (?:next|new)) [A-Z])"
    r"|applicants for(?: the position of)?|serve as (?:its|our|their)(?: next| new)?):?"
    r"(?: (?!our\b|your\b)(?:[a-z][a-z/-]*|[a-z-]+-[A-Z]\w+|\(?\d{1,2}\)?),?){0,13} "
    r"(?P<title>[A-Z][\w/&’'-]*(?: (?:(?:of|and|for|&|/|–|-) )?(?!\d+[./]\d)[A-Z0-9][\w/&’'-]*){0,7})"
)
# "the position of practical nursing coordinator", "to fill a children's librarian position"
_SOUGHT_IN_SMALL_LETTERS = re.compile(
    r"\bfor (?:the|an?|our) (?:[\w-]+ ){0,2}?position of (?:an? )?(?P<title>[a-z][a-z /&’'-]{3,60}?)(?=[.,;(]"
    r"|$| (?:at|in|to|with|for)\b)"
    r"|\b(?:(?:applications|applicants|candidates) for|to fill) (?:the |an? |our )?"
    r"(?P<positions>[a-z][a-z '’-]{3,40}?) positions?\b"
)
# "at the ASSISTANT PROFESSOR level", "openings for lecturer positions"
_RANK = re.compile(
    r"\bat the (?:(?:rank|level) of )?(?P<rank>(?i:(?:full|associate|assistant) professor))\b(?! (?:or|and)\b)"
    r"|\bopenings? for (?:(?:an?|several|two|three|full-time|part-time|new) ){0,3}"
    r"(?P<opening>[a-z][a-z -]{3,40}?) positions?\b"
    r"|\b(?:applications for|seeks|seeking|search for) (?:an?|one|two) (?:[a-z-]+,? ){0,5}?"
    r"(?P<small>(?:(?:visiting|assistant|associate|clinical|teaching|adjunct|senior) ){0,3}"
    r"(?:professor|lecturer|instructor)"
    r"(?: (?:of|in) [A-Z]\w+(?: [A-Z]\w+){0,3})?)"
)
_TERMS_BEFORE = re.compile(r"(?:(?:Full|Part)[- ]?[Tt]ime|(?:FULL|PART)[- ]?TIME) (?=[A-Z])")
# "Elm is accepting applications for a full time maintenance worker."
_HIRED_IN_SMALL_LETTERS = re.compile(
    r"\b(?:(?:is|are) (?:[a-z]+ )?(?:seeking(?: to hire)?|hiring|recruiting|looking (?:for|to (?:hire|fill))"
    r"|in need of|accepting applications (?:for|from))|(?:has|have) (?:started|begun) (?:seeking|hiring|recruiting)"
    r"|seeks|will (?:be accepting|accept) applications(?: from [a-z]+ [a-z]+)? (?:for|from))"
    r"(?: for)?(?: the position of)?"
    r" (?:(?:an?|one|two|three|four|several|\d{1,2}|our next|(?:an|one) additional) |(?=(?:[a-z-]+ ){0,4}[a-z]+s\b)"
    r"|(?:(?:highly )?(?:qualified|experienced|motivated|skilled|energetic|dedicated)(?:,? and |, | (?=\w)))+)"
    r"(?P<title>[\w/&’'-]+(?:,? [\w/&’'-]+){0,9}?)"
    r"(?=[.,;:(]? (?:to|for|in|at|with|who|on|that|and|position|responsible|within|whose|as|from|willing|starting"
    r"|ahead|according|during|this|beginning|through|until)\b"
    r"|[.;:(]| \(|,? [A-Z][a-z]+ [a-z]|$)"
)
_PRAISE = frozenset(
    """
    a an and can-do capable caring collaborative committed compassionate creative dedicated dependable detail-oriented
    dynamic energetic enthusiastic experienced friendly full
    full-time fulltime great hands-on hard-working hardworking highly
    innovative knowledgeable mature motivated new or organized outgoing part part-time parttime passionate permanent
    personable positive professional qualified regular reliable responsible seasonal self-motivated skilled strong
    talented temporary time year-round
    """.split()
)
# Words for people that name no job by themselves.
_ANYBODY_AT_END = (" professional", " leader", " individual", " person", " candidate", " professionals")
_ANYBODY = frozenset(
    """
    leader leaders professional professionals individual individuals person persons worker workers expert experts
    specialist specialists manager managers candidate candidates volunteer volunteers supporters newcomers readers
    """.split()
) | {"team member", "team members"}
# "the position of DPW Laborer This is ...": a sentence that lost the end of the one before it.
_NEXT_SENTENCE = re.compile(
    r" (?:This|The|We|It|Our|If|All|Applications?|Applicants?|Please|Apply|Send|Submit|To|You|Under|Salary|Hours)\b.*"
)


def _without_praise(title: str) -> str | None:
    """The job in "dedicated, full time maintenance worker"; None where nothing but praise is left."""
    words, term = title.split(), ""
    while words and words[0].strip(",").casefold() in _PRAISE:
        term = words.pop(0)
    job = " ".join(words)
    if term in _OF_A_TIME and job in _HANDS:
        return f"{term} {job}"
    names = names_a_job(job) or (len(words) > 1 and words[-1] in _HANDS)
    is_job = names and not job.endswith(_ANYBODY_AT_END) and "," not in job and len(words) <= _LONGEST_IN_WORDS
    return job if is_job and job.casefold() not in _ANYBODY else None


# "seasonal workers", "public works employee": with a word before them these tell whom an employer seeks.
_OF_A_TIME, _HANDS = ("seasonal", "temporary"), ("worker", "workers", "employee", "employees", "help")


_LONGEST_IN_WORDS = 5


# "a part-time (about 12 hours a week) clerk"
_HOURS_ASIDE = re.compile(r"(?<=time) \([^()]{3,40}(?:hours|hrs|FTE)[^()]{0,20}\)(?= \w)")


def sought_title(sentence: str) -> str | None:
    """The job for which a sentence says that somebody is sought, None where it says none."""
    sentence = _HOURS_ASIDE.sub("", sentence) if "time (" in sentence else sentence
    if (ranked := _RANK.search(sentence)) and ranked["small"]:
        return ranked["small"]
    if ranked and names_a_job(ranked["rank"] or ranked["opening"]):
        return ranked["rank"] or ranked["opening"]
    small = _SOUGHT_IN_SMALL_LETTERS.search(sentence)
    if small and names_a_job(small["title"] or small["positions"]):
        return small["title"] or _without_praise(small["positions"])
    found = _SOUGHT.search(sentence)
    named = _NEXT_SENTENCE.sub("", found["title"]) if found else ""
    if any(is_job_word(word.strip("(),.:")) for word in named.split()):
        return _TERMS_BEFORE.sub("", named)
    if (available := _AVAILABLE.match(sentence)) and any(map(is_job_word, re.split(r"[ -]+", available["title"]))):
        return available["title"]
    if (told := _POST_WITH.match(sentence)) and names_a_job(told["title"]):
        return told["title"]
    hired = _HIRED_IN_SMALL_LETTERS.search(sentence) or _PAID.match(sentence)
    return _without_praise(hired["title"]) if hired else None


# "Seasonal Worker- Harbor Maintenance positions are available in ..."
_AVAILABLE = re.compile(
    r"(?P<title>[A-Z][\w/&’'-]*(?: (?:[-–] |(?:of|and|for) )?[A-Z][\w/&’'-]*){1,6}) positions? (?:is|are) "
    r"(?:now |currently )?available\b"
)
# "The Harbor Engineer position with the City of Elm Bay is a key role."
_POST_WITH = re.compile(
    r"The (?P<title>[A-Z][\w/&’'-]*(?: (?:(?:of|and|for) )?[A-Z][\w/&’'-]*){0,6}) position (?:with|at|in|within) the "
    r"(?=[A-Z])"
)
# "Police officer positions offer a starting salary of $64,000."
_PAID = re.compile(r"(?P<title>[A-Z][a-z]+(?: [a-z]+){0,3}) positions? (?:offers?|pays?|starts? at)\b")
