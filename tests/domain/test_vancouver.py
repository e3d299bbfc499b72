"""References as readers see them: each case was once shown wrongly, or stopped a build.

What must be shown is that of Citing Medicine (National Library of Medicine, 2nd edition).
"""

from pathlib import Path

import pytest

from mkdocs_routines.domain import source_links, vancouver
from mkdocs_routines.load.bibliography import Source, read_bibliography
from mkdocs_routines.pages.render import linked_reference

ARTICLE = {"author": "Doe, Jane", "title": "A title", "journal": "J", "year": "2020"}


def read(root: Path, entry: str) -> tuple[Source, str]:
    """The one source of a bibliography, and its reference."""
    (root / "references.bib").write_text(entry, encoding="utf-8")
    bibliography, problems = read_bibliography(root)
    assert problems == []
    [source] = bibliography.sources.values()
    return source, vancouver.references(bibliography)[source.key]


def article(root: Path, **fields: str) -> tuple[Source, str]:
    written = "".join(f"  {name} = {{{value}}},\n" for name, value in {**ARTICLE, **fields}.items())
    return read(root, f"@article{{doe2020a,\n{written}}}\n")


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        ("Doe, JP and Roe, A.B.C.", "Doe JP, Roe ABC"),
        ("Doe, J.-P. and Roe, Jean-Paul and Poe, Ann MR", "Doe JP, Roe JP, Poe AMR"),
        ("Doe, Jane and others", "Doe J, et al"),
        ("A, A and B, B and C, C and D, D and E, E and F, F and others", "A A, B B, C C, D D, E E, F F, et al"),
        ("Heidt, Jr., Robert S. and van der Worp, Maarten P.", "Heidt RS Jr, van der Worp MP"),
        ("{American Academy of Knee Surgeons} and Doe, Jane", "American Academy of Knee Surgeons, Doe J"),
        ("Doe, Jane and {NHS}", "Doe J, NHS"),
    ],
)
def test_people_have_all_their_initials_and_no_others(tmp_path: Path, people: str, shown: str) -> None:
    assert article(tmp_path, author=people)[1] == f"{shown}. A title. J. 2020."


