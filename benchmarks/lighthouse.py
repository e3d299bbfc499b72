"""Lighthouse on its mobile profile, in turn for every page, so that all have the same load of the machine."""

import json
import os
import statistics
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.programs import PACKAGES, chromium, node
from benchmarks.results import Score
from benchmarks.server import host
from benchmarks.targets import Target

FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run"
ROUNDS = 3
"""Fewest visits of a page: what blocks one of them by 60 ms may be other work of the machine."""
SECONDS = 180
"""Most that one page may take."""


def measure(targets: Iterable[Target], rounds: int) -> Iterator[Score]:
    """Medians of so many rounds, and of three at least.

    A page that Lighthouse gives no numbers of in any of them is left out.
    """
    with ExitStack() as stack:
        addresses = {each.name: stack.enter_context(host(each.folder)).address + each.first for each in targets}
        reports: dict[str, list[dict[str, Any]]] = {name: [] for name in addresses}
        for _ in range(max(rounds, ROUNDS)):
            for name, address in addresses.items():
                if found := report(address):
                    reports[name].append(found)
    yield from (score(name, found) for name, found in reports.items() if found)


def report(address: str) -> dict[str, Any]:
    """What Lighthouse has to say of a page; nothing where it fails."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        program = (node(), str(PACKAGES / "lighthouse/cli/index.js"), address, "--quiet", "--no-enable-error-reporting")
        options = ("--output=json", f"--output-path={out}", f"--chrome-flags={FLAGS}")
        environment = {**os.environ, "CHROME_PATH": chromium()}
        done = subprocess.run(
            [*program, *options], env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        if done.returncode:
            print(f"Lighthouse gave up on {address}\n{done.stderr[-500:]}")
            return {}
        found: dict[str, Any] = json.loads(out.read_bytes())
        return found


def score(name: str, reports: Iterable[dict[str, Any]]) -> Score:
    """The medians of reports on one page."""
    found = list(reports)

    def category(id_: str) -> int:
        return round(statistics.median(100 * (each["categories"][id_]["score"] or 0) for each in found))

    def audit(id_: str) -> float:
        return float(statistics.median(each["audits"][id_].get("numericValue", 0) for each in found))

    return Score(
        name,
        performance=category("performance"),
        accessibility=category("accessibility"),
        best_practices=category("best-practices"),
        seo=category("seo"),
        lcp=round(audit("largest-contentful-paint") / 1000, 2),
        tbt=round(audit("total-blocking-time")),
        cls=round(audit("cumulative-layout-shift"), 3),
    )
