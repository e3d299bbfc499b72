"""Templates: what somebody copies who adds a record. They are text, and no record is read from them."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs_routines.load import text_file
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.strays import TEMPLATES


def read_templates(root: Path, data: str = "data") -> tuple[Mapping[str, str], list[Problem]]:
    """Name of each template below `root/data/templates` → its text, and a problem for each that cannot be read."""
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted((root / data / TEMPLATES).glob("*.yml")):
        try:
            found[path.stem] = text_file.read_text(path, inside=root / data, folder="data")
        except text_file.TextFileError as error:
            problems.append(Problem(path.relative_to(root).as_posix(), error.line, error.message))
    return found, problems
