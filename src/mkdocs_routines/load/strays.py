"""Files of the data folder: which of them are records, and those that look like one and would be passed over."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs_routines.load.problem import Problem

FOLDERS = ("charts", "claims", "editions", "exercises", "models", "plans", "plates", "routines", "sources", "tasks")
"""Folders with one file for each record."""
TEMPLATES = "templates"
"""Folder of what a new record is copied from. Nothing is made from it."""
FILES = (
    "aliases",
    "beliefs",
    "cautions",
    "change-log",
    "checked-sources",
    "complaints",
    "editions",
    "exemptions",
    "glossary",
    "post",
    "published",
    "redirects",
    "retractions",
    "reviewers",
    "safety",
    "search-words",
    "vocabulary",
    "wording",
)
"""Files that hold one record each, and of which there is one."""


def strays(root: Path, folder: Path) -> Iterator[Problem]:
    """A problem for each file that looks like a record and would be passed over in silence."""
    known = {folder / f"{name}.yml" for name in FILES}
    known.update(*(folder.glob(f"{name}/*.yml") for name in (*FOLDERS, TEMPLATES)))
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and path.is_dir():
            yield Problem(path.relative_to(root).as_posix(), 1, "must be a folder itself; it is a link to another one")
        elif not path.is_dir() and path not in known and not path.name.startswith("."):
            name = path.relative_to(root).as_posix()
            yield Problem(name, 1, f"must be named data/<folder>/<id>.yml, in one of {', '.join(FOLDERS)}, to be read")
