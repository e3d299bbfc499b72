"""Published names and wordings: a link goes on meaning what it meant."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.domain import addresses, editions, plan_link
from mkdocs_routines.domain.dosed_items import dosed_items
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def names_in_links_mean_one_exercise(content: UncheckedContent) -> Iterator[Problem]:
    owners = {id_: id_ for id_ in content.library.ids["exercise"]}
    for id_, entry in sorted(content.library.exercises.items()):
        code = entry.record.code
        for name, place in ((id_, ()), (code, ("code",))):
            if name in plan_link.RESERVED:
                yield entry.problem(place, f"{name!r} means something else in a link; choose another name")
        if (owner := owners.setdefault(code, id_)) != id_:
            yield entry.problem(("code",), f"code: {code!r} must be its own; {owner!r} has it")
    if aliases := content.library.aliases:
        for old in aliases.record.exercises:
            if old in owners:
                yield aliases.problem(
                    ("exercises", old), f"{old!r} must be a name no longer used; {owners[old]!r} has it"
                )


def names_in_links_mean_one_routine(content: UncheckedContent) -> Iterator[Problem]:
    """No short name is the id of another routine; `short_addresses_are_taken_once` compares the short names."""
    for id_, entry in content.library.routines.items():
        short = entry.record.short
        if short != id_ and short in content.library.ids["routine"]:
            yield entry.problem(("short",), f"short: must be another word; a routine is called {short!r}")


def aliases_lead_to_a_record(content: UncheckedContent) -> Iterator[Problem]:
    routines = {*editions.short_names(content.library).values(), *content.library.ids["routine"]}
    if aliases := content.library.aliases:
        for old, id_ in aliases.record.exercises.items():
            yield from must_be_known(aliases, ("exercises", old), id_, content.library.ids["exercise"], "exercise")
        for old, id_ in aliases.record.routines.items():
            yield from must_be_known(aliases, ("routines", old), id_, content.library.ids["routine"], "routine")
            if old in routines:
                yield aliases.problem(("routines", old), f"{old!r} must be a name no longer used; a routine has it")


def published_names_stay(content: UncheckedContent) -> Iterator[Problem]:
    """No id or code that a link may hold disappears, or comes to mean another exercise."""
    library = content.library
    if "aliases" in library.unreadable:
        return
    names = editions.exercise_names(library)
    broken = library.ids["exercise"] - library.exercises.keys()
    for id_, entry in library.histories.items():
        now = names.get(id_)
        if now is None and id_ not in broken:
            message = f"{id_!r} was published: bring it back (retired, if need be), or put its new id into aliases.yml"
            yield entry.problem((), message)
        for code in entry.record.codes:
            if now is not None and names.get(code) != now:
                message = (
                    f"code: must stay {code!r}, which links have; or add '{code}: {now}' to exercises in aliases.yml"
                )
                yield library.exercises[now].problem(("code",), message)
    may_be_broken = bool(library.ids["routine"] - library.routines.keys())  # its short name cannot be read either
    if library.editions and not may_be_broken:
        known = {*editions.routine_names(library), *library.ids["routine"]}
        for index, id_ in enumerate(library.editions.record.routines):
            if id_ not in known:
                message = f"{id_!r} was published: bring it back, or put its new id into routines in aliases.yml"
                yield library.editions.problem(("routines", index), message)


def published_wordings_are_kept(content: UncheckedContent) -> Iterator[Problem]:
    """No wording that readers did an exercise by is changed without an edition that keeps it."""
    settled = editions.settled_edition(content.library)
    for id_, field, number in editions.changed_fields(content.library):
        mend = "make new-edition, which keeps both" if number <= settled else "make edition, which writes it again"
        entry = content.library.exercises[id_]
        own = field != "cautions" or entry.record.cautions  # the others come from its movements
        yield entry.problem((field,) if own else ("movements",), f"{field}: changed after edition {number}; run {mend}")


def retired_exercises_are_named_nowhere(content: UncheckedContent) -> Iterator[Problem]:
    exercises = content.library.exercises
    retired = exercises.keys() - content.library.offered.keys()
    for id_, entry in exercises.items():
        for key in ("easier", "harder"):
            for index, neighbour in enumerate(getattr(entry.record, key)):
                if id_ in retired or neighbour in retired:
                    yield entry.problem(
                        (key, index), f"{key}: must not join {id_!r} and {neighbour!r}, as one is retired"
                    )
        if entry.record.retired and (instead := entry.record.retired.instead):
            yield from must_be_known(
                entry, ("retired", "instead"), instead, content.library.offered, "exercise on offer"
            )
    for dosed in dosed_items(content.library):
        alternatives = (("alternatives", each) for each in dosed.item.alternatives)
        for place, name in (("exercise", dosed.item.exercise), *alternatives):
            if name in retired:
                yield dosed.problem((place,), f"{name!r} is retired; choose another exercise")


def retired_exercises_are_recommended_by_no_page(content: UncheckedContent) -> Iterator[Problem]:
    """No hand-written page links or embeds an exercise that is no longer offered."""
    exercises = content.library.exercises
    retired = exercises.keys() - content.library.offered.keys()
    for page in content.pages if retired else ():
        embedded = ((each.line, each.id) for each in page.directives if each.kind == "exercise")
        linked = (
            (line, addresses.page_record(target)) for line, target in markdown_text.linked_pages(page.text, page.uri)
        )
        links = ((line, id_) for line, (folder, id_) in linked if folder == addresses.EXERCISES)
        for line, id_ in (*embedded, *links):
            if id_ in retired:
                instead = (record := exercises[id_].record.retired) and record.instead
                mend = f"recommend {instead!r}" if instead else "choose another exercise"
                yield Problem(page.path, line, f"{id_!r} is retired; {mend}")
