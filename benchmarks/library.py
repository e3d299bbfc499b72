"""Library of the benchmark: the real site with as many exercises and routines as are asked for.

The real records are copied under new names. The drawing of each copy is seen from an angle of its own, so that none is
made twice.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
_HEAD = """---
title: Routines {0}
kind: about
description: A page of a benchmark.
last_checked: 2026-11-23
next_due: 2028-11-23
---

# Routines {0}
"""
_LISTS = re.compile(r"(?m)^( *(?:alternatives|easier|harder): )\[(.*)\]$")
_EXERCISE = re.compile(r"(?m)^( *(?:- )?exercise: )(\S+)$")
_OTHER_NAMES = re.compile(r"(?m)^other_names:.*\n(?: .*\n)*")
_SHORT_NAME = re.compile(r"(?m)^(code|short): .*$")
_TURNED = re.compile(r"(?m)^  turned: (.*)$")
STEP = 0.1
"""Degrees between the angles from which one exercise and its copy are seen."""


def tree(folder: Path, exercises: int, routines: int, step: float = STEP) -> None:
    """Write data and pages into the folder. There are never fewer records than the real site has.

    At a `step` of 0 copies look like their originals, and nothing has to be drawn.
    """
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "references.bib", folder)
    sources, plans = _texts("exercises"), _texts("routines")
    wanted = [(id_, number) for number in range(1, -(-exercises // len(sources))) for id_ in sources]
    wanted = wanted[: max(0, exercises - len(sources))]
    there = frozenset(f"{id_}-{number}" for id_, number in wanted)
    for place, (id_, number) in enumerate(wanted):
        text = turned(copied(sources[id_], number, there, f"z{place}"), number * step)
        text = text.replace("\nname: ", f"\nname: {number}. ", 1)
        (folder / f"data/exercises/{id_}-{number}.yml").write_text(text, encoding="utf-8")
    whole = len(wanted) // len(sources)  # copies of the library of which a routine finds every exercise
    for index in range(max(0, routines - len(plans)) if whole else 0):
        id_ = [*plans][index % len(plans)]
        text = copied(plans[id_], index // len(plans) % whole + 1, there, f"z{index}")
        text = text.replace("\ntitle: ", f"\ntitle: {index}. ", 1)
        (folder / f"data/routines/{id_}-{index}.yml").write_text(text, encoding="utf-8")
        page = _HEAD.format(index) + f"\n<!-- routine: {id_}-{index} -->\n"
        (folder / f"docs/do/page-{index}.md").write_text(page, encoding="utf-8")


def copied(text: str, number: int, there: frozenset[str], short_name: str) -> str:
    """A record that names the exercises of copy `number` of the library, under a short name of its own.

    In the place of one that is not `there` it names the original. Other names, which no two may share, are left out.
    """

    def listed(match: re.Match[str]) -> str:
        copies = ((id_, f"{id_}-{number}") for id_ in match[2].split(", "))
        return f"{match[1]}[{', '.join(copy if copy in there else id_ for id_, copy in copies)}]"

    text = _OTHER_NAMES.sub("", _LISTS.sub(listed, text))
    text = _EXERCISE.sub(rf"\g<1>\g<2>-{number}", text)
    return _SHORT_NAME.sub(rf"\g<1>: {short_name}", text)


def turned(text: str, degrees: float) -> str:
    """An exercise whose drawing is seen from a little further round."""
    if found := _TURNED.search(text):
        return text.replace(found[0], f"  turned: {float(found[1]) + degrees:.1f}", 1)
    return text.replace("\nfigure:\n", f"\nfigure:\n  turned: {degrees:.1f}\n", 1)


def _texts(kind: str) -> Mapping[str, str]:
    files = sorted((ROOT / "data" / kind).glob("*.yml"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files}
