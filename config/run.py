"""What `make run` does: prepare the site with sample documents, say each step in one line, and serve it.

Every step leaves alone what an earlier run has done, so that a second run takes seconds.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from config.server import GUNICORN

try:
    from config.settings import BASE_DIR, STATIC_ROOT, VAR_DIR
except ImproperlyConfigured as error:
    # As manage.py says it: which setting, and no lines of code.
    sys.exit(f"Waypost cannot start: {error}")

SAMPLES = VAR_DIR / "samples"
SAMPLE_COUNT = "300"
SEED = "1"
# Samples have dates around the day they were made; made anew from the same seed, the same postings open again.
SAMPLE_DAYS = 14
# Of the documents that come with the project, those whose folder is named so are there to be refused.
FAILURES = "failures"
# Of a command that did not go well, the last lines say why.
LINES_SHOWN = 20


def main(port: int) -> None:
    """Prepare, then serve on `port` of this machine alone."""
    # A browser on this machine comes without HTTPS.
    os.environ.setdefault("HTTPS", "0")
    say("Preparing the database")
    manage("migrate")
    say("Loading agencies, classifications and places")
    manage("load_reference")
    if not is_fresh(SAMPLES):
        say(f"Writing {SAMPLE_COUNT} sample documents")
        make_samples(SAMPLES)
    say("Loading the sample documents that are not loaded yet")
    manage("load_postings", str(SAMPLES), *project_documents(), may_reject=True)
    say("Bringing the search index up to date")
    manage("search_index", "refresh")
    if not are_collected():
        say("Collecting and compressing static files")
        manage("collectstatic", "--noinput")
    site = f"http://127.0.0.1:{port}/"
    say(f"\nThe site   {site}\nThe admin  {site}admin/ (`make admin` makes a user for it)\nCtrl-C stops the server\n")
    os.execv(sys.executable, [sys.executable, "-m", *GUNICORN, f"--bind=127.0.0.1:{port}"])  # noqa: S606 - no shell


def say(line: str) -> None:
    print(line, flush=True)


def free_port(text: str) -> int:
    """The port number `text`. Exits with a sentence when it is none, or when something already uses it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except (ValueError, OverflowError, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not a number from 1 to 65535"
            sys.exit(f"Port {text} cannot be used ({reason}). Choose another: make run PORT=8001")
    return int(text)


def manage(*arguments: str, may_reject: bool = False) -> None:
    """Run a command of manage.py, showing what it says only when it fails.

    `may_reject`: exit code 1 is an outcome (some documents were refused), not a reason to stop.
    """
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=BASE_DIR, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        say("\n".join(done.stdout.splitlines()[-LINES_SHOWN:]))
    if done.returncode and not (may_reject and done.returncode == 1):
        sys.exit(f"`manage.py {' '.join(arguments)}` failed.")


def is_fresh(samples: Path) -> bool:
    return samples.is_dir() and time.time() - samples.stat().st_mtime < SAMPLE_DAYS * 24 * 60 * 60


def are_collected() -> bool:
    """Whether the static files served are at least as new as ours and as the packages that bring others."""
    manifest = STATIC_ROOT / "staticfiles.json"
    if not manifest.exists():
        return False
    sources = [BASE_DIR / "requirements.txt", *(BASE_DIR / "static").rglob("*")]
    return manifest.stat().st_mtime > max(source.stat().st_mtime for source in sources)


def make_samples(samples: Path) -> None:
    """Write the samples beside `samples` first, so that an interrupted run leaves no folder that looks whole."""
    unfinished = samples.with_name("samples.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    manage("make_documents", str(unfinished), "--count", SAMPLE_COUNT, "--seed", SEED)
    shutil.rmtree(samples, ignore_errors=True)
    unfinished.rename(samples)


def project_documents() -> list[str]:
    """The folders of documents that come with the project, one per layout."""
    folders = sorted((BASE_DIR / "fixtures" / "documents").iterdir())
    return [str(folder) for folder in folders if folder.is_dir() and folder.name != FAILURES]


if __name__ == "__main__":
    try:
        main(free_port(sys.argv[1]))
    except KeyboardInterrupt:
        sys.exit(130)
