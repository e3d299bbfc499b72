"""Editions: what readers were told stays readable, under whatever name."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.__main__ import main
from mkdocs_routines.domain import progressions, vancouver
from mkdocs_routines.files import api, handout
from mkdocs_routines.load import yaml_text, yaml_writer
from mkdocs_routines.pages import render
from tests.support import tree

URL = "https://example.org/"
SQUAT = "data/exercises/squat.yml"
DAY = "1764028800"  # 2025-11-25


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.make(tmp_path, {})


@pytest.fixture
def publish(root: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Publishes, and answers with what is printed."""

    def run(command: str = "edition", status: int = 0) -> str:
        assert main([command, "--root", str(root)]) == status
        return capsys.readouterr().out

    return run


def edit(root: Path, path: str, before: str, after: str) -> None:
    text = (root / path).read_text("utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, after), "utf-8")


def release(root: Path) -> None:
    """From here on links are given to readers."""
    edit(root, "data/editions.yml", "released: false", "released: true")


def published(root: Path) -> dict[str, Any]:
    site = tree.sound(root)
    written = api.api_files(site, vancouver.references(site.bibliography), URL)
    return {path: json.loads(text) for path, text in written.items() if path.endswith(".json")}


def texts(root: Path, id_: str) -> list[tuple[int, str]]:
    """The editions of an exercise and their cues, as they are published."""
    return [(told["edition"], told["key_cue"]) for told in published(root)[f"api/v1/editions/{id_}.json"]["texts"]]


def link_of(root: Path, id_: str) -> dict[str, Any]:
    [found] = [each for each in published(root)["api/v1/links.json"]["exercises"] if each["id"] == id_]
    return dict(found)


def test_the_first_edition_keeps_what_stands_there(root: Path, publish: Callable[..., str]) -> None:
    assert publish().split() == [
        "data/editions.yml",
        "data/editions/bridge.yml",
        "data/editions/squat.yml",
        "data/published.yml",
        "data/checked-sources.yml",
    ]
    assert (root / "data/editions.yml").read_text("utf-8").splitlines()[4:] == [
        "released: false",
        "editions:",
        "- day: '2025-11-25'",
        "routines:",
        "- two",
        "- two-things",
    ]
    assert yaml_text.parse_yaml((root / "data/editions/squat.yml").read_text("utf-8")).value == {
        "codes": ("sq",),
        "texts": (
            {
                "edition": 1,
                "name": "Squat",
                "start": "Stand.",
                "steps": ("Sit.", "Stand."),
                "key_cue": "Sit back.",
                "cues": ("Breathe.",),
                "cautions": ({"who": "People with sore knees", "advice": "Sit higher."},),
            },
        ),
    }
    assert texts(root, "squat") == [(1, "Sit back.")]
    assert publish() == "Everything is kept already.\n"


def test_addresses_ids_and_sources_are_kept(root: Path, publish: Callable[..., str]) -> None:
    publish()
    published = yaml_text.parse_yaml((root / "data/published.yml").read_text("utf-8")).value
    assert published["short"] == {"r/two-things/": "routines/two/"}
    assert {"exercises/squat/", "routines/two/cert/", "play/"} <= {*published["pages"]}
    assert (published["ids"]["claims"], published["ids"]["aims"]) == (("both",), ("hip-strength", "knee-strength"))
    checked = yaml_text.parse_yaml((root / "data/checked-sources.yml").read_text("utf-8")).value
    assert checked["sources"]["ekstrom2007core"]["title"] == "Electromyographic Analysis"
    assert main(["check", "--release", "--today", "2026-11-23", str(root)]) == 0


def test_an_address_is_promised_from_the_release_on(root: Path, publish: Callable[..., str]) -> None:
    page = root / "docs/extra.md"
    page.write_text("---\ntitle: Extra\ndescription: Extra.\n---\n# Extra\n", "utf-8")
    publish()
    page.unlink()
    assert publish().split() == ["data/published.yml"]
    page.write_text("---\ntitle: Extra\ndescription: Extra.\n---\n# Extra\n", "utf-8")
    publish()
    release(root)
    page.unlink()
    gone = "extra/ was published: bring its page back, or let data/redirects.yml say where it is now"
    assert publish(status=1).endswith(f": {gone}\n")
    (root / "data/redirects.yml").write_text("moved:\n  extra/: play/\n", "utf-8")
    assert publish() == "Everything is kept already.\n"


def test_a_changed_text_is_kept_beside_the_new_one(root: Path, publish: Callable[..., str]) -> None:
    publish()
    release(root)
    edit(root, SQUAT, "Sit back.", "Sit down.")
    assert publish() == f"{SQUAT}:15: key_cue: changed after edition 1; run make new-edition, which keeps both\n"
    assert publish("new-edition").split() == ["data/editions.yml", "data/editions/squat.yml"]
    assert texts(root, "squat") == [(1, "Sit back."), (2, "Sit down.")]
    assert texts(root, "bridge") == [(1, "Press the heels down.")]
    assert published(root)["api/v1/links.json"]["edition"] == 2
    assert (link_of(root, "squat")["since"], link_of(root, "bridge")["since"]) == (2, 1)


def test_before_its_release_an_edition_is_written_again(root: Path, publish: Callable[..., str]) -> None:
    publish()
    edit(root, SQUAT, "Sit back.", "Sit down.")
    edit(root, SQUAT, "code: sq", "code: sit")
    assert publish().split() == ["data/editions/squat.yml"]
    assert texts(root, "squat") == [(1, "Sit down.")]
    assert link_of(root, "squat") == {"id": "squat", "code": "sit", "formerly": [], "since": 1}


def test_a_general_caution_is_kept_with_each_exercise_that_has_it(root: Path, publish: Callable[..., str]) -> None:
    file = root / "data/cautions.yml"
    case = "      - applies_to: {positions: [standing]}\n        advice: Hold on.\n"
    file.write_text(f"cautions:\n  unsteady:\n    who: Unsteady people\n    cases:\n{case}", "utf-8")
    publish()
    release(root)
    edit(root, "data/cautions.yml", "Hold on.", "Hold a table.")
    assert publish("new-edition").split() == ["data/editions.yml", "data/editions/squat.yml"]
    told = published(root)["api/v1/editions/squat.json"]["texts"]
    assert [[(each["who"], each["advice"]) for each in edition["not_for"]] for edition in told] == [
        [("Unsteady people", "Hold on."), ("People with sore knees", "Sit higher.")],
        [("Unsteady people", "Hold a table."), ("People with sore knees", "Sit higher.")],
    ]


def test_an_exercise_that_nobody_was_given_goes_with_its_edition(root: Path, publish: Callable[..., str]) -> None:
    extra = root / "data/exercises/lunge.yml"
    squat = (root / SQUAT).read_text("utf-8").replace("code: sq", "code: lunge\neasier: [squat]")
    extra.write_text(squat.replace("name: Squat", "name: Lunge"), "utf-8")
    publish()
    assert (root / "data/editions/lunge.yml").exists()
    extra.unlink()
    publish()
    assert not (root / "data/editions/lunge.yml").exists()
    tree.sound(root)


def test_other_mistakes_come_first(root: Path, publish: Callable[..., str]) -> None:
    edit(root, SQUAT, "level: beginner", "level: easy")
    said = "data/exercises/squat.yml:5: level: must be one of beginner, intermediate, advanced; it is 'easy'\n"
    assert publish(status=1) == said
    assert not (root / "data/editions.yml").exists()


def test_a_new_name_carries_the_old_texts_on(root: Path, publish: Callable[..., str]) -> None:
    publish()
    release(root)
    edit(root, SQUAT, "Sit back.", "Sit down.")
    publish("new-edition")
    (root / SQUAT).rename(root / "data/exercises/sit.yml")
    edit(root, "data/exercises/sit.yml", "code: sq", "code: sit")
    for path in ("data/routines/two.yml", "data/exercises/bridge.yml"):
        edit(root, path, "squat", "sit")
    (root / "data/aliases.yml").write_text("exercises:\n  squat: sit\n  sq: sit\n", "utf-8")
    redirects = "moved:\n  exercises/squat/: exercises/sit/\n"
    (root / "data/redirects.yml").write_text(redirects, "utf-8")
    assert publish().split() == ["data/editions/sit.yml", "data/published.yml"]
    assert texts(root, "sit") == [(1, "Sit back."), (2, "Sit down.")]
    assert link_of(root, "sit") == {"id": "sit", "code": "sit", "formerly": ["sq", "squat"], "since": 2}
    edit(root, "data/exercises/sit.yml", "Sit down.", "Sit.")
    publish("new-edition")
    assert texts(root, "sit")[-1] == (3, "Sit.")
    assert link_of(root, "sit")["since"] == 3


def test_a_retired_exercise_keeps_its_page_and_is_offered_nowhere(root: Path) -> None:
    retired = "retired:\n  day: 2025-11-01\n  why: It hurt [@ekstrom2007core].\n  instead: bridge\n"
    edit(root, SQUAT, "code: sq\n", f"code: sq\n{retired}")
    edit(root, "data/exercises/bridge.yml", "harder: [squat]\n", "")
    edit(root, "data/exercises/bridge.yml", "pillar: strength", "pillar: mobility-and-control")
    edit(root, "data/routines/two.yml", "exercise: squat\n    alternatives: [bridge]", "exercise: bridge")
    edit(root, "data/routines/two.yml", "sides: each", "sides: together")
    site = tree.sound(root)
    references = vancouver.references(site.bibliography)
    imprint = handout.imprint("https://example.org/", site.library, site.today)
    pages = {page.uri: page.markdown for page in render.generated_pages(site, references, imprint)}
    notice = "**No longer offered here since 2025-11-01.** It hurt [@ekstrom2007core]. Instead: [Bridge](bridge.md)"
    assert notice in pages["exercises/squat.md"]
    assert [uri for uri, text in pages.items() if "squat.md" in text and not uri.startswith("sources/")] == []
    assert progressions.neighbours(site.library)["squat"] == progressions.Neighbours((), (), ())
    [record] = [each for each in published(root)["api/v1/exercises.json"]["exercises"] if each["id"] == "squat"]
    why = {"text": "It hurt.", "sources": ["ekstrom2007core"]}
    assert record["retired"] == {"day": "2025-11-01", "why": why, "instead": "bridge"}
    assert link_of(root, "squat")["code"] == "sq"


VALUES = st.recursive(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1) | st.integers(-99, 99) | st.booleans(),
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.dictionaries(st.from_regex(r"\A[a-z]{2,9}\Z"), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.from_regex(r"\Aa[a-z_]{1,9}\Z"), VALUES, min_size=1))
def test_what_is_written_as_yaml_is_read_again(value: dict[str, Any]) -> None:
    def plain(part: Any) -> Any:
        return [plain(each) for each in part] if isinstance(part, tuple) else part

    document = yaml_text.parse_yaml(yaml_writer.write_yaml({key: plain(part) for key, part in value.items()}))
    assert (document.value, document.faults) == (value, ())
