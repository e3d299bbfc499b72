"""Prose of the benchmark: the same for everybody, and links that lead somewhere in the way of each generator."""

import re
from pathlib import Path

from benchmarks import prose
from benchmarks.sites import write_markdown, write_rooted_markdown


def test_pages_are_the_same_each_time_and_of_the_length_of_a_page() -> None:
    pages = prose.pages(45)
    assert pages == prose.pages(45)
    assert len({page.title for page in pages}) == 45
    assert all(350 < len(page.body.split()) < 650 for page in pages)
    assert {page.section for page in pages} == {0, 1, 2}


def test_every_relative_link_leads_to_a_page(tmp_path: Path) -> None:
    write_markdown(tmp_path, 45, "kind: about\n")
    files = [*tmp_path.rglob("*.md")]
    links = [(file, link) for file in files for link in re.findall(r"\]\((.*?)\)", file.read_text("utf-8"))]
    assert (len(files), len(links)) == (45, 3 * 45)
    assert all((file.parent / link).is_file() for file, link in links)


def test_every_link_from_the_root_leads_to_a_page(tmp_path: Path) -> None:
    write_rooted_markdown(tmp_path, 45, "_index")
    places = {f"/{file.relative_to(tmp_path).with_suffix('')}/" for file in tmp_path.rglob("p*.md")} | {"/"}
    links = {link for file in tmp_path.rglob("*.md") for link in re.findall(r"\]\((.*?)\)", file.read_text("utf-8"))}
    assert len(places) == 45
    assert links <= places