def test_a_reference_begins_with_the_title_where_nobody_here_has_seen_the_authors(tmp_path: Path) -> None:
    fields = "title = {A title}, journal = {J}, year = {2022}, volume = {81}, number = {4}, pages = {537--543}"
    assert read(tmp_path, f"@article{{doe2022a, {fields}, pmid = {{1}}}}")[1] == "A title. J. 2022;81(4):537-543."


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"month": "Mar", "volume": "12", "number": "3", "pages": "1--9"}, "2020 Mar;12(3):1-9."),
        ({"month": "Sept."}, "2020 Sep."),
        ({"month": "03"}, "2020 Mar."),
        ({"month": "{jan}--feb"}, "2020 Jan-Feb."),
        ({"month": ""}, "2020."),
        ({"volume": "2", "pages": "1--3, 7--9"}, "2020;2:1-3, 7-9."),
        ({"volume": "2", "pages": "bjsports-2020-102345"}, "2020;2:bjsports-2020-102345."),
        ({"pages": "1–9"}, "2020:1-9."),
        ({"number": "2", "pages": "1--9"}, "2020;(2):1-9."),
    ],
)
def test_the_date_is_followed_by_the_place_in_the_journal(tmp_path: Path, fields: dict[str, str], shown: str) -> None:
    assert article(tmp_path, **fields)[1] == f"Doe J. A title. J. {shown}"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Load at 50% of the maximum", "Load at 50% of the maximum"),
        ("Load <i>in vivo</i>, p &lt; 0.05", "Load in vivo, p < 0.05"),
        (r"Load \emph{in vivo} and \textit{in vitro}", "Load in vivo and in vitro"),
        (r"Squat to 90{\textdegree}, 90$^{\circ}$ and 90$^\circ$", "Squat to 90°, 90° and 90°"),
        (r"p{\textless}0.05 and $p \leq 0.05$", "p<0.05 and p ≤ 0.05"),
        (r"Torque per m\textsuperscript{2} and kg<sup>-1</sup>", "Torque per m² and kg⁻¹"),
        (r"TheraBand{\textregistered} {\textquotedblleft}load{\textquotedblright}", "TheraBand® “load”"),
        ("Available from: doi:10.1000/1", "Available from: doi:10.1000/1"),
        ("Sets 1-3", "Sets 1-3"),
        ("Hips \\", "Hips"),
    ],
)
def test_a_title_is_plain_text_and_whole(tmp_path: Path, title: str, shown: str) -> None:
    assert article(tmp_path, title=title)[1] == f"Doe J. {shown}. J. 2020."


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (
            """@misc{a, author={{NHS}}, title={Deep vein thrombosis}, howpublished={NHS (nhs.uk)}, year={2026},
            url={https://www.nhs.uk/}, note={Accessed in 2026}}""",
            "NHS. Deep vein thrombosis [Internet]. NHS (nhs.uk); 2026 [cited 2026].",
        ),
        (
            """@techreport{a, author={{NICE}}, title={Osteoarthritis}, institution={NICE}, address={London},
            year={2022}, month=oct, number={NG226}, url={https://www.nice.org.uk/}, note={Accessed in 2026}}""",
            "NICE. Osteoarthritis [Internet]. London: NICE; 2022 Oct [cited 2026]. Report No.: NG226.",
        ),
        (
            "@phdthesis{a, author={Doe, Jane}, title={Knees}, school={University}, address={Oslo}, year=2020}",
            "Doe J. Knees [dissertation]. [Oslo]: University; 2020.",
        ),
        (
            """@incollection{a, author={Doe, Jane}, editor={Roe, R. and Poe, P.}, title={Knees}, booktitle={Joints},
            publisher={Press}, address={Oslo}, edition={Second}, year={2020}, pages={1--9}}""",
            "Doe J. Knees. In: Roe R, Poe P, editors. Joints. 2nd ed. Oslo: Press; 2020. p. 1-9.",
        ),
        (
            "@book{a, editor={Roe, R. and others}, title={Joints}, publisher={Press}, edition={4th}, year={2020}}",
            "Roe R, et al., editors. Joints. 4th ed. Press; 2020.",
        ),
        ("@manual{a, title={Scales}, month=mar}", "Scales."),
    ],
)
def test_publisher_and_medium_are_written_as_nlm_writes_them(tmp_path: Path, entry: str, shown: str) -> None:
    assert read(tmp_path, entry)[1] == shown


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("https://doi.org/10.1000/abc", "https://doi.org/10.1000/abc"),
        ("http://dx.doi.org/10.1000/abc", "https://doi.org/10.1000/abc"),
        ("doi: 10.1000/abc", "https://doi.org/10.1000/abc"),
        (r"10.1007/978-3-540-5\_12", "https://doi.org/10.1007/978-3-540-5_12"),
        (
            "10.1002/(SICI)1097(1996)39:15<25::AID>3.0;2-1",
            "https://doi.org/10.1002/(SICI)1097(1996)39:15%3C25::AID%3E3.0;2-1",
        ),
        ('10.1000/a)"[b](c', "https://doi.org/10.1000/a)%22%5Bb%5D(c"),
        ("10.1000/a)b", "https://doi.org/10.1000/a%29b"),
    ],
)
def test_a_doi_is_one_link_however_it_is_written(tmp_path: Path, doi: str, address: str) -> None:
    source, _ = article(tmp_path, doi=doi)
    assert [url for _, url in source_links.links(source)] == [address]


def test_an_address_may_be_a_command_of_tex(tmp_path: Path) -> None:
    source, _ = read(tmp_path, r"@misc{a, title={T}, year={2020}, howpublished={\url{https://example.org/a\_b}}}")
    assert [*source_links.links(source)] == [("example.org/a_b", "https://example.org/a_b")]


def test_markdown_holds_nothing_of_an_address_but_one_link(tmp_path: Path) -> None:
    source, text = article(tmp_path, url='https://example.org/a)[b](<script>"x', note="Read `once` <b>only</b>")
    assert vancouver.note(source, text) == "Read `once` only"
    shown = "Doe J. A title. J &#91;Internet&#93;. 2020."
    label = "example.org/a)&#91;b&#93;(&#60;script&#62;&#34;x"
    assert linked_reference(source, text) == f"{shown} [{label}](https://example.org/a)%5Bb%5D(%3Cscript%3E%22x)"


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"title": "Do not jump!"}, "Doe J. Do not jump! J. 2020."),
        ({"title": "The `right' knee and O'Neill's"}, "Doe J. The ‘right’ knee and O'Neill's. J. 2020."),
        ({"volume": "12", "number": "Suppl. 1"}, "Doe J. A title. J. 2020;12(Suppl 1)."),
        ({"volume": "12", "pages": "5--5"}, "Doe J. A title. J. 2020;12:5."),
    ],
)
def test_signs_are_those_of_nlm(fields: dict[str, str], shown: str, tmp_path: Path) -> None:
    assert article(tmp_path, **fields)[1] == shown
