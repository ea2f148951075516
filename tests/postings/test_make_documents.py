"""The command that writes sample documents into a folder."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ARGUMENTS = ["--count", "1030", "--seed", "9", "--today", "2026-03-02"]


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_writes_each_document_beside_its_record_in_folders_of_a_thousand(tmp_path: Path) -> None:
    call_command("make_documents", tmp_path, *ARGUMENTS)
    counts = {folder.name: len(list(folder.glob("*.txt"))) for folder in tmp_path.iterdir()}
    assert counts == {"00000": 1000, "00001": 30}
    for path in (tmp_path / "00001").glob("*.txt"):
        expected = json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))
        assert expected["document"]["layout"]
        assert expected["records"][0]["title"]


def test_the_same_seed_count_and_day_write_the_same_bytes(tmp_path: Path) -> None:
    call_command("make_documents", tmp_path / "one", *ARGUMENTS)
    call_command("make_documents", tmp_path / "other", *ARGUMENTS)
    assert _contents(tmp_path / "one") == _contents(tmp_path / "other")


@pytest.mark.parametrize(("format_name", "suffix"), [("text", ".txt"), ("docx", ".docx")])
def test_writes_the_format_that_is_asked_for(tmp_path: Path, format_name: str, suffix: str) -> None:
    call_command("make_documents", tmp_path, "--count", "3", "--format", format_name)
    expected = {path.name.removesuffix(".expected.json") for path in tmp_path.rglob("*.expected.json")}
    assert {path.stem for path in tmp_path.rglob(f"*{suffix}")} == expected
    assert len(expected) == 3


def test_a_mixed_folder_holds_several_formats(tmp_path: Path) -> None:
    call_command("make_documents", tmp_path, "--count", "40", "--format", "mixed")
    assert len({path.suffix for path in tmp_path.rglob("*.*") if path.suffix != ".json"}) > 1


def test_says_how_many_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("make_documents", tmp_path, "--count", "3")
    assert capsys.readouterr().out == f"Wrote 3 documents to {tmp_path}.\n"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--count", "many"], "many is not a number of documents"),
        (["--format", "stone"], "invalid choice: 'stone'"),
        (["--today", "02/30/2026"], "02/30/2026 is not a day written as YYYY-MM-DD"),
    ],
)
def test_wrong_usage_says_what_is_wrong(tmp_path: Path, arguments: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        call_command("make_documents", tmp_path, *arguments)


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("make_documents", tmp_path / "file", "--count", "1")
