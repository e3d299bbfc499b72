"""The interface holds no phrase that was edited out, neither its pages nor the scripts that write into them."""

import re
from pathlib import Path

import pytest

from mkdocs_routines.check.wording import avoided, misspelt
from mkdocs_routines.domain import vancouver
from mkdocs_routines.domain.csl import csl_item
from mkdocs_routines.domain.source_names import short_title
from mkdocs_routines.load import yaml_text
from mkdocs_routines.model import Wording
from mkdocs_routines.pages.render import sources
from scripts.cited_sentences import site_sentences
from tests.support import tree
from tests.support.built import ROOT, Page, no, words

WORDING = Wording.model_validate(yaml_text.parse_yaml((ROOT / "data" / "wording.yml").read_text("utf-8")).value)
SCRIPTS = sorted(
    path
    for folder in ("overrides/assets/js", "src/mkdocs_routines/assets/js")
    for path in (ROOT / folder).rglob("*.js")
)


OF_A_SOURCE = re.compile(r"sources/[^/]+/index\.html")


def phrases(text: str) -> list[str]:
    return [phrase.avoid for _, phrase in avoided(text, WORDING)]


@pytest.fixture(scope="module")
def titles() -> re.Pattern[str]:
    """Titles of sources, whole or up to their subtitle, which are written as their authors did."""
    entries = tree.content(ROOT).bibliography.sources.values()
    named = {str(csl_item(source).get("title", source.key)) for source in entries} | {*map(short_title, entries)}
    return re.compile("|".join(map(re.escape, sorted(named, key=len, reverse=True))))


def test_no_page_holds_a_phrase_that_was_edited_out(pages: list[Page], titles: re.Pattern[str]) -> None:
    others = [page for page in pages if not OF_A_SOURCE.fullmatch(page.path)]  # which alone tell how it was read
    assert len(others) > 100
    told = {page.path: words(page.tree) for page in others}
    found = {path: text for path, text in told.items() if phrases(text)}
    no(f"{path}: {phrase}" for path, text in found.items() for phrase in phrases(titles.sub("", text)))


def test_the_spelling_of_every_page_is_british(site: Path, titles: re.Pattern[str]) -> None:
    own = [sentence for sentence in site_sentences(site) if sentence.page.partition("/")[0] != "sources"]
    assert len(own) > 10_000
    slips = [sentence for sentence in own if [*misspelt(sentence.text, WORDING)]]
    no(f"{sentence.page}: {slip}" for sentence in slips for _, slip in misspelt(titles.sub("", sentence.text), WORDING))


def test_how_a_source_was_read_stands_on_its_own_page_and_once(pages: list[Page]) -> None:
    content = tree.content(ROOT)
    references = vancouver.references(content.bibliography)
    notes = {}
    for key, entry in content.library.sources.items():
        note = vancouver.note(content.bibliography.sources[key], references[key])
        notes[f"sources/{key}/index.html"] = [text for text in (entry.record.unchecked, note) if text]
    told = {page.path: words(page.tree) for page in pages}
    every = {text for texts in notes.values() for text in texts} | {*sources.READ.values()}
    no(
        (path, text)
        for path, shown in told.items()
        if not OF_A_SOURCE.fullmatch(path)
        for text in every
        if text in shown
    )
    no((path, text) for path, texts in notes.items() for text in texts if told[path].count(text) != 1)
    read_on = {*sources.READ.values(), *sources.READ_ON_THE_WEB.values()}
    no(path for path in notes if sum(told[path].count(text) for text in read_on) != 1)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_script_holds_a_phrase_that_was_edited_out(script: Path) -> None:
    assert phrases(script.read_text("utf-8")) == []


def test_a_phrase_is_found_over_a_line_break_and_in_capitals_and_left_where_it_is_quoted() -> None:
    assert phrases("Stop, and HAVE them\n    looked at.") == ["have them looked at"]
    assert phrases('They wrote "have them looked at" there.') == []
