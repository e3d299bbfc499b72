"""The interface holds no phrase that was edited out, neither its pages nor the scripts that write into them."""

from pathlib import Path

import pytest

from mkdocs_routines.check.wording import avoided, misspelt
from mkdocs_routines.load import yaml_text
from mkdocs_routines.model import Wording
from scripts.cited_sentences import site_sentences
from tests.support.built import ROOT, no, read, words

WORDING = Wording.model_validate(yaml_text.parse_yaml((ROOT / "data" / "wording.yml").read_text("utf-8")).value)
SCRIPTS = sorted(
    path
    for folder in ("overrides/assets/js", "src/mkdocs_routines/assets/js")
    for path in (ROOT / folder).rglob("*.js")
)


def phrases(text: str) -> list[str]:
    return [phrase.avoid for _, phrase in avoided(text, WORDING)]


def test_no_page_holds_a_phrase_that_was_edited_out(site: Path) -> None:
    pages = list(read(site))
    assert len(pages) > 100
    pages = [page for page in pages if page.path != "sources/index.html"]  # which alone names what was not checked
    no(f"{page.path}: {phrase}" for page in pages for phrase in phrases(words(page.tree)))


def test_the_spelling_of_every_page_is_british(site: Path) -> None:
    own = [sentence for sentence in site_sentences(site) if sentence.page.partition("/")[0] != "sources"]
    assert len(own) > 10_000
    no(f"{sentence.page}: {slip}" for sentence in own for _, slip in misspelt(sentence.text, WORDING))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_script_holds_a_phrase_that_was_edited_out(script: Path) -> None:
    assert phrases(script.read_text("utf-8")) == []


def test_a_phrase_is_found_over_a_line_break_and_in_capitals_and_left_where_it_is_quoted() -> None:
    assert phrases("Stop, and HAVE them\n    looked at.") == ["have them looked at"]
    assert phrases('They wrote "have them looked at" there.') == []
