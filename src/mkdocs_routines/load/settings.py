"""Settings of the site: `mkdocs.yml`, with the line of each value, and the options of the plugin in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_routines.load import text_file
from mkdocs_routines.load.data_file import record_of
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings_yaml import parse_settings
from mkdocs_routines.load.yaml_text import Document, Place, YamlError, line_of
from mkdocs_routines.model.options import RoutinesOptions

NAME = "mkdocs.yml"
PLUGIN = "routines"


@dataclass(frozen=True)
class Settings:
    """The settings of one project."""

    path: str
    """The file, from the folder of the project."""
    values: Mapping[str, Any]
    lines: Mapping[Place, int]
    """Of the file itself. What it inherits from another one has none."""
    options: RoutinesOptions

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
        return Problem(self.path, line_of(self.lines, place), message)


def read_settings(root: Path, path: str = NAME) -> tuple[Settings | None, list[Problem]]:
    """The settings in the file `path` of the project `root`, and what is wrong with it; none if it cannot be read."""
    try:
        document = _document(root / path)
        values = _merged(_inherited(root / path, document), document.value)
    except YamlError as error:
        return None, [Problem(path, error.line, error.message)]
    problems = [Problem(path, line, message) for line, message in document.faults]
    own = next((found for found in _entries(values.get("plugins"), ("plugins",)) if found[0] == PLUGIN), None)
    options = _options(path, document, own[1], own[2], problems) if own else RoutinesOptions()
    return Settings(path, values, document.lines, options), problems


def _document(path: Path) -> Document:
    try:
        text = text_file.read_text(path, inside=path.parent, folder="project")
    except text_file.TextFileError as error:
        raise YamlError(error.line, error.message) from None
    document = parse_settings(text)
    if not isinstance(document.value, dict):
        raise YamlError(1, "must be settings of MkDocs, such as 'site_name: My site'")
    return document


def _inherited(path: Path, document: Document) -> Mapping[str, Any]:
    """The settings that a file takes from the one that it names under INHERIT, and from those that this one names."""
    line = document.lines.get(("INHERIT",), 1)
    seen = {path.resolve()}
    values, inherited = document.value, dict[str, Any]()
    while parent := values.get("INHERIT"):
        path = path.parent / str(parent)
        if path.resolve() in seen:
            raise YamlError(line, f"INHERIT: must not lead in a circle; {parent!r} leads back")
        seen.add(path.resolve())
        try:
            values = _document(path).value
        except YamlError as error:
            raise YamlError(line, f"INHERIT: {parent!r}, line {error.line}: {error.message}") from None
        inherited = _merged(values, inherited)
    return inherited


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
    return entry.record if entry else RoutinesOptions()
