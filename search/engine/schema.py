"""What a search document consists of: its fields, how their text is cut into words, and the schema's version."""

from functools import cache

from tantivy import Filter, Index, Schema, SchemaBuilder, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

# Raise it whenever a field, an analyzer or the making of a document changes: an index of another version is rebuilt.
SCHEMA_VERSION = 25

# Where a job says what it is, rather than tells of it; and its other texts that can be searched by name.
NAMING = ("title", "classification")
ADDRESS = ("agency", "place")
# What a job's duties and demands say: what it is about, without what its employer tells of itself.
STATEMENTS = "statements"

# The field of all a job's words. No phrase reaches from one of its texts into the next, for this stands between, which
# is no word.
ALL_WORDS = "words"
BETWEEN_TEXTS = " . "
# Before a stem in that field: that it stands in no other text than the job's names, or than those of its agency and
# places. Neither is the beginning of a word.
IN_NAMES_ALONE, IN_ADDRESS_ALONE = "#", "@"

# Each two words of phrases that stand side by side in one of these fields (see pairs.py).
PAIRS = "pairs"

# Values to filter and count by. What a document does not say is indexed as NOT_STATED, so that one can ask for it.
VALUE_FIELDS = (
    "kind",
    "agency_slug",
    "classification_slug",
    "series",
    "city",
    "county",
    "state",
    "locality",
    "schedule",
    "appointment",
    "work_mode",
    "education",
    "pay_stated",
    "needs",
    "ways",
    "name",
)
NOT_STATED = "not_stated"

# Values that are counted together (see counting.py), joined in one field each.
PACKED_FIELDS = {
    "traits": ("schedule", "appointment", "work_mode", "education"),
    "town": ("city", "county", "state"),
}

# A job's pay as up to this many ranges that do not overlap; what is more is joined at its narrowest gap.
PAY_SLOTS = 3
OPEN_PAY = 10**15  # cents a year: the upper end of pay that states none
# A job that states no pay may pay anything: below all amounts and above them.
UNSTATED_LOWEST, UNSTATED_HIGHEST = -1, OPEN_PAY + 1
# The bars of the pay histogram that a job's pay touches, by the unit in which pay is counted (see histogram.py).
PAY_BARS = {unit: f"pay_by_{unit}" for unit in ("hour", "month", "year")}

# Whole numbers: moments in seconds since 1970, days since 1970, money in whole dollars a year. The `by_` fields are
# unique sort keys (see documents.py), so that no two pages of one result share a hit. `fingerprint` tells by one
# comparison whether a document still says what the database says.
NUMBER_FIELDS = ("closes", "posted", "by_newest", "by_closing", "by_pay", "object_id", "fingerprint")
# Of these are some looked up one by one; to index a number that every job has for itself takes the longest.
LOOKED_UP = ("closes", "posted")
# Numbers of which there are few different ones. A span of them is sooner looked up one by one than read from every job.
# `closes_day` and `newest_day`, by which the newest come first, count from 1970, and `closes_period` periods of
# PERIOD_DAYS: closed jobs are of many days, each of which is looked up for itself. `months_` are the fewest months of
# experience that qualify with each degree, lowest first, and none where no number does. `ways` holds the same as one
# value, to be counted.
MONTHS_FIELDS = tuple(f"months_{rank}" for rank in range(6))
FEW_NUMBERS = ("closes_period", "closes_day", "newest_day", *MONTHS_FIELDS)
PERIOD_DAYS = 32
# The lowest and highest pay in all, and the ends of each range.
PAY_FIELDS = (
    "pay_lowest",
    "pay_highest",
    *(f"pay_{end}_{slot}" for slot in range(PAY_SLOTS) for end in ("min", "max")),
)

# Later than any deadline (the year 4147), yet small enough to leave room for the key in `by_closing`.
NO_DEADLINE = 2**36
# Of jobs that are open until they are filled.
WHEN_FILLED = NO_DEADLINE + 1

WORD_LENGTH = 60
# Names whose stem is another word: the retirement system is in no "per hour".
UNSTEMMED = frozenset({"pers"})


@cache
def schema() -> Schema:
    """The index's schema. `words` holds all that is searched in one field, and `prefix` the same unstemmed, for words
    that end in `*`; `name_words` the words of title and class, which tell an office from an officer. `text` is what a
    job's sections say, as it stands."""
    builder = SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("card", stored=True)
    builder.add_text_field("text", stored=True, tokenizer_name="unsearched", index_option="basic")
    for name in (*NAMING, *ADDRESS, STATEMENTS, ALL_WORDS):
        builder.add_text_field(name, tokenizer_name="cut")
    builder.add_text_field(PAIRS, tokenizer_name="cut", index_option="freq")
    builder.add_text_field("name_words", tokenizer_name="cut", index_option="freq")
    builder.add_text_field("prefix", tokenizer_name="cut", index_option="basic")
    builder.add_text_field("identifier", tokenizer_name="raw", index_option="basic")
    for name in VALUE_FIELDS:
        builder.add_text_field(name, fast=True, tokenizer_name="value", index_option="basic")
    for name in (*PACKED_FIELDS, *PAY_BARS.values()):
        builder.add_text_field(name, fast=True, tokenizer_name="unsearched", index_option="basic")
    for name in (*NUMBER_FIELDS, *PAY_FIELDS):
        builder.add_integer_field(name, indexed=name in LOOKED_UP, fast=True)
    for name in FEW_NUMBERS:
        builder.add_integer_field(name, indexed=True)
    builder.add_float_field("freshness", fast=True)
    builder.add_float_field("recency", fast=True)
    return builder.build()


class English:
    """Words in lower case, without accents, reduced to their English stem; but for UNSTEMMED ones."""

    def __init__(self) -> None:
        self._stems = _words().filter(Filter.stemmer("english")).build()

    def analyze(self, text: str) -> list[str]:
        stems = zip(plain().analyze(text), self._stems.analyze(text), strict=True)
        return [word if word in UNSTEMMED else stem for word, stem in stems]


@cache
def english() -> English:
    return English()


@cache
def plain() -> TextAnalyzer:
    """Words in lower case, without accents."""
    return _words().build()


def register_analyzers(index: Index) -> None:
    """Tell an open index how to cut text; tantivy keeps the names of analyzers, not the analyzers."""
    # For text that was cut into words before (see words.py).
    index.register_tokenizer("cut", TextAnalyzerBuilder(Tokenizer.whitespace()).build())
    # What is only shown or counted: no words at all.
    index.register_tokenizer("unsearched", TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.remove_long(1)).build())
    index.register_fast_field_tokenizer("unsearched", TextAnalyzerBuilder(Tokenizer.raw()).build())
    # A value is found in any capitals, and counted as it is written.
    index.register_tokenizer("value", TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.lowercase()).build())
    index.register_fast_field_tokenizer("value", TextAnalyzerBuilder(Tokenizer.raw()).build())


def _words() -> TextAnalyzerBuilder:
    words = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(WORD_LENGTH))
    return words.filter(Filter.lowercase()).filter(Filter.ascii_fold())
