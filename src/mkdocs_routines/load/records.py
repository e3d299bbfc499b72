"""Data files → `Library`, and every shape problem on the way. The only reader of YAML files' records."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from mkdocs_routines.load import data_file, shape_errors, yaml_text
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model import (
    Aliases,
    Chart,
    Claim,
    Editions,
    Exemptions,
    Exercise,
    Redirects,
    Retractions,
    Routine,
    Source,
    Texts,
    Vocabulary,
)

FOLDERS = ("charts", "claims", "editions", "exercises", "routines", "sources")

FILES = ("aliases", "editions", "exemptions", "redirects", "retractions", "vocabulary")

R = TypeVar("R", bound=BaseModel)
V = TypeVar("V", covariant=True)
"""The vocabulary: an entry, or an entry or nothing where it may not have been read."""


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A record and where it stands: its id, its file, and the line of each of its parts."""

    id: str
    path: str
    record: R
    lines: Mapping[yaml_text.Place, int]

    @cached_property
    def texts(self) -> tuple[tuple[yaml_text.Place, str], ...]:
        """Every text in the record, and where it stands."""
        return tuple(_texts(self.record, ()))

    def problem(self, place: yaml_text.Place, message: str) -> Problem:
        """A problem at `place`, a path of keys and indexes into the record."""
        return Problem(self.path, yaml_text.line_of(self.lines, place), message)


def _texts(value: Any, place: yaml_text.Place) -> Iterator[tuple[yaml_text.Place, str]]:
    match value:
        case str():
            yield place, value
        case BaseModel():
            for name in type(value).model_fields:
                yield from _texts(getattr(value, name), (*place, name))
        case dict() | tuple():
            for key, part in value.items() if isinstance(value, dict) else enumerate(value):
                yield from _texts(part, (*place, key))


@dataclass(frozen=True)
class Records(Generic[V]):
    """All records that loaded. `ids` also holds those that did not, so that one mistake is reported once."""

    vocabulary: V
    exercises: Mapping[str, Entry[Exercise]]
    routines: Mapping[str, Entry[Routine]]
    claims: Mapping[str, Entry[Claim]]
    sources: Mapping[str, Entry[Source]]
    """Notes on sources, by their keys in the bibliography."""
    charts: Mapping[str, Entry[Chart]]
    exemptions: Entry[Exemptions] | None
    redirects: Entry[Redirects] | None
    retractions: Entry[Retractions] | None
    aliases: Entry[Aliases] | None
    editions: Entry[Editions] | None
    texts: Mapping[str, Entry[Texts]]
    """What each exercise has told its readers, edition by edition. Nothing there is cited or checked again."""
    ids: Mapping[str, frozenset[str]]
    """Kind of record (`chart`, `claim`, `exercise`, `routine`, `source`) → the ids that have a file, sound or not."""

    def entries(self) -> Iterator["Entry[Any]"]:
        """Every record that loaded."""
        if isinstance(self.vocabulary, Entry):
            yield self.vocabulary
        for kind in (self.exercises, self.routines, self.claims, self.sources, self.charts):
            yield from kind.values()

    @property
    def whole(self) -> bool:
        """Whether every file gave a record, so that what no record mentions is mentioned nowhere."""
        return self.vocabulary is not None and sum(1 for _ in self.entries()) == 1 + sum(map(len, self.ids.values()))

    @cached_property
    def offered(self) -> Mapping[str, Entry[Exercise]]:
        """The exercises without those that were retired."""
        return {id_: entry for id_, entry in self.exercises.items() if entry.record.retired is None}

    @cached_property
    def easier(self) -> Mapping[str, frozenset[str]]:
        """Each exercise → the exercises it is one step harder than, whichever of the two says so."""
        graph = {
            id_: {easier for easier in entry.record.easier if easier in self.exercises}
            for id_, entry in self.exercises.items()
        }
        for id_, entry in self.exercises.items():
            for harder in entry.record.harder:
                if harder in graph:
                    graph[harder].add(id_)
        return {id_: frozenset(easier) for id_, easier in graph.items()}

    @cached_property
    def used_in(self) -> Mapping[str, tuple[str, ...]]:
        """Each exercise that a routine uses, in its place or as an alternative, and those routines in their order."""
        found: dict[str, dict[str, None]] = {}
        for routine, entry in self.routines.items():
            for item in entry.record.items:
                for id_ in (item.exercise, *item.alternatives):
                    found.setdefault(id_, {})[routine] = None
        return {id_: tuple(routines) for id_, routines in found.items()}


