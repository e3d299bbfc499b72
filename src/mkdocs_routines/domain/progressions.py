"""Ladders: for each aim, which exercises are a step down or a step up from which, and what asks less of the kneecap."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from mkdocs_routines.domain import kneecap_load
from mkdocs_routines.load.records import Library

FEW = 4
"""How many exercises that ask less of the kneecap are offered at once."""

Graph = Mapping[str, frozenset[str]]
"""Exercise → its neighbours in one direction."""


@dataclass(frozen=True)
class Ladder:
    """The way up and down from one exercise, towards aims that it trains."""

    aims: tuple[str, ...]
    """The aims whose steps these are: several when their steps are the same."""
    steps: tuple[tuple[str, ...], ...]
    """The easiest step first. On one step stand the exercises that are equally far up."""
    place: int
    """The index of the step on which the exercise itself stands, alone."""


@dataclass(frozen=True)
class Place:
    """What stands around an exercise."""

    easier: tuple[str, ...]
    """One step down."""
    harder: tuple[str, ...]
    """One step up."""
    ladders: tuple[Ladder, ...]
    """One for each aim that has more than one step from here, in the order of its aims."""
    gentler: tuple[str, ...]
    """A few that share an aim with it and whose load on the kneecap is known to be lower; the lowest come first."""


def places(library: Library) -> Mapping[str, Place]:
    """Each exercise and what stands around it: nothing around one that is retired.

    A load on the kneecap that is not known is lower than none.
    """
    down = library.easier
    up = _turned(down)
    members = _by_aim(library)
    levels = {aim: _levels(_within(down, ids)) for aim, ids in members.items()}
    loads = _loads(library)
    least = {aim: sorted((loads[id_], id_) for id_ in ids if id_ in loads)[:FEW] for aim, ids in members.items()}
    nowhere = dict.fromkeys(library.exercises, Place((), (), (), ()))
    return nowhere | {
        id_: Place(
            easier=tuple(sorted(down[id_])),
            harder=tuple(sorted(up[id_])),
            ladders=tuple(_ladders(id_, entry.record.aims, down, up, levels)),
            gentler=_gentler(loads.get(id_, 0), [least[aim] for aim in entry.record.aims]),
        )
        for id_, entry in library.offered.items()
    }


def _loads(library: Library) -> dict[str, int]:
    """The exercises whose load on the kneecap is known, and its tier, counted from the lowest."""
    vocabulary = library.vocabulary.record
    tiers = list(vocabulary.kneecap_load_tiers)
    found = ((id_, kneecap_load.tier(entry.record, vocabulary)) for id_, entry in library.offered.items())
    return {id_: tiers.index(tier) for id_, tier in found if tier is not None}


def _by_aim(library: Library) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id_, entry in library.offered.items():
        for aim in entry.record.aims:
            found.setdefault(aim, []).append(id_)
    return found


def _turned(graph: Graph) -> Graph:
    turned: dict[str, set[str]] = {id_: set() for id_ in graph}
    for id_, neighbours in graph.items():
        for neighbour in neighbours:
            turned[neighbour].add(id_)
    return {id_: frozenset(neighbours) for id_, neighbours in turned.items()}


def _within(graph: Graph, members: Iterable[str]) -> Graph:
    kept = frozenset(members)
    return {id_: graph[id_] & kept for id_ in kept}


def _levels(down: Graph) -> Mapping[str, int]:
    """How many steps lie below each exercise, on the longest way down."""
    levels: dict[str, int] = {}
    for id_ in TopologicalSorter(down).static_order():
        levels[id_] = max((levels[easier] + 1 for easier in down[id_]), default=0)
    return levels


def _ladders(
    id_: str, aims: Iterable[str], down: Graph, up: Graph, levels: Mapping[str, Mapping[str, int]]
) -> Iterator[Ladder]:
    shared: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for aim in aims:
        level = levels[aim]
        steps: dict[int, list[str]] = {}
        for other in sorted({*_reached(id_, down, level), *_reached(id_, up, level)}):
            steps.setdefault(level[other], []).append(other)
        if len(steps) > 1:
            shared.setdefault(tuple(tuple(steps[number]) for number in sorted(steps)), []).append(aim)
    for rungs, their_aims in shared.items():
        yield Ladder(tuple(their_aims), rungs, rungs.index((id_,)))


def _reached(start: str, graph: Graph, members: Mapping[str, int]) -> Iterable[str]:
    """`start`, and all that can be reached from it by steps between members."""
    reached = {start: None}
    waiting = [start]
    while waiting:
        for neighbour in graph[waiting.pop()]:
            if neighbour in members and neighbour not in reached:
                reached[neighbour] = None
                waiting.append(neighbour)
    return reached


def _gentler(load: int, candidates: Iterable[Iterable[tuple[int, str]]]) -> tuple[str, ...]:
    lower = {(known, other) for few in candidates for known, other in few if known < load}
    return tuple(other for _, other in sorted(lower))[:FEW]
