"""Index of the search: what a source is found by."""

import pytest

from mkdocs_routines.pages.search_index import searchable_reference

REFERENCES = {
    "Neal BS, Lack SD. Risk factors. Br J Sports Med. 2019;53(5):270-81.": (
        "Neal BS, Lack SD. Risk factors. Br J Sports Med. 2019."
    ),
    "Zeni J Jr. Stairs &amp; rails. 2010;92(5):1130-1136.": "Zeni J Jr. Stairs & rails. 2010.",
    "Abafita BJ. Yoga. JAMA Network Open. 2025.": "Abafita BJ. Yoga. JAMA Network Open. 2025.",
    "NHS. Deep vein thrombosis (DVT). NHS (nhs.uk); 2026.": "NHS. Deep vein thrombosis (DVT). NHS (nhs.uk); 2026.",
}


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_source_is_found_by_author_title_journal_and_year(reference: str) -> None:
    assert searchable_reference(reference) == REFERENCES[reference]
