"""Ask for addresses that no one means well with, and report what fails and what takes longest.

    python -m benchmarks.addresses --count 100000
    python -m tests.postgres python -m benchmarks.addresses --count 100000        on PostgreSQL

Hypothesis makes them (tests/hostile.py), the same ones for the same count; the views answer in this process, over a
small corpus kept under var/bench/. An answer fails when it is an error page or takes more than two seconds. An
interrupt ends the run early.
"""

import argparse
import os
import sys
import traceback
from collections import Counter
from contextlib import suppress
from heapq import nlargest
from time import perf_counter
from typing import TYPE_CHECKING

import django
from hypothesis import HealthCheck, Phase, given, seed, settings

from benchmarks.corpus import corpus
from benchmarks.serving import percentile

if TYPE_CHECKING:
    from django.test import Client

BATCH = 500  # Hypothesis remembers all that it made in one go.
SLOWEST_SECONDS = 2.0
SLOWEST_SHOWN = 5
SHOWN_LENGTH = 160


class Answers:
    """What was answered: seconds by address, statuses, and how many addresses failed; each is printed at once."""

    def __init__(self) -> None:
        self.seconds: list[tuple[float, str]] = []
        self.statuses: Counter[int] = Counter()
        self.failures = 0

    def ask(self, client: "Client", address: str) -> None:
        try:
            status, seconds = _timed(client, address)
            if seconds > SLOWEST_SECONDS:  # Asked again: it may only have waited for a busy machine.
                status, seconds = _timed(client, address)
        except Exception:
            self._failed(address, traceback.format_exc())
            return
        self.seconds.append((seconds, address[:SHOWN_LENGTH]))
        self.statuses[status] += 1
        if status != 200:
            self._failed(address, f"answered {status}")
        elif seconds > SLOWEST_SECONDS:
            self._failed(address, f"took {seconds:.1f} s")

    def _failed(self, address: str, reason: str) -> None:
        self.failures += 1
        print(f"FAILED {address}\n{reason}", flush=True)

    def report(self) -> None:
        milliseconds = tuple(1000 * seconds for seconds, _ in self.seconds)
        p50, p95 = (percentile(milliseconds, part) for part in (0.5, 0.95))
        told = ", ".join(f"{count:,} with {status}" for status, count in sorted(self.statuses.items()))
        print(f"{len(milliseconds):,} addresses answered: {told}; p50 {p50:.1f} ms, p95 {p95:.1f} ms. The slowest:")
        for seconds, address in nlargest(SLOWEST_SHOWN, self.seconds):
            print(f"  {1000 * seconds:>7.0f} ms  {address}")
        print(f"{self.failures} failed", flush=True)


def _timed(client: "Client", address: str) -> tuple[int, float]:
    started = perf_counter()
    status = client.get(address, follow=True).status_code
    return status, perf_counter() - started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000, help="how many addresses are asked for")
    parser.add_argument("--postings", type=int, default=4_000, help="how many postings the corpus has")
    options = parser.parse_args()
    installation = corpus(options.postings, os.environ.get("DATABASE_URL")).installation
    installation.manage("collectstatic", "--no-input")
    os.environ |= installation.environment
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    answers = Answers()
    with suppress(KeyboardInterrupt):  # What was asked until then is reported.
        for batch in range(0, options.count, BATCH):
            _ask_batch(answers, batch, min(BATCH, options.count - batch))
            print(f"{len(answers.seconds):,} answered, {answers.failures} failed", flush=True)
    answers.report()
    return 1 if answers.failures else 0


def _ask_batch(answers: Answers, number: int, count: int) -> None:
    from django.test import Client

    from tests.hostile import addresses

    client = Client(headers={"host": "127.0.0.1"})

    @seed(number)
    @settings(
        max_examples=count, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck]
    )
    @given(addresses())
    def ask(address: str) -> None:
        answers.ask(client, address)

    ask()


if __name__ == "__main__":
    sys.exit(main())
