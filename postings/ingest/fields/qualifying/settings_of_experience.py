"""Where experience was gained and of what rank it is, which tells nothing of what it is in."""

import re

# "auditing experience in the public or private sector" is experience in auditing, and so is that "in a city of 5,000".
IN_SETTING = re.compile(
    r" (?:in|within|with) (?:either )?(?:an? |the )?(?:(?:public|private|municipal|governmental|government|local|state"
    r"|federal|county|city|similar|professional|office|business|and|or)[ /-]?(?:or )?){1,5}"
    r"(?:sectors?|agency|agencies|settings?|environments?|governments?|organizations?|entity|entities)[.;]?$"
    r"| in the service of [^.;,]{3,80}[.;]?$"
    r"| in an? (?:agency|organization|company|jurisdiction|city|county|district|center) (?:of|with) [^.;,]{3,60}[.;]?$"
    r"| (?:with|for|in|within|at) an? (?:[\w'’-]+ ){0,5}(?:office|department|agency|district|utility|bureau|firm"
    r"|building|facility|hospital|school|clinic|shop|plant)(?: (?:in|of|within) [^.;,]{3,60})?"
    r"(?:,? (?:including|of which) [^;]{3,100})?[.;]?$",
    re.IGNORECASE,
)
# "increasingly responsible experience in law", "journey-level experience in the trades"
OF_RANK = re.compile(
    r"(?:(?:[\w-]+[- ]level|increasing(?:ly)?|progressive(?:ly)?|field|practical|hands-on|direct|actual"
    r"|technical|successful|proven|comparable|recent|broad),? ?)+",
    re.IGNORECASE,
)
# "fire suppression", but no "or its part-time" and no "(or 4,160 hours) paid"
KIND_OF_WORK = re.compile(r"(?!(?:or|and|within|its|in|of)\b|.*(?:aster|achelor|octor)['’]?s\b)[A-Za-z][\w/ ,&'’-]*")
