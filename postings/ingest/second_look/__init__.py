"""A second pair of eyes: what a recruiter should look at again in a record, whatever document or form it came from.

Parsers warn of what they could not read; this looks at what they read, as an applicant would. No Django here.
"""

from collections.abc import Iterator, Sequence

from postings.ingest.record import Record, WarningText
from postings.ingest.second_look.values import check_levels, check_missing, check_pay, check_shares
from postings.ingest.second_look.wording import check_wording

_CHECKS = (check_missing, check_pay, check_shares, check_levels, check_wording)


def second_look(record: Record, lines: Sequence[str]) -> Iterator[WarningText]:
    """What to look at in `record`, which was read from a document of these `lines` (none for one typed in).

    Lines count from 1. Nothing is said twice about one fact for one reason.
    """
    said = set()
    for check in _CHECKS:
        for warning in check(record, lines):
            told = (warning.code, warning.key, warning.line)
            if told not in said:
                said.add(told)
                yield warning
