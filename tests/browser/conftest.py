"""A real browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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
