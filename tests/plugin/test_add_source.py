"""Command `add-source`: what Crossref knows of a DOI, as an entry and an empty note.

The answers below `crossref/` are made by hand from the format that Crossref publishes; no work named 10.5555/… exists.
"""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.__main__ import main
from mkdocs_routines.domain import new_source
from mkdocs_routines.domain.tex import plain_text
from mkdocs_routines.load.bibliography import read_bibliography
from mkdocs_routines.load.crossref_work import Author, Work, read_work
from tests.support import tree
from tests.support.crossref_server import crossref_at_home

ANSWERS = {path.stem: path.read_bytes() for path in (Path(__file__).parent / "crossref").glob("*.json")}
assert ANSWERS
ENTRY = """\
@article{carberry2025knee,
  author = {Carberry, Josiah and Ødegård-Müller, Jr, Ann and {The Example Group}},
  title = {{Hip and knee exercise for sore knees \\& hips: 50\\% more?: A made-up trial}},
  journal = {Journal of Psychoceramics \\& Knees},
  year = {2025},
  volume = {5},
  number = {11},
  pages = {1--3},
  doi = {10.5555/12345678},
}
"""
REFUSED = {
    "no_title": "10.5555/none: Crossref has no title of it",
    "no_year": "10.5555/none: Crossref has no year of it",
    "another_work": "an answer of Crossref must be about 10.5555/none",
}
TEXTS = st.text(min_size=1, max_size=60)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(tree.REAL / "data/templates", tree.make(tmp_path, {}) / "data/templates")
    return tmp_path


def added(root: Path, doi: str, status: int, body: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[str]]:
    """The exit status of the command where Crossref gives this answer, and what was asked."""
    with crossref_at_home((status, {}, body)) as (address, asked):
        monkeypatch.setenv("CROSSREF_URL", address)
        monkeypatch.setenv("CROSSREF_PAUSE", "0")
        return main(["add-source", doi, "--root", str(root)]), asked


def test_the_entry_and_the_note_of_a_source_are_written(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    doi = "https://doi.org/10.5555/12345678"
    assert added(root, doi, 200, ANSWERS["article"], monkeypatch) == (0, ["/works/10.5555%2F12345678"])
    before, after = (tree.BASE / "references.bib").read_text("utf-8"), (root / "references.bib").read_text("utf-8")
    assert after == before.replace("@article{ekstrom2007core", f"{ENTRY}\n@article{{ekstrom2007core")
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["references.bib:1: carberry2025knee", "data/sources/carberry2025knee.yml"]
    assert "[@carberry2025knee]" in lines[-1]
    assert main(["check", "--today", "2026-11-23", str(root)]) == 1
    problems = capsys.readouterr().out
    for key in ("design", "design_words", "population", "finding", "limits", "stance", "read"):
        assert f": {key}: must" in problems, "an empty note asks for each of its parts"
    assert main(["add-source", "10.5555/12345678", "--root", str(root)]) == 1
    assert capsys.readouterr().err == "references.bib:1: 'carberry2025knee' has this DOI already\n"


def test_a_hostile_answer_stays_within_its_entry(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert added(root, "10.5555/hostile", 200, ANSWERS["hostile"], monkeypatch)[0] == 0
    bibliography, problems = read_bibliography(root)
    assert problems == []
    assert {*(bibliography.keys or ())} == {"doejandroe2020miscevil2020x", "ekstrom2007core", "nascimento2018hipknee"}
    title = plain_text(bibliography.sources["doejandroe2020miscevil2020x"].fields["title"])
    assert title == (
        ")) ) @misc(evil2020x, title = (x)) ∖input(/etc/passwd) $∖alpha$ alert(1) (x) @misc(worse, ‘rm‘ ~ ^ _ # %"
    )


def test_a_report_without_authors_is_one_of_its_publisher() -> None:
    work = read_work(ANSWERS["report"], "10.5555/report")
    assert new_source.entry(new_source.key_of(work, ()), work) == (
        "@misc{exampleinstitute2020knees,\n  title = {{Knees}},\n  howpublished = {Example Institute},\n"
        "  year = {2020},\n  doi = {10.5555/report},\n}\n"
    )


@pytest.mark.parametrize("answer", REFUSED)
def test_an_answer_that_is_no_source_is_refused(
    answer: str, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (root / "references.bib").read_bytes()
    assert added(root, "10.5555/none", 200, ANSWERS[answer], monkeypatch)[0] == 1
    assert capsys.readouterr().err == REFUSED[answer] + "\n"
    assert (root / "references.bib").read_bytes() == before


def test_a_failure_is_said_in_a_line(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert added(root, "10.5555/none", 404, b"", monkeypatch)[0] == 1
    assert capsys.readouterr().err.startswith("10.5555/none: Crossref has no such DOI; look for a slip")
    assert added(root, "10.5555/none", 503, b"", monkeypatch)[0] == 1
    assert capsys.readouterr().err == "Crossref could not be asked: it answered 503\n"
    assert added(root, "10.5555/none", 200, b"<html>", monkeypatch)[0] == 1
    assert capsys.readouterr().err == "an answer of Crossref must be JSON\n"
    assert added(root, "knees", 200, b"", monkeypatch) == (1, [])
    assert capsys.readouterr().err == "'knees' must be a DOI, such as 10.5555/12345678\n"


@given(title=TEXTS, family=TEXTS, given_name=TEXTS, journal=TEXTS, pages=TEXTS)
def test_no_answer_leaves_its_entry_or_harms_another(
    title: str, family: str, given_name: str, journal: str, pages: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    author = {"family": family, "given": given_name}
    message: dict[str, object] = {
        "DOI": "10.5555/x",
        "type": "journal-article",
        "title": [f"A {title}"],
        "author": [author],
    }
    message |= {"container-title": [f"J {journal}"], "page": pages, "issued": {"date-parts": [[2020]]}}
    work = read_work(json.dumps({"message": message}).encode(), "10.5555/x")
    before = (tree.BASE / "references.bib").read_text("utf-8")
    key = new_source.key_of(work, {"ekstrom2007core", "nascimento2018hipknee"})
    folder = tmp_path_factory.getbasetemp()
    (folder / "x.bib").write_text(new_source.inserted(before, key, new_source.entry(key, work)), encoding="utf-8")
    bibliography, _ = read_bibliography(folder, "x.bib")
    assert {*(bibliography.keys or ())} == {key, "ekstrom2007core", "nascimento2018hipknee"}
    assert [*bibliography.sources] == sorted(bibliography.sources)


def test_the_key_is_free_and_plain() -> None:
    work = Work("10.5555/x", "What does the Knee do?", 2020, (Author("Müller-Straße"),))
    assert new_source.key_of(work, ()) == "mullerstrasse2020knee"
    assert new_source.key_of(work, {"mullerstrasse2020knee"}) == "mullerstrasse2020knee2"
