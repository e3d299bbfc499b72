"""A site of two released editions, built: it names the second, and every address of the first still leads somewhere."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from mkdocs_routines.load.yaml_text import parse_yaml
from tests.conftest import Once
from tests.support import built, tree

FIRST_SHORT, SECOND_SHORT, MOVED = "r/both/", "r/two-things/", "extra/"


@pytest.fixture(scope="module")
def second(once: Once) -> Path:
    """The folder of the built site."""

    def make(place: Path) -> None:
        built.build(place / "site", tree.make(place / "project", {"released": True}))

    return once("second_edition", make) / "site"


@pytest.fixture(scope="module")
def leading_on(second: Path) -> dict[str, str]:
    """Each address that leads on → where to, as its page says."""
    [moved] = [{page.folder(): page.text for page in built.redirects(second)}]
    return moved


def test_the_page_of_a_routine_names_the_second_edition(second: Path) -> None:
    [page] = (page for page in built.read(second) if page.path == "routines/two/index.html")
    [foot] = (built.words(element) for element in page.all("p", css_class="handout__foot"))
    assert foot.startswith("Base, edition 2, ")
    assert "Edition 2, " in (second / "routines/two.txt").read_text("utf-8")
    assert json.loads((second / "api/v1/links.json").read_text("utf-8"))["edition"] == 2


def test_every_address_of_the_first_edition_answers(second: Path, leading_on: dict[str, str]) -> None:
    kept = parse_yaml((tree.RELEASED / "data/published.yml").read_text("utf-8")).value
    answering: Iterable[str] = (*kept["pages"], *kept["short"])
    assert [address for address in answering if not (second / address / "index.html").is_file()] == []
    assert sorted(leading_on) == [MOVED, FIRST_SHORT, SECOND_SHORT]


@pytest.mark.parametrize(
    ("old", "new"), [(FIRST_SHORT, "../../routines/two/"), (SECOND_SHORT, "../../routines/two/"), (MOVED, "../play/")]
)
def test_an_earlier_address_leads_to_what_it_meant(old: str, new: str, leading_on: dict[str, str]) -> None:
    assert f'content="0; url={new}"' in leading_on[old]


def test_the_words_of_the_first_edition_are_served(second: Path) -> None:
    served = json.loads((second / "api/v1/editions/squat.json").read_text("utf-8"))
    assert [(each["edition"], each["key_cue"]) for each in served["texts"]] == [(1, "Sit down."), (2, "Sit back.")]
