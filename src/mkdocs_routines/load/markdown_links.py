"""Markdown links: where the links and pictures of a page lead, and the anchors that a page offers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_routines.load import markdown_text

_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_INLINE = re.compile(r"\]\(\s*<?(?P<target>(?:[^()\s>]|\([^()\s]*\))*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
_HEADING = re.compile(r"^[\s>]*#{1,6}\s+(?P<title>.*?)\s*#*$")
_ATTRIBUTES = re.compile(r"\{:?[^{}]*?#(?P<id>[\w-]+)[^{}]*\}\s*$")
_BLOCK = re.compile(r"^\s*/{3,}\s*html\s*\|[^#\n]*#(?P<id>[\w-]+)")
_HTML_ID = re.compile(r"<[a-z][^>]*\sid=[\"'](?P<id>[^\"']+)[\"']")
_LINKED_TEXT = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")


@dataclass(frozen=True)
class Link:
    """Link or picture on `line` that leads to `target`, as it is written."""

    line: int
    target: str


@lru_cache(maxsize=512)
def links(text: str) -> tuple[Link, ...]:
    """Every link and picture outside code, in order, and every definition that links refer to."""
    prose = "\n".join("" if line.code else _CODE_SPAN.sub("", line.text) for line in markdown_text.lines(text))
    matches = sorted((*_INLINE.finditer(prose), *_DEFINITION.finditer(prose)), key=lambda match: match.start("target"))
    return tuple(Link(prose.count("\n", 0, match.start("target")) + 1, match["target"]) for match in matches)


@lru_cache(maxsize=512)
def anchors(text: str) -> frozenset[str]:
    """Ids of headings, explicit ids, and those of the records that directives of the page embed."""
    return frozenset((*_heading_ids(text), *_explicit_ids(text), *_record_ids(text)))


def _heading_ids(text: str) -> Iterator[str]:
    taken: set[str] = set()
    for line in markdown_text.lines(text):
        if not line.code and (heading := _HEADING.match(line.text)):
            if explicit := _ATTRIBUTES.search(heading["title"]):
                taken.add(explicit["id"])
                continue
            slug = _slug(_LINKED_TEXT.sub(r"\1", markdown_text.uncited(heading["title"])))
            number = 0
            while (unique := f"{slug}_{number}" if number else slug) in taken:
                number += 1
            taken.add(unique)
    yield from taken


def _slug(title: str) -> str:
    """The id that the extension `toc` of Python-Markdown gives a heading."""
    ascii_text = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_text).strip().lower())


def _explicit_ids(text: str) -> Iterator[str]:
    for line in markdown_text.lines(text):
        if not line.code:
            for pattern in (_ATTRIBUTES, _BLOCK, _HTML_ID):
                yield from (match["id"] for match in pattern.finditer(line.text))


def anchored(text: str) -> Iterator[tuple[markdown_text.Directive, str]]:
    """Each directive of a page with the anchor of what it shows, which is that of its claim for a rating."""
    seen: Counter[str] = Counter()
    for directive in markdown_text.directives(text):
        name = f"{'claim' if directive.kind == 'rating' else directive.kind}-{directive.id}"
        seen[name] += 1
        yield directive, name if seen[name] == 1 else f"{name}-{seen[name]}"


def _record_ids(text: str) -> Iterator[str]:
    for _, anchor in anchored(text):
        yield from (anchor, f"{anchor}-pain", f"{anchor}-stop", f"{anchor}-not-for")
