"""The words by which headings that no spelling lists tell what kind of section they begin. Data only."""

from postings.ingest.record import SectionKind

# Tried in order on what has a heading's shape and is not listed.
PATTERNS: tuple[tuple[str, SectionKind], ...] = (
    # The name of who hires, whatever its division is for: "Licensing Division"
    (r"^(?!about\b)(?:[\w'’-]+,? (?:& |and )?){1,5}(?:division|section|bureau)$|^office of \w+(?: \w+){0,4}$", "other"),
    (
        (
            r"^about (?:the|our) (?!benefit).*\b(?:agency|authority|bureau|city|commission|county|department"
            r"|district|division|office|services)\b"
        ),
        "about_employer",
    ),
    (
        r"^we (?:especially |particularly |would )?(?:want|like|love|welcome|hope for) (?:people|candidates"
        r"|applicants|someone|somebody|those) (?:who|with)$",
        "preferred",
    ),
    (r"^if (?:you are )?(?:hired|selected|chosen),? you (?:must|will need to|will have to)$", "requirements"),
    (
        r"^how (?:to|you(?:'ll| will| can)) (?:be successful|succeed|make (?:an impact|a difference)|contribute)"
        r"(?: (?:in|on|to) (?:the|this|our) [\w ]{3,20})?$",
        "duties",
    ),
    (
        r"^(?:\w+ )?requirements (?:and|&|/) (?:(?:essential|job|primary|typical) )?(?:functions|duties|tasks)$"
        r"|^(?:(?:essential|job|primary|typical) )?(?:functions|duties|tasks) (?:and|&|/) (?:job |position )?"
        r"requirements$",
        "duties",
    ),
    (r"^(?:also )?required (?:of|for) (?:all|every\w*|each)\b", "requirements"),
    (r"\bveteran|\bpreference\b|\bequal (?:opportunity|employment)|\bvisa\b|\bpay equity", "other"),
    (
        r"\b(?:minimum|maximum|starting|hiring|entry) (?:annual |monthly |hourly )?(?:salary|pay|wages?|rate)\b",
        "benefits",
    ),
    (r"\bpassing score|\bexam weights?\b|\bcertification (?:list|process)\b|\beligible list", "selection_process"),
    (
        r"^(?:minimum |required )?qualifications? (?:needed |required )?to (?:apply|be considered)$"
        r"|^requirements? (?:for|of) (?:application|applicants?|employment|the position)$"
        r"|^(?:\w+ )?(?:requirements?|qualifications?) (?:at|by|before|upon|prior to) (?:the )?(?:(?:time|date) of )?"
        r"(?:application|appl(?:y|ying)|hire|hiring|appointment)$",
        "qualifications",
    ),
    (
        r"\bhow to apply|\bto apply\b|\bapplication\b|\bapplying\b|\brequired (?:documents|materials)|\bcover letter",
        "how_to_apply",
    ),
    (
        (
            r"\bselection|\brecruitment process|\bhiring process|\bexamination|\bevaluation\b|\bscreening"
            r"|\btimeline\b|\bnext steps"
        ),
        "selection_process",
    ),
    (
        r"\bworking conditions?\b|\benvironment|\bphysical|\bwork schedule|\bwork location|\bshift\b",
        "working_conditions",
    ),
    (r"\bskills? (?:required|needed)$|^(?!.*\brequested)(?:\w+ ){0,2}skills$", "qualifications"),
    (r"\bskills? (?:[\w ]{1,20} )?required$", "qualifications"),
    (r"^required (?:\w+,? )*(?:knowledge|skills|abilities|education|experience|training)\b", "qualifications"),
    (r"^required (?:\w+,? )*(?:attributes|traits|qualities|characteristics|competencies)$", "requirements"),
    (
        (
            r"\bpreferred|\bdesired|\bdesirable|\battributes?\b|\bnot required|\brequested|\bideal\b"
            r"|\bsuccessful candidate"
        ),
        "preferred",
    ),
    (
        (
            r"\bminimum|\bqualif|\beducation\b|\bexperience\b|\blooking for|\bknowledge\b|\bskills/abilit|\byou(?:'ll"
            r"| will)? (?:need|bring)"
        ),
        "qualifications",
    ),
    (
        r"\bbackground|\bclearances?\b|\brequirements?\b|\blicen[sc]|\bcertific|\bconditions of employment",
        "requirements",
    ),
    (
        (
            r"\bbenefits?\b|\bin it for you|\bwe offer|\bperks\b|\bcompensation|\bsalary|\bpay\b|\bwhy (?:join"
            r"|work)|\brewards\b"
        ),
        "benefits",
    ),
    (
        (
            r"\bduties|\bdut(?:y|ys|eis)\b|\baccountabilit|\bwork activities\b|\bresponsibilit|\bfunctions?\b|\btasks\b"
            r"|\byou(?:'ll| will)(?: be)? (?:do|doing|get)|\bday in the life"
        ),
        "duties",
    ),
    (
        r"\bcontact|\bquestions?\b|\brecruiter\b|\bmore information|\bneed help|\bmeet & greet|\bmeet and greet",
        "contact",
    ),
    (
        r"\bsummary|\boverview|\babout (?:the|this|these) (?:position|job|role|opportunit|opening)|\bpurpose\b"
        r"|\bopportunity\b",
        "summary",
    ),
    (
        (
            r"\babout\b|\bwho we are|\bmission\b|\bvalues\b|\bour (?:team|agency|commitment|city|county)|\bequity\b"
            r"|\binclusion"
        ),
        "about_employer",
    ),
    (r"\binformation\b|\bdetails\b|\bnotes?\b", "general_information"),
)
