"""Words that make an amount the lowest or the highest that a job pays."""

import re

ONLY_MAXIMUM = re.compile(
    r"(?:up to|goes (?:up )?to|not to exceed|no more than|maximum(?: of)?:?|\bmax[.:]*|range to"
    r"|max(?:imum|\.)? (?:salary|pay|wage|rate)(?: is| of)?:?)\s*$",
    re.IGNORECASE,
)
ONLY_MINIMUM = re.compile(
    r"(?:(?:start|begin)(?:s|n?ing)?(?: (?:at|an?|base|from|pay|salary|wage|rate|is|currently|now|annual|annually"
    r"|monthly|hourly|for (?:this|the) (?:position|job|role)))*(?: of)?|from|at least"
    r"|hiring (?:pay|salary|wage|rate)(?: for (?:this|the) (?:position|job|role))?(?: is)?"
    r"|minimum(?: of)?|\bmin\.?"
    r"|min(?:imum|\.)? (?:(?:starting|annual|monthly|hourly|hiring) )?(?:salary|pay|wage|rate)(?: is| of)?"
    r"|begin(?:s|ning) at):?\s*$",
    re.IGNORECASE,
)
STARTS = re.compile(
    r"(?:starting|entry|minimum|min\b|hiring (?:pay|salary|wage|rate)(?! range))"
    r"|(?:salary|pay|wage|rate)(?: range)? (?:minimum|min\b)",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"max(?:imum)? (?:\w+ )?(?:salary|pay|wage|rate)|(?:salary|pay|wage|rate)(?: range)? (?:maximum|max\b)",
    re.IGNORECASE,
)
AND_UP = re.compile(
    r"\s*(?:\+|(?:and up|or (?:more|higher|above)|and above|onwards?|to (?:start|begin)|(?:annual |hourly )?(?:minimum"
    r"|/ ?minimum|start(?:ing)? (?:salary|pay|wage|rate)|starting(?=[;,.]|$)))\b)",
    re.IGNORECASE,
)
