"""References between records: each leads to a record or a word that exists, and steps go one way."""

import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from mkdocs_routines.check.unknown_words import must_all_be_known, must_be_known
from mkdocs_routines.domain.dosed_items import dosed_items, programmes
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import SixWeekPlan, Vocabulary
from mkdocs_routines.model.demands import demanded
from mkdocs_routines.model.exercise import Muscles
from mkdocs_routines.model.values import LEFT_OUT

_WORDS = ("pillars", "aims", "muscles", "equipment", "positions", "topics", "pain_rules")
_NO_MUSCLES = Muscles.model_construct(primary=())
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def words_are_in_the_vocabulary(content: UncheckedContent) -> Iterator[Problem]:
    """Pillars, aims, muscles, equipment, positions, topics and pain rules are ids of the vocabulary.

    On a site that needs no words of a kind, and gives none, an exercise may name what it likes.
    """
    library = content.library
    if library.vocabulary is None:
        return
    words, path = library.vocabulary.record, library.vocabulary.path
    asked = {*demanded(Vocabulary, library.features), *(key for key in _WORDS if getattr(words, key))}
    for entry in library.exercises.values():
        exercise = entry.record
        muscles = _NO_MUSCLES if exercise.muscles is LEFT_OUT else exercise.muscles
        for place, given, kind, key in (
            (("aims",), exercise.aims, "aim", "aims"),
            (("muscles", "primary"), muscles.primary, "muscle", "muscles"),
            (("muscles", "secondary"), muscles.secondary, "muscle", "muscles"),
            (("equipment",), exercise.equipment, "equipment", "equipment"),
        ):
            if key in asked:
                yield from must_all_be_known(entry, place, given, getattr(words, key), kind, f"{key} in {path}")
        for field, key in (("pillar", "pillars"), ("position", "positions")):
            if (word := getattr(exercise, field)) and key in asked:
                yield from must_be_known(entry, (field,), word, getattr(words, key), field, f"{key} in {path}")
    for claim in library.claims.values() if "topics" in asked else ():
        yield from must_be_known(claim, ("topic",), claim.record.topic, words.topics, "topic", f"topics in {path}")
    for programme in programmes(library) if "pain_rules" in asked else ():
        at, named = f"pain_rules in {path}", programme.record.pain_rule
        own = words.own_pain_rules if isinstance(programme.record, SixWeekPlan) else {}
        yield from must_be_known(programme, ("pain_rule",), named, {**words.pain_rules, **own}, "pain rule", at)


def pain_rules_of_plans_have_a_limit(content: UncheckedContent) -> Iterator[Problem]:
    words = content.library.vocabulary
    for id_, rule in words.record.own_pain_rules.items() if words else ():
        if words and rule.limit is None:
            yield words.problem(("own_pain_rules", id_), f"own_pain_rules: {id_!r} must have a limit, for the tracker")


def exercises_that_are_named_exist(content: UncheckedContent) -> Iterator[Problem]:
    known = content.library.ids["exercise"]
    for entry in content.library.exercises.values():
        yield from must_all_be_known(entry, ("easier",), entry.record.easier, known, "exercise")
        yield from must_all_be_known(entry, ("harder",), entry.record.harder, known, "exercise")
    for dosed in dosed_items(content.library):
        place, item = dosed.place, dosed.item
        yield from must_be_known(dosed.entry, (*place, "exercise"), item.exercise, known, "exercise")
        yield from must_all_be_known(dosed.entry, (*place, "alternatives"), item.alternatives, known, "exercise")


def lists_name_each_thing_once(content: UncheckedContent) -> Iterator[Problem]:
    """No id or key stands twice in a list of them, and no exercise is an alternative to itself."""
    for entry in content.library.entries():
        seen: dict[Place, set[str]] = {}
        for place, text in entry.texts:
            if isinstance(place[-1], int) and _ID.fullmatch(text):
                if text in seen.setdefault(place[:-1], set()):
                    yield entry.problem(place, f"{place[-2]}: {text!r} must stand once")
                seen[place[:-1]].add(text)
    for dosed in dosed_items(content.library):
        if (name := dosed.item.exercise) in dosed.item.alternatives:
            own = dosed.item.alternatives.index(name)
            yield dosed.problem(("alternatives", own), f"alternatives: {name!r} must be another exercise than the item")


def neighbours_share_an_aim(content: UncheckedContent) -> Iterator[Problem]:
    """No regression or progression leads to an exercise that trains something else.

    An exercise with an aim that is no word of the vocabulary is left out: that is one mistake, not two.
    """
    if content.library.vocabulary is None:
        return
    aims = content.library.vocabulary.record.aims.keys()
    exercises = {id_: entry for id_, entry in content.library.exercises.items() if aims >= {*entry.record.aims}}
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
