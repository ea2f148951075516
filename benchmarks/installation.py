"""A Waypost installation of its own for one measurement: its own database, index and static files."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_INTERVAL_SECONDS = 0.25


@dataclass(frozen=True)
class Measured:
    """One command's run: wall time in seconds and resident memory in MiB, sampled over the process and its children."""

    seconds: float
    memory: tuple[float, ...]

    @property
    def peak(self) -> float:
        return max(self.memory, default=0.0)

    def growth(self) -> float:
        """The mean memory of the run's last quarter over that of its second quarter; 1.0 is flat."""
        quarter = len(self.memory) // 4
        if not quarter:
            return 1.0
        early, late = self.memory[quarter : 2 * quarter], self.memory[-quarter:]
        return (sum(late) / quarter) / (sum(early) / quarter)


@dataclass(frozen=True)
class Installation:
    """Where one installation keeps its files, and the environment its commands run in."""

    folder: Path
    database_url: str | None = None

    @property
    def environment(self) -> dict[str, str]:
        own = {"WAYPOST_VAR_DIR": str(self.folder), "HTTPS": "0", "SEARCH_INDEX_DIR": str(self.folder / "search_index")}
        inherited = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        return inherited | own | ({"DATABASE_URL": self.database_url} if self.database_url else {})

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(ROOT / "manage.py"), *arguments]

    def manage(self, *arguments: str) -> None:
        """Run a management command quietly. Raises CalledProcessError with its output shown when it fails."""
        done = subprocess.run(
            self.command(*arguments), cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.stderr.write(done.stdout + done.stderr)
            done.check_returncode()

    def run(self, module: str, *arguments: str) -> None:
        """Run a module of our own in this installation, its output shown. Raises CalledProcessError."""
        subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, env=self.environment, check=True)

    def measure(self, *arguments: str, log: Path) -> Measured:
        """Run a management command, its output going to `log`. Raises RuntimeError when it fails."""
        memory: list[float] = []
        started = time.perf_counter()
        with log.open("w", encoding="utf-8") as output:
            process = subprocess.Popen(
                self.command(*arguments), cwd=ROOT, env=self.environment, stdout=output, stderr=subprocess.STDOUT
            )
            while process.poll() is None:
                memory.append(_resident_mib(process.pid))
                time.sleep(SAMPLE_INTERVAL_SECONDS)
        seconds = time.perf_counter() - started
        if process.returncode:
            raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}; see {log}")
        return Measured(seconds, tuple(memory))


def _resident_mib(pid: int) -> float:
    """Memory of a process and its children in MiB; 0 once it is gone. Mapped files are left out: the database and the
    index are read that way, and the system takes their pages back when it needs them."""
    try:
        parent = psutil.Process(pid)
        family = [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0.0
    total = 0
    for process in family:
        try:
            memory = process.memory_info()
            total += memory.rss - memory.shared
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return total / 2**20
