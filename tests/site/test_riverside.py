"""A clinic under another name, built from one file and few others: nothing of ours is in it but the credit."""

import gzip
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml

from mkdocs_routines.files import overlay
from mkdocs_routines.load.settings import read_settings
from mkdocs_routines.model.identity import Identity
from tests.conftest import Once
from tests.support import built, tree
from tests.support.built import Page, no
from tests.support.riverside import OWN

OURS = re.compile(r"hip[\s_-]*to[\s_-]*knee", re.IGNORECASE)
OF_THE_POST = re.compile(r"Hip-to-Knee\s+Bulletproofing")
"""A routine, by the name that the training post gave it, which is no name of the site."""
PROSE = re.compile(r"\bhip to knee\b")
"""A leg, described: names have capitals."""
TEXTS = {
    ".bib",
    ".css",
    ".csv",
    ".html",
    ".ics",
    ".js",
    ".json",
    ".md",
    ".svg",
    ".txt",
    ".webmanifest",
    ".xml",
    ".atom",
}
KEPT = {"hip-and-knee-warm-up", "knee-osteoarthritis", "kneecap-pain", "runners", "three-exercise-core"}


@pytest.fixture(scope="module")
def clinic() -> Identity:
    settings, problems = read_settings(OWN, "site.yml")
    assert settings
    assert problems == []
    return settings.identity


@pytest.fixture(scope="module")
def clinic_pages(riverside: Path, once: Once) -> list[Page]:
    return built.parsed(riverside, once)


def test_nothing_of_ours_is_left_but_the_credit(riverside: Path, clinic: Identity) -> None:
    """In pages, data, papers, calendars, definitions, the manifest, scripts, feeds, drawings and binary files."""
    assert clinic.original
    typed = clinic.original.address.rpartition("://")[2].rstrip("/")
    credit = (
        clinic.terms,
        clinic.original.address,
        clinic.original.author,
        f"changed from {clinic.original.name}, by",
        f"changed from {clinic.original.name}, {typed}",
    )
    linked = f'<a href="{clinic.original.address}">{clinic.original.name}</a>'
    faults, read = [], set()
    for path in sorted(path for path in riverside.rglob("*") if path.is_file()):
        name = path.relative_to(riverside).as_posix()
        if OURS.search(name.replace("/", " ")):
            faults.append(f"{name}: its own name")
        text = html.unescape(" ".join(_text(path).split()))
        read.add(path.suffix)
        for known in (linked, *credit):
            text = _broken_anywhere(known).sub("", text) if path.suffix == ".pdf" else text.replace(known, "")
        left = OURS.search(PROSE.sub("", OF_THE_POST.sub("", text)))
        if left:
            faults.append(f"{name}: {left.string[max(left.start() - 40, 0) : left.end() + 40]}")
    no(faults)
    assert read >= {".html", ".json", ".pdf", ".ics", ".webmanifest", ".js", ".atom", ".svg", ".png", ".bin", ".csv"}


def _text(path: Path) -> str:
    """The text of a file: the words on a paper and its metadata, and every byte of a picture."""
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as paper, pikepdf.open(path) as pdf:
            words = [page.get_textpage().get_text_bounded() for page in paper]
            return " ".join([*words, *map(str, pdf.docinfo.values()), str(pdf.open_metadata())])
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = content.decode("utf-8" if path.suffix in TEXTS else "latin-1")
    return text.replace("\r\n ", "").replace("\\,", ",") if path.suffix == ".ics" else text


def _broken_anywhere(words: str) -> re.Pattern[str]:
    """Words on paper, where a line may end at a stroke or at a hyphen, which is not read then.

    Where it ends depends on the name of the month before them.
    """
    return re.compile(re.escape(words).replace(r"\-", r"\W*").replace("/", r"/\s*"))


def test_the_credit_goes_with_words_data_and_drawings(riverside: Path, clinic: Identity) -> None:
    """Who made them, the licence, a link, and that they were changed: CC BY 4.0, section 3(a)."""
    assert clinic.credit == (
        "Riverside Example Clinic, by The Riverside Example Clinic, CC BY 4.0; changed from Hip to Knee, by The Hip to"
        " Knee contributors, CC BY 4.0, https://hip-to-knee.github.io/hip-to-knee/"
    )
    for path in ("figures/squat.svg", "figures/LICENSE.txt", "routines/kneecap-pain.txt"):
        assert clinic.credit in html.unescape(_text(riverside / path)), path
    for paper in sorted((riverside / "handouts").glob("*.pdf")):
        assert _broken_anywhere(clinic.terms).search(" ".join(_text(paper).split())), paper.name
    assert json.loads(_text(riverside / "api/v1/claims.json"))["credit"] == clinic.credit
    header = (riverside / "live/body.bin").read_bytes()
    assert clinic.credit.encode() in header


