"""Records that stand in the package itself, beside the code that reads them."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from mkdocs_routines.load import text_file, yaml_text
from mkdocs_routines.load.data_file import record_of
from mkdocs_routines.load.problem import Problem

R = TypeVar("R", bound=BaseModel)


class PackageFileError(Exception):
    """Problems of a file of the package, one a line."""


def read_record(path: Path, shape: type[R]) -> R:
    """The record in a YAML file. Raises `PackageFileError` with every problem of it."""
    problems: list[Problem] = []
    entry = None
    try:
        text = text_file.read_text(path, inside=path.parent, folder=path.parent.name)
        entry = record_of(path.name, path.stem, yaml_text.parse_yaml(text), shape, problems)
    except (text_file.TextFileError, yaml_text.YamlError) as error:
        problems.append(Problem(path.name, error.line, error.message))
    if entry is None or problems:
        raise PackageFileError("\n".join(str(problem) for problem in sorted(problems)))
    return entry.record
