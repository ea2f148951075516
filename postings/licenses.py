"""The licenses and certificates that public jobs ask for, so that what a seeker holds can be held against it."""

import re
from collections.abc import Iterable
from functools import lru_cache

# Key in an address: what people call it, and how texts name it.
LICENSES: dict[str, tuple[str, str]] = {
    "driver": ("Driver license", r"driver'?s?'? licen[sc]e|licen[sc]e to drive|driving licen[sc]e|class c licen[sc]e"),
    "cdl": ("Commercial driver license (CDL)", r"commercial driver|\bCDL\b"),
    "rn": ("Registered nurse (RN)", r"registered (?:professional )?nurs|\bRN\b"),
    "lpn": ("Practical nurse (LPN)", r"practical nurs|vocational nurs|\bLPN\b|\bLVN\b"),
    "cna": ("Nursing assistant (CNA)", r"nursing assistant|\bCNA\b"),
    "physician": (
        "Physician",
        r"licen[sc]e to practice medicine|physician'?s?'? licen[sc]e|medical doctor|licensed physician",
    ),
    "pharmacist": ("Pharmacist", r"pharmacist"),
    "emt": ("EMT or paramedic", r"emergency medical technician|paramedic|\bEMT\b"),
    "first_aid": ("CPR and first aid", r"\bCPR\b|first[- ]aid"),
    "social_work": ("Social work license", r"clinical social work|licensed social work|\bLCSW\b|\bLMSW\b|\bLSW\b"),
    "counselor": ("Counselor license", r"professional counselor|\bLPC\b|marriage and family therap|\bLMFT\b"),
    "addiction": ("Alcohol and drug counselor (CADC)", r"alcohol and drug counsel|addiction counsel|\bCADC\b"),
    "psychologist": ("Psychologist", r"licensed psychologist|license as a psychologist"),
    "teacher": ("Teaching license", r"teach(?:ing|er'?s?'?) (?:licen[sc]e|certificate|credential)|licensed teacher"),
    "attorney": (
        "Attorney, admitted to the bar",
        r"\b(?:state bar|bar (?:member|license))|(?:member of|admi(?:tted|ssion) to) .{0,30}\bbar\b|to practice law",
    ),
    "cpa": ("Certified public accountant (CPA)", r"certified public account|\bCPA\b"),
    "pe": ("Professional engineer (PE)", r"professional engineer|\bP\.?E\.?\b(?= licen| regist| certif|$|[,.;)])"),
    "eit": ("Engineer in training (EIT)", r"engineer[- ]in[- ]training|fundamentals of engineering|\bEIT\b"),
    "surveyor": (
        "Land surveyor",
        r"land survey(?:or|ing) (?:licen|regist|certif)|licensed (?:professional )?land surveyor|\bPLS\b",
    ),
    "architect": ("Architect", r"licensed architect|registered architect|architect'?s?'? licen[sc]e"),
    "electrician": ("Electrician", r"electrician'?s?'? licen|journeyman electrician|electrical licen"),
    "plumber": ("Plumber", r"plumber'?s?'? licen|journeyman plumber"),
    "water": (
        "Water or wastewater operator",
        r"water (?:treatment|distribution|system)s?.{0,25}(?:operator|certif|licen)|wastewater",
    ),
    "pesticide": ("Pesticide applicator", r"pesticide"),
    "police": (
        "Police or corrections certificate",
        r"\bDPSST\b|\bPOST\b.{0,30}certif|peace officer|(?:police|corrections) officer.{0,20}certif",
    ),
    "forklift": ("Forklift certificate", r"fork ?lift"),
    "notary": ("Notary public", r"notary"),
    "food": ("Food handler card", r"food handler"),
}
_PATTERNS = {key: re.compile(pattern, re.IGNORECASE) for key, (_, pattern) in LICENSES.items()}
_LONGEST_TEXT = 2_000


def license_name(key: str) -> str:
    return LICENSES[key][0]


@lru_cache(maxsize=20_000)
def licenses_in(text: str) -> tuple[str, ...]:
    """The keys of the licenses that a requirement's text names, in the table's order."""
    text = text[:_LONGEST_TEXT].replace("’", "'")
    found = [key for key, pattern in _PATTERNS.items() if pattern.search(text)]
    # A commercial license is one kind of driver license.
    return tuple(key for key in found if key != "driver" or "cdl" not in found)


def with_implied(held: Iterable[str]) -> frozenset[str]:
    """What is held, and what it stands for as well: who may drive a truck may drive a car."""
    held = frozenset(held)
    implied = {"driver": {"cdl"}, "cna": {"rn", "lpn"}, "lpn": {"rn"}, "eit": {"pe"}}
    return held | {key for key, better in implied.items() if held & better}
