"""Markdown read line by line: its code, its directives and its citations."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from mkdocs_routines.model.safety import Audience

_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
_OPENS = re.compile(r"\s*([-*+] |\d+[.)] |!!! |\?\?\?\+? |=== |\[\^|: |///)")
"""Opening of a container: the indented lines below it are its content, and not code."""
_DIRECTIVE = re.compile(r"(?P<prefix>[\s>]*)<!--\s*(?P<kind>[a-z]+):\s*(?P<id>(?:(?!-->).)*?)\s*-->\s*")
KINDS = (
    *("card", "chart", "claim", "complaints", "data", "exercise", "model", "plate", "rating", "routine", "rule"),
    *("signs", "template"),
)
COMPLAINTS = frozenset({"leg", "list"})
"""Parts of the complaints that a directive `complaints` may ask for: the leg to tap, or that with every complaint."""
DATA = frozenset(
    {
        *("beliefs", "columns", "files", "glossary", "handouts", "load", "messages", "pages", "post"),
        *("rating-changes", "reviewers", "templates"),
    }
)
"""Lists and forms that a directive `data` may ask for; `pages.render.data` has them."""
SIGNS = frozenset({*get_args(Audience), "core", "here", "here-in-full", "why"})
"""Signs to get help that a directive `signs` may ask for: those of an audience, the `core` of every exercise, the
page's own in few words (`here`) or in full, or `why` each is one and on which sources."""
_HALF_DIRECTIVE = re.compile(rf"<!--\s*(?:{'|'.join(KINDS)}):")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_BRACKETS = re.compile(r"\[(?P<inner>.*?)\](?P<after>[(\[]?)")
_WRAPPED = re.compile(r"\[[^\[\]\n]*\n[^\[\]]*?\]")
_LINK = re.compile(r"\](?:\(|:\s*)<?([^\s()<>:#?]+\.md)")
_HIDDEN = re.compile(r"<[a-zA-Z][^<>]*>|<!--.*?-->|\]\([^()]*\)|^[ \t]*\[[^\]^]+\]:.*$")
"""Tags, comments, and the addresses and titles of links: no number of a source is shown in them."""
_AT_WORD = re.compile(r"@[\w-]")
_WHOLE = re.compile(r"@[a-z0-9]+(?:; ?@[a-z0-9]+)*")
CITATION = re.compile(r"\[@[a-z0-9]+(?:; ?@[a-z0-9]+)*\]")
CITED = re.compile(rf"\s*{CITATION.pattern}")
_EMAIL = re.compile(r"[\w.%+-]+@[\w.-]+\.[A-Za-z]{2,}")


@dataclass(frozen=True)
class Line:
    """Line of a text: its number from 1, its characters, and whether it is code, be it `indented` or fenced."""

    number: int
    text: str
    code: bool
    indented: bool = False


@dataclass(frozen=True)
class Directive:
    """Directive `<!-- kind: id -->` on `line`, behind `prefix`. Not `alone`: the line holds other text as well."""

    kind: str
    id: str
    line: int
    prefix: str
    alone: bool = True


@dataclass(frozen=True)
class Citation:
    """Citation `[@key; @key]` on `line`. One that is not written so has no keys, and a `fault`: what must be."""

    line: int
    keys: tuple[str, ...]
    fault: str | None = None


def lines(text: str) -> Iterator[Line]:
    """The lines of a text. Front matter, fenced code and indented code count as code."""
    front_matter = text.startswith("---\n")
    fence = ""  # the mark that opened the fence we are in
    container = indented_code = False
    after_blank = True
    for number, line in enumerate(text.split("\n"), start=1):
        mark = _FENCE.fullmatch(line)
        blank, indented = not line.strip(), line.startswith(("    ", "\t"))
        if front_matter:
            yield Line(number, line, code=True)
            front_matter = number == 1 or line.rstrip() not in ("---", "...")
        elif fence:
            yield Line(number, line, code=True)
            if mark and mark["mark"].startswith(fence) and not mark["info"].strip():
                fence = ""
        elif mark and not indented_code:
            fence = mark["mark"]
            yield Line(number, line, code=True)
        else:
            if not blank and not indented:
                indented_code = False
                container = bool(_OPENS.match(line)) or (container and not after_blank)
            elif indented and after_blank and not container:
                indented_code = True
            yield Line(number, line, code=indented_code, indented=indented_code and not blank)
        after_blank = blank


