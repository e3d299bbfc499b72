"""Settings of the site: `mkdocs.yml`, with the line of each value, and the options of the plugin in it."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from mkdocs_routines.load import text_file
from mkdocs_routines.load.data_file import record_of
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings_yaml import parse_settings
from mkdocs_routines.load.yaml_text import Document, Place, YamlError, line_of
from mkdocs_routines.model.features import Feature
from mkdocs_routines.model.identity import UNNAMED, Identity
from mkdocs_routines.model.mkdocs_settings import MkdocsSettings
from mkdocs_routines.model.options import RoutinesOptions

NAME = "mkdocs.yml"
PLUGIN = "routines"
IDENTITY = ("extra", "identity")
"""Place of all of the identity but the name, which MkDocs has as `site_name`."""
NAMED = ("site_name",)


@dataclass(frozen=True)
class Settings:
    """The settings of one project."""

    path: str
    """The file, from the folder of the project."""
    values: Mapping[str, Any]
    lines: Mapping[Place, int]
    """Of the file itself. What it inherits from another one has none."""
    options: RoutinesOptions
    identity: Identity
    inherited: Mapping[Place, tuple[str, int]] = field(default_factory=dict)
    """Place of a value that the file inherits → the file it stands in, from the folder of the project, and its line."""

    @property
    def docs(self) -> str:
        """The folder of the hand-written pages, as it is given."""
        return str(self.values.get("docs_dir", "docs"))

    @property
    def theme(self) -> Mapping[str, Any]:
        """The settings of the theme. Its name alone may stand for them."""
        theme = self.values.get("theme", "mkdocs")
        return theme if isinstance(theme, dict) else {"name": theme}

    def entries(self, key: str) -> Mapping[str, Place]:
        """The place of each entry of a list such as `plugins`, by its name; entries may have options."""
        return {name: place for name, place, _ in _entries(self.values.get(key), (key,))}

    def problem(self, place: Place, message: str) -> Problem:
        """A problem at `place`, a path of keys and indexes into the settings."""
        return _problem(self.path, self.lines, self.inherited, place, message)


def read_settings(root: Path, path: str = NAME) -> tuple[Settings | None, list[Problem]]:
    """The settings in the file `path` of the project `root`, and what is wrong with it; none if it cannot be read."""
    try:
        document = _document(root / path)
        under, inherited = _inherited(root, root / path, document)
        values = _merged(under, document.value)
    except YamlError as error:
        return None, [Problem(path, error.line, error.message)]
    problems = [Problem(path, line, message) for line, message in document.faults]
    given = {name: _as_records(value) for name, value in document.value.items() if value is not None}
    record_of(path, path, Document(given, document.lines, (), frozenset()), MkdocsSettings, problems)
    own = next((found for found in _entries(values.get("plugins"), ("plugins",)) if found[0] == PLUGIN), None)
    options = _options(path, document, own[1], own[2], problems) if own else RoutinesOptions()
    identity = _identity(path, values, document.lines, inherited, problems)
    return Settings(path, values, document.lines, options, identity, inherited), problems


def _document(path: Path) -> Document:
    try:
        text = text_file.read_text(path, inside=path.parent, folder="project")
    except text_file.TextFileError as error:
        raise YamlError(error.line, error.message) from None
    document = parse_settings(text)
    if not isinstance(document.value, dict):
        raise YamlError(1, "must be settings of MkDocs, such as 'site_name: My site'")
    return document


def _problem(
    path: str, lines: Mapping[Place, int], inherited: Mapping[Place, tuple[str, int]], place: Place, message: str
) -> Problem:
    """A problem at `place`, or at what holds it, in the file that says it: the one at `path`, or one it inherits."""
    for end in range(len(place), 0, -1):
        if place[:end] in lines:
            return Problem(path, lines[place[:end]], message)
        if place[:end] in inherited:
            return Problem(*inherited[place[:end]], message)
    return Problem(path, line_of(lines, place), message)


def _inherited(root: Path, path: Path, document: Document) -> tuple[Mapping[str, Any], Mapping[Place, tuple[str, int]]]:
    """The settings that a file takes from the one that it names under INHERIT, and from those that this one names.

    With the place of each goes the file it stands in, from the folder of the project, and its line.
    """
    line = document.lines.get(("INHERIT",), 1)
    seen = {path.resolve()}
    values, inherited = document.value, dict[str, Any]()
    places: dict[Place, tuple[str, int]] = {}
    while parent := values.get("INHERIT"):
        path = path.parent / str(parent)
        if path.resolve() in seen:
            raise YamlError(line, f"INHERIT: must not lead in a circle; {parent!r} leads back")
        seen.add(path.resolve())
        try:
            above = _document(path)
        except YamlError as error:
            raise YamlError(line, f"INHERIT: {parent!r}, line {error.line}: {error.message}") from None
        values = above.value
        name = os.path.relpath(path, root)
        places = {**{place: (name, number) for place, number in above.lines.items()}, **places}
        inherited = _merged(values, inherited)
    return inherited, places


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Settings with others laid over them, as MkDocs does: mappings are joined, all else is replaced."""
    both = under.keys() & over.keys()
    joined = {key: _merged(under[key], over[key]) for key in both if _are_mappings(under[key], over[key])}
    return {**under, **over, **joined}


