"""Names that readers search for: each leads to one record."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs_routines.domain.dosed_items import programmes
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place, line_of


def exercises_have_names_of_their_own(content: UncheckedContent) -> Iterator[Problem]:
    """No name or other name is that of two exercises, or stands twice in one."""
    return _taken_twice(
        (entry, place, name)
        for entry in content.library.exercises.values()
        for place, name in (
            (("name",), entry.record.name),
            *((("other_names", index), name) for index, name in enumerate(entry.record.other_names)),
        )
    )


def records_have_titles_of_their_own(content: UncheckedContent) -> Iterator[Problem]:
    """So have six-week plans, which are named beside routines."""
    yield from _taken_twice((entry, ("title",), entry.record.title) for entry in programmes(content.library))
    for entries in (content.library.claims, content.library.charts, content.library.models, content.library.plates):
        yield from _taken_twice((entry, ("title",), entry.record.title) for entry in entries.values())


def neighbours_have_names_of_their_own(content: UncheckedContent) -> Iterator[Problem]:
    """What stands in one list or on one page is told apart by its name: signs, people, complaints, rows of a chart."""
    for entry, names in _neighbours(content.library):
        seen: dict[str, int] = {}
        for place, name in names:
            if line := seen.get(name.casefold()):
                message = f"{place[-1]}: must be a name of its own; {name!r} stands on line {line} already"
                yield entry.problem(place, message)
            seen.setdefault(name.casefold(), line_of(entry.lines, place))


def _neighbours(library: UncheckedLibrary) -> Iterator[tuple[Entry[Any], Iterable[tuple[Place, str]]]]:
    """Each record with the names in it that stand beside one another, and their places."""
    if signs := library.safety:
        yield signs, [(("urgencies", id_, "label"), urgency.label) for id_, urgency in signs.record.urgencies.items()]
        for who in {card.who for card in signs.record.cards}:
            cards = enumerate(signs.record.cards)
            yield signs, [(("cards", index, "title"), card.title) for index, card in cards if card.who == who]
            of_them = ((id_, sign) for id_, sign in signs.record.signs.items() if who in sign.who)
            yield signs, [(("signs", id_, "heading"), sign.heading) for id_, sign in of_them]
    if people := library.cautions:
        yield people, [(("cautions", id_, "who"), caution.who) for id_, caution in people.record.cautions.items()]
    if entry := library.complaints:
        at = {id_: ("places", place, "complaints", id_) for id_, place, _ in entry.record.all()}
        every = [(id_, place, complaint) for id_, place, complaint in entry.record.all()]
        yield entry, [((*at[id_], "title"), complaint.title) for id_, _, complaint in every]
        for where in {place for _, place, _ in every}:
            yield entry, [((*at[id_], "when"), complaint.when) for id_, place, complaint in every if place == where]
        for id_, _, complaint in every:
            names = enumerate(complaint.names)
            yield entry, [((*at[id_], "names", index, "name"), name.name) for index, name in names]
    for chart in library.charts.values():
        kind = chart.record.kind
        rows = enumerate(chart.record.rows)
        labels = [((kind, "rows", index, "label"), row.label, row.group) for index, row in rows]
        for group in {group for _, _, group in labels}:
            yield chart, [(place, label) for place, label, other in labels if other == group]


def _taken_twice(names: Iterable[tuple[Entry[Any], Place, str]]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for entry, place, name in names:
        if owner := owners.get(name.casefold()):
            whose = "stands here already" if owner == entry.id else f"is that of {owner!r} already"
            yield entry.problem(place, f"{place[0]}: must be a name of its own; {name!r} {whose}")
        owners.setdefault(name.casefold(), entry.id)