@lru_cache(maxsize=4096)  # several rules read the same texts
def directives(text: str) -> tuple[Directive, ...]:
    """Every directive outside code, in order."""
    return tuple(_directives(text)) if "<!--" in text else ()


def _directives(text: str) -> Iterator[Directive]:
    for line in lines(text):
        if line.code:
            continue
        match = _DIRECTIVE.fullmatch(line.text)
        if match and match["kind"] in KINDS:
            yield Directive(match["kind"], match["id"], line.number, match["prefix"])
        elif _HALF_DIRECTIVE.search(_CODE_SPAN.sub("", line.text)):
            yield Directive("", "", line.number, "", alone=False)


@lru_cache(maxsize=4096)  # as above
def citations(text: str) -> tuple[Citation, ...]:
    r"""Every citation, and everything that mkdocs-bibtex would take for one or pass over in silence.

    It rewrites whatever `\[(.*?)\]` finds on a line when an `@` stands before a word in it, code included, and passes
    over what is broken by the end of a line.
    """
    return tuple(_citations(text)) if "@" in text else ()


def _citations(text: str) -> Iterator[Citation]:
    for line in lines(text):
        code = [match.span() for match in _CODE_SPAN.finditer(line.text)]
        for brackets in _BRACKETS.finditer(line.text):
            if _AT_WORD.search(brackets["inner"]) and not _EMAIL.fullmatch(brackets["inner"]):
                in_code = line.code or any(start < brackets.end() and brackets.start() < end for start, end in code)
                hidden = any(
                    place.start() < brackets.start() and brackets.end() < place.end()
                    for place in _HIDDEN.finditer(line.text)
                )
                if not in_code and hidden:
                    message = "a citation must stand in the text; in a tag, a comment or an address nobody sees it"
                    yield Citation(line.number, (), message)
                elif not in_code and line.text[: brackets.start()].endswith("\\"):
                    yield Citation(line.number, (), "a citation must have no backslash before it")
                else:
                    yield _citation(line.number, brackets["inner"], linked=bool(brackets["after"]), in_code=in_code)
    prose = prose_of(text)
    for brackets in _WRAPPED.finditer(prose):
        if _AT_WORD.search(brackets[0]):
            number = prose.count("\n", 0, brackets.start()) + 1
            yield Citation(number, (), "a citation must stand on one line; this one is broken by the end of the line")


def cited_keys(text: str) -> Iterator[str]:
    """The keys of the sources that a text cites, in order; one may come several times."""
    return (key for citation in citations(text) for key in citation.keys)


@lru_cache(maxsize=32768)
def uncited(text: str) -> str:
    """A text on one line, without its citations."""
    return " ".join((CITED.sub("", text) if "[@" in text else text).split())


def bare_keys(text: str) -> Iterator[tuple[int, str]]:
    """Every `@word` outside brackets and code, with its line: perhaps a citation that lacks its brackets."""
    prose = prose_of(text)
    for wrapped in _WRAPPED.finditer(prose):
        prose = prose.replace(wrapped[0], "\n" * wrapped[0].count("\n"), 1)
    for number, line in enumerate(prose.split("\n"), start=1):
        for match in re.finditer(r"(?<![\w.@/])@([a-z0-9]+)", _BRACKETS.sub("", line)):
            yield number, match[1]


def linked_pages(text: str, uri: str) -> Iterator[tuple[int, str]]:
    """Each page that the page `uri` links to, as a path below `docs/`, with the line of the link."""
    for number, line in enumerate(prose_of(text).split("\n"), start=1):
        for link in _LINK.finditer(line):
            yield number, posixpath.normpath(posixpath.join(posixpath.dirname(uri), link[1]))


@lru_cache(maxsize=4096)  # as above
def prose_of(text: str) -> str:
    """A text with its lines in place and its code left out."""
    return "\n".join("" if line.code else _CODE_SPAN.sub("", line.text) for line in lines(text))


def _citation(number: int, inner: str, *, linked: bool, in_code: bool) -> Citation:
    if in_code:
        return Citation(number, (), "a citation must not stand in code or front matter")
    if linked:
        return Citation(number, (), f"the text of a link must not hold @: [{inner}]")
    if not _WHOLE.fullmatch(inner):
        return Citation(number, (), f"a citation must be [@key] or [@key; @key] and no more; it is [{inner}]")
    keys = tuple(part.strip().removeprefix("@") for part in inner.split(";"))
    if len({*keys}) < len(keys):
        return Citation(number, (), f"a citation must name each source once; it is [{inner}]")
    return Citation(number, keys)
