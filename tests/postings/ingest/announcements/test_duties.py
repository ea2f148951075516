"""Duties of announcements: shares of time, work told in prose, and what is no duty."""

import pytest

from postings.ingest.record import DutyText, Reading
from tests.postings.ingest.reading import only_record, read_text

HEAD = "Agency: Department of Forestry\nPosition Title: Road Engineer 2\nInitial Posting Date: 01/05/2026\n"
TAIL = "\nMinimum Qualifications\nTwo years of experience in building roads.\n"


def read_body(body: str) -> Reading:
    labels = "Application Deadline: 02/05/2026\nSalary Range: $5,000 - $7,000\nJob Description:\n"
    return read_text(HEAD + labels + body + TAIL)


def duties(body: str) -> tuple[DutyText, ...]:
    return only_record(read_body(body)).duties


@pytest.mark.parametrize("share", [" (60%)", " - 60%", " – 60%:", ": 60% of the time"])
def test_a_heading_with_a_share_titles_the_tasks_below_it(share: str) -> None:
    other = share.replace("60", "40")
    body = f"Duties\nRoad Design{share}\n• Survey slopes.\n• Draw plans.\nBridge Upkeep{other}\n• Inspect decks."
    assert duties(body) == (
        DutyText(60, title="Road Design", tasks=("Survey slopes.", "Draw plans.")),
        DutyText(40, title="Bridge Upkeep", tasks=("Inspect decks.",)),
    )


@pytest.mark.parametrize("end", [" (60%)", "\n(60%)"])
def test_a_share_behind_the_last_task_is_of_the_whole_duty(end: str) -> None:
    body = f"Duties\n1) Designing roads:\n   - surveys\n   - plans{end}\n2) Inspecting bridges (40%)"
    assert duties(body) == (
        DutyText(60, title="Designing roads", tasks=("surveys", "plans")),
        DutyText(40, tasks=("Inspecting bridges",)),
    )


@pytest.mark.parametrize(
    ("line", "percent", "task"),
    [
        ("Survey slopes; 60%", 60, "Survey slopes"),
        ("Survey slopes. 60%", 60, "Survey slopes."),
        ("Survey slopes - 60%", 60, "Survey slopes"),
        ("Survey slopes (50-60%).", (50, 60), "Survey slopes."),
        ("60% - Survey slopes", 60, "Survey slopes"),
        ("Survey (60%) slopes", 60, "Survey (60%) slopes"),
    ],
)
def test_where_the_share_of_a_bullet_may_stand(line: str, percent: int | tuple[int, int], task: str) -> None:
    assert duties(f"Duties\n• {line}\n• 40% - Draw plans.")[0] == DutyText(percent, tasks=(task,))


def test_a_figure_within_a_sentence_is_a_share_only_where_all_have_one() -> None:
    assert [duty.percent for duty in duties("Duties\n• Keep most (95%) roads open.\n• Draw plans.")] == [None, None]
    assert [duty.percent for duty in duties("Duties\n• Keep an accuracy of 95%\n• Draw plans.")] == [None, None]


def test_where_to_read_on_is_no_duty() -> None:
    body = "Duties\n• Draw plans.\n• To see the whole position description, please e-mail the recruiter."
    assert [duty.tasks for duty in duties(body)] == [("Draw plans.",)]


def test_work_told_in_prose_is_a_duty_for_each_paragraph() -> None:
    work = "The engineer designs forest roads and inspects the bridges on them."
    more = "You will also meet with landowners. This position is full-time."
    others = ("We are hiring a road engineer in Sisters.", "Schedule: You will work ten-hour days.")
    body = f"Position Summary\n{others[0]}\n{work}\n{more}\n{others[1]}"
    assert [duty.tasks for duty in duties(body)] == [(work,), (more,)]


@pytest.mark.parametrize(
    "prose",
    [
        "Do you like roads? Apply today!",
        "This position is represented by a union.",
        "You must live near Sisters.",
        "The engineer position is located in Sisters.",
        "Forest roads are beautiful.",
    ],
)
def test_prose_that_tells_no_work_is_no_duty(prose: str) -> None:
    assert duties(f"About the Job\n{prose}") == ()


@pytest.mark.parametrize(
    "prose",
    [
        "Under the general direction of the chief, plans forest roads.",
        "In this role, the engineer plans forest roads.",
        "As a builder of roads, you will plan bridges.",
        "You will plan forest roads.",
        "This position plans forest roads.",
        "Our engineer plans forest roads.",
    ],
)
def test_how_prose_may_tell_the_work(prose: str) -> None:
    assert [duty.tasks for duty in duties(f"About the Job\n{prose}")] == [(prose,)]


def test_a_list_of_duties_needs_no_prose() -> None:
    body = "Position Summary\nThe engineer designs roads.\nDuties\n• Draw plans."
    assert [duty.tasks for duty in duties(body)] == [("Draw plans.",)]


def test_lines_that_group_duties_end_them_not() -> None:
    body = "Essential Duties\nBridges\n• Inspect decks.\nCulverts\n• Clear pipes.\nPerks\nA locker for everybody."
    assert [duty.tasks for duty in duties(body)] == [("Inspect decks.",), ("Clear pipes.",)]
    assert [duty.tasks for duty in duties("Duties\n• Draw plans.\nPerks\n• A locker")] == [("Draw plans.",)]


def test_a_numbered_title_over_bullets_is_no_duty() -> None:
    text = (
        "Library Aide\nCedar Library\n\nSalary: $15.25 per hour\n\nDuties\n1. Circulation\n- Checks books out\n"
        "- Shelves them\n2. Programs\n- Reads to children\n\nApply by May 4, 2026.\n"
    )
    duties = only_record(read_text(text)).duties
    assert [duty.tasks for duty in duties] == [("Checks books out",), ("Shelves them",), ("Reads to children",)]


def test_a_list_below_basic_function_tells_the_duties() -> None:
    text = (
        "Library Aide\nCedar Library\n\nSalary: $15.25 per hour\n\nBasic Function\n- Checks books in and out\n"
        "- Shelves returned books and magazines\n- Reads stories to small children\n\nApply by May 4, 2026.\n"
    )
    assert len(only_record(read_text(text)).duties) == 3


@pytest.mark.parametrize(
    "table",
    [
        "Duties\n\n50 | {}\n30 | {}\n20 | {}",
        "Duties\n\n50\t{}\n30\t{}\n20\t{}",
        "Duties\n\n50    {}\n30    {}\n20    {}",
        "Duties\n\n% of Time | Duty\n50% | {}\n30% | {}\n20% | {}",
        "Duties\n\nTask | % of Time\n{} | 50%\n{} | 30%\n{} | 20%",
        "% of Time | Essential Functions\n50% | {}\n30% | {}\n20% | {}",
        "Percent of Time\tDescription of Duties\n50\t{}\n30\t{}\n20\t{}",
    ],
)
def test_tables_of_duties_with_shares_however_their_cells_are_parted(table: str):
    deeds = ("Feeds the otters.", "Cleans their ponds.", "Keeps the log.")
    text = f"Keeper\n\nElm Zoo\n\nSalary: $20 per hour\nClosing Date: 3/4/2026\n\n{table.format(*deeds)}\n\n"
    record = only_record(read_text(f"{text}Minimum Qualifications\n\nHigh school diploma.\n"))
    assert [(duty.percent, duty.tasks) for duty in record.duties] == [
        (share, (deed,)) for share, deed in zip((50, 30, 20), deeds, strict=True)
    ]
