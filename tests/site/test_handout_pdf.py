"""The handouts of the built site, read back by programs that are not ours."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pytest
import yaml
import zxingcpp

from mkdocs_routines.domain import addresses, editions
from mkdocs_routines.domain.addresses import routine_page
from mkdocs_routines.domain.signs import stop_rules
from mkdocs_routines.draw import figure
from mkdocs_routines.load.markdown_text import uncited
from tests.support import built, tree
from tests.support.dose_by_hand import close, ends, goes_on, more, written_out
from tests.support.link_vectors import links_of, read

PAPERS = {"a4": (595.3, 841.9), "letter": (612, 792)}  # in points
LEAST = 11  # points, for everything a patient reads
ADDRESS = "hip-to-knee.github.io/hip-to-knee"
LIBRARY = tree.content(built.ROOT).library
EDITION = f"edition {editions.current_edition(LIBRARY)}"
SHEETS = [f"{id_}-{paper}" for id_ in LIBRARY.routines for paper in PAPERS]
assert len(SHEETS) >= 14


@lru_cache(maxsize=4)
def signs(path: Path) -> tuple[list[dict[str, Any]], float, float]:
    """Every sign on the pages of a PDF, in the order in which it is written, and how wide and high a page is."""
    with pdfplumber.open(path) as pdf:
        return [sign for page in pdf.pages for sign in page.chars], pdf.pages[0].width, pdf.pages[0].height


def words(path: Path, page: int | None = None) -> str:
    """The text of one page, from 1 on, or of all, with no space at all: a line may end anywhere."""
    return close("".join(sign["text"] for sign in signs(path)[0] if page in (None, sign["page_number"])))


def tags(element: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every tag below an element of the structure tree, in reading order."""
    kids = element.get("/K", pikepdf.Array())
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S).removeprefix("/"), kid
            yield from tags(kid)


@pytest.fixture(params=SHEETS, scope="session")  # so that all tests of a sheet run together
def sheet(request: pytest.FixtureRequest, site: Path) -> Path:
    return site / f"handouts/{request.param}.pdf"


def routine_of(sheet: Path) -> str:
    return sheet.stem.rpartition("-")[0]


def test_it_is_one_sheet_of_its_size_and_tagged(sheet: Path) -> None:
    with pikepdf.open(sheet) as pdf:
        assert len(pdf.pages) <= 2
        for page in pdf.pages:
            size = [float(number) for number in page.mediabox][2:]
            assert size == pytest.approx(PAPERS[sheet.stem.rpartition("-")[2]], abs=0.1)
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        routine = LIBRARY.routines[routine_of(sheet)].record
        assert str(pdf.docinfo.Title) == routine.title
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
        assert "/OpenAction" not in pdf.Root


def test_each_side_names_itself_and_the_front_keeps_the_most_urgent_signs(sheet: Path) -> None:
    routine = LIBRARY.routines[routine_of(sheet)].record
    stop = stop_rules(LIBRARY, routine_page(routine_of(sheet)))[routine.stop_rule].short
    assert stop is not None
    front, back = words(sheet, 1), words(sheet, 2)
    for half in halves(stop.points[0]):
        assert close(half) in front
    if not back:
        assert len(routine.items) <= 4
        assert "of2" not in front
        return
    assert close("1 of 2, please print on both sides") in front
    assert close("All signs on the back.") in front
    assert close(f"{routine.title} 2 of 2") in back
    overleaf = [item for item in routine.items if close(LIBRARY.exercises[item.exercise].record.name) not in front]
    assert bool(overleaf) is (close("on the back.Stop and get help.") in front), "what is overleaf is named"
    for rule in (*(half for point in stop.points for half in halves(point)), "The pain rule.", "Week 6"):
        assert close(rule) in back


