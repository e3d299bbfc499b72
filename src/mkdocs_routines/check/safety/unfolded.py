"""Safety that no fold may hide: what stands open on the page of an exercise or a routine before anything is opened."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_routines.check.safety import statements
from mkdocs_routines.check.safety.statements import Origin, Statement
from mkdocs_routines.check.safety.surfaces import HANDOUT, of_markdown
from mkdocs_routines.domain import addresses, phrases, shared_advice
from mkdocs_routines.domain.cautions import exercise_cautions
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine, SixWeekPlan

_BLOCK = re.compile(r"(?P<fence>/{3,}) html \| (?P<name>\w+)")


def folded_away(content: Content, written: Mapping[str, object]) -> Iterator[Problem]:
    """A problem for each statement that the page of a record does not show before somebody opens a fold.

    `written`: path of each page → its text.
    """
    library = content.library
    pages = {addresses.exercise_page(id_): open_on_exercise(id_, library) for id_ in library.exercises}
    pages |= {addresses.routine_page(id_): open_on_routine(id_, library) for id_ in library.routines}
    pages |= {addresses.plan_page(id_): open_on_plan(id_, library) for id_ in library.six_week_plans}
    for path, required in pages.items():
        text = str(written.get(path, ""))
        shown = open_text(text).casefold()
        whole = of_markdown(text, path)[0].casefold()
        for statement in required:
            for origin, folded in zip(statement.origins, statement.folded, strict=True):
                if folded not in shown:
                    wanted = f"must hold {statement.name}; this is missing"
                    if folded in whole:
                        wanted = f"must show {statement.name} outside of its folds; this is folded away"
                    yield Problem(origin.path, origin.line, f"{path} {wanted}: {origin.text}")
                    break


def open_on_exercise(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements that no fold may hide on the page of an exercise. The reasons for advice may be folded."""
    return (
        pain_in_short(library, library.vocabulary.record.pain_rules),
        statements.core_signs(library),
        statements.own_signs(library, addresses.exercise_page(id_)),
        Statement("whom it is not for", tuple(_advised(id_, library))),
    )


def open_on_routine(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements that no fold may hide on the page of a routine."""
    return _open_on_programme(library.routines[id_], addresses.routine_page(id_), library)


def open_on_plan(id_: str, library: Library) -> tuple[Statement, ...]:
    """The statements that no fold may hide on the page of a six-week plan."""
    entry = library.six_week_plans[id_]
    first = (statements.origin(entry, ("first",), entry.record.first),) if entry.record.first else ()
    required = _open_on_programme(entry, addresses.plan_page(id_), library)
    return (*required, Statement("what has to happen first", first))


def _open_on_programme(
    entry: Entry[Routine] | Entry[SixWeekPlan], page: str, library: Library
) -> tuple[Statement, ...]:
    """The statements that stand open on the page of a routine or a plan.

    Everybody is named there in a few words. It leads to the exercises, whose pages have what they do instead.
    """
    return (
        pain_in_short(library, (entry.record.pain_rule,)),
        statements.core_signs(library),
        statements.own_signs(library, page),
        Statement("for whom it is", (statements.origin(entry, ("for_whom",), entry.record.for_whom),)),
        Statement("whom its exercises are not for", tuple(_concerns(entry.record.exercises, library))),
        Statement("where to read what they do instead", tuple(_way_to_advice(entry, library))),
    )


def pain_in_short(library: Library, ids: Iterable[str]) -> Statement:
    """The points of the pain rules with these ids, in their short form where they have one."""
    rules = {id_: library.vocabulary.record.pain_rule(id_) for id_ in ids}
    places = {
        id_: (statements.pain_rule_group(library, id_), id_, *(("short",) if rule.short else ()))
        for id_, rule in rules.items()
    }
    points = (
        statements.origin(library.vocabulary, (*place, "points", index), point)
        for id_, place in places.items()
        for index, point in enumerate((rules[id_].short or rules[id_]).points)
    )
    return Statement("the pain rule", tuple(points))


def open_text(page: str) -> str:
    """The text of a page that stands open on a screen: of what is folded, the line that opens it.

    `page`: its Markdown, in which `/// html | details` opens a fold and as many slashes alone close it.
    """
    closes: list[str] = []
    folds: list[str] = []
    summary = ""
    kept = []
    for line in HANDOUT.sub("", page).split("\n"):
        if opened := _BLOCK.match(line):
            closes.append(opened["fence"])
            if opened["name"] == "details":
                folds.append(opened["fence"])
            elif opened["name"] == "summary" and len(folds) == 1:
                summary = opened["fence"]
        elif closes and line == closes[-1]:
            closed = closes.pop()
            summary = "" if closed == summary else summary
            if folds and closed == folds[-1]:
                folds.pop()
        elif summary or not folds:
            kept.append(line)
    return html.unescape(uncited("\n".join(kept)))


def _advised(id_: str, library: Library) -> Iterator[Origin]:
    """Whom an exercise is not for, and what they do instead, without the reasons."""
    for caution in exercise_cautions(id_, library):
        yield Origin(uncited(caution.who), caution.who_in.path, caution.who_in.line)
        for sentence in shared_advice.what_to_do(caution.advice):
            yield Origin(uncited(sentence), caution.advice_in.path, caution.advice_in.line)


def _concerns(ids: Iterable[str], library: Library) -> Iterator[Origin]:
    """Whom these exercises are not for, in a few words."""
    for id_ in ids:
        for caution in exercise_cautions(id_, library):
            yield Origin(uncited(caution.concern), caution.who_in.path, caution.who_in.line)


def _way_to_advice(entry: Entry[Any], library: Library) -> Iterator[Origin]:
    if any(exercise_cautions(id_, library) for id_ in entry.record.exercises):
        yield Origin(phrases.NOT_FOR, entry.path, 1)
