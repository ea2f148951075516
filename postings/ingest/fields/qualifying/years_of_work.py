"""Years of work that a text does not call experience: "two years of driving a bus", "one year as a clerk"."""

import re

from postings.ingest.fields.qualifying.degrees import COUNT

# "one year holding the title of Clerk I, Typist, or Messenger"
_OTHER_TITLES = r"(?:(?:(?-i:, (?=[A-Z]))[^.;,]{2,50}?){0,9},? or (?-i:(?=[A-Z]))[^.;,]{2,100})?"
# "two years of housekeeping in a clinic, school or hotel"
_OTHERS_OF_LIST = (
    r"(?:, (?!and\b|or\b|plus\b|with\b|includ|at least|of which)[^.;,\d]{2,50}?){1,9},? (?:or|and) "
    r"(?!an?\b|any\b|other way|\d|one\b|two\b|three\b|four\b|equivalent|completion|graduation|possession|must|high)"
    r"[^.;,\d]{2,60}(?=[.;]|$)"
)
YEARS_OF_WORK = re.compile(
    r"\b(?:years?|months?)['’]?\)?,? (?:of )?(?P<work>[^.;]{0,120}?\b(?<!course )work\b(?=[.;,]|$| or )"
    r"|(?:[\w-]+ ){0,4}(?<!course )work (?:with|in|as|on|at|for|performed) [^.;]{2,120}"
    r"|(?:operating|working|driving|teaching|supervising|managing|performing|providing|maintaining"
    r"|repairing|leading|handling|processing|writing|building|designing|planning|coordinating|conducting"
    r"|preparing) [^.;]{2,120}"
    # "two years dispatching", "one year of paid interpreting"
    r"|(?:paid |full[- ]time |recent )?(?!training|schooling|nursing\b(?! )|following|including|preceding|being|having"
    r"|(?:working|nursing|training|engineering) (?:school|program|degree))[a-z]{3,}ing\b[^.;,]{0,100}"
    rf"(?:{_OTHERS_OF_LIST}|{_OTHER_TITLES})"
    # "two years of grant writing"
    r"|(?!experience|college|formal|vocational|academic|technical|school|immediately|consecutive|prior)[a-z-]+ "
    r"(?!training|schooling|following|including|preceding|during|being|having|engineering"
    r"|nursing (?:school|program|degree))[a-z]{3,}ing\b[^.;,]{0,100}"
    # "three years of responsible financial record keeping", "five years in land surveying"
    r"|(?:(?:progressively |increasingly )?(?:responsible|professional|skilled|varied|paid|full[- ]time),? "
    r"(?:[\w/-]+ ){1,4}?|in (?:the )?(?:[\w/-]+ ){0,2}?)(?!training|schooling|standing|following|preceding|being)"
    r"[a-z]{3,}ing\b(?! (?:school|program|degree))[^.;,]{0,100}"
    r"|(?:[\w/-]+ ){0,3}(?:supervision|management|leadership|practice|maintenance|administration|enforcement"
    r"|employment) (?:in|of|as) [^.;]{2,120}"
    r"|in (?:an? |the )?(?:[\w/-]+,? ){0,4}?(?:(?:and|or) )?(?:closely )?(?:related|similar)"
    r" (?:fields?|programs?|areas?|work|industr(?:y|ies)|occupations?|services?)\b"
    r"|in (?:an? |the )?(?:[\w/-]+ ){0,6}(?:positions?|roles?|capacity|settings?|librar(?:y|ies))\b(?=[.;,]|$)"
    r"|(?:[\w/-]+ ){0,6}(?:maintenance|management|supervision|practice|service|bookkeeping|accounting|construction"
    r"|nursing|teaching|administration|employment|inspection|enforcement|repair)\b(?=[.;,]|$))",
    re.IGNORECASE,
)
_STATUS = r"(?:[\w-]+ ){0,4}(?:status|service|employment) (?:as|in the (?:title|position|class) of)"
YEARS_AS = re.compile(
    rf"\b(?:years?|months?)['’]?,? (?:of (?={_STATUS}))?"
    r"(?P<work>as an? (?:[^.;,]{3,60}, ){1,3}[^.;,]{0,40}\bor "
    r"(?!an?\b|the\b|any\b|as\b|other\b|\d|equivalent|completion)[^.;,]{3,60}"
    # "two years of permanent status as Clerk I"
    rf"|{_STATUS} [^.;,]{{3,120}}"
    rf"{_OTHER_TITLES}|as an? [^.;,]{{3,120}}|(?-i:as (?=[A-Z]))[^.;,]{{3,120}}{_OTHER_TITLES}"
    r"|with (?-i:(?:the )?(?:[A-Z][\w.]+ (?:of )?){1,4})as an? [^.;,]{3,120}"
    r"|with (?:an?|another|the) (?:[\w-]+ ){0,2}(?:agency|employer|department|city|county|district)\b[^.;,]{0,80}"
    r"|in an? [^.;,]{3,80}?\b(?:capacity|capacities|role|position)\b)",
    re.IGNORECASE,
)
# "three years of civil litigation" and nothing else, of which only study, residence and the like are no work
YEARS_ALONE = re.compile(
    rf"(?:^|(?<= AND )|(?<=; )|(?<=required, )|(?<=degree, ))"
    rf"(?:must have |at least |(?:a )?minimum of |minimum )?{COUNT}(?: or more|\+)? years?['’]?"
    r" (?:of|in) (?!(?:[\w-]+ ){0,2}(?:age|college|high|secondary|school|schooling|study|studies|education|coursework"
    r"|training|courses?|hire|university|credits?|which|whom|this|that|the|these|employment|appointment|residen\w+"
    r"|sobriety|standing|citizenship|record|history|licensure|college-level|apprenticeship|internship|post-?secondary)\b)"
    # but not "three years of clerical" before "or equivalent experience"
    r"(?P<work>[a-z][^.;:,]{2,80}?)(?<!al)(?<!ive)(?<!ous)(?:,? (?:and|with) no (?:\w+ )?degree)?"
    r"(?=[.;]?$|[.;]? AND |;)",
    re.IGNORECASE,
)
