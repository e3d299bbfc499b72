"""Where the pages of the real site lead, and where they load from."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

from tests.support import built, tree
from tests.support.built import Page, no

ADDRESSES = ("href", "{http://www.w3.org/1999/xlink}href", "src", "poster", "data", "action", "formaction", "cite")
LOADING = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
COPY, COPY_SOURCE = "https://riverside.example.org/knees/", "https://git.example.org/riverside/knees"
"""The two addresses in examples/riverside/site.yml."""


def style_addresses(css: str) -> list[str]:
    """What a style sheet loads: `url(…)` and `@import "…"`, pictures written out in it left out."""
    found = re.findall(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", css)
    return [address for pair in found for address in pair if address and not address.startswith("data:")]


def sources(page: Page) -> Iterator[str]:
    """What a browser loads to show the page."""
    for element in page.all():
        if element.tag != "link" or LOADING & set(element.get("rel", "").split()):
            yield from (element.get(name, "") for name in (*ADDRESSES[2:5], *["href"] * (element.tag == "link")))
        yield from (part.split()[0] for part in element.get("srcset", "").split(",") if part.strip())
        yield from style_addresses(element.get("style", ""))
    for style in page.all("style"):
        yield from style_addresses("".join(style.itertext()))


def file_of(address: str, site: Path, home: str) -> Path:
    """The built file behind an address of the site."""
    path = unquote(urlsplit(address).path.removeprefix(urlsplit(home).path))
    return site / path / "index.html" if path.endswith("/") or not path else site / path


def is_here(address: str, home: str) -> bool:
    """Whether an address is on the same server as the site."""
    return urlsplit(address)[:2] == urlsplit(home)[:2]


def leads_nowhere(link: str, page: Page, site: Path, ids: dict[str, set[str]]) -> bool:
    """Whether a link of a page is to a file or a place in a file that the site does not have."""
    address, anchor = urldefrag(urljoin(page.url, link))
    if not is_here(address, page.home):
        return urlsplit(address).scheme not in {"https", "http", "mailto", "tel"}
    file = file_of(address, site, page.home)
    if not address.startswith(page.home) or not file.is_file():
        return True
    if re.match(r"v[12][A-Za-z.]", anchor) and address.endswith(
        ("/build/", "/play/", "/r/")
    ):  # the link reader reads it
        return False
    return bool(anchor) and unquote(anchor) not in ids[file.relative_to(site).as_posix()]


def test_every_link_within_the_site_leads_to_a_page_and_a_place_on_it(site: Path, pages: list[Page]) -> None:
    ids = {page.path: {element.get("id", "") for element in page.all()} for page in pages}
    links = [(page, e.get(name, "")) for page in pages for e in page.all() for name in ADDRESSES if e.get(name)]
    assert len(links) > len(pages) * 20
    links += [(page, source) for page in pages for source in sources(page) if source]
    no((page.path, link) for page, link in links if leads_nowhere(link, page, site, ids))


def test_nothing_is_loaded_from_another_server(pages: list[Page]) -> None:
    loaded = [(page, urljoin(page.url, source)) for page in pages for source in sources(page) if source]
    assert len(loaded) > len(pages) * 3
    no((page.path, source) for page, source in loaded if not source.startswith(page.home))


def test_every_style_sheet_loads_files_of_the_site(site: Path, pages: list[Page]) -> None:
    sheets = {sheet.relative_to(site).as_posix(): sheet.read_text("utf-8") for sheet in site.rglob("*.css")}
    loaded = [(name, urljoin(pages[0].home + name, a)) for name, css in sheets.items() for a in style_addresses(css)]
    assert loaded
    no(pair for pair in loaded if not is_here(pair[1], pages[0].home))
    no(pair for pair in loaded if not file_of(pair[1], site, pages[0].home).is_file())


def test_the_sitemap_names_every_page(site: Path, pages: list[Page]) -> None:
    entries = ElementTree.parse(site / "sitemap.xml").iterfind(".//{*}loc")
    assert sorted(str(entry.text) for entry in entries) == sorted(p.url for p in pages if p.path != "404.html")


def test_every_search_result_leads_to_a_place_on_a_page(site: Path, pages: list[Page]) -> None:
    ids = {page.folder(): {element.get("id", "") for element in page.all()} for page in pages}
    index = json.loads((site / "search" / "index.json").read_text("utf-8"))
    results = [(page["address"], section["id"]) for page in index["pages"] for section in page["sections"]]
    results += [(f"sources/{key}/", "") for key in index["sources"]]
    assert results
    no(page for page, _ in results if page not in ids)
    no((page, anchor) for page, anchor in results if anchor and anchor not in ids[page])


def test_every_source_has_a_line_in_the_list_that_leads_to_its_page(pages: list[Page]) -> None:
    """Who has the address of a line, as the list once had the whole note, is one step from it."""
    [index] = [page for page in pages if page.path == "sources/index.html"]
    lines = {line.get("id"): line for line in index.all("li", css_class="source")}
    assert lines.keys() == tree.content(built.ROOT).library.sources.keys()
    no(key for key, line in lines.items() if [link.get("href") for link in line.iter("a")] != [f"{key}/"])


def test_every_reference_leads_to_the_page_of_its_source(pages: list[Page]) -> None:
    notes = [
        (page, note) for page in pages for box in page.all("details", css_class="footnote") for note in box.iter("li")
    ]
    assert notes
    keys = tree.content(built.ROOT).library.sources.keys()
    for page, note in notes:
        key = note.get("id", "").removeprefix("fn:")
        if key not in keys:  # a caution of our own, which no source is behind
            continue
        leading = [urljoin(page.url, link.get("href", "")) for link in note.iter("a")]
        assert f"{page.home}sources/{key}/" in leading, page.path


def test_every_page_names_its_published_address(pages: list[Page]) -> None:
    for page in pages:
        named = [link.get("href") for link in page.all("link") if link.get("rel") == "canonical"]
        assert named == ([page.url] if page.path != "404.html" else [])


def edits(texts: Iterable[str]) -> set[str]:
    """Where the edit links in the texts of pages lead."""
    found = {link for text in texts for link in re.findall(r'<a [^>]*href="([^"]*/edit/[^"]*)"', text)}
    assert found
    return found


def test_a_copy_of_the_site_has_addresses_of_its_own(riverside: Path, pages: list[Page]) -> None:
    copies = {page: (riverside / page.path).read_text("utf-8") for page in pages if (riverside / page.path).is_file()}
    assert len(copies) > len(pages) / 2, "it leaves out routines alone"
    for page, text in copies.items():
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)"', text)
        assert canonical == ([page.url.replace(page.home, COPY, 1)] if page.path != "404.html" else []), page.path
    no(edit for edit in edits(copies.values()) if not edit.startswith(f"{COPY_SOURCE}/edit/"))


def test_the_repository_of_the_original_is_nowhere_in_a_copy(riverside: Path, pages: list[Page]) -> None:
    """Its address stands in the credit, and nowhere else: test_riverside.py looks at that."""
    original = {edit.partition("/edit/")[0] for edit in edits(page.text for page in pages)}
    texts = [path for path in sorted(riverside.rglob("*")) if path.suffix in {".html", ".xml", ".json", ".css"}]
    assert texts
    no((path, address) for path in texts for address in original if address in path.read_text("utf-8"))
