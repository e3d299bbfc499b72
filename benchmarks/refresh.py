"""Edits: seconds from saving one changed sentence until the server of a generator answers with it."""

import os
import signal
import socket
import statistics
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping

from benchmarks.results import Edit
from benchmarks.sites import Site

READY = 400
"""Seconds within which a server must have its first page."""
LONGEST = 60
FIRST = 3
"""Edits that do not count: caches fill."""
PAUSE = 1.5
"""Seconds between an edit that is seen and the next."""


def measure(sites: Mapping[str, Site], asked: int, edits: int) -> Iterator[Edit]:
    for name, site in sites.items():
        if site.serve:
            yield Edit(name, asked, round(statistics.median(seconds(site, edits)), 3))


def seconds(site: Site, edits: int) -> list[float]:
    """How long each edit took to be served."""
    port, file = _free_port(), site.folder / site.source
    original = file.read_text(encoding="utf-8")
    address = f"http://127.0.0.1:{port}{site.served}"
    command = [part.format(port=port) for part in site.serve]
    process = subprocess.Popen(
        command,
        cwd=site.folder,
        env={**os.environ, **site.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        until(address, "</", READY)
        time.sleep(5)  # what a server does once it is up
        found = []
        for number in range(FIRST + edits):
            sentence = f"Zebra number {number} runs at {time.time_ns()}."
            file.write_text(f"{original.rstrip()}\n\n{sentence}\n", encoding="utf-8")
            found.append(until(address, sentence, LONGEST))
            time.sleep(PAUSE)
        return found[FIRST:]
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        file.write_text(original, encoding="utf-8")


def until(address: str, text: str, limit: float) -> float:
    """Seconds until an answer with the text is here, its own time included: servers may keep a reader waiting."""
    start = time.monotonic()
    while text not in _fetched(address) and time.monotonic() - start < limit:
        time.sleep(0.02)
    return time.monotonic() - start


def _fetched(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            content: bytes = answer.read()
    except OSError:  # it is not up yet, or builds
        return ""
    return content.decode(errors="replace")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port
