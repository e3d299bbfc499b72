"""Containers of hand-written pages: admonitions, fold-outs and tabs. Each has a kind, a title and a text of its own."""

import re
from collections.abc import Iterator

from mkdocs_routines.domain.depth import FOLDS
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem, did_you_mean

KINDS = (
    *("abstract", "attention", "bug", "caution", "check", "cite", "danger", "done", "error", "example", "fail"),
    *("failure", "faq", "help", "hint", "important", "info", "missing", "note", "question", "quote", "success"),
    *("summary", "tip", "tldr", "todo", "warning"),
)
"""Kinds of admonitions that the theme has a colour and an icon for."""
_SIZES = ("end", "inline")
"""Words after the kind that the theme places a box by."""
_OPENING = re.compile(r"(?P<indent>[\s>]*)(?P<mark>!!!|\?\?\?\+?|===[!+]?)(?![=!?])[ \t]*(?P<rest>.*?)[ \t]*")
_ADMONITION = re.compile(r'(?P<words>[\w-]+(?: +[\w-]+)*)(?: +".+")?')
_TAB = re.compile(r'".+"')


def containers_open_with_a_kind_and_a_title(content: UncheckedContent) -> Iterator[Problem]:
    """A title without straight quotes would be taken for more kinds, and be lost."""
    for page in content.pages:
        for _, line, opening in _openings(page.text):
            if message := _fault(opening["mark"], opening["rest"]):
                yield Problem(page.path, line, message)


def _fault(mark: str, rest: str) -> str | None:
    if mark.startswith("="):
        # nothing but signs is the line below a heading, for which `outline.py` has a rule
        return (
            None
            if not rest or _TAB.fullmatch(rest)
            else 'a tab must have its title between straight quotes: === "Title"'
        )
    form = f'{mark} note "Title"'
    if mark.startswith("?") and _TAB.fullmatch(rest):
        return None
    if not rest:
        return f"an admonition must have a kind, such as {mark} note"
    if not (parts := _ADMONITION.fullmatch(rest)):
        return f"an admonition must have its title between straight quotes: {form}"
    kind, *others = parts["words"].split()
    if kind not in KINDS:
        return f"no kind of admonition {kind!r}{did_you_mean(kind, KINDS) or f'; write {form}'}"
    if unknown := [word for word in others if word not in (*_SIZES, *FOLDS)]:
        return f"an admonition must have its title between straight quotes: {form}; {unknown[0]!r} would be lost"
    return None


def containers_hold_a_text(content: UncheckedContent) -> Iterator[Problem]:
    """The lines of a container are indented by four spaces. Without, they stand below an empty box."""
    for page in content.pages:
        for lines, line, opening in _openings(page.text):
            below = next((text for text in lines[line:] if text.strip(" \t>")), "")
            indent = opening["indent"].expandtabs(4)
            if not _fault(opening["mark"], opening["rest"]) and not below.expandtabs(4).startswith(indent + " " * 4):
                message = f"what belongs to this {opening['mark']} must be indented by four spaces; here it has nothing"
                yield Problem(page.path, line, message)


def _openings(text: str) -> Iterator[tuple[list[str], int, re.Match[str]]]:
    """Each line that opens a container, with its number from 1 and all lines of the page."""
    lines = text.split("\n")
    for line in markdown_text.lines(text):
        if not line.code and (opening := _OPENING.fullmatch(line.text)):
            yield lines, line.number, opening
