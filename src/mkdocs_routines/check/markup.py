"""Markup of hand-written pages: blocks are closed, footnotes defined, and no HTML runs a script of its own."""

import re
from collections.abc import Iterator

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean

_BLOCK = re.compile(r"[\s>]*(?P<mark>/{3,})[ \t]*(?P<kind>.*?)\s*")
_FOOTNOTE = re.compile(r"\[\^(?P<name>[^\]\s]+)\]")
_DEFINITION = re.compile(r"^[ \t]*\[\^(?P<name>[^\]\s]+)\]:", re.MULTILINE)
_OWN_SCRIPT = re.compile(r"""\ssrc\s*=\s*["']?(?![a-z][a-z0-9+.-]*:|//)[\w./-]""", re.IGNORECASE)
_UNSAFE = (
    (re.compile(r"<(script)\b([^>]*)>", re.IGNORECASE), "a script of its own; load one of the site's by src"),
    (re.compile(r"<(style)\b", re.IGNORECASE), "a style of its own; give it a class"),
    (re.compile(r"<(iframe|frame|object|embed)\b", re.IGNORECASE), "a frame; link what it shows"),
    (re.compile(r"<(base|form|link|meta)\b", re.IGNORECASE), "an element that is for the head of a page, or a form"),
    (re.compile(r"<[a-z][^<>]*\s(style)\s*=", re.IGNORECASE), "a style of its own; give it a class"),
    (re.compile(r"(?:<[a-z]|\{)[^<>{}]*\s(on[a-z]+)\s*=", re.IGNORECASE), "a handler of events"),
    (re.compile(r"(?:[(\"'=<]|\]:)\s*(javascript|vbscript|data):", re.IGNORECASE), "an address that is a script"),
)
"""What the site's security policy stops at every reader's, and what to call it."""

_NO_PLAIN_WORDS = re.compile(r"""[<>"]|&(?:\w+|#\w+);""")
"""What themes would put into a page as HTML: MkDocs hands them the head of a page as it is written."""


def blocks_are_closed(content: UncheckedContent) -> Iterator[Problem]:
    """Each `/// html | div` has its `///`, with as many slashes, and the other way round."""
    for page in content.pages:
        opened: list[tuple[str, int]] = []
        for line in markdown_text.lines(page.text):
            block = None if line.code else _BLOCK.fullmatch(line.text)
            if not block:
                continue
            mark = block["mark"]
            if block["kind"]:
                opened.append((mark, line.number))
            elif any(mark == start for start, _ in opened):
                while opened[-1][0] != mark:
                    yield _unclosed(page.path, *opened.pop())
                opened.pop()
            else:
                yield Problem(page.path, line.number, f"{mark} must close a block; none with as many slashes is open")
        for start, number in opened:
            yield _unclosed(page.path, start, number)


def _unclosed(path: str, mark: str, number: int) -> Problem:
    return Problem(path, number, f"a block that opens here must be closed by a line {mark}")


def footnotes_are_defined_once_and_used(content: UncheckedContent) -> Iterator[Problem]:
    """A footnote that nothing refers to may be the one that was meant by one that is not defined: one mistake."""
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        definitions = {match.start("name"): match["name"] for match in _DEFINITION.finditer(prose)}
        known = {*definitions.values()}
        lines: dict[str, int] = {}
        used = [match for match in _FOOTNOTE.finditer(prose) if match.start("name") not in definitions]
        unknown = [footnote for footnote in used if footnote["name"] not in known]
        for footnote in unknown:
            name = footnote["name"]
            mend = did_you_mean(name, known) or f"; define it on a line of its own: [^{name}]: …"
            yield Problem(page.path, _line(prose, footnote), f"no footnote {name!r}{mend}")
        for start, name in definitions.items():
            line = prose.count("\n", 0, start) + 1
            if name in lines:
                yield Problem(page.path, line, f"[^{name}] must be defined once; line {lines[name]} has it already")
            elif not unknown and name not in {footnote["name"] for footnote in used}:
                yield Problem(page.path, line, f"[^{name}] must stand in the text, where its number is to be shown")
            lines.setdefault(name, line)


def pages_hold_no_scripts_frames_or_styles(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        for pattern, name in _UNSAFE:
            for unsafe in pattern.finditer(prose):
                if unsafe[1].lower() != "script" or not _OWN_SCRIPT.search(unsafe[2]):
                    yield Problem(page.path, _line(prose, unsafe, 1), f"must not have {name} ({unsafe[1]})")


def _line(text: str, found: re.Match[str], group: int = 0) -> int:
    return text.count("\n", 0, found.start(group)) + 1


def heads_of_pages_are_plain_words(content: UncheckedContent) -> Iterator[Problem]:
    """A title and a description stand in elements and between quotation marks, where HTML would act or end them."""
    for page in content.pages:
        for key in ("title", "description") if page.head else ():
            if page.head and (found := _NO_PLAIN_WORDS.search(getattr(page.head.record, key))):
                mend = "; write “ and ”" if found[0] == '"' else ""
                yield page.head.problem((key,), f"{key}: must be plain words, without {found[0]!r}{mend}")
