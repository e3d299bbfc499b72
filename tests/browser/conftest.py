"""A real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.conftest import Once
from tests.served import Served

SHELL = "chromium-headless-shell"
"""Chromium without a window, which is what Playwright brings along: it opens a page in half the time."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]

expect.set_options(timeout=30_000)  # milliseconds: a busy computer is no fault of the site


def on_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def runs(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def find_chromium(own: str) -> str:
    """The path of a browser: Playwright's own or the computer's. Root of a Debian gets the one without a window."""
    if Path(own).exists():
        return own
    if not shutil.which(SHELL) and shutil.which("apt-get") and os.geteuid() == 0 and runs("apt-get", "update"):
        runs("apt-get", "install", "--yes", "--no-install-recommends", SHELL)
    if found := on_path():
        return found
    if runs(sys.executable, "-m", "playwright", "install", "chromium") and Path(own).exists():
        return own
    if found := on_path():
        return found
    pytest.fail("The browser tests need Chromium: run `python -m playwright install chromium` or install one")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, once: Once) -> str:
    own = playwright.chromium.executable_path
    return once("browser", lambda file: file.write_text(find_chromium(own), "utf-8")).read_text("utf-8")


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.chromium.launch(executable_path=chromium, args=[*alone, *QUIET, "--disable-gpu"]) as browser:
        yield browser


@pytest.fixture(autouse=True)
def policy_is_kept(server: Served) -> Iterator[None]:
    """No test adds a violation of the security policy."""
    before = len(server.violations)
    yield
    assert server.unexpected(since=before) == [], "violations of the security policy"
