"""Search words: each leads to a page that is there, and to one page or to several in an order."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.search_words import pages_there
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import SearchWords


def search_words_lead_to_pages_that_are_there(content: UncheckedContent) -> Iterator[Problem]:
    listed = content.library.search_words
    if listed is None or content.library.vocabulary is None:
        return
    words, there = listed.record, pages_there(content)
    known = there | frozenset(addresses.pages_of_files(content.library))
    named: list[tuple[Place, str]] = [(("signs", "page"), words.signs.page)]
    named += [(("pages", page), page) for page in words.pages]
    named += [
        (("ordered", word, index), page) for word, many in words.ordered.items() for index, page in enumerate(many)
    ]
    for place, page in named:
        yield from must_be_known(listed, place, page, known, "page")


def every_page_is_of_a_kind_for_the_search(content: UncheckedContent) -> Iterator[Problem]:
    """No page is without a kind, and no pattern of a kind is without a page."""
    listed = content.library.search_words
    if listed is None or content.library.vocabulary is None or not content.library.whole:
        return
    kinds, pages = listed.record.kinds, pages_there(content)
    patterns = [(index, each, kind.pages[each]) for index, kind in enumerate(kinds) for each in range(len(kind.pages))]
    for index, each, pattern in patterns:
        if not any(fnmatchcase(page, pattern) for page in pages):
            yield listed.problem(("kinds", index, "pages", each), f"pages: must fit a page; {pattern!r} fits none")
    for page in sorted(pages):
        if not any(fnmatchcase(page, pattern) for _, _, pattern in patterns):
            yield listed.problem(("kinds",), f"kinds: must have a kind for {page}")


def search_words_lead_to_one_page_or_have_an_order(content: UncheckedContent) -> Iterator[Problem]:
    """No word is given to two pages, unless `ordered` says which of them comes first."""
    listed = content.library.search_words
    if listed is None:
        return
    owners = {name.casefold(): page for page, name in _names_of_records(content)}
    for place, word, page in _listed(listed.record):
        if owner := owners.get(word.casefold()):
            rule = (
                "must stand once"
                if owner == page
                else "must lead to one page, or have its pages in order under 'ordered'"
            )
            yield listed.problem(place, f"{word!r} {rule}; it leads to {owner} already")
        owners.setdefault(word.casefold(), page)


def search_words_are_written_as_they_are_typed(content: UncheckedContent) -> Iterator[Problem]:
    """Small letters and single spaces; single words where words are compared one by one."""
    listed = content.library.search_words
    if listed is None:
        return
    words = listed.record
    single: list[tuple[Place, str]] = [(("ignored", index), word) for index, word in enumerate(words.ignored)]
    single += [(("same", row, index), word) for row, group in enumerate(words.same) for index, word in enumerate(group)]
    for place, word in (*((place, word) for place, word, _ in _listed(words)), *single):
        typed = " ".join(word.lower().split())
        if word != typed:
            yield listed.problem(place, f"must be in small letters and single spaces: {typed!r}, not {word!r}")
    seen: set[str] = set()
    for place, word in single:
        if " " in word or "-" in word:
            yield listed.problem(place, f"{place[0]}: must be single words; it has {word!r}")
        if word in seen:
            yield listed.problem(place, f"{place[0]}: {word!r} must stand once, in 'same' and 'ignored' together")
        seen.add(word)


def _listed(words: SearchWords) -> Iterator[tuple[Place, str, str]]:
    """Each word of the list with its place and the page it leads to; of an ordered one, the first."""
    yield from ((("ordered", word), word, pages[0]) for word, pages in words.ordered.items())
    yield from ((("signs", "words", index), word, words.signs.page) for index, word in enumerate(words.signs.words))
    for page, listed in words.pages.items():
        yield from ((("pages", page, index), word, page) for index, word in enumerate(listed))


def _names_of_records(content: UncheckedContent) -> Iterator[tuple[str, str]]:
    """Each name of an exercise, a muscle or a routine, with its page."""
    library = content.library
    for id_, exercise in library.exercises.items():
        yield from (
            (addresses.exercise_page(id_), name) for name in (exercise.record.name, *exercise.record.other_names)
        )
    yield from ((addresses.routine_page(id_), routine.record.title) for id_, routine in library.routines.items())
    yield from ((addresses.plan_page(id_), plan.record.title) for id_, plan in library.six_week_plans.items())
    if library.vocabulary:
        for id_, muscle in library.vocabulary.record.muscles.items():
            yield from ((addresses.word_page("muscles", id_), name) for name in (muscle.label, *muscle.other_names))