def _are_mappings(one: Any, other: Any) -> bool:
    return isinstance(one, dict) and isinstance(other, dict)


def _entries(value: Any, place: Place) -> Iterator[tuple[str, Place, Any]]:
    """The name of each entry of a list, its place and its options; a mapping may stand for the list."""
    if isinstance(value, dict):
        for name, options in value.items():
            yield name, (*place, name), options
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            if isinstance(entry, dict):
                yield from _entries(entry, (*place, index))
            else:
                yield str(entry), (*place, index), None


def _options(path: str, document: Document, place: Place, given: Any, problems: list[Problem]) -> RoutinesOptions:
    """The options of the plugin; what is wrong with them is added to `problems`."""
    depth = len(place)
    lines = {inner[depth:]: line for inner, line in document.lines.items() if inner[:depth] == place}
    if isinstance(given, dict):
        given = {name: value for name, value in given.items() if name != "enabled"}  # which is for MkDocs
    below = Document(given or {}, lines, (), frozenset())
    entry = record_of(path, path, below, RoutinesOptions, problems)
    if entry:
        return entry.record
    on = {name for name in get_args(Feature) if isinstance(given, dict) and given.get(name) is True}
    return RoutinesOptions.model_validate(
        dict.fromkeys(on, True)
    )  # or else what belongs to them would seem to be a mistake


def _identity(
    path: str,
    values: Mapping[str, Any],
    lines: Mapping[Place, int],
    inherited: Mapping[Place, tuple[str, int]],
    problems: list[Problem],
) -> Identity:
    """Whose site it is; what is wrong with that is added to `problems`."""
    extra, name = values.get("extra"), str(values.get("site_name") or UNNAMED.name)
    given = extra.get("identity", {}) if isinstance(extra, dict) else {}
    if not isinstance(given, dict):
        problems.append(_problem(path, lines, inherited, IDENTITY, "identity: must be keys with values"))
        return UNNAMED
    if "name" in given:
        problems.append(_problem(path, lines, inherited, (*IDENTITY, "name"), "name: must stand under site_name alone"))
    own = {**lines, **{place: at for place, (_, at) in inherited.items() if place not in lines}}
    below = {place[len(IDENTITY) :]: line for place, line in own.items() if place[: len(IDENTITY)] == IDENTITY}
    below[("name",)] = own.get(("site_name",), 1)
    said_in = [(path, 1)] if IDENTITY in lines else [inherited[each] for each in (IDENTITY, NAMED) if each in inherited]
    file = next(iter(said_in), (path, 1))[0]
    document = Document({"author": UNNAMED.author, **_as_records(given), "name": name}, below, (), frozenset())
    entry = record_of(file, file, document, Identity, problems)
    if entry is None:
        return UNNAMED
    by_its_name = {} if "author" in given else {"author": name}
    return entry.record.model_copy(update=by_its_name)


def _as_records(value: Any) -> Any:
    """A value of settings as records have it, which hold no list."""
    if isinstance(value, dict):
        return {key: _as_records(inner) for key, inner in value.items()}
    return tuple(map(_as_records, value)) if isinstance(value, list) else value
