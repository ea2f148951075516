"""People's names in lines that tell whom to ask, without the ranks and roles beside them."""

import re
from functools import lru_cache

from postings.ingest.fields.job_titles import is_job_word
from postings.ingest.fields.people.inverted_names import find_inverted_name
from postings.ingest.layout.recurring import kept_for_lines

# Whom a line names stands within its first characters.
NAME_WITHIN = 300
# Capital and small letters of names, accented ones among them: José Peña.
_CAPITAL, _SMALL = "[A-ZÀ-ÖØ-Þ]", "a-zß-öø-ÿ"
# "J.T. Barr", "R. Osei"; abbreviations of other things begin the same way.
_INITIALS = rf"(?!(?:U\. ?S|P\. ?O|D\. ?C|[NS]\. ?[EW]|[NSEW])\.)(?<![.\w]){_CAPITAL}\.(?: ?{_CAPITAL}\.)?"
# "LaToya", "DeShawn", "JoAnn", "McKenna"
_BEFORE_CAPITAL = "An Da De Di Du Ja Jo Ka Ke Ki La Le Ma Mc Mi Ra Re Ta Ty".split()
_TWO_CAPITALS = rf"(?:(?=[A-Z])(?:{'|'.join(rf'(?<={begin})' for begin in _BEFORE_CAPITAL)}){_CAPITAL}[{_SMALL}]+)?"
PERSON = (
    r"(?!(?:Name|Ask|Call|Contact|E-?mail|Reach|Write|Questions|Inquir(?:ies|y)|Head|First|Chief|Borough|Vice|Deputy"
    r"|Assistant"
    r"|Professor)\b)"
    rf"(?:{_INITIALS}|{_CAPITAL}[{_SMALL}'’-]+{_TWO_CAPITALS})(?:-{_CAPITAL}[{_SMALL}]+)?"
    rf"(?: {_CAPITAL}\.| [“\"(]{_CAPITAL}[{_SMALL}]+[”\")])?"
    rf"(?: (?:(?:de|del|der|la|las|los|van|von|da|di|le|y|bin|al) ){{0,2}}(?:Mc|Mac|O['’]|De|Di|La|Le|Lo|Du|Fitz)?"
    rf"{_CAPITAL}[{_SMALL}'’]+(?:(?<=['’]){_CAPITAL}[{_SMALL}]+)?(?:-{_CAPITAL}[{_SMALL}]+)?){{1,3}}"
)
# Ranks and forms of address before a name are no part of it.
_NO_RANK = r"(?!(?:Ask|Call|Contact|E-?[Mm]ail|Reach|Write|Questions|Send|Submit|To|At|Or|And|The|Attn|Attention)\b)"
_RANK = re.compile(
    r"\b(?:(?:Curator|Director|Manager|Principal|Librarian|Registrar|Coordinator|Supervisor|Harbormaster"
    r"|Postmaster|Auditor|Chief(?! Deputy)|(?:[A-Z][a-z]+-)?(?:Clerk|Treasurer|Secretary|Administrator))"
    r"(?= [A-Z][\w.]* [A-Z])"
    # "TMM Ann Lee (Elm Bay) 503-555-0100": the initials of an office
    r"|(?:^|(?<=: ))[A-Z]{2,4}(?= [A-Z][a-z]+ [A-Z][a-z]+(?: \(|, | \d|$))"
    r"|Lt|Sgt|Capt|Cpl|Dr|Mr|Ms|Mrs|Lieutenant|Sergeant|Captain|(?:Under)?[Ss]heriff|Corporal"
    r"|First Selectman|Mayor|Chair(?:man|woman|person)?"
    r"|Professor|Superintendent|[A-Z][a-z]+-in-[A-Z][a-z]+"
    rf"|(?:{_NO_RANK}[A-Z][\w&-]* ){{1,5}}(?:[A-Z][a-z]+[-/])?"
    r"(?:Administrator|Manager|Clerk|Director|Chief|Coordinator|Commissioner"
    r"|Supervisor|Superintendent|Foreman|Secretary|Treasurer|Assessor|Technician|Specialist|President|Chair"
    r"|Chairperson|Librarian|Principal|Officer|Assistant|Trustee|Deputy|Marshal|Partner|Recorder|Auditor|Harbormaster"
    r"|Engineer|Planner|Attorney|Advocate|Generalist|Representative|Sergeant|Lieutenant|Captain|Corporal))"
    r"\b\.?,? (?=[A-Z])"
)
# "Director of Public Works Ann Lee, 503-555-0100"
_HEAD_OF = re.compile(
    r"\b(?:Director|Chief|Superintendent|Supervisor|Commissioner|Head|Manager) of"
    r" (?:[A-Z][\w&-]* (?:(?:and|&) )?){1,3}?"
    rf"(?={_CAPITAL}[{_SMALL}'’-]+ (?:{_CAPITAL}\. )?{_CAPITAL}[{_SMALL}'’-]+(?:,| at |\.$| \())"
)
_ROLE_NOUN = (
    r"(?:recruiter|recruitment (?:analyst|specialist|consultant|coordinator)|hiring manager|human resources? \w+|hr \w+"
    r"|talent acquisition \w+|(?:senior )?(?:hr|human resources) \w+|contact(?: person)?|recruiting \w+|analyst)"
)
_NAME_PATTERNS = (
    re.compile(rf"(?i:\b{_ROLE_NOUN}\b[^.:;@]{{0,60}}?\b(?:is|are)\b:? )(?P<name>{PERSON})"),
    re.compile(
        rf"(?i:^(?:the |your )?(?:\w+ ){{0,2}}{_ROLE_NOUN}(?: name| information| (?:for|on) [\w ]{{2,40}}"
        rf"| person)?\s*[:–-]\s*)(?P<name>{PERSON})"
    ),
    re.compile(rf"^(?P<name>{PERSON})(?:,| [-–|]) ?(?=[A-Z(])"),
    re.compile(
        rf"(?i:\b(?:contact|learn more|e-?mail|call|(?:tele)?phone|text|ask|write(?: to)?|reach(?: out to)?"
        rf"|questions to|go to|directed to"
        rf"|information from)\b:? (?:the recruiter,? |our recruiter,? |recruiter )?)(?P<name>{PERSON})"
    ),
    re.compile(
        rf"\b(?P<name>{PERSON}),? (?i:(?:\w+ ){{0,3}}(?:recruiter|analyst|consultant|coordinator|acquisition"
        rf"|human resources|hr)\b)"
    ),
    # "to Ann Lee, Managing Partner, at ann.lee@..."
    re.compile(
        rf"\b(?P<name>{PERSON}),(?=(?: [\w&-]+){{0,3}} (?:Partner|President|Provost|Dean|Director|Chair|Manager"
        r"|Consultant|Professor|Principal|Chief|Head|Secretary|Coordinator)\b)[^,@]{3,80},? (?:at:? )?[\w.+-]+@"
    ),
    re.compile(rf"(?<!\bof )\b(?P<name>{PERSON})(?:,? (?:at|(?:by |via )?e-?mail(?: at)?):?|,| [-–|])? [(<]?[\w.+-]+@"),
    re.compile(
        rf"(?i:\b(?:submit|send|mail|forward|return|deliver|applications?|resumes?"
        rf"|references|materials)\b[^.;@]{{0,160}}?(?: to:?|:) (?:attn:? |(?:dr|mr|ms|mrs|prof)\.? )?"
        rf"|\bc/o )"
        rf"(?P<name>{PERSON})(?=,)"
    ),
    re.compile(
        rf"(?:^|: )(?P<name>{PERSON})(?: \([^()]{{2,40}}\))?(?:,? at|:|,| [-–|]|(?<=\))) (?=\(?\d{{3}}\)?[-. ]\d{{3}})"
    ),
    re.compile(
        rf"(?i:\b(?:recruiter|analyst|supervisor|manager|coordinator|contact|consultant|attn\.?"
        rf"|attention)[:,]? )(?P<name>{PERSON})(?=[,:;(]"
        rf"| at | by | via | of | and | or | (?:is|can|will|would|answers|takes) | [(•|·–-]|\.?$)"
    ),
    re.compile(rf"^(?P<name>{PERSON})(?: \(|$)"),
    # "Recruiter: ANN LEE, Phone: ..."
    re.compile(rf"(?i:^(?:the |your )?{_ROLE_NOUN}\s*[:–-]\s*)(?P<name>[A-Z]{{2,}}(?: [A-Z]\.)? [A-Z]{{3,}})(?=,|$)"),
    # "Contact Name: Ann Lee", or without the colon
    re.compile(rf"^(?:[A-Z]\w+ ){{0,3}}Name:? (?P<name>{PERSON})$"),
    # "Ann Lee / 503-555-0100 / ann.lee@..."
    re.compile(rf"\b(?P<name>{PERSON}) / (?=[(\d]|\S+@)"),
    # "contact structural manager Ann Lee at ..."
    re.compile(
        rf"(?i:\b(?:contact|call|ask|e-?mail|reach)\b (?:the |our )?(?:[\w-]+ ){{0,2}}(?:manager|supervisor|director"
        rf"|chief|lead|coordinator|recruiter|specialist) )(?P<name>{PERSON})(?= at |,| \(|\.|$)"
    ),
    # "contact Deputy Clerk of the Board Ann Lee at 503-555-0100"
    re.compile(
        rf"(?i:\b(?:contact|call|ask|reach)\b) (?:[A-Z][\w-]* ){{1,3}}of (?:the )?(?:[A-Z][\w-]* ){{1,3}}?"
        rf"(?P<name>{_CAPITAL}[{_SMALL}'’-]+ (?:{_CAPITAL}\. )?{_CAPITAL}[{_SMALL}'’]+(?:-{_CAPITAL}[{_SMALL}]+)?)"
        r"(?=,? at \(?\d{3}\)?[-. ]\d{3})"
    ),
    # "contact Talent Acquisition, Ann Lee, 503-555-0100"
    re.compile(
        rf"(?i:\b(?:contact|call|ask|e-?mail|reach)\b (?:the |our )?(?:human resources|hr|personnel|talent acquisition"
        rf"|employment services|recruitment)(?: office| department| division)?, )(?P<name>{PERSON})(?=,| at | \(|\.|$)"
    ),
    # "Questions about the job: Ann Lee, Crew Manager"
    re.compile(
        rf"(?i:\b(?:questions?|inquiries|information|help)\b[^.:;@]{{0,60}}[:?] )"
        rf"(?P<name>{PERSON})(?=[,;(]| at | [-–|])"
    ),
    # "Elm School District, Human Resources, Ann Lee, 503-555-0100"
    re.compile(rf"(?:^|[,:?.;–-] |[’']s )(?P<name>{PERSON}),? (?:at )?\(?\d{{3}}\)?[-. ]\d{{3}}[-. ]\d{{4}}"),
    # "Job content: Ann Lee, Dock Manager, 503-555-0100"
    re.compile(
        rf"(?:^|[:?.] )(?P<name>{PERSON}), "
        r"(?=[A-Z][\w&/-]*(?: [A-Za-z&/-]+){0,4},? \(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})"
    ),
    # "The job itself: Ann Lee, rules manager, ann.lee@..."
    re.compile(rf"(?:^|: )(?P<name>{PERSON}), (?=[a-z][\w '’-]{{3,50}}, (?:\S+@|\(?\d{{3}}\)?[-. ]\d{{3}}))"),
    # "Questions may be put to Ann Lee at 503-555-0100"
    re.compile(rf"\b(?:to|either) (?P<name>{PERSON})(?=(?:,? at|,)? \(?\d{{3}}\)?[-. ]\d{{3}})"),
    # "... to office@..., Ann Lee, Town Administrator"
    re.compile(rf"@[\w.-]+\w, (?:attn:? |attention:? )?(?P<name>{PERSON})(?=, [A-Z])"),
    # "jobs@... | 503-555-0100 | Ann Lee"
    re.compile(rf" [|•·] (?P<name>{PERSON})(?= [|•·]|$)"),
    # "Ann Lee will answer questions: 503-555-0100"
    re.compile(
        rf"(?:^|[.:;?] )(?P<name>{PERSON}) (?=(?:will|can|is (?:happy|glad) to) (?:gladly )?(?:answer|help|tell))"
    ),
    # "Questions go to the mayor's aide Ann Lee, 503-555-0100"
    re.compile(
        rf"(?i:\b(?:to|ask|call|contact|reach)\b) (?:[\w'’-]+ ){{0,2}}(?!of|in|at|for|from|the|and|or)[a-z]{{3,}}"
        rf" (?P<name>{PERSON})(?=,? (?:at )?\(?\d{{3}}\)?[-. ]\d{{3}})"
    ),
    # "e-mail it to Ann Lee, Library Director, at ..."
    re.compile(
        rf"(?i:\b(?:submit|send|return|deliver|e-?mail|mail|forward|address)\b[^.;@]{{0,80}}? to )(?P<name>{PERSON})"
        rf"(?=, [A-Z][\w ,&-]{{3,60}} (?:at|by|via)\b| at | via )"
    ),
)
# The patterns that find a name by the role beside it.
_TELLING = frozenset((0, 1, 4, 9))
# Each with whether it finds nothing where no address stands, and whether it is one of those.
_PATTERNS = tuple(
    (pattern, pattern.pattern.endswith("@"), index in _TELLING) for index, pattern in enumerate(_NAME_PATTERNS)
)
# What every name has, quicker to find: most lines about contacts hold none.
_TWO_WORDS = re.compile(rf"{_CAPITAL}\S* (?:[a-z]{{1,3}} ){{0,2}}{_CAPITAL}")
_ADDRESSED = re.compile(r"([\w.+'-]{1,64})@")
_NAMES_TOO = frozenset("park parks lane west north east may june april august marion eugene law street".split())
_NO_NAME_WORDS = frozenset(
    "applicant applicants will have must "
    "accommodation additional address agency analyst application applications apply attention board building bureau "
    "career center city classification closing college commission contact coordinator county department desk director "
    "district division east education email employee employment equal equity for general health help hiring human "
    "information job manager north office oregon our park parks phone please police position program public questions "
    "recruiter recruiting recruitment resource resources section senior service services south specialist staff state "
    "street support talent team technical technology the this title university us washington west worker you your "
    "way road avenue boulevard highway circle plaza suite box commons "
    "salary range benefits opening status type number date time monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december multnomah portland "
    "salem eugene lane marion clackamas deschutes labor law american veterans veteran preference township village "
    "fire minimum qualifications duties requirements supervisor superintendent administrator technician engineer"
    " specialist tribe tribes tribal association society historical "
    "borough town bay beach falls creek fort campground authority library museum university school schools court "
    "libraries museums galleries "
    "courts clerk personnel "
    "hatchery plant shop works bureau zoo aquarium garden gardens botanical botanic zoological arboretum society "
    "historical foundation institute gallery academy association hospital clinic trust committee search "
    "required question act disabilities disability selection procedure procedures process".split()
)


