"""The Chromium that the browser tests drive: `python -m tests.browser.chromium` finds one that starts, or gets one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

SYSTEM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW_TO_GET_IT = (
    "No Chromium that starts: install your system's package chromium, or run `.venv/bin/playwright install chromium`."
)
INSTALL_SECONDS = 300


class ChromiumMissing(Exception):
    """There is no Chromium on this machine that starts."""


def launch(playwright: Playwright) -> Browser:
    """Start Playwright's own Chromium, else the system's. Raises ChromiumMissing when neither starts."""
    for executable in _executables(playwright):
        try:
            return playwright.chromium.launch(executable_path=executable, args=FLAGS)
        except Error:
            continue
    raise ChromiumMissing(HOW_TO_GET_IT)


def _executables(playwright: Playwright) -> Iterator[str]:
    candidates = (playwright.chromium.executable_path, *map(shutil.which, SYSTEM_NAMES))
    return (path for path in candidates if path and Path(path).exists())


def _starts() -> bool:
    with sync_playwright() as playwright:
        try:
            launch(playwright).close()
        except ChromiumMissing:
            return False
        return True


def _installers() -> Iterator[list[str]]:
    """The ways to get one: Playwright's installer, then, where we may, the system's package."""
    yield [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        yield ["apt-get", "update", "-qq"]
        yield ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]


def main() -> int:
    if _starts():
        return 0
    print("Getting Chromium for the browser tests", flush=True)
    for command in _installers():
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=INSTALL_SECONDS, check=False)
        if _starts():
            return 0
    print(HOW_TO_GET_IT, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
