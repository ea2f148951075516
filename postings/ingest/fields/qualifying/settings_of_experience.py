"""Where experience was gained, which tells nothing of what it is in."""

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
