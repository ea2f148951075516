"""Ways to qualify that stand in running text as a list, without a heading of their own."""

from collections.abc import Sequence

from postings.ingest.fields.qualifying.joints import ends_in_or
from postings.ingest.fields.qualifying.qualifications import names_route
from postings.ingest.layout import Line, kind_of_bullet


def lines_of_choices(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that ORs at their ends join, each a way to qualify: "(A) a degree; OR," above "(B) six
    years; OR,", and the lettered ones behind the last OR; or that semicolons do, of which the last is an OR."""
    found: set[int] = set()
    run: list[Line] = []
    for line in lines:
        if not (run and (ends_in_or(run[-1].text) or _are_lettered(run[-1], line) or _is_next_of_list(run[-1], line))):
            run = []
        run = [*run, line] if names_route(line.text) else []
        if len(run) > 1 and (ends_in_or(run[0].text) or ends_in_or(run[-2].text)):
            found.update(each.number for each in run)
    return found


def _is_next_of_list(above: Line, line: Line) -> bool:
    return above.text.endswith(";") and above.bullet is not None and above.bullet == line.bullet


def _are_lettered(*lines: Line) -> bool:
    return all(kind_of_bullet(line.bullet) == "letter" for line in lines)
