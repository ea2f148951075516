"""The position description form's table of duties: shares of time, marks, and tasks, parted by tabs."""

from random import Random

from postings.samples import prose
from postings.samples.draft import Draft
from postings.samples.facts import Family

TABLE_NOTE = "Note: For more rows, place the cursor behind the last row of the table below and press “Enter”."
Share = int | tuple[int, int]
_SHARES = ((35, 35, 25, 5), (40, 30, 20, 10), (50, 30, 15, 5), (45, 35, 20), (60, 35, 5), (30, 30, 20, 15, 5))


def write_duties(rng: Random, draft: Draft, family: Family, slips: frozenset[str]) -> None:
    """The section with the table, and the duties that it must become."""
    draft.heading("SECTION 3. DESCRIPTION OF DUTIES", "duties")
    draft.add_all(
        "",
        "List the major duties with the percentage of time for each. Mark them new (N), revised (R) or not changed "
        "(NC), and essential (E) or non-essential (NE).",
        "",
        "% of Time\tN/R/NC\tE/NE\tDUTIES",
        "-----------\t--------\t------\t--------",
        "",
        TABLE_NOTE,
        "",
    )
    shares = _draw_shares(rng, family, slips)
    if "duties_do_not_total_100" in slips:
        draft.warn("duties_do_not_total_100", "duties")
    for number, (share, (area, tasks)) in enumerate(zip(shares, family.areas, strict=False)):
        if number == len(shares) - 1:
            break
        if number == 0 and "editor_remark" in slips:
            tasks = (*tasks[:-1], f"{tasks[-1]} {rng.choice(prose.EDITOR_REMARKS)}")
            draft.warn("editor_remark", "duties.0")
        title = f"{area} duties".upper() if rng.random() < 0.7 else area
        _duty(draft, share, _change(rng), True, title, list(tasks))
    last = "Perform other duties within the classification as assigned."
    _duty(draft, shares[-1], _change(rng), rng.random() < 0.5, None, [last])
    draft.add("100%\t\t\t")
    draft.add()


def _draw_shares(rng: Random, family: Family, slips: frozenset[str]) -> list[Share]:
    """The duties' shares of time, the last for whatever else comes up; at times two of them are ranges."""
    first, second, *others = rng.choice([each for each in _SHARES if len(each) <= len(family.areas) + 1])
    if "duties_do_not_total_100" in slips:
        return [first - 5, second, *others]
    if rng.random() < 0.1:
        return [(first - 5, first), (second, second + 5), *others]
    return [first, second, *others]


def _change(rng: Random) -> str:
    return rng.choice(("NC", "NC", "R", "N"))


def _printed(share: Share) -> str:
    return f"{share}%" if isinstance(share, int) else f"{share[0]}-{share[1]}%"


def _duty(draft: Draft, share: Share, change: str, essential: bool, title: str | None, tasks: list[str]) -> None:
    """One row of the table: its title or only task beside the marks, its tasks on the lines below."""
    duty = {
        "percent": share if isinstance(share, int) else list(share),
        "change": change,
        "essential": essential,
        "title": title,
        "tasks": tasks,
    }
    draft.append("duties", duty, line=f"{_printed(share)}\t{change}\t{'E' if essential else 'NE'}\t{title or tasks[0]}")
    if title:
        draft.add_all(*(f"\t\t\t{task}" for task in tasks))
        draft.extend(f"duties.{len(draft.record['duties']) - 1}")
