"""Citation of a source on its page: the study in every format, without our notes on how we read it."""

import json
from pathlib import Path

import pytest

from mkdocs_routines.domain import vancouver
from mkdocs_routines.load.bibliography import Source, read_bibliography
from mkdocs_routines.pages.cite_source import source_formats
from tests.support.built import ROOT

ARTICLE = """@article{neal2019risk,
  author = {Neal, Bradley S.},
  title = {{Risk factors}},
  journal = {BJSM},
  year = {2019},
  doi = {10.1000/a<b},
  note = {Year not checked against the source},
}
"""
PAGE = """@misc{nhsdvt,
  author = {{NHS}},
  title = {DVT},
  year = {2026},
  url = {https://example.org/dvt},
  note = {Accessed in 2026},
}
"""


def formats(root: Path, entry: str) -> dict[str, str]:
    (root / "references.bib").write_text(entry, encoding="utf-8")
    bibliography, problems = read_bibliography(root)
    assert problems == []
    [source] = bibliography.sources.values()
    return dict(source_formats(source, vancouver.references(bibliography)[source.key]))


def test_a_study_is_cited_by_its_doi_and_without_our_note(tmp_path: Path) -> None:
    assert formats(tmp_path, ARTICLE) == {
        "Vancouver": "Neal BS. Risk factors. BJSM. 2019. https://doi.org/10.1000/a%3Cb",
        "BibTeX": ARTICLE.replace("  note = {Year not checked against the source},\n", ""),
        "CSL-JSON": '[{"id": "neal2019risk", "type": "article-journal", "title": "Risk factors", '
        '"container-title": "BJSM", '
        '"author": [{"family": "Neal", "given": "Bradley S."}], "issued": {"date-parts": [[2019]]}, '
        '"DOI": "10.1000/a<b"}]\n',
    }


def test_authors_whom_nobody_here_has_seen_are_left_out_of_every_format(tmp_path: Path) -> None:
    entry = ARTICLE.replace("  author = {Neal, Bradley S.},\n", "")
    assert formats(tmp_path, entry) == {
        "Vancouver": "Risk factors. BJSM. 2019. https://doi.org/10.1000/a%3Cb",
        "BibTeX": entry.replace("  note = {Year not checked against the source},\n", ""),
        "CSL-JSON": '[{"id": "neal2019risk", "type": "article-journal", "title": "Risk factors", '
        '"container-title": "BJSM", "issued": {"date-parts": [[2019]]}, "DOI": "10.1000/a<b"}]\n',
    }


def test_a_web_page_is_cited_by_its_address_and_the_year_it_was_read(tmp_path: Path) -> None:
    cited = formats(tmp_path, PAGE)
    assert cited["Vancouver"] == "NHS. DVT [Internet]. 2026 [cited 2026]. Available from: https://example.org/dvt"
    assert cited["BibTeX"] == PAGE
    assert json.loads(cited["CSL-JSON"])[0]["accessed"] == {"date-parts": [[2026]]}


def test_a_study_without_a_doi_is_cited_by_the_address_at_which_it_can_be_read(tmp_path: Path) -> None:
    entry = ARTICLE.replace("doi = {10.1000/a<b}", "pmcid = {PMC3201064}")
    address = "https://pmc.ncbi.nlm.nih.gov/articles/PMC3201064/"
    assert formats(tmp_path, entry)["Vancouver"] == f"Neal BS. Risk factors. BJSM. 2019. Available from: {address}"


REAL, _ = read_bibliography(ROOT)


@pytest.mark.parametrize("source", REAL.sources.values(), ids=lambda source: source.key)
def test_what_is_copied_can_be_read_again(source: Source, tmp_path: Path) -> None:
    cited = dict(source_formats(source, "R"))
    (tmp_path / "references.bib").write_text(cited["BibTeX"], encoding="utf-8")
    again, problems = read_bibliography(tmp_path)
    assert problems == []
    assert dict(source_formats(again.sources[source.key], "R")) == cited
