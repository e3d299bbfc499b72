"""The report of a routine by CERT: its score is counted, and its sheet holds the data, whatever they are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.domain import addresses, cert, dose, vancouver
from mkdocs_routines.domain.signs import stop_rules
from mkdocs_routines.files import cert_csv
from mkdocs_routines.load import csv_text, markdown_text
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Routine
from mkdocs_routines.model.cert import Cert, CertAnswer, CertItem
from tests.support import tree
from tests.support.built import Page, no, words

ROOT = Path(__file__).parents[2]
SITE = tree.content(ROOT)
ROUTINES = sorted(SITE.library.routines)
assert len(ROUTINES) >= 7


def read(text: str) -> list[list[str]]:
    return csv_text.parse_csv(text.removeprefix(csv_text.BYTE_ORDER_MARK))


@pytest.fixture(scope="module")
def sheets() -> dict[str, list[list[str]]]:
    """The sheet of each routine, as a program reads it."""
    written = cert_csv.cert_files(SITE, vancouver.references(SITE.bibliography), "https://example.org/hip/")
    return {path.split("/")[1]: read(text) for path, text in written.items()}


def record(id_: str) -> Routine:
    return SITE.library.routines[id_].record


def report(**said: CertAnswer) -> Cert:
    """A report of these items: `item_7a=…`."""
    items: dict[CertItem, CertAnswer] = {item: said[f"item_{item}"] for item in cert.ITEMS if f"item_{item}" in said}
    return Cert(items=items)


CHAIR = CertAnswer(answer="A chair.")
NOBODY = CertAnswer(not_applicable="Nobody is followed.")


def test_the_score_is_counted() -> None:
    tail = "parts of the 16 items reported, {} of them as not applicable"
    assert cert.score(report(item_1=CHAIR, item_7a=CHAIR)).words() == "2 of 19 " + tail.format("none")
    assert cert.score(report(item_1=CHAIR, item_7a=CHAIR, item_11=NOBODY)).words() == "3 of 19 " + tail.format(1)


def test_every_item_has_its_row() -> None:
    asked = SITE.library.vocabulary.record.cert
    rows = list(cert.report_rows(report(item_1=CHAIR, item_16b=NOBODY), asked))
    assert [row.item for row in rows] == list(cert.ITEMS)
    assert rows[0] == cert.Row("1", asked.questions["1"], "reported", "A chair.")
    assert {row.state for row in rows[1:-1]} == {"not reported"}
    assert rows[-1] == cert.Row("16b", asked.questions["16b"], "not applicable", "Nobody is followed.")


def test_the_routine_of_the_post_is_reported_in_full() -> None:
    report = record("hip-to-knee-bulletproofing").cert
    assert report.complete
    assert cert.score(report).reported == 19


@pytest.mark.parametrize("id_", ROUTINES)
def test_a_sheet_holds_the_report_word_for_word(sheets: dict[str, list[list[str]]], id_: str) -> None:
    answers = {item: said.answer or said.not_applicable for item, said in record(id_).cert.items.items()}
    states = {item: "reported" if said.answer else "not applicable" for item, said in record(id_).cert.items.items()}
    rows = [row for row in sheets[id_] if row[0] == "cert" and row[1]]
    assert {row[1]: row[4] for row in rows if row[4]} == answers
    assert {row[1]: row[3] for row in rows} == {item: states.get(item, "not reported") for item in cert.ITEMS}


@pytest.mark.parametrize("id_", ROUTINES)
def test_a_sheet_holds_the_plan_and_the_safety(sheets: dict[str, list[list[str]]], id_: str) -> None:
    routine, library = record(id_), SITE.library
    says = [row[4] for row in sheets[id_]]
    plan = [row for row in sheets[id_] if row[0] == "exercise" and row[2] != "Note"]
    assert [row[2].split(" or ")[0] for row in plan] == [name(item.exercise, library) for item in routine.items]
    no(row for row, item in zip(plan, routine.items, strict=True) if not row[4].startswith(dose.words(item.dose)))
    pain = library.vocabulary.record.pain_rules[routine.pain_rule]
    stop = stop_rules(library, addresses.routine_page(id_))[routine.stop_rule]
    needed = [routine.for_whom, pain.summary, *pain.points, stop.summary, *stop.points]
    assert [
        text for text in (*needed, *routine.progression, *routine.regression, *routine.notes) if text not in says
    ] == []


def name(id_: str, library: Library) -> str:
    return library.exercises[id_].record.name


def test_every_source_that_a_sheet_cites_stands_at_its_end(sheets: dict[str, list[list[str]]]) -> None:
    for id_, rows in sheets.items():
        given = {row[1]: row[4] for row in rows if row[0] == "source"}
        cited = [citation for row in rows for citation in markdown_text.citations(row[4])]
        assert {key for citation in cited for key in citation.keys} <= given.keys(), id_
        assert {*record(id_).sources} <= given.keys(), id_
        assert all(given.values()), id_


def test_a_sheet_has_as_many_cells_in_each_row(sheets: dict[str, list[list[str]]]) -> None:
    assert {len(row) for rows in sheets.values() for row in rows} == {5}
    assert {tuple(rows[0]) for rows in sheets.values()} == {cert_csv.HEAD}


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")', " =1", "\t=1"])
def test_a_formula_becomes_text(formula: str) -> None:
    assert read(csv_text.write_csv([["a", formula]])) == [["a", f"'{formula}"]]


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=2), min_size=1))
def test_a_table_is_read_as_it_was_written_but_for_formulas(rows: list[list[str]]) -> None:
    harmless = [
        [f"'{cell}" if cell.lstrip().startswith(("=", "+", "-", "@")) else cell for cell in row] for row in rows
    ]
    assert csv_text.parse_csv(csv_text.write_csv(rows)) == harmless


def test_the_easiest_routine_is_listed_first(pages: list[Page]) -> None:
    [index] = (page for page in pages if page.folder() == "routines/")
    names = [words(name) for name in index.all("p", css_class="cards__name")]
    assert names.index("Three-exercise core") < names.index("Landing and return to sport")
    assert len(names) == len(ROUTINES)


@pytest.mark.parametrize("id_", ROUTINES)
def test_the_pages_of_a_routine_show_its_score_and_its_sheet_the_answers(pages: list[Page], id_: str) -> None:
    for folder in (f"routines/{id_}/", f"routines/{id_}/cert/"):
        [page] = (page for page in pages if page.folder() == folder)
        [score] = page.all("p", css_class="cert__score")
        assert words(score) == cert.score(record(id_).cert).words()
        tables = page.all("table", css_class="cert__items")
        answers = [[words(cell) for cell in table.findall("tbody/tr/th")] for table in tables]
        assert answers == ([list(cert.ITEMS)] if folder.endswith("/cert/") else [])
        assert len(page.all("div", css_class="rule--pain")) == len(page.all("div", css_class="rule--stop")) == 1
        sheets = {link.get("href") for link in page.all("a") if link.get("href", "").endswith("cert.csv")}
        assert sheets == {"../cert.csv" if folder.endswith("/cert/") else "cert.csv"}
