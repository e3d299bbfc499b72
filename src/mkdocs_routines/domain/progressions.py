"""Progressions and regressions: for each aim, the exercises one step up and one step down, and the whole way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from mkdocs_routines.load.records import Library

Graph = Mapping[str, frozenset[str]]
"""Exercise → its neighbours in one direction."""


@dataclass(frozen=True)
class Progression:
    """The steps up and down from one exercise, towards aims that it trains."""

    aims: tuple[str, ...]
    """The aims that share these steps."""
    steps: tuple[tuple[str, ...], ...]
    """The easiest step first. A step holds the exercises that are equally far up."""
    position: int
    """The index of the step on which the exercise itself stands, alone."""


@dataclass(frozen=True)
class Neighbours:
    """The exercises around one exercise."""

    easier: tuple[str, ...]
    """Its regressions: one step down."""
    harder: tuple[str, ...]
    """Its progressions: one step up."""
    progressions: tuple[Progression, ...]
    """One for each set of steps, if there is more than one step, in the order of its aims."""


def neighbours(library: Library) -> Mapping[str, Neighbours]:
    """Exercise → its neighbours. A retired exercise has none."""
    down, up = library.easier, library.harder
    members = _by_aim(library)
    levels = {aim: _levels(_within(down, ids)) for aim, ids in members.items()}
    retired = dict.fromkeys(library.exercises, Neighbours((), (), ()))
    return retired | {
        id_: Neighbours(
            easier=tuple(sorted(down[id_])),
            harder=tuple(sorted(up[id_])),
            progressions=tuple(_progressions(id_, entry.record.aims, down, up, levels)),
        )
        for id_, entry in library.offered.items()
    }


def _by_aim(library: Library) -> dict[str, list[str]]:
    """Aim → the exercises on offer that train it."""
    exercises: dict[str, list[str]] = {}
    for id_, entry in library.offered.items():
        for aim in entry.record.aims:
            exercises.setdefault(aim, []).append(id_)
    return exercises


def _within(graph: Graph, members: Iterable[str]) -> Graph:
    """The part of a graph between its members."""
    kept = frozenset(members)
    return {id_: graph[id_] & kept for id_ in kept}


def _levels(down: Graph) -> Mapping[str, int]:
    """Exercise → the number of steps below it, on the longest way down."""
    levels: dict[str, int] = {}
    for id_ in TopologicalSorter(down).static_order():
        levels[id_] = max((levels[easier] + 1 for easier in down[id_]), default=0)
    return levels


def _progressions(
    id_: str, aims: Iterable[str], down: Graph, up: Graph, levels: Mapping[str, Mapping[str, int]]
) -> Iterator[Progression]:
    aims_of: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for aim in aims:
        level = levels[aim]
        steps: dict[int, list[str]] = {}
        for other in sorted({*_reached(id_, down, level), *_reached(id_, up, level)}):
            steps.setdefault(level[other], []).append(other)
        if len(steps) > 1:
            aims_of.setdefault(tuple(tuple(steps[number]) for number in sorted(steps)), []).append(aim)
    for ordered, their_aims in aims_of.items():
        yield Progression(tuple(their_aims), ordered, ordered.index((id_,)))


def _reached(start: str, graph: Graph, members: Mapping[str, int]) -> Iterable[str]:
    """`start`, and everything within reach of it by steps between members."""
    reached = {start: None}
    waiting = [start]
    while waiting:
        for neighbour in graph[waiting.pop()]:
            if neighbour in members and neighbour not in reached:
                reached[neighbour] = None
                waiting.append(neighbour)
    return reached
