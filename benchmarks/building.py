"""Builds, measured: seconds, processor time, peak memory and pages.

Each site is built once a round, so that all of them have the same load of the machine.
"""

import os
import shutil
import statistics
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.results import Build
from benchmarks.sites import Site

LIMIT = 900
"""Seconds after which a build counts as one that does not end."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Measured:
    seconds: float
    cpu: float
    peak_mb: float
    yardstick: float = 0


def measure(sites: Mapping[str, Site], asked: int, rounds: int, yardstick: Site | None = None) -> Iterator[Build]:
    """Medians of so many rounds; each site is built cold, and once more after one sentence has changed.

    `yardstick`: a site that is built before and after each of them, as the speed of a machine changes within minutes.
    """
    found: dict[tuple[str, bool], list[Measured]] = {}
    for number in range(rounds):
        for name, site in sites.items():
            for cold in (True, False):
                before = _cold(yardstick)
                clear(site) if cold else change(site, f"Zebra number {number} runs.")
                measured = build(site)
                mean = (before + _cold(yardstick)) / 2
                found.setdefault((name, cold), []).append(replace(measured, yardstick=mean))
    for (name, cold), each in found.items():
        seconds, cpu, peak, mean = (
            round(statistics.median(values), 2)
            for values in zip(*((one.seconds, one.cpu, one.peak_mb, one.yardstick) for one in each), strict=True)
        )
        pages = sum(1 for _ in (sites[name].folder / sites[name].built).rglob("*.html"))
        yield Build(name, asked, cold, seconds, cpu, peak, pages, mean or None)


def _cold(site: Site | None) -> float:
    """Seconds of processor time in which a site is built from nothing; 0 without a site."""
    if not site:
        return 0
    clear(site)
    return build(site).cpu


def build(site: Site) -> Measured:
    """One build; RuntimeError with its last words where it fails."""
    before, start = os.times(), time.perf_counter()
    environment = {**os.environ, **site.environment}
    process = subprocess.Popen(
        site.build,
        cwd=site.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    peak, ended = [0.0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, ended))
    watcher.start()
    try:
        output, _ = process.communicate(timeout=LIMIT)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        output, _ = process.communicate()
    finally:
        ended.set()
        watcher.join()
    if process.returncode:
        raise RuntimeError(
            f"{' '.join(site.build)} in {site.folder} ended with {process.returncode}\n{output[-2000:]!r}"
        )
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Measured(time.perf_counter() - start, cpu, peak[0])


def clear(site: Site) -> None:
    """Remove what the last build made, and what it kept for the next."""
    for name in (site.built, *site.caches):
        shutil.rmtree(site.folder / name, ignore_errors=True)


def change(site: Site, sentence: str) -> None:
    """Put a sentence at the end of a page, in the place of an earlier one."""
    file = site.folder / site.source
    text = file.read_text(encoding="utf-8").partition("\nZebra number")[0].rstrip("\n")
    file.write_text(f"{text}\n\n{sentence}\n", encoding="utf-8")


def _watch(group: int, peak: list[float], ended: threading.Event) -> None:
    """The most memory that the processes of the group had at once; pages that they share count more than once."""
    while not ended.wait(0.25):
        peak[0] = max(peak[0], sum(_resident(entry, group) for entry in Path("/proc").glob("[0-9]*")) / 2**20)


def _resident(process: Path, group: int) -> int:
    try:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
    except OSError:  # it has ended
        return 0
    return int(fields[21]) * _PAGE if int(fields[2]) == group else 0
