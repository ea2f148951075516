"""What `make run` decides before it serves."""

import os
import socket
import subprocess
import sys
import time

import pytest

from config import run


def test_a_port_in_use_is_refused_with_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with pytest.raises(SystemExit, match=f"Port {port} cannot be used .*make run PORT="):
            run.free_port(port)
    assert run.free_port(port) == int(port)


@pytest.mark.parametrize("text", ["http", "99999", "-1"])
def test_a_port_that_is_none_is_refused_with_a_sentence(text):
    with pytest.raises(SystemExit, match=f"Port {text} cannot be used"):
        run.free_port(text)


def test_a_setting_that_is_none_is_told_in_one_line():
    command = [sys.executable, "-m", "config.run", "8000"]
    environment = os.environ | {"READING_LIMITS": "pages=many"}
    done = subprocess.run(command, cwd=run.BASE_DIR, env=environment, capture_output=True, text=True)
    assert done.returncode
    (line,) = done.stderr.splitlines()
    assert line.startswith("Waypost cannot start: READING_LIMITS must be ")


def test_samples_are_made_anew_when_missing_or_two_weeks_old(tmp_path):
    samples = tmp_path / "samples"
    assert not run.is_fresh(samples)
    samples.mkdir()
    assert run.is_fresh(samples)
    old = time.time() - 15 * 24 * 60 * 60
    os.utime(samples, (old, old))
    assert not run.is_fresh(samples)


def test_static_files_are_collected_again_when_one_is_newer(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "BASE_DIR", tmp_path)
    monkeypatch.setattr(run, "STATIC_ROOT", tmp_path / "collected")
    for path in (tmp_path / "static" / "css", tmp_path / "collected"):
        path.mkdir(parents=True)
    sheet, packages, manifest = (
        tmp_path / "static" / "css" / "base.css",
        tmp_path / "requirements.txt",
        tmp_path / "collected" / "staticfiles.json",
    )
    for path in (sheet, packages):
        path.touch()
    assert not run.are_collected()
    manifest.touch()
    later = time.time() + 60
    os.utime(manifest, (later, later))
    assert run.are_collected()
    for newer in (sheet, packages):
        os.utime(newer, (later + 60, later + 60))
        assert not run.are_collected()
        os.utime(newer)


def test_interrupted_sample_writing_leaves_the_samples_that_were(tmp_path, monkeypatch):
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "whole.txt").touch()

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "manage", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run.make_samples(samples)
    assert [path.name for path in samples.iterdir()] == ["whole.txt"]


def test_the_documents_that_must_fail_are_not_loaded(tmp_path, monkeypatch):
    for layout in ("oregon_announcement", "failures", "general_announcement"):
        (tmp_path / "fixtures" / "documents" / layout).mkdir(parents=True)
    monkeypatch.setattr(run, "BASE_DIR", tmp_path)
    assert [path.rsplit("/", 1)[-1] for path in run.project_documents()] == [
        "general_announcement",
        "oregon_announcement",
    ]


def test_a_failing_step_shows_what_it_said_and_stops(capsys):
    with pytest.raises(SystemExit, match="no_such_command"):
        run.manage("no_such_command")
    assert "Unknown command" in capsys.readouterr().out