def find_name(text: str) -> str | None:
    """The person whom a line of contact details names: "Karen Ehn, Recruiter", "Recruiter: Karen Ehn"; in a long one
    the person before the address."""
    name = _find_name(text[:NAME_WITHIN])
    address = text.find("@", NAME_WITHIN - _BEFORE_ADDRESS) if name is None and len(text) > NAME_WITHIN else -1
    if address < 0:
        return name
    return _find_name("… " + text[address - _BEFORE_ADDRESS : address + _BEHIND_ADDRESS].partition(" ")[2])


# How far before and behind an address in a long line its person may be named.
_BEFORE_ADDRESS, _BEHIND_ADDRESS = 160, 60


# "Recruiter: Ann Lee Email: ann.lee@...": what is said of a person begins behind the name.
_DETAIL = re.compile(r"(?<=[a-z])(?= (?:E-?mail|Phone|Telephone|Tel|Cell|Fax) ?:)")


@lru_cache(maxsize=500)
def _find_name(text: str) -> str | None:
    """As `find_name`; how a line parts is asked in several ways, each of which looks for names."""
    if not _TWO_WORDS.search(text):
        return None
    text = _DETAIL.sub(",", text) if ":" in text else text
    text = _RANK.sub("", _HEAD_OF.sub("", text) if " of " in text else text)
    has_address = "@" in text
    if (inverted := find_inverted_name(text)) and _is_name(inverted, told=False, text=text):
        return inverted
    for pattern, needs_address, tells in _PATTERNS:
        match = pattern.search(text) if has_address or not needs_address else None
        if match and _is_name(match["name"], told=tells, text=text):
            return _without_job_before(_without_head_of(match["name"], text[match.end("name") :]))
    return None