UncheckedLibrary = Records[Entry[Vocabulary] | None]
"""The records as they were read, with holes where a file could not be."""
Library = Records[Entry[Vocabulary]]
"""The records known good: each name in them leads to a record, and only `check.known_good` gives them."""


def read_library(root: Path, data: str = "data") -> tuple[UncheckedLibrary, list[Problem]]:
    """Read every record below `root/data`.

    Whatever the files hold, this returns: records that are sound, and problems for the rest. It raises only what
    the file system raises for a folder that cannot be read.
    """
    problems: list[Problem] = []
    folder = root / data
    vocabulary = _entry(root, folder / "vocabulary.yml", Vocabulary, problems)
    exemptions = _optional(root, folder / "exemptions.yml", Exemptions, problems)
    redirects = _optional(root, folder / "redirects.yml", Redirects, problems)
    retractions = _optional(root, folder / "retractions.yml", Retractions, problems)
    aliases = _optional(root, folder / "aliases.yml", Aliases, problems)
    editions = _optional(root, folder / "editions.yml", Editions, problems)
    texts, _ = _entries(root, folder / "editions", Texts, problems)
    exercises, exercise_ids = _entries(root, folder / "exercises", Exercise, problems)
    routines, routine_ids = _entries(root, folder / "routines", Routine, problems)
    claims, claim_ids = _entries(root, folder / "claims", Claim, problems)
    sources, source_ids = _entries(root, folder / "sources", Source, problems)
    charts, chart_ids = _entries(root, folder / "charts", Chart, problems)
    problems += _strays(root, folder)
    ids = {
        "chart": chart_ids,
        "claim": claim_ids,
        "exercise": exercise_ids,
        "routine": routine_ids,
        "source": source_ids,
    }
    promised = (aliases, editions, texts)
    library = UncheckedLibrary(
        vocabulary, exercises, routines, claims, sources, charts, exemptions, redirects, retractions, *promised, ids
    )
    return library, sorted(problems)


def _optional(root: Path, path: Path, shape: type[R], problems: list[Problem]) -> Entry[R] | None:
    return _entry(root, path, shape, problems) if path.exists() or path.is_symlink() else None


def _entries(
    root: Path, folder: Path, shape: type[R], problems: list[Problem]
) -> tuple[dict[str, Entry[R]], frozenset[str]]:
    paths = sorted(folder.glob("*.yml"))
    loaded = (_entry(root, path, shape, problems) for path in paths)
    return {entry.id: entry for entry in loaded if entry}, frozenset(path.stem for path in paths)


def _entry(root: Path, path: Path, shape: type[R], problems: list[Problem]) -> Entry[R] | None:
    name = path.relative_to(root).as_posix()
    named = shape_errors.is_id(path.stem)
    if not named:
        problems.append(Problem(name, 1, "the file name must be small letters, digits and single hyphens"))
    try:
        entry, found = _read(name, path.stem, data_file.read(root, path), shape)
    except yaml_text.YamlError as error:
        problems.append(Problem(name, error.line, error.message))
        return None
    problems += found
    return entry if named else None


@lru_cache(maxsize=4096)  # for a server that builds again: most files are what they were
def _read(name: str, id_: str, text: str, shape: type[BaseModel]) -> tuple[Entry[Any] | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    return record_of(name, id_, yaml_text.parse(text), shape, problems), tuple(problems)


def record_of(
    name: str, id_: str, document: yaml_text.Document, shape: type[R], problems: list[Problem]
) -> Entry[R] | None:
    """The record in a document that stands in the file `name`; what is wrong with it is added to `problems`."""
    problems += [Problem(name, line, message) for line, message in document.faults]
    try:
        record = shape.model_validate(document.value)
    except ValidationError as error:
        problems += shape_errors.problems(name, document.lines, shape, error)
        return None
    return Entry(id_, name, record, document.lines)


def _strays(root: Path, folder: Path) -> Iterator[Problem]:
    """Files that look like records and would be passed over in silence."""
    known = {folder / f"{name}.yml" for name in FILES}
    known.update(*(folder.glob(f"{name}/*.yml") for name in FOLDERS))
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in known and not path.name.startswith("."):
            name = path.relative_to(root).as_posix()
            yield Problem(name, 1, f"must be named data/<folder>/<id>.yml, in one of {', '.join(FOLDERS)}, to be read")
