import os
from pathlib import Path

import pytest

from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.loading.files import NothingToLoad, check_paths, find_files, read_file
from postings.ingest.worker_process import File, Refusal
from postings.ingest.workers import ReadFile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/2.txt", "a/1.txt", "a/1.expected.json", ".hidden.txt", ".git/config", "c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def found(folder: Path, *paths: str) -> list[str]:
    return [str(Path(path).relative_to(folder)) for path in find_files([str(folder / path) for path in paths])]


def test_folder_is_walked_in_order_without_hidden_and_expected_files(folder):
    assert found(folder, "") == ["a/1.txt", "a/2.txt", "b.txt", "c.html"]


def test_files_come_in_the_order_in_which_they_are_named(folder):
    assert found(folder, "c.html", "a", "b.txt") == ["c.html", "a/1.txt", "a/2.txt", "b.txt"]


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("*.txt", ["b.txt"]),
        ("?/*", ["a/1.txt", "a/2.txt"]),
        ("**", ["a/1.txt", "a/2.txt", "b.txt", "c.html"]),
        ("**/1*", ["a/1.txt"]),
    ],
)
def test_pattern_that_the_shell_left_is_matched(folder, pattern, files):
    assert found(folder, pattern) == files


def test_file_with_a_name_like_a_pattern_is_that_file(folder):
    (folder / "[b].txt").write_text("b")
    assert found(folder, "[b].txt") == ["[b].txt"]


def test_folders_may_lie_deeper_in_each_other_than_calls_may(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(1_200):
        Path("d").mkdir()
        monkeypatch.chdir("d")
    Path("deepest.txt").write_text("text")
    files = list(find_files([str(tmp_path)]))
    # What removes the folders of tests calls itself for each, too.
    Path("deepest.txt").unlink()
    for _ in range(1_200):
        monkeypatch.chdir("..")
        Path("d").rmdir()
    assert [file.rpartition("/")[2] for file in files] == ["deepest.txt"]


def test_link_that_leads_in_a_circle_is_not_followed(folder):
    (folder / "a" / "around").symlink_to(folder)
    assert found(folder, "a") == ["a/1.txt", "a/2.txt"]


def test_paths_are_absolute(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert list(find_files(["b.txt"])) == [str(folder / "b.txt")]


@pytest.mark.parametrize("path", ["missing.txt", "missing-*.txt"])
def test_path_that_names_nothing_is_named(folder, path):
    with pytest.raises(NothingToLoad, match="no file or folder"):
        check_paths([str(folder / "b.txt"), str(folder / path)])


def test_folder_without_documents_is_refused(tmp_path):
    with pytest.raises(NothingToLoad, match="no documents"):
        check_paths([str(tmp_path)])


def test_file_is_read_with_its_hash(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"text")
    file = read_file(str(tmp_path / "a.txt"))
    assert isinstance(file, File)
    assert file.data == b"text"
    assert file.sha256 == "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1"


def refusal(path: Path) -> str:
    read = read_file(str(path))
    assert isinstance(read, ReadFile)
    assert isinstance(read.result, Refusal)
    return read.result.code


def test_files_that_give_no_bytes_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty").touch()
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(DEFAULT_LIMITS.size + 1)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    assert refusal(tmp_path / "pipe") == "not_a_file"
    assert refusal(tmp_path) == "cannot_open"
    assert refusal(tmp_path / "empty") == "empty"
    assert refusal(tmp_path / "huge") == "too_long"
    assert refusal(tmp_path / "broken") == "cannot_open"


def test_a_file_that_grew_while_it_was_opened_is_not_read_to_its_end(tmp_path, monkeypatch):
    (tmp_path / "before").write_bytes(b"short")
    (tmp_path / "grown").write_bytes(b"x" * (DEFAULT_LIMITS.size + 1))
    before = (tmp_path / "before").stat()
    monkeypatch.setattr(os, "fstat", lambda descriptor: before)
    assert refusal(tmp_path / "grown") == "too_long"
