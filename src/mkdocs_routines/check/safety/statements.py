"""Safety statements that go with an exercise or a routine wherever it is shown: its rules, and whom it is not for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.load import yaml_text
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model.vocabulary import Rule


@dataclass(frozen=True)
class Origin:
    """Text of a record with the file and the line where an author wrote it."""

    text: str
    path: str
    line: int


@dataclass(frozen=True)
class Statement:
    """Texts that a surface must hold, without citations.

    `everywhere`: each piece of the surface, such as each row of a table, holds all of them; otherwise one piece is
    enough for each text.
    """

    name: str
    origins: tuple[Origin, ...]
    everywhere: bool = True

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The texts without the difference between capital and small letters."""
        return tuple(origin.text.casefold() for origin in self.origins)


def of_exercise(id_: str, library: Library) -> tuple[Statement, ...]:
    """All rules for safety, whom the exercise is not for, and what they do instead."""
    vocabulary = library.vocabulary.record
    rules = _rules(library, vocabulary.pain_rules, vocabulary.stop_rules)
    return (*rules, Statement("whom it is not for", tuple(_cautions(id_, library, advised=True))))


def of_card(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on a small card of an exercise, which links to the signs to stop and to what to do instead."""
    pain, _ = _rules(library, library.vocabulary.record.pain_rules, ())
    return pain, Statement("whom it is not for", tuple(_cautions(id_, library)))


def of_routine(id_: str, library: Library) -> tuple[Statement, ...]:
    """The rules of the routine, for whom it is, and whom its exercises are not for.

    What they do instead may stand on the page of the exercise alone.
    """
    entry = library.routines[id_]
    cautions = (caution for each in entry.record.exercises for caution in _cautions(each, library))
    return (
        *_rules(library, (entry.record.pain_rule,), (entry.record.stop_rule,)),
        Statement("for whom it is", (_origin(entry, ("for_whom",), entry.record.for_whom),)),
        Statement("whom its exercises are not for", tuple(cautions), everywhere=False),
    )


def of_routine_card(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on a card of a routine, which leads to its page: for whom it is, and the signs in short."""
    for_whom, _, stop = of_handout(id_, library)
    return for_whom, stop


def of_handout(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on the handout of a routine: one sheet of paper has room for the short form of each."""
    entry, vocabulary = library.routines[id_], library.vocabulary.record
    short = entry.record.for_whom_short
    for_whom = _origin(entry, ("for_whom_short" if short else "for_whom",), short or entry.record.for_whom)
    statements = [Statement("for whom it is", (for_whom,))]
    for name, kind, rule_id, rules in (
        ("the pain rule", "pain_rules", entry.record.pain_rule, vocabulary.pain_rules),
        ("the signs to stop", "stop_rules", entry.record.stop_rule, vocabulary.stop_rules),
    ):
        short_rule, place = rules[rule_id].short, (kind, rule_id)
        points = (short_rule or rules[rule_id]).points
        within = (*place, "short") if short_rule else place
        origins = (
            _origin(library.vocabulary, (*within, "points", index), half)
            for index, point in enumerate(points)
            for half in uncited(point).split(": ", 1)
        )
        statements.append(Statement(name, tuple(origins)))
    return tuple(statements)


def _rules(library: Library, pain: Iterable[str], stop: Iterable[str]) -> tuple[Statement, Statement]:
    """The pain rules and the stop rules with these ids."""
    vocabulary = library.vocabulary.record
    return (
        Statement("the pain rule", tuple(_points(library, "pain_rules", pain, vocabulary.pain_rules))),
        Statement("the signs to stop", tuple(_points(library, "stop_rules", stop, vocabulary.stop_rules))),
    )


def _points(library: Library, kind: str, ids: Iterable[str], rules: dict[str, Rule]) -> Iterator[Origin]:
    for id_ in ids:
        for index, point in enumerate(rules[id_].points):
            yield _origin(library.vocabulary, (kind, id_, "points", index), point)


def _cautions(id_: str, library: Library, *, advised: bool = False) -> Iterator[Origin]:
    """Whom an exercise is not for. `advised`: with what they do instead."""
    for caution in exercise_cautions(id_, library):
        yield Origin(uncited(caution.who), caution.who_in.path, caution.who_in.line)
        if advised:
            yield Origin(uncited(caution.advice), caution.advice_in.path, caution.advice_in.line)


def _origin(entry: Entry[Any], place: yaml_text.Place, text: str) -> Origin:
    return Origin(uncited(text), entry.path, yaml_text.line_of(entry.lines, place))
