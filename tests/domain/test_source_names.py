"""Names of sources for readers: each case is a title or a list of people as bibliographies have them."""

from pathlib import Path

import pytest
import yaml

from mkdocs_routines.domain.source_names import short_name, short_title, split_title
from mkdocs_routines.load.bibliography import Source
from tests.support import tree

CASES = yaml.safe_load(Path(__file__).with_name("source_names.yml").read_text("utf-8"))
assert CASES


@pytest.mark.parametrize("case", CASES)
def test_a_source_is_named_so_that_readers_know_it(case: str) -> None:
    source = Source("key2020word", "misc" if "url" in CASES[case]["fields"] else "article", 1, CASES[case]["fields"])
    assert (short_title(source), short_name(source)) == (CASES[case]["title"], CASES[case]["name"])


def test_a_note_may_have_a_better_title() -> None:
    note = tree.content(tree.BASE).library.sources["ekstrom2007core"].record
    source = Source("a2020b", "misc", 1, {"title": "May the force be with you: loads", "year": "2020"})
    assert short_title(source, note) == "May the force be with you"
    better = note.model_copy(update={"short_title": "Loads on the kneecap"})
    assert short_title(source, better) == "Loads on the kneecap"
    assert short_name(source, better) == "Loads on the kneecap 2020"


@pytest.mark.parametrize(
    ("title", "first", "rest"),
    [
        ("Short", "Short", ""),
        ("Hip and knee", "Hip and knee", ""),
        ("Hip and knees", "Hip and", " knees"),
        ("Hip and knee pain", "Hip and knee", " pain"),
        ("Patellofemoralpain", "Patellofemoralpain", ""),
    ],
)
def test_a_title_is_divided_between_words(title: str, first: str, rest: str) -> None:
    assert split_title(title, 12) == (first, rest)