# "Submit a resume to Ann Lee, Town Clerk, 1 Main St.", "c/o Ann Lee, Town Clerk", "Attn: Ann Lee", "Contact: Ann Lee".
_RECIPIENT = re.compile(
    rf"(?:(?i:\b(?:submit(?:ted)?|send|sent|mail(?:ed)?|forward(?:ed)?|deliver(?:ed)?|direct(?:ed)?|e-?mail(?:ed)?"
    rf"|addressed|applications? due|r[eé]sum[eé]s?(?:,? and)? (?:a )?cover letters?"
    rf"|cover letters?(?:,? and)? (?:a )?r[eé]sum[eé]s?)"
    rf"\b[^.;@]{{0,200}}? to:?"
    rf" (?:attn\.?:? |the attention of )?(?:(?:Dr|Mr|Ms|Mrs|Prof)\. )?)"
    rf"|(?i:\bc/o |\battn\.?:? |\battention:? |^(?:contact|contact (?:person|name)|hr contact|hiring manager): )"
    rf")(?P<name>{PERSON})"
    rf"(?:(?=, (?:the )?(?:[A-Z][\w.'’-]* ){{0,4}}(?P<title>[A-Z]\w+))|(?=,{{0,2}} by )|(?=, (?:\d{{1,6}} [A-Z]"
    rf"|P\.? ?O\.? ))|$)"
)


