"""Markdown of hand-written pages: what a page would show as it is typed, or leave out, without a word."""

import re
from collections import Counter
from collections.abc import Iterator

from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean

_FENCE = re.compile(r"[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(?P<mark>`{3,}|~{3,})")
_MISSPELT_BLOCK = re.compile(r"\s*(?:==|!!!|\?\?\?|/{3})")
_SNIPPET = re.compile(r"^\s*;*-+8<-+", re.MULTILINE)
_OPEN_COMMENT = re.compile(rf"<!--(?!\s*(?:{'|'.join(markdown_text.KINDS)}):)")
"""Start of a comment. Half a directive is a problem already."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_REFERENCE = re.compile(r"(?<![\]\\])\[(?P<text>[^\[\]@^!][^\[\]]*)\]\[(?P<name>[^\[\]@^]*)\]")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\]^@][^\]]*)\]:", re.MULTILINE)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ENDS_ITSELF = re.compile(r"<[\w-]+(?:.*[\s\"'])?/>", re.DOTALL)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
"""Elements of HTML that have no end tag."""
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_ROW = re.compile(r"\s*\|.*\|\s*")
_CELL_END = re.compile(r"(?<!\\)\|")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")


def code_is_closed(content: UncheckedContent) -> Iterator[Problem]:
    """Each fence has its end: without one, the rest of the page is shown as it is typed."""
    for page in content.pages:
        *before, last = markdown_text.lines(f"{page.text}\n\nafter the page")
        if last.code and page.head:
            opened = next((line for line in _last_code(before) if _FENCE.match(line.text)), before[-1])
            mark = _FENCE.match(opened.text)
            end = mark["mark"] if mark else "```"
            yield Problem(page.path, opened.number, f"code that opens here must be closed by a line {end}")


def code_stands_between_fences(content: UncheckedContent) -> Iterator[Problem]:
    """No line is code because four spaces stand before it: mostly it was to belong to what stands above."""
    for page in content.pages:
        before, above = False, ""
        for line in markdown_text.lines(page.text):
            named = "[@" in line.text or _MISSPELT_BLOCK.match(above)  # a problem of its own
            if line.indented and not before and not named:
                message = "code by the four spaces or the tab before it; take them away, or put code between lines ```"
                yield Problem(page.path, line.number, message)
            before = line.indented or (before and not line.text.strip())
            above = line.text if line.text.strip() else above


def _last_code(lines: list[markdown_text.Line]) -> list[markdown_text.Line]:
    """The lines of code that a text ends with."""
    start = len(lines)
    while start and lines[start - 1].code:
        start -= 1
    return lines[start:]


def comments_are_closed(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        prose = _COMMENT.sub(_blank, markdown_text.prose_of(page.text))
        if comment := _OPEN_COMMENT.search(prose):
            message = "a comment that opens here must be closed by -->"
            yield Problem(page.path, _line(prose, comment.start()), message)


def html_is_closed(content: UncheckedContent) -> Iterator[Problem]:
    """Each element of HTML has its end tag, and the other way round: else it takes the rest of the page into itself."""
    for page in content.pages:
        prose = _COMMENT.sub(_blank, markdown_text.prose_of(page.text))
        opened: list[tuple[str, int]] = []
        crossed: set[str] = set()
        for tag in _TAG.finditer(prose):
            name, line = tag["name"].lower(), _line(prose, tag.start())
            if name in _VOID or _ENDS_ITSELF.fullmatch(tag[0]):
                continue
            if not tag["close"]:
                opened.append((name, line))
            elif any(name == other for other, _ in opened):
                while opened[-1][0] != name:
                    crossed.add(opened[-1][0])
                    yield _unclosed(page.path, *opened.pop())
                opened.pop()
            elif name not in crossed:
                yield Problem(page.path, line, f"</{name}> must close an element; no <{name}> is open here")
        for name, line in opened:
            yield _unclosed(page.path, name, line)


def _unclosed(path: str, name: str, line: int) -> Problem:
    return Problem(path, line, f"<{name}> must be closed by </{name}>")


def references_are_defined(content: UncheckedContent) -> Iterator[Problem]:
    """Each link `[text][name]` has its line `[name]: path`, which stands once."""
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        definitions = [(_name(match["name"]), match.start()) for match in _DEFINITION.finditer(prose)]
        known = Counter(name for name, _ in definitions)
        for reference in _REFERENCE.finditer(prose):
            name = _name(reference["name"] or reference["text"])
            if name not in known:
                guess = did_you_mean(name, known) or f"; define it on a line of its own: [{name}]: path"
                yield Problem(page.path, _line(prose, reference.start()), f"no link {name!r} is defined{guess}")
        for name, start in definitions:
            first = next(place for other, place in definitions if other == name)
            if start != first:
                message = f"[{name}] must be defined once; line {_line(prose, first)} has it already"
                yield Problem(page.path, _line(prose, start), message)


def _name(written: str) -> str:
    """The name of a definition: case and the width of spaces do not count."""
    return " ".join(written.split()).lower()


def no_page_asks_for_a_snippet(content: UncheckedContent) -> Iterator[Problem]:
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        for snippet in _SNIPPET.finditer(prose):
            message = (
                "must not include another file: the line is shown as it is typed; link the page, or embed a record"
            )
            yield Problem(page.path, _line(prose, snippet.end()), message)


def rows_of_tables_are_as_long_as_their_heads(content: UncheckedContent) -> Iterator[Problem]:
    """No row has more cells than the head of its table, which would be left out."""
    for page in content.pages:
        columns, before = 0, ""
        for line in markdown_text.lines(f"{page.text}\n"):
            text = "" if line.code else _CODE_SPAN.sub("", line.text)
            if "|" in text and _RULE.fullmatch(text) and "|" in before:
                columns = _cells(before)
                if (cells := _cells(text)) != columns:
                    message = f"must have {columns} cells, as the head of the table; it has {cells}"
                    yield Problem(page.path, line.number, message)
                    columns = max(columns, 99)
            elif not columns and _ROW.fullmatch(before) and _ROW.fullmatch(text):
                yield Problem(page.path, line.number, "a table must have a line such as | --- | --- | below its head")
                columns = 99
            elif "|" not in text:
                columns = 0
            elif columns and (cells := _cells(text)) > columns:
                yield Problem(
                    page.path, line.number, f"must have {columns} cells, as the head of the table; it has {cells}"
                )
            before = text


def _cells(row: str) -> int:
    return len(_CELL_END.split(row.strip().removeprefix("|").removesuffix("|")))


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _line(text: str, start: int) -> int:
    return text.count("\n", 0, start) + 1
