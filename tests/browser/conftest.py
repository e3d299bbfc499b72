"""A real browser, and the built site on a server of its own."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]

expect.set_options(timeout=30_000)  # milliseconds: a busy computer is no fault of the site


def on_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def runs(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def find_chromium(own: str) -> str:
    """The path of a browser: Playwright's own or the computer's; with neither, one is installed."""
    if Path(own).exists():
        return own
    if found := on_path():
        return found
    if runs(sys.executable, "-m", "playwright", "install", "chromium") and Path(own).exists():
        return own
    if shutil.which("apt-get") and os.geteuid() == 0 and runs("apt-get", "update"):
        runs("apt-get", "install", "--yes", "chromium")
    if found := on_path():
        return found
    pytest.fail("The browser tests need Chromium: run `python -m playwright install chromium` or install one")


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that does not write each request down."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        pass


def serve(folder: Path) -> Iterator[str]:
    """The address of a server of a folder, as long as it is needed."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site answers."""
    yield from serve(site)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> str:
    return find_chromium(playwright.chromium.executable_path)


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.chromium.launch(executable_path=chromium, args=[*alone, *QUIET, "--disable-gpu"]) as browser:
        yield browser
