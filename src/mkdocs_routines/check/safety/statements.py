"""Safety statements that go with an exercise or a routine wherever it is shown: its rules, and whom it is not for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mkdocs_routines.domain import shared_advice, signs
from mkdocs_routines.domain.addresses import exercise_page, plan_page, routine_page
from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.load import yaml_text
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine, SixWeekPlan
from mkdocs_routines.model.complaint import Complaint

SIGNS = "the signs to stop"


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
    whom = Statement("whom it is not for", tuple(_cautions(id_, library, advised=True)))
    return (*of_tool(library), own_signs(library, exercise_page(id_)), whom)


def of_tool(library: Library) -> tuple[Statement, Statement]:
    """Every rule for safety: what a page shows on which a script puts any exercise."""
    return pain_rules(library, library.vocabulary.record.pain_rules), core_signs(library)


def of_card(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on a card of an exercise, which links to what people do instead."""
    whom = Statement("whom it is not for", tuple(_cautions(id_, library)))
    return own_signs(library, exercise_page(id_)), whom


def of_complaint(complaint: Complaint, library: Library) -> tuple[Statement, ...]:
    """The statements on the page of a complaint: the core signs, and those that belong to it."""
    asked = {id_: library.safety.record.signs[id_] for id_ in complaint.signs}
    return core_signs(library), Statement("its own signs to stop", tuple(_signs(library, asked)))


def of_routine(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on a routine."""
    return _of_programme(library.routines[id_], routine_page(id_), library)


def of_plan(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on a six-week plan, and what has to happen before its first week."""
    entry = library.six_week_plans[id_]
    first = (origin(entry, ("first",), entry.record.first),) if entry.record.first else ()
    return (*_of_programme(entry, plan_page(id_), library), Statement("what has to happen first", first))


def _of_programme(entry: Entry[Routine] | Entry[SixWeekPlan], page: str, library: Library) -> tuple[Statement, ...]:
    """The rules of a routine or a plan, for whom it is, and whom its exercises are not for.

    What they do instead may stand on the page of the exercise alone.
    """
    cautions = (caution for each in entry.record.exercises for caution in _cautions(each, library))
    return (
        pain_rules(library, (entry.record.pain_rule,)),
        core_signs(library),
        own_signs(library, page),
        Statement("for whom it is", (origin(entry, ("for_whom",), entry.record.for_whom),)),
        Statement("whom its exercises are not for", tuple(cautions), everywhere=False),
    )


def of_routine_card(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on a card of a routine, which leads to its page: for whom it is, and its own signs."""
    for_whom, *_, own = of_handout(id_, library)
    return for_whom, own


def of_handout(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements on the handout of a routine: one sheet of paper has room for the short form of each."""
    entry, rules = library.routines[id_], library.vocabulary.record.pain_rules
    short = entry.record.for_whom_short
    for_whom = origin(entry, ("for_whom_short" if short else "for_whom",), short or entry.record.for_whom)
    short_rule, place = rules[entry.record.pain_rule].short, ("pain_rules", entry.record.pain_rule)
    points = (short_rule or rules[entry.record.pain_rule]).points
    within = (*place, "short") if short_rule else place
    pain = (
        origin(library.vocabulary, (*within, "points", index), half)
        for index, point in enumerate(points)
        for half in uncited(point).split(": ", 1)
    )
    return (
        Statement("for whom it is", (for_whom,)),
        Statement("the pain rule", tuple(pain)),
        core_signs(library),
        own_signs(library, routine_page(id_)),
    )


def pain_rules(library: Library, ids: Iterable[str]) -> Statement:
    """The pain rules with these ids."""
    words = library.vocabulary.record
    points = (
        origin(library.vocabulary, (pain_rule_group(library, id_), id_, "points", index), point)
        for id_ in ids
        for index, point in enumerate(words.pain_rule(id_).points)
    )
    return Statement("the pain rule", tuple(points))


def pain_rule_group(library: Library, id_: str) -> str:
    """The part of the vocabulary that holds a pain rule."""
    return "own_pain_rules" if id_ in library.vocabulary.record.own_pain_rules else "pain_rules"


def core_signs(library: Library) -> Statement:
    """The core signs, how soon each needs help, and for whom there are more."""
    safety, core = library.safety.record, signs.core_signs(library.safety.record)
    urgencies = {sign.urgency for sign in core.values()}
    words = (
        origin(library.safety, ("urgencies", urgency, "label"), safety.urgencies[urgency].label)
        for urgency in safety.urgencies
        if urgency in urgencies
    )
    more = (origin(library.safety, ("rule", field), getattr(safety.rule, field)) for field in ("others", "advice"))
    return Statement(SIGNS, (*_signs(library, core), *words, *more))


def own_signs(library: Library, page: str) -> Statement:
    """The own signs of a page, which follow the core signs on every surface of its record."""
    return Statement("its own signs to stop", tuple(_signs(library, signs.signs_of_page(library.safety.record, page))))


def _signs(library: Library, asked: Mapping[str, Any]) -> Iterator[Origin]:
    for id_, sign in asked.items():
        yield origin(library.safety, ("signs", id_, "short"), sign.short)


def _cautions(id_: str, library: Library, *, advised: bool = False) -> Iterator[Origin]:
    """Whom an exercise is not for. `advised`: with each sentence on what they do instead, and why."""
    for caution in exercise_cautions(id_, library):
        yield Origin(uncited(caution.who), caution.who_in.path, caution.who_in.line)
        if advised:
            for sentence in shared_advice.sentences(caution.advice):
                yield Origin(uncited(sentence), caution.advice_in.path, caution.advice_in.line)


def origin(entry: Entry[Any], place: yaml_text.Place, text: str) -> Origin:
    return Origin(uncited(text), entry.path, yaml_text.line_of(entry.lines, place))
