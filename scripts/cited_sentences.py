"""Sentences of a built site, each with the sources that it cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

_BLOCKS = frozenset(
    (
        *("article", "blockquote", "caption", "dd", "details", "div", "dl", "figcaption", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "li", "p", "pre", "section", "summary", "tr"),
    )
)
"""Elements in which a citation counts for the sentences that have none. A row of a table is one, and a cell is not."""
_SILENT = frozenset(("button", "nav", "option", "script", "select", "style", "svg", "template"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
)
_LEFT_OUT = frozenset(("checked", "cite", "discuss", "footnote", "headerlink", "way-up"))
"""Classes of what stands at the end of every page. References are held to their studies by `make check`."""
_ENTRY = "source"
"""Class of an entry in the list of sources, whose id is the key of its source."""
_OF_A_SOURCE = re.compile(r"sources/([^/]+)/")
_CITATION = re.compile(r"\s*⟦([^⟧]*)⟧")
_END = re.compile(r"(?<=[.!?])(?=(?:⟦|\s+[A-Z“\"(\d]))|(?<=⟧)(?=\s+[A-Z“\"(])")


@dataclass(frozen=True)
class Sentence:
    page: str
    """Address of the page below the site."""
    text: str
    sources: tuple[str, ...]
    """Keys of the sources that it cites, or its paragraph does; on the page of a source, and in its entry, that one."""


def site_sentences(site: Path) -> Iterator[Sentence]:
    """Every sentence in the pages of a built site. A cell or a heading is one, whether or not a full stop ends it."""
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix().removesuffix("index.html")
        about = _OF_A_SOURCE.fullmatch(page)
        for text, sources in page_sentences(path.read_text(encoding="utf-8"), about[1] if about else ""):
            yield Sentence(page, text, sources)


def page_sentences(html: str, about: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each sentence of a page as plain text, and the keys of its sources; `about`: the one that the page is about."""
    reader = _Reader(about)
    reader.feed(html)
    reader.close()
    for entry, block in reader.blocks:
        pieces: list[str] = []
        for piece in _END.split(" ".join(block.split())):
            cited, mark, rest = piece.rpartition("⟧")
            if pieces and piece.startswith("⟦"):  # a citation behind the full stop
                pieces[-1] += cited + mark
                piece = rest
            pieces.append(piece)
        for piece in pieces:
            keys = (entry,) if entry else tuple(dict.fromkeys(_CITATION.findall(piece) or _CITATION.findall(block)))
            if text := _CITATION.sub("", piece).strip():
                yield text, keys


class _Reader(HTMLParser):
    """Reader of one page. `open`: the tag of each open element, whether its text is left out, and its entry."""

    def __init__(self, about: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, str]] = []
        """Key of the entry that a block stands in, and its text with the citations in double brackets."""
        self.open: list[tuple[str, bool, str]] = [("", True, about)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_data(" ")
            return
        named = dict(attrs)
        classes = set((named.get("class") or "").split())
        _, silent, entry = self.open[-1]
        silent = (silent and tag != "article") or tag in _SILENT or bool(classes & _LEFT_OUT)
        silent = silent or (tag == "a" and bool(entry))  # in an entry, a link is the title of another page
        if _ENTRY in classes and named.get("id"):
            entry = named["id"] or ""
        self.open.append((tag, silent, entry))
        if tag in _BLOCKS:
            self.blocks.append((entry, ""))
        if "footnote-ref" in classes and not silent:
            self.handle_data(f"⟦{(named.get('href') or '').removeprefix('#fn:')}⟧")
            self.open[-1] = (tag, True, entry)

    def handle_endtag(self, tag: str) -> None:
        if tag in (name for name, *_ in self.open):
            while self.open.pop()[0] != tag:
                pass
        if tag in _BLOCKS:
            self.blocks.append((self.open[-1][2], ""))

    def handle_data(self, data: str) -> None:
        if not self.open[-1][1] and self.blocks:
            entry, text = self.blocks[-1]
            self.blocks[-1] = (entry, text + data)