def test_its_structure_is_that_of_what_is_seen(sheet: Path) -> None:
    routine = LIBRARY.routines[routine_of(sheet)].record
    exercises = [LIBRARY.exercises[item.exercise].record for item in routine.items]
    with pikepdf.open(sheet) as pdf:
        found = list(tags(pdf.Root.StructTreeRoot))
        names = [name for name, _ in found]
        headings = [str(tag.T) for name, tag in found if name == "H2"]
        told = [str(tag.Alt) for name, tag in found if name == "Figure"]
    assert names.count("H1") == 1
    assert names.index("H1") < names.index("H2")
    assert [heading for heading in headings if heading in {each.name for each in exercises}] == [
        exercise.name for exercise in exercises
    ]
    assert [heading.strip() for heading in headings[-3:]] == ["Is it for you?", "The pain rule.", "Stop and get help."]
    [code] = [alt for alt in told if alt.startswith(f"QR code that opens this plan: {ADDRESS}/r/")]
    for alt, exercise in zip((alt for alt in told if alt != code), exercises, strict=True):
        assert alt == f"{figure.title(exercise, exercise.figure)}. {figure.description(exercise.figure)}"
    assert names.count("Table") == 1
    assert names.count("TH") == 1 + min(6, routine.weeks.high)
    assert names.count("TR") == 4


def test_its_code_and_its_addresses_are_links_for_whoever_reads_it_on_a_phone(sheet: Path) -> None:
    address = addresses.shortest_address(LIBRARY, routine_of(sheet))
    with pikepdf.open(sheet) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", pikepdf.Array())]
        linked = [str(note.A.URI) for note in notes]
        tagged = [tag for name, tag in tags(pdf.Root.StructTreeRoot) if name == "Link"]
        assert all(note.Subtype == pikepdf.Name.Link and note.Contents and "/StructParent" in note for note in notes)
    [code, *typed] = sorted(linked, key=lambda link: "#" not in link)
    assert code.startswith(f"https://{ADDRESS}/r/#v1")
    assert typed == [f"https://{ADDRESS}/{address}", f"https://{ADDRESS}/get-help/"]
    assert len(tagged) == len(notes)


def test_nothing_is_written_smaller_than_a_patient_can_read(sheet: Path) -> None:
    page, width, height = signs(sheet)
    assert len(page) > 1000
    small = [sign["text"] for sign in page if sign["size"] < LEAST - 0.01]
    assert "".join(small) == ""
    inside = [
        15 < sign["x0"] < sign["x1"] < width - 15 and 15 < sign["top"] < sign["bottom"] < height - 15 for sign in page
    ]
    assert all(inside), "printers do not reach the edge"


def test_it_holds_doses_and_safety(sheet: Path) -> None:
    vocabulary, routine = LIBRARY.vocabulary.record, LIBRARY.routines[routine_of(sheet)].record
    pain = vocabulary.pain_rules[routine.pain_rule].short
    stop = stop_rules(LIBRARY, routine_page(routine_of(sheet)))[routine.stop_rule].short
    assert pain is not None
    assert stop is not None
    address = addresses.shortest_address(LIBRARY, routine_of(sheet)).rstrip("/")
    said = words(sheet)
    points = (*pain.points, *stop.points)
    needed = [pain.summary, stop.summary, *(half for point in points for half in halves(point))]
    needed += [LIBRARY.exercises[item.exercise].record.name for item in routine.items]
    needed += ["Prepared for", "Week 6", "Pain, 0–10", "Next morning", EDITION, "CC BY 4.0"]
    needed += ["who should leave it out or change it", f"{ADDRESS}/get-help", f"{ADDRESS}/{address}"]
    assert [text for text in needed if "".join(text.split()) not in said] == []
    whom = (routine.for_whom, routine.for_whom_short or routine.for_whom)
    assert any("".join(uncited(text).split()) in said for text in whom)


DETAIL = re.compile(r"(Load|Tempo|Effort|Betweensides|Rest|Then|Fromweek\d+)(?:\(([^)]*)\))?:((?:[^.]|\.(?=\d))*)\.")


