"""Cost of the plugin in a large library: its share of a build with many exercises and routines, drawings included.

`python benchmarks/library.py [EXERCISES] [ROUTINES]` copies the real records under new names, each drawing seen from an
angle of its own so that none is made twice, builds once, and prints the seconds, and how many of them were spent in the
hooks of our plugin. Its share may be at most 25 %.
"""

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
CONFIG = f"""
INHERIT: {ROOT}/mkdocs.yml
theme: {{custom_dir: {ROOT}/overrides}}
watch: []
validation: {{nav: {{omitted_files: ignore}}}}
"""
FONTS = ROOT / "node_modules/@expo-google-fonts/atkinson-hyperlegible-next"
HEAD = """---
title: Routines {0}
description: A page of a benchmark.
last_checked: 2026-11-23
next_due: 2028-11-23
---

# Routines {0}
"""
HOOKS = ("on_pre_build", "on_files", "on_nav", "on_env", "on_page_markdown", "on_page_context", "_referenced")


def tree(folder: Path, exercises: int, routines: int) -> None:
    """The real site with as many exercises and routines as asked for."""
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "references.bib", folder)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    sources = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "data/exercises").glob("*.yml"))}
    plans = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "data/routines").glob("*.yml"))}
    rounds = -(-exercises // len(sources))
    wanted = [(id_, number) for number in range(1, rounds) for id_ in sources][: exercises - len(sources)]
    there = {f"{id_}-{number}" for id_, number in wanted}
    for id_, number in wanted:
        text = renamed(sources[id_], set(sources), number, there)
        text = text.replace("\nname: ", f"\nname: {number}. ", 1)
        text = turned(text, number * 0.1)
        (folder / f"data/exercises/{id_}-{number}.yml").write_text(text, encoding="utf-8")
    for index in range(routines - len(plans)):
        id_, number = list(plans)[index % len(plans)], index // len(plans) % (rounds - 2) + 1
        text = renamed(plans[id_], set(sources), number, there)
        (folder / f"data/routines/{id_}-{index}.yml").write_text(text, encoding="utf-8")
        page = HEAD.format(index) + f"\n<!-- routine: {id_}-{index} -->\n"
        (folder / f"docs/page-{index}.md").write_text(page, encoding="utf-8")


def renamed(text: str, ids: set[str], number: int, there: set[str]) -> str:
    """A record that names the exercises of its own copy of the library; a neighbour that has no copy is left out."""

    def neighbours(found: re.Match[str]) -> str:
        named = [f"{id_}-{number}" for id_ in found[2].split(", ") if f"{id_}-{number}" in there]
        return f"{found[1]}: [{', '.join(named)}]\n" if named else ""

    text = re.sub(r"(?m)^(easier|harder): \[(.*)\]\n", neighbours, text)
    text = re.sub(r"(?m)^(  - exercise: )(\S+)$", rf"\g<1>\g<2>-{number}", text)
    return re.sub(
        r"(?m)^(    alternatives: )\[(.*)\]$",
        lambda found: f"{found[1]}[{', '.join(f'{id_}-{number}' for id_ in found[2].split(', '))}]",
        text,
    )


def turned(text: str, degrees: float) -> str:
    """An exercise whose drawing is seen from a little further round, so that it is made anew."""
    found = re.search(r"(?m)^  turned: (.*)$", text)
    if found is None:
        return text.replace("\nfigure:\n", f"\nfigure:\n  turned: {degrees:.1f}\n", 1)
    return text.replace(found[0], f"  turned: {float(found[1]) + degrees:.1f}", 1)


def timed(hook: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def measured(*arguments: Any, **named: Any) -> Any:
        start = time.perf_counter()
        try:
            return hook(*arguments, **named)
        finally:
            spent[hook.__name__] = spent.get(hook.__name__, 0.0) + time.perf_counter() - start

    measured.__dict__.update(hook.__dict__)  # the priority that MkDocs reads
    return measured


def main(exercises: int = 1000, routines: int = 300) -> None:
    """Make the tree, build it, print."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from mkdocs_routines.plugin import RoutinesPlugin

    spent: dict[str, float] = {}
    for hook in HOOKS:
        setattr(RoutinesPlugin, hook, timed(getattr(RoutinesPlugin, hook), spent))
    with tempfile.TemporaryDirectory() as name:
        tree(Path(name), exercises, routines)
        os.environ["HANDOUT_FONTS"] = str(FONTS)  # a path from the folder of the tree leads nowhere
        start = time.perf_counter()
        config = load_config(str(Path(name) / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        seconds = time.perf_counter() - start
        pages = sum(1 for _ in (Path(name) / "site").rglob("index.html"))
    ours = sum(spent.values())
    print(f"{exercises} exercises, {routines} routines, {pages} pages: {seconds:.1f} s")
    print(f"our plugin {ours:.1f} s, {ours / seconds:.0%}: " + ", ".join(f"{k} {v:.1f}" for k, v in spent.items()))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
