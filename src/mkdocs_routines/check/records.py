"""Rules about what records say of each other."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from mkdocs_routines.check.words import must_know, must_know_each
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.yaml_text import Place


def words_are_in_the_vocabulary(content: UncheckedContent) -> Iterator[Problem]:
    """Aims, muscles, equipment, positions, topics, pain rules and stop rules."""
    if content.library.vocabulary is None:
        return
    vocabulary = content.library.vocabulary.record
    for entry in content.library.exercises.values():
        muscles = entry.record.muscles
        yield from must_know_each(entry, ("aims",), entry.record.aims, vocabulary.aims, "aim")
        yield from must_know_each(entry, ("muscles", "primary"), muscles.primary, vocabulary.muscles, "muscle")
        yield from must_know_each(entry, ("muscles", "secondary"), muscles.secondary, vocabulary.muscles, "muscle")
        yield from must_know_each(entry, ("equipment",), entry.record.equipment, vocabulary.equipment, "equipment")
        yield from must_know(entry, ("position",), entry.record.position, vocabulary.positions, "position")
    for claim in content.library.claims.values():
        yield from must_know(claim, ("topic",), claim.record.topic, vocabulary.topics, "topic")
    for plan in content.library.routines.values():
        yield from must_know(plan, ("pain_rule",), plan.record.pain_rule, vocabulary.pain_rules, "pain rule")
        yield from must_know(plan, ("stop_rule",), plan.record.stop_rule, vocabulary.stop_rules, "stop rule")


def exercises_that_are_named_exist(content: UncheckedContent) -> Iterator[Problem]:
    known = content.library.ids["exercise"]
    for entry in content.library.exercises.values():
        yield from must_know_each(entry, ("easier",), entry.record.easier, known, "exercise")
        yield from must_know_each(entry, ("harder",), entry.record.harder, known, "exercise")
    for plan in content.library.routines.values():
        for index, item in enumerate(plan.record.items):
            yield from must_know(plan, ("items", index, "exercise"), item.exercise, known, "exercise")
            yield from must_know_each(plan, ("items", index, "alternatives"), item.alternatives, known, "exercise")


def neighbours_share_an_aim(content: UncheckedContent) -> Iterator[Problem]:
    """A step up or down that trains something else is no step on a ladder."""
    exercises = content.library.exercises
    for entry in exercises.values():
        for key in ("easier", "harder"):
            for index, neighbour in enumerate(getattr(entry.record, key)):
                if neighbour in exercises and not {*entry.record.aims} & {*exercises[neighbour].record.aims}:
                    theirs = ", ".join(exercises[neighbour].record.aims)
                    yield entry.problem((key, index), f"{neighbour!r} must share an aim with it; its aims: {theirs}")


def easier_and_harder_do_not_go_in_a_circle(content: UncheckedContent) -> Iterator[Problem]:
    graph = dict(content.library.easier)
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            cycle: list[str] = error.args[1]
            easiest = min(range(len(cycle) - 1), key=cycle.__getitem__)
            cycle = [*cycle[easiest:-1], *cycle[: easiest + 1]]
            entry = content.library.exercises[cycle[0]]
            place: Place = ("harder",) if entry.record.harder else ("easier",)
            yield entry.problem(place, f"easier and harder must not go in a circle: {' → '.join(cycle)}")
            graph[cycle[1]] = graph[cycle[1]] - {cycle[0]}
        else:
            return
