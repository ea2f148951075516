"""Names of sections that stand before their text on one line and that no list holds: "Classification Minimum
Requirements: ...", "Preferred Skills and Training: ...". Compared with a label as `normalize` gives it, as a whole."""

from postings.ingest.record import SectionKind

_SUBJECT = (
    r"(?:(?:education(?:al)?|experience|training|skills?|knowledge|abilities|work|job|position|technical|professional"
    r"|academic|other|additional|special),?(?:/| (?:and |& |or )?))*"
    r"(?:qualifications?|requirements?|education|experience|skills?|abilities|knowledge|competenc(?:y|ies)"
    r"|credentials|training)(?: and (?:experience|abilities|training|skills))?"
)

INLINE_NAMES: tuple[tuple[str, SectionKind], ...] = (
    (rf"(?:\w+ ){{0,2}}(?:preferred|desired|desirable) {_SUBJECT}", "preferred"),
    (rf"{_SUBJECT} (?:preferred|desired)", "preferred"),
    (rf"(?:\w+ ){{0,2}}(?:minimum|required|basic|mandatory) {_SUBJECT}", "qualifications"),
    (rf"{_SUBJECT} (?:required|needed)", "qualifications"),
    (r"degree and area of speciali[sz]ation|experience/education", "qualifications"),
)
