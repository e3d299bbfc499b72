"""Mutation testing of `load`, `domain` and `check`: how many of the small faults put into the code a test notices.

`make mutate` takes `MUTANTS` (300) places at random, by `SEED`, puts one fault of Cosmic Ray's into each, and runs the
tests that reach its line, then those of its room. It prints each fault that no test noticed, and the share of the rest.
A fault that changes nothing for anybody stands in `survivors.yml` with the reason. At least 85 % must be noticed.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from queue import SimpleQueue

from coverage import CoverageData

from benchmarks.mutants import PACKAGE, ROOT, Mutant, has_a_reason, is_python, places, shown

ROOMS = {
    "load": ("tests/load", "tests/check"),
    "domain": ("tests/domain", "tests/check", "tests/files", "tests/pages"),
    "check": ("tests/check",),
}
"""Room whose code is mutated → where its tests are."""
LEFT_OUT = (".*", "node_modules", "__pycache__")
LENT = (".cache", ".venv", "node_modules")
"""Folders that a copy of the tree has from this one."""
LEAST = 0.85
SOONEST = 60
"""So many of the tests that reach a line run first: most faults are noticed by one of them."""
SECONDS = 1800
"""A test run that takes longer hangs, and has noticed the fault."""
FAILED = (1, 2)
"""Exit codes of pytest: a test failed, or could not be collected."""


def copy_of_the_tree(place: Path) -> Path:
    shutil.copytree(ROOT, place, ignore=shutil.ignore_patterns(*LEFT_OUT))
    for name in LENT:
        (place / name).symlink_to(ROOT / name)
    return place


def run(tree: Path, *arguments: str, seconds: float | None = SECONDS) -> int:
    """The exit code of pytest for these tests on a copy of the tree."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    options = ("-x", "-q", "--quick", "-p", "no:cacheprovider", "--hypothesis-seed=0")
    command = [str(tree / ".venv/bin/python"), "-m", "pytest", *options, *arguments]
    with (tree / "output").open("w", encoding="utf-8") as output:
        try:
            return subprocess.run(
                command,
                cwd=tree,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                timeout=seconds,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            return FAILED[0]


def noticed(tree: Path, mutant: Mutant, tests: Sequence[str]) -> bool:
    """Whether a test fails once the fault is in. `tests`: those that reach its line."""
    file = tree / mutant.path
    text = file.read_text(encoding="utf-8")
    file.write_text(mutant.code(text), encoding="utf-8")
    try:
        for chosen in filter(None, (tests[:SOONEST], tests[SOONEST:], ROOMS[mutant.room])):
            (tree / "chosen").write_text("\n".join(chosen), encoding="utf-8")
            if run(tree, "@chosen") in FAILED:
                return True
        return False
    finally:
        file.write_text(text, encoding="utf-8")


def reaching(tree: Path, rooms: Sequence[str], jobs: int) -> CoverageData:
    """Which test reaches which line, from one run of all on the sound tree."""
    measured = [f"--cov={PACKAGE / name}" for name in rooms]
    if code := run(
        tree,
        *(f"tests/{name}" for name in rooms),
        f"-n{jobs}",
        *measured,
        "--cov-context=test",
        "--cov-report=",
        seconds=None,
    ):
        sys.exit(f"the tests fail without a fault (exit code {code}):\n{(tree / 'output').read_text('utf-8')[-3000:]}")
    (data := CoverageData(str(tree / ".coverage"))).read()
    return data


def tests_of(data: CoverageData, tree: Path, mutant: Mutant) -> list[str]:
    """The tests that reach the line of the fault, or the nearest line above it that one reaches."""
    by_line = data.contexts_by_lineno(str(tree / mutant.path))
    for line in range(mutant.line, max(0, mutant.line - 12), -1):
        if tests := {context.partition("|")[0] for context in by_line.get(line, ()) if context}:
            return random.Random(mutant.line).sample(sorted(tests), len(tests))
    return []


def main() -> int:
    parser = argparse.ArgumentParser(description="Mutation testing")
    parser.add_argument("--mutants", type=int, default=300)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rooms", nargs="+", choices=[*ROOMS], default=[*ROOMS])
    wanted = parser.parse_args()
    modules = [
        each.relative_to(ROOT) for name in wanted.rooms for each in sorted((ROOT / PACKAGE / name).rglob("*.py"))
    ]
    chance = random.Random(wanted.seed)
    everywhere = [place for path in modules for place in places(path)]
    faults = ([*filter(is_python, place)] for place in chance.sample(everywhere, len(everywhere)))
    mutants = [chance.choice(place) for place in islice(filter(None, faults), wanted.mutants)]
    print(f"seed {wanted.seed}: {len(mutants)} of {len(everywhere)} places in {len(modules)} modules", flush=True)
    counts: Counter[tuple[str, bool]] = Counter()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(wanted.jobs) as pool:
        trees = SimpleQueue[Path]()
        copies = [copy_of_the_tree(Path(folder, str(job))) for job in range(wanted.jobs)]
        data = reaching(copies[0], wanted.rooms, wanted.jobs)
        for tree in copies:
            trees.put(tree)

        def judge(mutant: Mutant) -> None:
            tree = trees.get()
            killed = noticed(tree, mutant, tests_of(data, copies[0], mutant)) or has_a_reason(mutant)
            trees.put(tree)
            counts[mutant.room, killed] += 1
            print("." if killed else f"\nsurvived: {shown(mutant)}\n", end="", flush=True)

        list(pool.map(judge, mutants))
    for name in wanted.rooms:
        print(f"\n{name}: {counts[name, True]} of {counts[name, True] + counts[name, False]} noticed", end="")
    share = sum(counts[name, True] for name in wanted.rooms) / len(mutants)
    print(f"\nseed {wanted.seed}: {share:.1%} of {len(mutants)} noticed")
    return share < LEAST


if __name__ == "__main__":
    sys.exit(main())
