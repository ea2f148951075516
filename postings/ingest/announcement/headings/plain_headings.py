"""Headings in the plain words of whoever wrote them, in no title case: "What the job is", "For questions"."""

from postings.ingest.record import SectionKind

_JOB = r"(?:job|work|position|role)"
_THIS = r"(?:the|this|our|your)"

# Matched as a whole on a normalized line, whatever its shape.
PLAIN: tuple[tuple[str, SectionKind], ...] = (
    (
        r"^(?:(?:got|any|have|other|more) )*(?:an? )?questions?"
        rf"(?: (?:about|on|regarding|concerning) {_THIS} (?:\w+ )?"
        rf"(?:{_JOB}|recruitment|posting|opening|vacancy|process))?$"
        r"|^(?:for|with) (?:any |more |other |additional )?(?:questions|inquiries)$|^for information$"
        rf"|^(?:for|need|want)(?: to know)? (?:any |more |further |additional )(?:information |help |details )?"
        rf"(?:about|on) {_THIS} {_JOB}$"
        r"|^(?:for|need) help (?:with|applying)\b.{0,30}$|^how to reach (?:us|me)$",
        "contact",
    ),
    (
        r"^how (?:to|do i|do you|you) go about (?:it|applying)$|^where to (?:send|submit|apply|turn in)\b.{0,20}$"
        r"|^how you apply$",
        "how_to_apply",
    ),
    (
        r"^how we(?:'ll| will)? (?:decide|select|hire|pick|score)$|^how (?:selection|hiring|it|the process) works$"
        r"|^(?:the )?(?:selection |hiring |recruitment )?steps(?: in the (?:selection |hiring )?process)?$"
        r"|^(?:key|important|tentative) dates$|^dates to (?:remember|know)$",
        "selection_process",
    ),
    (r"^what (?:your|the|a) (?:[a-z]+ )?(?:day|week|shift|season)s? (?:will )?looks? like$", "duties"),
    (rf"^what {_THIS} {_JOB} (?:is(?: like)?|involves|entails|includes|looks like)$", "duties"),
    (
        rf"^what (?:we pay|it pays|{_THIS} {_JOB} pays|you(?:'ll| will)? (?:get|earn)|is in it for you)\b.{{0,20}}$"
        r"|^(?:the|your) pay$|^perks of the job$",
        "benefits",
    ),
    (
        r"^to be (?:hired|appointed)$"
        r"|^(?:requirements|required|needed) (?:at|after|upon|on) (?:hire|hiring|appointment)$"
        r"|^also (?:required|needed)$|^conditions of (?:the )?(?:job|hire|hiring|offer|appointment)$",
        "requirements",
    ),
    (
        r"^(?:the )?minimum to apply$|^(?:how|if) you qualify$|^ways to qualify$"
        r"|^what counts$|^what you (?:should|must|need to|ought to)(?: already)? (?:have|bring|be able)\b.{0,30}$",
        "qualifications",
    ),
    (
        r"^it helps if you(?: also)? (?:have|are|know|can)?\b.{0,20}$"
        r"|^(?:an? |the )?(?:good|great|strong|right|best) (?:fit|match|person)(?: for (?:us|this \w+))?$"
        r"|^not required,? but (?:\w+ )?(?:helpful|welcome|nice|good|preferred)$"
        r"|^(?:things|skills|experience) (?:that|which) (?:would |will )?(?:set you apart|help)$",
        "preferred",
    ),
    (
        r"^when you(?:'ll| will)? work$|^(?:the|your) (?:hours|schedule|shift|workweek|work week)$"
        r"|^(?:what )?working (?:here|with us)(?: is like)?$",
        "working_conditions",
    ),
    (r"^more to know(?: about .{3,30})?$|^what else you should know$", "general_information"),
    (
        rf"^what {_THIS} {_JOB} is (?:all )?about$|^(?:how|where) (?:this|the) {_JOB} fits(?: in)?$"
        rf"|^about this {_JOB}$|^(?:the )?short version$|^in short$"
        r"|^(?:this|the) job at a glance$|^at a glance$",
        "summary",
    ),
    (
        r"^meet (?:the|your|our) team$|^(?:about )?your team$|^about (?:the|our) (?:crew|place|team|shop)$",
        "about_employer",
    ),
)
