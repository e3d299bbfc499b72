"""References written from the whole bibliography, against what another reader of BibTeX finds in it."""

import re
from pathlib import Path

from pybtex.database import Entry, parse_file

from mkdocs_routines.domain import vancouver
from mkdocs_routines.load import bibliography

ROOT = Path(__file__).parents[2]
ENTRIES: dict[str, Entry] = dict(parse_file(str(ROOT / "references.bib")).entries)


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
