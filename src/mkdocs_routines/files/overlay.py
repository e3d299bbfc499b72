"""Site laid over another one: a folder with its `site.yml` and few files of its own becomes a whole project.

What the host of the first site promised to its readers stays with that host: no edition and no published address goes
along, since none of them was ever given under the address of the other.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.settings import NAME

OWN = "site.yml"
"""The file that says whose site it is."""
TAKEN = (NAME, OWN, "data", "docs", "overrides", "references.bib")
"""What a project is made from, and what a folder may have in place of it."""
BESIDE = ("README.md", "site")
"""What the folder may hold besides: a word on itself, and the site that was built from it."""
SHARED = (".cache", "node_modules", "src")
"""Folders that both use as they are."""
PROMISES = ("aliases.yml", "change-log.yml", "editions", "editions.yml", "published.yml", "redirects.yml")
"""What the data folder keeps for readers of one host."""


def strangers(own: Path) -> Iterator[Problem]:
    """A problem for what is in the folder `own` and would be passed over, and one where it does not say whose it is."""
    if not (own / OWN).is_file():
        yield Problem(f"{own}", 1, f"must be a folder with a {OWN}, which says whose site it is")
        return
    for path in sorted(own.iterdir()):
        if path.name not in (*TAKEN, *BESIDE) and not path.name.startswith("."):
            message = f"must be one of {', '.join(TAKEN)}{did_you_mean(path.name, TAKEN)}"
            yield Problem(f"{path}", 1, message)


def lay_over(root: Path, own: Path, to: Path) -> None:
    """Write the project in the folder `root` into `to`, the files of `own` in the place of those at the same path."""
    if to.exists():
        shutil.rmtree(to)
    to.mkdir(parents=True)
    for name in TAKEN:
        _copy(root / name, to / name)
    forget_promises(to)
    for name in TAKEN:
        _copy(own / name, to / name)
    for name in SHARED:
        if (root / name).is_dir():
            (to / name).symlink_to((root / name).resolve())


def forget_promises(root: Path) -> None:
    """Delete what the data folder of the project `root` keeps for readers of another host."""
    for name in PROMISES:
        path = root / "data" / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.is_file():
        shutil.copyfile(source, target)
