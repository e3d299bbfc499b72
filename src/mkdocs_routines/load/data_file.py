"""Data files: the text of one → its record, with a problem for each field that is not of its shape."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from mkdocs_routines.load import shape_errors, text_file, yaml_text
from mkdocs_routines.load.drafts import completed
from mkdocs_routines.load.missing_keys import missing_keys
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, R
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import CheckedSources
from mkdocs_routines.model.characters import RESERVED_NAMES
from mkdocs_routines.model.demands import files_demanded
from mkdocs_routines.model.features import ALL, NONE, Features

SETTINGS = "mkdocs.yml"
"""Where an empty record in the place of a file that the site does without has its problems."""


def entry_or_empty(
    root: Path, path: Path, shape: type[R], problems: list[Problem], features: Features
) -> Entry[R] | None:
    """The record in a file that may be left out where no feature needs it: an empty one then."""
    if path.stem in files_demanded(features) or path.exists() or path.is_symlink():
        return entry(root, path, shape, problems, features)
    return Entry(path.stem, SETTINGS, shape.model_construct(), {})


def optional_entry(root: Path, path: Path, shape: type[R], problems: list[Problem]) -> Entry[R] | None:
    return entry(root, path, shape, problems) if path.exists() or path.is_symlink() else None


def entries(
    root: Path,
    folder: Path,
    shape: type[R],
    problems: list[Problem],
    features: Features = ALL,
    *,
    of: Features = NONE,
) -> tuple[dict[str, Entry[R]], frozenset[str]]:
    """The sound records of a folder, and the ids of all. `of`: without these features the folder is passed over.

    A file with another ending has its id too: that it is no record is one mistake, with a line of its own (`strays`).
    """
    files = () if folder.is_symlink() or not of <= features else sorted(folder.glob("*.*"))
    records = [path for path in files if path.name.endswith(".yml")]  # `.yml` alone too, which has no suffix
    strays = (path.name.partition(".")[0] for path in files if not path.name.endswith(".yml"))
    loaded = (entry(root, path, shape, problems, features) for path in records)
    ids = frozenset((*(path.stem for path in records), *filter(None, strays)))
    return {each.id: each for each in loaded if each}, ids


def entry(root: Path, path: Path, shape: type[R], problems: list[Problem], features: Features = ALL) -> Entry[R] | None:
    name = path.relative_to(root).as_posix()
    named = shape_errors.is_id(path.stem)
    if not named:
        problems.append(Problem(name, 1, "the file name must be small letters, digits and single hyphens"))
    elif path.stem in RESERVED_NAMES:
        problems.append(Problem(name, 1, f"the file must have another name; Windows keeps {path.stem!r} for a device"))
    try:
        data = root / path.relative_to(root).parts[0]
        text = text_file.read_text(path, inside=data, folder="data")
        read, found = _read(name, path.stem, text, shape, features)
    except (text_file.TextFileError, yaml_text.YamlError) as error:
        problems.append(Problem(name, error.line, error.message))
        return None
    problems += found
    return read if named else None


@lru_cache(maxsize=4096)  # for a server that builds again: most files are what they were
def _read(
    name: str, id_: str, text: str, shape: type[BaseModel], features: Features
) -> tuple[Entry[Any] | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    return record_of(name, id_, yaml_text.parse_yaml(text), shape, problems, features), tuple(problems)


def record_of(
    name: str,
    id_: str,
    document: yaml_text.Document,
    shape: type[R],
    problems: list[Problem],
    features: Features = ALL,
) -> Entry[R] | None:
    """The record in a document from the file `name`, if it has its shape; what is wrong is added to `problems`."""
    problems += [Problem(name, line, message) for line, message in document.faults]
    value, stand_ins = completed(document.value, shape)
    missing = tuple(missing_keys(shape, value, features)) if isinstance(value, dict) else ()
    try:
        record = shape.model_validate(value)
    except ValidationError as error:
        incomplete = {place[:-1] for place in missing}  # whose keys cannot be held against each other yet
        errors = (found for found in error.errors(include_url=False) if found["loc"] not in incomplete)
        problems += shape_errors.shape_problems(name, document, shape, errors, missing)
        return None
    if missing:
        problems += shape_errors.shape_problems(name, document, shape, (), missing)
        return None
    written_by_hand = shape is not CheckedSources  # in which a source without a DOI has null
    for place in _empty_values(document.value) if written_by_hand else ():
        named = ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
        line = yaml_text.line_of(document.lines, place)
        problems.append(Problem(name, line, f"{named}: must have a value, or be left out"))
    return None if document.marred else Entry(id_, name, record, document.lines, stand_ins)


def _empty_values(value: Any, place: Place = ()) -> Iterator[Place]:
    """The place of each key or entry of a list that has nothing after it."""
    if value is None:
        yield place
    elif isinstance(value, dict | tuple | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _empty_values(inner, (*place, key))