def test_every_dose_is_that_of_the_data(sheet: Path) -> None:
    """The data file is read here once more, and its doses are written out once more: nothing of ours is asked."""
    data = yaml.safe_load((built.ROOT / f"data/routines/{routine_of(sheet)}.yml").read_text(encoding="utf-8"))
    said = words(sheet)
    often = "very other day" if data.get("every_other_day") else f"{ends(data['sessions_per_week'])} times a week"
    assert close(f"{often}, for {ends(data['weeks'])} weeks.") in said
    assert close(f"Warm up first: {ends(data['warm_up']['minutes'])} minutes") in said
    names = [LIBRARY.exercises[item["exercise"]].record.name for item in data["items"]]
    at = [said.index(close(f"{number}{name}")) for number, name in enumerate(names, start=1)]
    assert at == sorted(at)
    shared = DETAIL.findall(said[: at[0]])
    sections = [said[start:end] for start, end in zip(at, [*at[1:], said.index("Isitforyou?", at[-1])], strict=True)]
    for number, (item, name, section) in enumerate(zip(data["items"], names, sections, strict=True), start=1):
        numbers, in_words = written_out(item["dose"])
        framed = in_words.replace(",", "", 1)  # the frame ends where the first comma was
        assert section.startswith(close(f"{number}{name}{framed}"))
        assert close(numbers) not in section, "a dose stands once"
        before_reminders = section.partition("•")[0]
        own = [(head, text) for head, _, text in DETAIL.findall(before_reminders)]
        own += [(head, text) for head, which, text in shared if number in listed(which, len(names))]
        assert sorted(own) == sorted((*more(item["dose"]), *goes_on(item))), f"{name}: {section}"
        others = ", ".join(LIBRARY.exercises[id_].record.name for id_ in item.get("alternatives", ()))
        assert before_reminders.endswith(close(f"Or: {others}.")) is bool(others)
        assert "note" not in item or close(uncited(item["note"])) in section


def listed(which: str, count: int) -> set[int]:
    """The numbers in `all`, or in `1–3,5and6`."""
    if which == "all":
        return {*range(1, count + 1)}
    runs = [[int(end) for end in run.split("–")] for run in re.split(r",|and", which)]
    return {number for run in runs for number in range(run[0], run[-1] + 1)}


def halves(point: str) -> list[str]:
    """The two halves of `Today: the knee locks.`, the second with a capital letter."""
    head, _, text = point.partition(": ")
    return [f"{head}:", text[:1].upper() + text[1:]]


def test_its_code_holds_the_plan_and_is_read_from_a_print_in_black_and_white(sheet: Path) -> None:
    document = pypdfium2.PdfDocument(sheet)
    dots = document[len(document) - 1].render(scale=200 / 72, grayscale=True).to_pil().convert("1", dither=0)
    [code] = zxingcpp.read_barcodes(dots.convert("L"))
    assert code.text.startswith(f"https://{ADDRESS}/r/#v1")
    if routine_of(sheet) == "hip-to-knee-bulletproofing":  # the six exercises of the original post
        assert len("#" + code.text.partition("#")[2]) <= 150
    plan, problems = read(code.text, links_of(LIBRARY))
    assert (plan.routine, plan.weeks, problems) == (routine_of(sheet), None, [])
    items = LIBRARY.routines[routine_of(sheet)].record.items
    assert [(item.exercise, item.dose) for item in plan.items] == [(item.exercise, item.dose) for item in items]


def test_two_builds_make_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for seed in ("1", "2"):
        root = tree.make(tmp_path / seed, {})
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(root / "mkdocs.yml")]
        environment = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1795392000"}
        subprocess.run(command, env={**os.environ, **environment}, check=True, capture_output=True)
        found.append({path.name: path.read_bytes() for path in (root / "site/handouts").iterdir()})
    assert set(found[0]) == {"two-a4.pdf", "two-letter.pdf", "two.svg"}
    assert found[0] == found[1]
    assert b"D:20261123" in found[0]["two-a4.pdf"]
