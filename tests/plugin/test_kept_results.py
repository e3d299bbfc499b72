"""Results are kept while all that they come from stays, and no longer: one that is out of date may do harm."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mkdocs_routines.draw.file_cache import FileCache
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.plugin import kept_results
from mkdocs_routines.plugin.digests import digest_of
from mkdocs_routines.plugin.kept_results import KeptResults
from tests.support import tree

DAY = date(2026, 1, 1)
SITE = tree.content(today=DAY)
OTHER = "# Other\n\n<!-- card: squat -->\n\nSo it is [@other2000other].\n"
PROPERTIES = ("text", "directives", "shown", "cited", "heading")


def made_again(files: FileCache, function: Callable[[Content], object], content: Content, *given: object) -> bool:
    """Whether the function is called for its result in this build."""
    called: list[object] = []

    def noted(seen: Content) -> list[object]:
        called.append(function(seen))
        return called

    with KeptResults(files).of("results") as results:
        results.result("one", noted, content, *given)
    return bool(called)


def with_sentence(text: str) -> Content:
    """The site with a sentence more on its first page."""
    first, *others = SITE.pages
    return replace(SITE, pages=(replace(first, text=first.text + text), *others))


@pytest.fixture
def files(tmp_path: Path) -> FileCache:
    return FileCache(tmp_path)


def titles(content: Content) -> list[object]:
    return [(page.uri, page.head and page.head.record.title) for page in content.pages]


def test_a_sentence_leaves_alone_what_asks_for_no_text(files: FileCache) -> None:
    assert made_again(files, titles, SITE)
    assert not made_again(files, titles, SITE)
    assert not made_again(files, titles, with_sentence("\nOne more.\n"))


@pytest.mark.parametrize("name", PROPERTIES)
def test_what_asks_for_something_in_a_text_is_made_again_when_that_changes(files: FileCache, name: str) -> None:
    def asks(content: Content) -> list[object]:
        return [repr(getattr(page, name)) for page in content.pages]

    assert made_again(files, asks, SITE)
    assert not made_again(files, asks, SITE)
    assert made_again(files, asks, replace(SITE, pages=tuple(replace(page, text=OTHER) for page in SITE.pages)))


def changes() -> Iterator[Content]:
    first, *others = SITE.pages
    assert first.head
    titled = replace(first.head, record=first.head.record.model_copy(update={"title": "Other"}))
    yield replace(SITE, pages=(replace(first, head=titled), *others))
    yield replace(SITE, pages=tuple(others))
    id_, entry = next(iter(SITE.library.exercises.items()))
    for other in (
        replace(entry, record=entry.record.model_copy(update={"name": "Other"})),
        replace(entry, lines={**entry.lines, (): 99}),
    ):
        yield replace(SITE, library=replace(SITE.library, exercises={**SITE.library.exercises, id_: other}))
    yield replace(SITE, library=replace(SITE.library, features=frozenset()))
    yield replace(SITE, library=replace(SITE.library, templates={"one.jinja": ""}))
    yield replace(SITE, library=replace(SITE.library, modified={entry.path: DAY}))
    yield replace(SITE, bibliography=replace(SITE.bibliography, text=""))
    yield replace(SITE, today=date(2026, 1, 2))
    yield replace(SITE, files=frozenset({"one.svg"}))
    yield replace(SITE, docs="pages")


@pytest.mark.parametrize("changed", [*changes()])
def test_what_asks_for_everything_is_made_again_after_any_change(files: FileCache, changed: Content) -> None:
    def asks(content: Content) -> list[object]:
        asked = (content.library, content.bibliography, content.today, content.files, content.docs)
        return [repr(asked), titles(content)]

    assert made_again(files, asks, SITE)
    assert not made_again(files, asks, SITE)
    assert made_again(files, asks, changed)
    assert not made_again(files, asks, changed)


def test_whatever_else_it_is_given_the_programs_and_the_day_count(
    files: FileCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert made_again(files, titles, SITE, "one")
    assert made_again(files, titles, SITE, "other")
    for name, other in (("programs", "other"), ("drawn_from", ()), ("calendar_day", date(2030, 1, 1))):
        monkeypatch.setattr(kept_results, name, lambda other=other: other)
        assert made_again(files, titles, SITE, "other")
        assert not made_again(files, titles, SITE, "other")


def test_a_damaged_file_of_results_is_none(files: FileCache) -> None:
    assert made_again(files, titles, SITE)
    files.path("results.json").write_bytes(b"{}")
    assert made_again(files, titles, SITE)


def test_problems_are_found_in_each_build(files: FileCache) -> None:
    problem = Problem("docs/index.md", 1, "must be mended")

    def rule(content: Content) -> Iterator[Problem]:
        yield from () if content.docs == "mended" else (problem,)

    for content, found in ((SITE, (problem,)), (SITE, (problem,)), (replace(SITE, docs="mended"), ())):
        with KeptResults(files).of("checks") as checks:
            assert checks.problems("rule", rule, content) == found


def test_two_results_under_one_name_are_refused(files: FileCache) -> None:
    with KeptResults(files).of("results") as results:
        results.result("one", titles, SITE)
        with pytest.raises(ValueError, match="two results cannot be kept as 'one'"):
            results.result("one", titles, SITE)


def test_digests_tell_values_apart_and_sets_have_no_order() -> None:
    values: list[object] = ["", "1", b"1", 1, None, (), ("",), ("", ""), {}, {"a": "b"}, {"a": "b", "c": "d"}]
    values += [{"c": "d", "a": "b"}, frozenset(), frozenset("ab"), frozenset("abc"), ("a", "b"), (("a",), "b")]
    assert len({digest_of(value) for value in values}) == len(values)
    assert digest_of(frozenset("abcdef")) == digest_of(frozenset("fedcba"))
    with pytest.raises(TypeError, match="no digest of function"):
        digest_of(titles)