# Who presides over a board is no worker, and takes applications all the same.
_CHAIRS = ("Chair", "President", "Treasurer", "Mayor", "Moderator", "Trustee")
# Of these one stands before "to" in every such line, in small letters.
_CALLS_CONTACT = ("contact", "hr contact", "hiring manager")
_SENDING = ("submit", "sen", "mail", "forward", "deliver", "direct", "addressed", "due", "cover letter")


@kept_for_lines
def find_recipient(text: str) -> str | None:
    """The person to whom a line says that applications go, with the title behind the name or alone at its end."""
    match = _RECIPIENT.search(text) if _may_name_recipient(text) else None
    if match is None or not _is_name(match["name"], told=False, text=text):
        return None
    title = match["title"]
    named = title is None or is_job_word(title) or title.startswith(_CHAIRS)
    return _without_job_before(match["name"]) if named else None


# "Ann Lee Head of Reference"
_HEADS = frozenset(("Head", "Chief", "Director", "Dean", "Chair", "Manager", "Supervisor", "Coordinator", "Curator"))
_WORDS_OF_PERSON = 2


def _without_head_of(name: str, behind: str) -> str:
    """The person whose name goes on with what the person is the head of."""
    *words, last = name.split()
    return " ".join(words) if behind.startswith(" of ") and last in _HEADS and len(words) >= _WORDS_OF_PERSON else name


