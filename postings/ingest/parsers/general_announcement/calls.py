"""What calls applicants around the name of a job: "Now hiring: Harbor Clerk", "Vacancy notice for"."""

import re

_CALLS = (
    r"(?:(?:(?:full|part)[- ]time )?position|job|\w{1,12}jobs(?= posting)"
    r"|vacancy|employment|career|recruitment|exam(?:ination)?|test)"
    r"(?: (?:title|announcement|information|description|posting|open(?:ing)?|vacant"
    r"|opportunity|available|notice|bulletin|vacancy))?|notice of (?:examination|vacancy|(?:job|employment"
    r"|position) (?:opening|opportunity|vacancy))|now hiring"
    r"|(?:job|position) search"
    r"|we(?:'|’)re hiring|we are hiring|help wanted|join our team|(?:open|current|available) (?:job|position|opening)"
    r"|re-?post(?:ed|ing)?|(?:immediate|new|internal|external|exciting|great|urgent)(?: (?:job|employment|career))?"
    r" (?:opening|posting|opportunity|vacancy|position|job)|invitation for applications|openings?"
)
# "Hiring Snowplow Driver", which no colon sets apart, names a job only with a word for people who do one.
CALLED_TO_JOB = re.compile(
    r"(?:(?:now |we(?:['’]| a)re )?(?:hiring|recruiting|accepting applications)(?: for)?:?|become) (?:an? )?"
    r"(?P<title>.+?)!*",
    re.IGNORECASE,
)
# "Wanted: Qualified Applicants for the Receptionist Position", "Applications sought for clerk position in Elm"
WANTED = re.compile(
    r"(?:(?:wanted|seeking|needed|looking for)[:!]? (?:\w+ ){0,2}(?:applicants|candidates|persons|individuals)"
    r"|(?:applications?|applicants|candidates) (?:are )?(?:now )?(?:being )?(?:sought|wanted|needed|accepted|taken"
    r"|invited))"
    r" for (?:the |an? )?(?:position of )?(?P<title>.+?)(?: positions? (?:in|at|with|for) .+)?",
    re.IGNORECASE,
)
CALL = re.compile(
    rf"(?:[\w ]{{0,30}} and )?(?:{_CALLS})(?:(?:\s*[:!~–—-]+| /)[\s~]*"
    # "Job announcement for harbor clerk", but "Test for clerks" is none.
    r"|(?:(?<=announcement)|(?<=notice)|(?<=posting)|(?<=bulletin)|(?<=vacancy)|(?<=opening)|(?<=openings)"
    r"|(?<=recruitment)) for"
    r"(?: (?:an?|the))?(?: position of)?:? )(?P<title>.+)",
    re.IGNORECASE,
)
CALL_ALONE = re.compile(
    rf"(?:{_CALLS}|(?:job|employment|career) opportunit(?:y|ies)|apply(?: now| online)?|print|share|"
    r"back(?: to .*)?|(?:.{0,40} )?logo|home(?: about.*)?|menu|skip to .*|(?:\w+ ){0,3}(?:careers|jobs)|save"
    r"|open positions?|current openings?|(?:overview|summary) of (?:the )?(?:position|job)"
    r"|(?:top|key) benefits|job search and career .{0,20}|career details|(?:.{0,60}\| ?)?staff (?:writer|reporter)"
    r"|by (?:[a-z.'’-]+ ){1,2}[a-z.'’-]+|(?:careers|jobs) at .{3,60}|invitation to apply"
    r"|jobs (?:and|&) (?:internships|careers|volunteering)|total compensation estimator tool"
    r"|(?:leadership|position|opportunity|search) profile"
    r"|(?:news|press|media) release|for immediate release|public notice|announcements?"
    r"|(?:open[- ]competitive|promotional)(?: (?:job )?(?:opportunity|exam(?:ination)?|recruitment))?"
    r"|(?:.{0,40} )?applications (?:now |are )?(?:available|being accepted|accepted|open)"
    r"|image|photo|picture|platzhalter bild|jetzt bewerben|postuler maintenant|candidatar-se agora"
    r"|(?:aplicar|solicitar) ahora|page (?:header|footer)|return to .*|loading.{0,20}|printer[- ]friendly.{0,20}"
    r"|.{0,80}\bclick here|(?:help )?support (?:the|our|us|this|[A-Z]).{0,60}|subscribe\b.{0,60}|donate\b.{0,40}"
    r"|(?:certified|classified|certificated|licensed|coaching|support staff|administrative|seasonal)"
    r" (?:vacanc(?:y|ies)|positions?|openings?|postings?)"
    r"|(?:posting|job|position|recruitment) (?:details|information)|.{0,30}\bexamination"
    r"|(?:.{0,40} )?(?:vacancy notice|notice of vacancy|exam(?:ination)? (?:bulletin|announcement))|announces an?"
    r"|.{0,40}\bjob ?(?:line|board|list|guide)\b.{0,80}|for)\W*",
    re.IGNORECASE,
)
# "Elm Jobs is hiring: Harbor Clerk"
HIRING = re.compile(
    r"(?:.{2,60} )?(?:(?:is|are|now) hiring|(?:now )?accepting applications(?: for)?): (?P<title>.+)", re.IGNORECASE
)
# "Public Works - Hiring Maintenance Worker"
HIRING_FOR = re.compile(r"^[A-Z][\w &]{2,40} [-–—] (?:Now )?Hiring:? (?=[A-Z])")