def test_every_page_says_that_it_is_an_example_and_whose_work_it_is(clinic_pages: list[Page], clinic: Identity) -> None:
    assert clinic.original
    for page in clinic_pages:
        text = " ".join(html.unescape(page.text).split())
        assert clinic.notice
        assert clinic.notice in text, page.path
        assert f"<title>{clinic.name}" in text or f"{clinic.name}</title>" in text, page.path
        assert clinic.original.address in text, page.path
        assert "01632 960123" in text, page.path


def test_it_has_its_routines_and_no_link_is_dead(riverside: Path, clinic_pages: list[Page]) -> None:
    routines = {path.parent.name for path in (riverside / "routines").glob("*/index.html")}
    assert routines == KEPT
    published = json.loads(_text(riverside / "api/v1/routines.json"))["routines"]
    assert {routine["id"] for routine in published} == KEPT
    gone = {*tree.content(tree.REAL).library.routines} - KEPT
    assert gone == {"hip-to-knee-bulletproofing", "landing-and-return-to-sport"}
    no(_dead(riverside, clinic_pages))
    for page in clinic_pages:
        for link in (each.get("href", "") for each in page.all("a")):
            assert not any(id_ in link for id_ in gone), f"{page.path}: {link}"


def _dead(site: Path, pages: list[Page]) -> Iterator[str]:
    for page in pages:
        for link in (each.get("href", "").partition("#")[0].partition("?")[0] for each in page.all("a")):
            if link and ":" not in link:
                target = (site / link.lstrip("/")) if link.startswith("/") else (site / page.folder() / link)
                file = target / "index.html" if target.is_dir() else target
                if page.path != "404.html" and not file.is_file():
                    yield f"{page.path}: {link}"


def test_its_number_to_call_stands_wherever_signs_do(riverside: Path) -> None:
    """Nothing that ours says of the signs is gone."""
    ours = tree.content(tree.REAL).library.safety.record
    help_page = " ".join(html.unescape(_text(riverside / "get-help/index.html")).split())
    assert "Here, call 999. Call your local emergency number." in help_page
    for sign in ours.signs.values():
        assert " ".join(sign.sentence.split()) in help_page
    for path in ("routines/kneecap-pain.txt", "api/v1/routines/kneecap-pain.json"):
        assert "Call an ambulance (999)" in _text(riverside / path), path


def test_it_has_its_colour_its_logo_and_names_of_its_own_in_browsers(riverside: Path) -> None:
    assert "--own: #1f4e8c" in _text(riverside / "assets/css/site.css")
    own = riverside_file("overrides/assets/logo.svg")
    assert _text(riverside / "assets/logo.svg") == own
    manifest = json.loads(_text(riverside / "manifest.webmanifest"))
    assert manifest["name"] == "Riverside Example Clinic"
    scripts = "".join(map(_text, (riverside / "assets/js").rglob("*.js")))
    assert "`riverside-example-clinic`" in scripts


def riverside_file(name: str) -> str:
    return (OWN / name).read_text("utf-8")


def test_the_example_holds_its_own_files_and_promises_of_nobody(riverside: Path) -> None:
    own = [path for path in OWN.rglob("*") if path.is_file() and OWN / "site" not in path.parents]
    assert len(own) <= 6
    project = riverside.parent / "project"
    assert not [name for name in overlay.PROMISES if (project / "data" / name).exists()]
    given = yaml.safe_load((project / "site.yml").read_text("utf-8").replace("!ENV ", ""))
    addresses = [given["site_url"][1], given["repo_url"][1], given["extra"]["discuss"]["email"]]
    assert all(re.search(r"[@/.]example\.org\b", address) for address in addresses)
    telephone = given["extra"]["identity"]["telephone"].replace(" ", "")
    assert 1632960000 <= int(telephone) <= 1632960999, "Ofcom keeps these for drama"
