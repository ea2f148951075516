"""Money that is not what the job pays now: budgets and fees, bonuses and differentials beside the pay, pay that may
come some day."""

import re
from collections.abc import Sequence

from postings.ingest.fields.pay.amounts import OF_TRAINING, Amount

# A sentence with one of these speaks of other money, or of pay that is not this job's.
OTHER_MONEY = re.compile(
    r"\b(?:bonus(?:es)?|budgets?|budgetary|stipends?|differentials?|premiums?|grants?|funds?|funded|funding"
    r"|insurance|incentives?|reimburse\w*|allowances?|contracts?|revenues?|loans?|deductibles?|tuition|contributions?|contributes?"
    r"|fees?|fines?|assets"
    r"|portfolio|payroll|expenditures?|million|billion|additional|extra|collects?|collections|projects?|costs?"
    r"|worth|valued?|invoices?|payments?|taxes|cash|receipts|purchas\w+|procure\w+|retention|longevity|parking|relocation"
    r"|(?<!\bwith )benefits?|threshold|total compensation|equivalent to|whose (?:salary|pay|wages?))\b",
    re.IGNORECASE,
)
_SUPPLEMENT_NAME = (
    r"(?:bonus(?:es)?|incentives?|stipends?|differentials?|allowances?|add-?ons?|supplements?|premium pay|relocation"
    r"|(?:stand-?by|call[- ]?back|on[- ]call|longevity|loyalty|certification|certificate|education|shift|hazard"
    r"|bi-?lingual|language|specialty|special assignment|assignment|uniform|holiday|overtime|merit|training officer)"
    r" pay)\b"
)
_SUPPLEMENT = re.compile(rf"\b{_SUPPLEMENT_NAME}[\w ]{{0,20}}[:–—-]?\s*(?:of|is|up to)?\s*$", re.IGNORECASE)
# "shift differential $2.00 evenings, $3.00 nights"
_MORE_SUPPLEMENTS = re.compile(
    rf"\b{_SUPPLEMENT_NAME}[^.;()$]{{0,20}}(?:\$ ?[\d.,]+\d(?:/\w+)? [a-z ]{{2,30}}(?:, (?:and )?| and ))+\$?$",
    re.IGNORECASE,
)
_SUPPLEMENT_BEHIND = re.compile(
    rf"(?: (?:per|an?|each) \w+|/\w+)? (?:(?!plus|with|and)[\w-]+ ){{0,3}}{_SUPPLEMENT_NAME}", re.IGNORECASE
)
# "The range may increase to $84,000", "Top pay at the end of the contract will be $97,300"
_SOME_DAY = re.compile(
    r"\b(?:(?:may|might|could|expected to|scheduled to|anticipated to|will) (?:be )?"
    r"(?:increased?|adjust(?:ed)?|raised?|rise|go up)\b"
    r"|(?:increas|adjust)\w+ (?:[a-z]+ ){0,3}(?:pending|subject to)\b|at the end of the (?:current )?contract"
    r"|(?:potential|possible) (?:growth|(?:to|of|for) (?:earn|mak))\w*"
    # "will advance to Harbor Officer, with a salary of $30,588"
    r"|will (?:advance|be (?:advanced|promoted))\b[^$.;]{0,80}"
    # "With length of service and promotion, pay tops out at $62,000"
    r"|\bwith (?:length of service|longevity|promotions?)\b[^$.;]{0,80}"
    # "In the past year the salary was $37,000"
    # "Pay increases from $20.46 to $22.92 once you are licensed"
    r"|(?:salary|pay|wage|rate)s? (?:increases?|rises?|goes up) from"
    r"|(?:salary|pay|wage|rate|range)s? (?:was|were)|(?:previous|prior|former|last year['’]s|past) (?:year['’]s )?"
    r"(?:salary|pay|wage|rate|range))[^$.;]{0,40}$",
    re.IGNORECASE,
)
# "If you are a PERS member the range will be adjusted to $5,300 - $8,100" tells what members are paid now.
_OF_MEMBERS = re.compile(
    r"\b(?:if|for|members?|qualif\w+|participat\w+)\b[^.;$]{0,60}\bPERS\b|\bPERS\b[^.;$]{0,30}", re.IGNORECASE
)

# "$58,000 plus benefits valued at $20,000"
_OTHER_AFTER_PAY = re.compile(
    r"\$.*\b(?:benefits?|valued?|worth|match(?:es|ing)?|contribut\w+|insurance|reimburse\w*|fees?|dues|grant|budget"
    r"|tuition)\b[^$]*$",
    re.IGNORECASE,
)
# "Min. $13.20; Mid. $16.40"
_MIDPOINT = re.compile(r"\bmid(?:[- ]?point)?(?: (?:of|is))?\W*$", re.IGNORECASE)
# "80% of $26.44", "the previous director earned $47,000"
_SHARE_OF = re.compile(
    r"% of(?: the)?\s*$|\b(?:previous|former|last|outgoing) [\w ]{1,40} (?:earned|made|received)\s*$", re.IGNORECASE
)
# "Night shift adds $1.00 an hour", "overtime at $37.50", "$22.00 per hour plus $4.50"
_ADDS = re.compile(
    r"\b(?:(?:adds?|adding|earns? an extra|paid an extra)(?: another| up to)?"
    r"|overtime(?: (?:pay|rate))?(?: (?:of|at|is))?:?|plus(?: an?)?(?: (?:additional|extra))?)\s*$",
    re.IGNORECASE,
)
# "Medical: County pays most; employee pays $60 to $210"
_PAID_BY_EMPLOYEES = re.compile(
    r"\b(?:employees?|members?|participants?|enrollees?|families|you)(?:['’]s share)?(?: (?:will|would))?"
    r" (?:only |also )?(?:pays?|contributes?|owes?)(?: only| about| just| as little as| between| from| up to)?\s*$",
    re.IGNORECASE,
)
# "the average salary for this class is $64,000", "total compensation of about $75,000"
_NOT_OF_THIS_PAY = re.compile(
    r"\b(?:(?:average|median|typical) (?:salary|pay|wage)\b[^$.;]{0,40}|total compensation\b[^$.;\d]{0,30})$",
    re.IGNORECASE,
)


# "$55,00-$65,000" has lost a figure of its lower limit; the upper one alone would be another pay.
_BEHIND_SLIP = re.compile(r"\$ ?\d{1,3},(?:\d{1,2}|\d{4,}) ?(?:-|–|—|to) ?$")


def is_beside_pay(text: str, group: Sequence[Amount]) -> bool:
    """Whether the words right before or behind amounts call them a bonus or the like, which is beside the pay, or say
    that they may be paid some day."""
    before = text[max(0, group[0].start - 120) : group[0].start]
    nearest = re.split(r"[.;,()]\s|\$", before[-60:])[-1]
    return bool(
        _SUPPLEMENT.search(nearest)
        or _MORE_SUPPLEMENTS.search(before)
        or _SUPPLEMENT_BEHIND.match(text, group[-1].end, group[-1].end + 60)
        or _ADDS.search(nearest)
        or _SHARE_OF.search(nearest)
        or _BEHIND_SLIP.search(before[-24:])
        or (len(group) == 1 and _OTHER_AFTER_PAY.search(before))
        or (len(group) == 1 and OF_TRAINING.match(text, group[0].end))
        or (len(group) == 1 and _MIDPOINT.search(before[-16:]))
        or _NOT_OF_THIS_PAY.search(before)
        or _PAID_BY_EMPLOYEES.search(before)
        or (_SOME_DAY.search(before) and not _OF_MEMBERS.search(before))
    )
