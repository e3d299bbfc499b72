"""Complaints: each leads to signs, exercises, a routine and pages that exist."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known, must_be_known, unknown_word
from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def complaints_lead_to_records_and_pages(content: UncheckedContent) -> Iterator[Problem]:
    library = content.library
    if library.complaints is None:
        return
    pages = {*(page.uri for page in content.pages), *addresses.pages_from_data(library)}
    pages |= {*addresses.pages_of_files(library)}
    for id_, place, complaint in library.complaints.record.all():
        at = ("places", place, "complaints", id_)
        if complaint.routine:
            known = library.ids["routine"]
            yield from must_be_known(library.complaints, (*at, "routine"), complaint.routine, known, "routine")
        yield from must_all_be_known(
            library.complaints, (*at, "moves"), complaint.moves, library.ids["exercise"], "exercise"
        )
        if library.safety:
            shown = {id_ for id_, sign in library.safety.record.signs.items() if sign.short}
            yield from must_all_be_known(library.complaints, (*at, "signs"), complaint.signs, shown, "short sign")
        if complaint.page:
            yield from must_be_known(library.complaints, (*at, "page"), complaint.page, pages, "page")
        for index, name in enumerate(complaint.names):
            if name.page and name.page not in pages:
                yield library.complaints.problem((*at, "names", index, "page"), unknown_word("page", name.page, pages))


def moves_are_exercises_of_the_routine(content: UncheckedContent) -> Iterator[Problem]:
    """A move has the dose that its routine gives it, so the routine has to hold it."""
    library = content.library
    if library.complaints is None:
        return
    for id_, place, complaint in library.complaints.record.all():
        routine = library.routines.get(complaint.routine or "")
        if routine is None:
            continue
        held = [item.exercise for item in routine.record.items]
        if not library.exercises.keys() >= {*held}:
            continue  # the one that is unknown has been named
        for index, move in enumerate(complaint.moves):
            if move in library.exercises and move not in held:
                message = f"{move!r} must be an exercise of {complaint.routine}: {', '.join(held)}"
                yield library.complaints.problem(("places", place, "complaints", id_, "moves", index), message)
