"""Views: what a phone fetches of a page with nothing kept, and of the next page, counted by the server.

Web workers count, since the server counts; headers do not. The service worker, which fetches what is for later, is off.
"""

import re
import time
import urllib.request
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Literal

import brotli
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from benchmarks.programs import chromium
from benchmarks.results import View
from benchmarks.server import QUALITY, Host, host
from benchmarks.targets import Target

PHONE: ViewportSize = {"width": 390, "height": 844}
QUIET = 3.0
"""Seconds without a request after which a page is taken to be there."""
LONGEST = 30.0
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
_WORKERS: tuple[Literal["allow", "block"], ...] = ("block", "allow")
_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
ICON = 1000
"""Characters that an icon in a page has at most; what has more is a drawing."""
_KINDS = {".css": "css", ".js": "js", ".mjs": "js", ".woff2": "font", ".woff": "font", ".svg": "image", ".png": "image"}


def measure(targets: Iterable[Target], quiet: float = QUIET) -> Iterator[View]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS])
        for target in targets:
            with host(target.folder) as server:
                yield view(browser, server, target, quiet)
        browser.close()


def view(browser: Browser, server: Host, target: Target, quiet: float = QUIET) -> View:
    """The first view of a page, and the next page."""
    drawn = _drawn(_fetched(server.address + target.first))
    server.sent.clear()
    context = phone(browser)
    page = context.new_page()
    _open(page, server, target.first, quiet)
    first = [*server.sent]
    server.sent.clear()
    _open(page, server, target.second, quiet)
    second = [*server.sent]
    context.close()
    kinds = by_kind(first)
    next_kb = _kb(sum(size for _, size in second))
    return View(target.name, _kb(sum(kinds.values())), len(first), _in_kb(kinds), next_kb, _kb(drawn))


def kept(site: Path) -> float:
    """What the first visit of our home page fetches besides its view, to be there without a network: kB."""
    sizes = []
    with sync_playwright() as playwright, host(site) as server:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS])
        for workers in _WORKERS:
            server.sent.clear()
            page = phone(browser, workers).new_page()
            _open(page, server, "/", QUIET)
            sizes.append(sum(size for _, size in server.sent))
        browser.close()
    return _kb(sizes[1] - sizes[0])


def phone(browser: Browser, workers: Literal["allow", "block"] = "block") -> BrowserContext:
    """A phone of somebody who was never here."""
    return browser.new_context(
        viewport=PHONE, device_scale_factor=2, is_mobile=True, has_touch=True, service_workers=workers
    )


def by_kind(sent: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """Bytes of each kind of file."""
    sizes: Counter[str] = Counter()
    for path, size in sent:
        sizes[_kind(PurePosixPath(path))] += size
    return sizes


def _fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=LONGEST) as answer:
        content: bytes = answer.read()
    return content.decode()


def _drawn(html: str) -> int:
    """Bytes that the drawings in a page add to it."""
    bare = _SVG.sub(lambda svg: svg[0] if len(svg[0]) <= ICON else "", html)
    whole, rest = (len(brotli.compress(text.encode(), quality=QUALITY)) for text in (html, bare))
    return whole - rest


def _kind(path: PurePosixPath) -> str:
    if "search" in path.name.lower() or (path.parent.name == "search" and path.suffix == ".json"):
        return "search"
    return _KINDS.get(path.suffix, "html" if path.suffix in ("", ".html") else "other")


def _open(page: Page, server: Host, address: str, quiet: float) -> None:
    page.goto(server.address + address, wait_until="load")
    start = last = time.monotonic()
    count = len(server.sent)
    while (now := time.monotonic()) - last < quiet and now - start < LONGEST:
        page.wait_for_timeout(100)
        if len(server.sent) != count:
            count, last = len(server.sent), now


def _in_kb(sizes: Mapping[str, int]) -> Mapping[str, float]:
    return {kind: _kb(size) for kind, size in sorted(sizes.items()) if size}


def _kb(size: int) -> float:
    return round(size / 1000, 1)
