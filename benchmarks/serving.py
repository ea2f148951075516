"""Measure pages over HTTP, as a browser would ask for them, from the server that `make run` starts."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.installation import ROOT, Installation
from config.server import GUNICORN

START_SECONDS = 30


@dataclass(frozen=True)
class Page:
    """One query class's measurements: times in milliseconds, size of the uncompressed HTML in bytes."""

    name: str
    milliseconds: tuple[float, ...]
    size: int

    def percentile(self, share: float) -> float:
        return percentile(self.milliseconds, share)


def percentile(values: tuple[float, ...], share: float) -> float:
    """The value that `share` of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@contextmanager
def served(installation: Installation, log: Path) -> Iterator[int]:
    """Serve the installation while the context lasts; gives the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", *GUNICORN, "--bind", f"127.0.0.1:{port}"],
            cwd=ROOT,
            env=installation.environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait_until_answering(port, server, log)
            yield port
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def _wait_until_answering(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            break
        try:
            get(port, "/about/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the server did not start; see {log}")


def get(port: int, path: str) -> tuple[float, bytes]:
    """Ask for a page. Returns milliseconds and the body. Raises RuntimeError for an answer other than 200."""
    started = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    elapsed = (time.perf_counter() - started) * 1000
    if answer.status != http.client.OK:
        raise RuntimeError(f"{path} answered {answer.status}")
    return elapsed, body


def measure_pages(port: int, queries: dict[str, str], rounds: int) -> list[Page]:
    """Ask for each query's page `rounds` times, after two unmeasured ones that warm both workers."""
    pages = []
    for name, path in queries.items():
        for _ in range(4):
            get(port, path)
        answers = [get(port, path) for _ in range(rounds)]
        pages.append(Page(name, tuple(ms for ms, _ in answers), max(len(body) for _, body in answers)))
    return pages


def worker_memory(port: int) -> list[tuple[float, float]]:
    """Private and resident memory in MiB of each worker that serves on `port`."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        if f"127.0.0.1:{port}" in (process.info["cmdline"] or ()) and not process.children():
            memory = process.memory_full_info()
            found.append((memory.uss / 2**20, memory.rss / 2**20))
    return found