def _without_job_before(name: str) -> str:
    """The person in "Office Assistant Ann Lee"."""
    words = name.split()
    behind = next((words[at + 1 :] for at in range(len(words) - 3, -1, -1) if is_job_word(words[at])), words)
    return " ".join(behind)


def _may_name_recipient(text: str) -> bool:
    lowered = text.casefold()
    if "c/o" in lowered or "attn" in lowered or "attention" in lowered or lowered.startswith(_CALLS_CONTACT):
        return True
    return (" to " in text or " to: " in text) and any(map(lowered.__contains__, _SENDING))


# "Elm Bay, LA 70821", "Treasury Talent Team"
_NO_PERSON_BEHIND = re.compile(r", [A-Z]{2},? \d{5}\b| Team\b")


def _is_name(name: str, told: bool, text: str) -> bool:
    """Whether a capitalized run names a person. Words of places and months are names too where the role beside them
    (`told`) or an address made of them says so: "Owen Park, HR Analyst", "June Lane at june.lane@...".
    """
    if _NO_PERSON_BEHIND.match(text, text.find(name) + len(name)):
        return False
    words = re.findall(r"[a-z]+", name.casefold())
    no_names = _NO_NAME_WORDS.intersection(words)
    if not no_names:
        return True
    addresses = [address.casefold() for address in _ADDRESSED.findall(text)]
    if any(words[0] in address and words[-1] in address for address in addresses):
        return no_names <= _NAMES_TOO
    told = told or any(words[-1] in address for address in addresses)
    return told and no_names <= _NAMES_TOO and no_names != set(words)
