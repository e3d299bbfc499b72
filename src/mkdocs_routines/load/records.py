"""Records of the data folder, each with its file and its lines, and the library that holds all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from mkdocs_routines.load import yaml_text
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model import (
    Aliases,
    Beliefs,
    Cautions,
    ChangeLog,
    Chart,
    CheckedSources,
    Claim,
    Complaints,
    Editions,
    Exemptions,
    Exercise,
    ExerciseHistory,
    Glossary,
    MechanicsModel,
    Plate,
    Post,
    Published,
    Redirects,
    Retractions,
    Reviewers,
    Routine,
    Safety,
    SearchWords,
    SixWeekPlan,
    Source,
    Task,
    Vocabulary,
    Wording,
)
from mkdocs_routines.model.features import ALL, Features
from mkdocs_routines.model.identity import UNNAMED, Identity

R = TypeVar("R", bound=BaseModel)
V = TypeVar("V", covariant=True)
"""Type of the vocabulary: an entry, or an entry or nothing where its file may not have been readable."""
S = TypeVar("S", covariant=True)
"""Type of the signs to get help, in the same way."""


@dataclass(frozen=True)
class Entry(Generic[R]):
    """Record with its origin: its id, its file as a path from the project, and the line of each of its parts."""

    id: str
    path: str
    record: R
    lines: Mapping[yaml_text.Place, int]
    stand_ins: frozenset[str] = frozenset()  # the keys that a draft lacks

    @cached_property
    def texts(self) -> tuple[tuple[yaml_text.Place, str], ...]:
        """Every text in the record, with its place: a path of keys and indexes."""
        return tuple((place, value) for place, value in _values(self.record, ()) if isinstance(value, str))

    @property
    def days(self) -> Iterator[tuple[yaml_text.Place, date]]:
        """Every day in the record, with its place."""
        return ((place, value) for place, value in _values(self.record, ()) if isinstance(value, date))

    def problem(self, place: yaml_text.Place, message: str) -> Problem:
        """A problem at `place`, a path of keys and indexes into the record."""
        return Problem(self.path, yaml_text.line_of(self.lines, place), message)


def _values(value: Any, place: yaml_text.Place) -> Iterator[tuple[yaml_text.Place, Any]]:
    match value:
        case BaseModel():
            for name in type(value).model_fields:
                yield from _values(getattr(value, name), (*place, name))
        case dict() | tuple():
            for key, element in value.items() if isinstance(value, dict) else enumerate(value):
                yield from _values(element, (*place, key))
        case _:
            yield place, value


@dataclass(frozen=True)
class Records(Generic[V, S]):
    """Every record that could be read, by its id. `ids` holds the others too, so that one mistake is reported once."""

    vocabulary: V
    safety: S
    exercises: Mapping[str, Entry[Exercise]]
    routines: Mapping[str, Entry[Routine]]
    six_week_plans: Mapping[str, Entry[SixWeekPlan]]
    claims: Mapping[str, Entry[Claim]]
    sources: Mapping[str, Entry[Source]]
    """Notes on sources, by their keys in the bibliography."""
    charts: Mapping[str, Entry[Chart]]
    models: Mapping[str, Entry[MechanicsModel]]
    """Figures to move."""
    plates: Mapping[str, Entry[Plate]]
    tasks: Mapping[str, Entry[Task]]
    """What people in studies did that is no exercise of ours."""
    beliefs: Entry[Beliefs] | None
    cautions: Entry[Cautions] | None
    change_log: Entry[ChangeLog] | None
    complaints: Entry[Complaints] | None
    exemptions: Entry[Exemptions] | None
    glossary: Entry[Glossary] | None
    post: Entry[Post] | None
    reviewers: Entry[Reviewers] | None
    redirects: Entry[Redirects] | None
    retractions: Entry[Retractions] | None
    aliases: Entry[Aliases] | None
    editions: Entry[Editions] | None
    histories: Mapping[str, Entry[ExerciseHistory]]
    """Published wordings of each exercise, under the ids it had. Their citations are not checked again."""
    ids: Mapping[str, frozenset[str]]
    """Kind of record (`chart`, `claim`, …) → the ids that have a file, sound or not."""
    published: Entry[Published] | None
    checked_sources: Entry[CheckedSources] | None
    search_words: Entry[SearchWords] | None
    wording: Entry[Wording] | None
    features: Features = ALL
    """What the site has. The fields that belong to another feature may be empty."""
    templates: Mapping[str, str] = field(default_factory=dict)
    """Templates of the site in the place of the plugin's: the name of each and its text."""
    unreadable: frozenset[str] = frozenset()
    """Files of which there is one (`aliases`, `redirects`, …) that are there and gave no record."""
    identity: Identity = UNNAMED
    modified: Mapping[str, date] = field(default_factory=dict)
    """Path of each file from the project → the day of the last commit that changed it, where the history is known."""

    def entries(self) -> Iterator["Entry[Any]"]:
        """Every record whose texts may cite a source."""
        yield from (entry for entry in (self.vocabulary, self.safety) if isinstance(entry, Entry))
        if self.cautions:
            yield self.cautions
        written = (self.exercises, self.routines, self.six_week_plans, self.claims, self.sources)
        for kind in (*written, self.charts, self.models, self.plates, self.tasks):
            yield from kind.values()
        if self.complaints:
            yield self.complaints
        for one in (self.post, self.beliefs, self.glossary):
            if one:
                yield one

    @property
    def whole(self) -> bool:
        """Whether every file gave a record: only then is a source that no record cites cited nowhere."""
        return sum(1 for _ in self.entries()) == 2 + sum(map(len, self.ids.values()))

    @cached_property
    def offered(self) -> Mapping[str, Entry[Exercise]]:
        """The exercises that are offered: all but the retired ones."""
        return {id_: entry for id_, entry in self.exercises.items() if entry.record.retired is None}

    @cached_property
    def easier(self) -> Mapping[str, frozenset[str]]:
        """Exercise → those one step easier, whichever of the two records names the other."""
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
    def harder(self) -> Mapping[str, frozenset[str]]:
        """Exercise → those one step harder: `easier`, the other way round."""
        graph: dict[str, set[str]] = {id_: set() for id_ in self.easier}
        for id_, easier in self.easier.items():
            for neighbour in easier:
                graph[neighbour].add(id_)
        return {id_: frozenset(harder) for id_, harder in graph.items()}

    @cached_property
    def used_in(self) -> Mapping[str, tuple[str, ...]]:
        """Exercise → the routines that use it, in its place or as an alternative, in the order of their ids."""
        routines_of: dict[str, list[str]] = {}
        for routine, entry in self.routines.items():
            for id_ in entry.record.exercises:
                routines_of.setdefault(id_, []).append(routine)
        return {id_: tuple(routines) for id_, routines in routines_of.items()}


UncheckedLibrary = Records[Entry[Vocabulary] | None, Entry[Safety] | None]
"""Records as they were read, with holes where a file could not be."""
Library = Records[Entry[Vocabulary], Entry[Safety]]
"""Records known good: each id in them leads to a record. Only `check.known_good` gives them."""
