"""A site with two released editions: everything names the second, the first still answers, and a third is asked for."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mkdocs_routines.__main__ import main
from mkdocs_routines.domain import vancouver
from mkdocs_routines.files import api, formats, handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.yaml_text import parse_yaml
from tests.domain.test_changes import git
from tests.support import tree, twin

URL = "https://example.org/"
SQUAT = "data/exercises/squat.yml"
CHANGED = f"{SQUAT}:15: key_cue: changed after edition 2; run make new-edition, which keeps both"
KEPT = ("editions.yml", "editions/bridge.yml", "editions/squat.yml", "published.yml", "checked-sources.yml")

Command = Callable[..., list[str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.make(tmp_path, {"released": True})


@pytest.fixture
def site(root: Path) -> Content:
    return tree.sound(root, date(2026, 11, 23))


@pytest.fixture
def command(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs a command on the site, and answers with the lines that it prints."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795996800")  # 2026-11-30

    def run(name: str, *options: str) -> list[str]:
        assert main([name, *options, *([str(root)] if name == "check" else ["--root", str(root)])]) == 0
        return capsys.readouterr().out.splitlines()

    return run


def edit(root: Path, path: str, before: str, after: str) -> None:
    text = (root / path).read_text("utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, after), "utf-8")


def kept(root: Path) -> dict[str, str]:
    return {path.relative_to(root / "data").as_posix(): path.read_text("utf-8") for path in tree_files(root)}


def tree_files(root: Path) -> list[Path]:
    return [path for path in (root / "data").rglob("*.yml") if path.relative_to(root / "data").as_posix() in KEPT]


def published(site: Content) -> dict[str, Any]:
    written = api.api_files(site, vancouver.references(site.bibliography), URL)
    return {path: json.loads(text) for path, text in written.items() if path.endswith(".json")}


def test_files_to_hand_over_name_the_second_edition(site: Content) -> None:
    files = formats.routine_files(site, vancouver.references(site.bibliography), URL)
    cite = "Hip to Knee, by The Hip to Knee contributors, CC BY 4.0. Edition 2, 23 November 2026."
    assert [path for path in ("routines/two.txt", "routines/two.plan.md") if cite not in files[path]] == []
    resources = [entry["resource"] for entry in json.loads(files["fhir/two.json"])["entry"]]
    assert {resource["version"] for resource in resources} == {"2"}
    assert files["fhir/two.json"].count('|2"') == 3  # of two exercises, and of one in the place of another


def test_paper_and_its_link_name_the_second_edition(site: Content) -> None:
    imprint = handout.imprint(URL, site.library, site.today)
    assert handout.footer(imprint).startswith("Hip to Knee, edition 2, 23 November 2026. ")
    assert imprint.links["two"].startswith(f"{URL}r/#v1P2;of=two-things;")
    assert imprint.addresses == {"two": f"{URL}r/two-things/"}


def test_a_link_of_either_edition_finds_the_words_of_its_day(site: Content) -> None:
    files = published(site)
    links = files["api/v1/links.json"]
    assert links["edition"] == 2
    assert [(each["id"], each["since"], each["formerly"]) for each in links["exercises"]] == [
        ("bridge", 1, []),
        ("squat", 2, ["sit"]),
    ]
    assert [(each["code"], each["formerly"]) for each in links["routines"]] == [("two-things", ["both"])]
    texts = files["api/v1/editions/squat.json"]["texts"]
    cues = [twin.one("plan/editions.js", "wordingOf", texts, number)["key_cue"] for number in (1, 2)]
    assert cues == ["Sit down.", "Sit back."]


def test_both_commands_do_nothing_when_nothing_changed(root: Path, command: Command) -> None:
    before = kept(root)
    for name in ("edition", "new-edition"):
        assert command(name) == ["Everything is kept already."]
    assert command("check", "--release") == []
    assert kept(root) == before


def test_new_things_join_the_second_edition(root: Path, command: Command) -> None:
    squat = (root / SQUAT).read_text("utf-8").replace("name: Squat", "name: Box squat").replace("code: sq", "code: box")
    (root / "data/exercises/box-squat.yml").write_text(f"{squat}easier: [squat]\n", "utf-8")
    claim = (root / "data/claims/both.yml").read_text("utf-8").replace("Both or one?", "One or both?")
    (root / "data/claims/one.yml").write_text(claim, "utf-8")
    shutil.copy(root / "data/editions.yml", root / "before.yml")
    assert command("new-edition") == ["data/editions/box-squat.yml", "data/published.yml"]
    assert (root / "data/editions.yml").read_text("utf-8") == (root / "before.yml").read_text("utf-8")
    history = parse_yaml((root / "data/editions/box-squat.yml").read_text("utf-8")).value
    assert [wording["edition"] for wording in history["texts"]] == [2]
    assert command("check", "--release") == []


def test_a_changed_wording_waits_until_a_third_edition_is_asked_for(root: Path, command: Command) -> None:
    before = kept(root)
    edit(root, SQUAT, "Sit back.", "Sit low.")
    assert command("check") == [f"{CHANGED} (before a release)"]
    assert command("edition") == [CHANGED]
    assert kept(root) == before
    assert command("new-edition") == ["data/editions.yml", "data/editions/squat.yml"]
    assert command("check", "--release") == []
    days = parse_yaml((root / "data/editions.yml").read_text("utf-8")).value["editions"]
    assert [str(each["day"]) for each in days] == ["2025-11-01", "2025-11-25", "2026-11-30"]
    texts = published(tree.sound(root))["api/v1/editions/squat.json"]["texts"]
    assert [(each["edition"], each["key_cue"]) for each in texts] == [
        (1, "Sit down."),
        (2, "Sit back."),
        (3, "Sit low."),
    ]


def test_a_reworded_exercise_under_a_new_id_waits_too(root: Path, command: Command) -> None:
    (root / SQUAT).rename(root / "data/exercises/sit-low.yml")
    edit(root, "data/exercises/sit-low.yml", "Sit back.", "Sit low.")
    for path in ("data/routines/two.yml", "data/exercises/bridge.yml", "data/aliases.yml"):
        edit(root, path, "squat", "sit-low")
    edit(root, "data/aliases.yml", "exercises:", "exercises:\n  squat: sit-low")
    edit(root, "data/redirects.yml", "moved:", "moved:\n  exercises/squat/: exercises/sit-low/")
    [waits] = command("edition")[-1:]
    assert waits == CHANGED.replace("squat", "sit-low")
    assert not (root / "data/editions/sit-low.yml").exists()
    assert command("new-edition") == ["data/editions.yml", "data/editions/sit-low.yml"]
    assert command("check", "--release") == []


def test_a_source_is_other_than_it_was_checked_until_it_is_named(root: Path, command: Command) -> None:
    before = kept(root)
    edit(root, "references.bib", "{2007}", "{2008}")
    mend = "mend it, or run make edition CHECKED=ekstrom2007core when the study itself has it so"
    waits = f"references.bib:1: 'ekstrom2007core': its year was checked as '2007', and is '2008'; {mend}"
    assert command("edition") == [waits]
    assert kept(root) == before
    assert command("edition", "--checked", "ekstrom2007core") == ["data/checked-sources.yml"]
    assert command("check", "--release") == []


def test_a_source_that_there_is_not_was_not_checked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edition", "--root", str(root), "--checked", "ekstrom2007cores"]) == 1
    assert capsys.readouterr().err == (
        "no source 'ekstrom2007cores' in references.bib; did you mean 'ekstrom2007core'?\n"
    )


def test_what_was_published_in_the_first_edition_must_answer(root: Path) -> None:
    for path in ("data/aliases.yml", "data/redirects.yml"):
        (root / path).unlink()
    _, problems = tree.checked(root, date(2026, 11, 23))
    assert [(problem.path, problem.line, problem.message.partition(" ")[0]) for problem in problems] == [
        ("data/editions.yml", 10, "'both'"),
        (SQUAT, 44, "code:"),
        ("data/published.yml", 16, "extra/"),
        ("data/published.yml", 28, "r/both/"),
    ]


def test_the_difference_between_two_editions_is_told(root: Path, command: Command) -> None:
    for words in (["init"], ["add", "."], ["commit", "--message", "second"]):
        git(root, *words)
    edit(root, SQUAT, "Sit back.", "Sit low.")
    command("new-edition")
    assert command("diff", "HEAD") == [
        "Squat: changed: key cue",
        "Pages: exercises/squat/, home, routines/two/",
        "Paper: two",
    ]
