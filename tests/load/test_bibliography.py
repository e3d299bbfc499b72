"""The bibliography against what was checked of each source: `sources_as_checked.json` holds title, year and DOI."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pybtex.database import Entry, parse_file

from mkdocs_routines.domain import vancouver
from mkdocs_routines.load import bibliography

ROOT = Path(__file__).parents[2]
CHECKED: dict[str, dict[str, Any]] = json.loads(
    (ROOT / "tests/load/sources_as_checked.json").read_text(encoding="utf-8")
)
ENTRIES: dict[str, Entry] = dict(parse_file(str(ROOT / "references.bib")).entries)


def plain(title: str) -> str:
    return re.sub(r"[{}\\]", "", title)


def test_there_are_at_least_150_sources() -> None:
    assert len(ENTRIES) >= 150
    assert ENTRIES.keys() <= CHECKED.keys()


@pytest.mark.parametrize("key", ENTRIES)
def test_a_source_is_as_it_was_checked(key: str) -> None:
    fields = ENTRIES[key].fields
    assert plain(fields["title"]) == CHECKED[key]["title"]
    assert fields["year"] == str(CHECKED[key]["year"])
    assert fields.get("doi") == CHECKED[key]["doi"]
    assert CHECKED[key]["citable"]


def test_no_doi_that_was_not_checked_stands_anywhere() -> None:
    unchecked = {source["unverified_doi"] for source in CHECKED.values()} - {None}
    assert unchecked
    text = (ROOT / "references.bib").read_text(encoding="utf-8")
    assert not [doi for doi in unchecked if f"{{{doi}}}" in text]


def test_entries_stand_in_the_order_of_their_keys() -> None:
    assert list(ENTRIES) == sorted(ENTRIES)


def test_a_written_reference_has_its_pages_year_and_no_markup() -> None:
    found, problems = bibliography.read_bibliography(ROOT)
    assert not problems
    written = vancouver.references(found)
    assert written.keys() == ENTRIES.keys()
    for key, text in written.items():
        fields = ENTRIES[key].fields
        assert fields["year"] in text
        assert fields.get("pages", "").replace("--", "-") in text
        assert not re.search(r"[{}\\]|--|doi:|nocase", text), text
