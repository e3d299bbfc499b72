"""Style sheets as rules: which classes each selector needs, and which sheet a class belongs to."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import tinycss2

from tests.support.built import ROOT

ROOTS = (ROOT / "src/mkdocs_routines/assets/css", ROOT / "overrides/assets/css")
CONTEXT = frozenset({"headerlink", "js", "md-content__inner", "md-typeset"})
"""Classes that say where an element stands: every page has them."""
_GROUPS = ("container", "media", "supports")


class Sheet(NamedTuple):
    """A sheet of one component. `folder`: its layer, or `pages/` and the page it belongs to."""

    folder: str
    name: str
    text: str

    @property
    def owns(self) -> frozenset[str]:
        """Names of the blocks and elements that the sheet styles: that of its file, and those at its head."""
        head = re.match(r"/\*.*?\bowns: (?P<names>[^*]*)\*/", self.text, re.DOTALL)
        return frozenset({self.name, *(head["names"].split() if head else ())})


class Selector(NamedTuple):
    """A selector. `at`: the media or container that it stands in; `branches`: the classes of each way to match it."""

    text: str
    at: str
    branches: tuple[frozenset[str], ...]


def sheets() -> Iterator[Sheet]:
    """Every sheet that is joined."""
    for root in ROOTS:
        for path in sorted(root.rglob("*.css")):
            if path.parent != root:
                yield Sheet(path.parent.relative_to(root).as_posix(), path.stem, path.read_text("utf-8"))


def selectors(css: str) -> list[Selector]:
    return list(_selectors(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), ""))


def _selectors(nodes: Sequence[Any], at: str) -> Iterator[Selector]:
    for node in nodes:
        assert node.type != "error", node.message
        if node.type == "at-rule" and node.lower_at_keyword in _GROUPS:
            within = f"{at} @{node.lower_at_keyword} {_text(node.prelude)}".strip()
            rules = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _selectors(rules, within)
        elif node.type == "qualified-rule":
            for selector in _split(node.prelude):
                yield Selector(_text(selector), at, tuple(map(frozenset, _branches(selector))))


def _text(tokens: Sequence[Any]) -> str:
    return " ".join(tinycss2.serialize([token for token in tokens if token.type != "comment"]).split())


def _split(tokens: Sequence[Any]) -> list[list[Any]]:
    """The parts of a list of selectors."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _branches(tokens: Sequence[Any]) -> list[set[str]]:
    """The classes that must be there, one set for each choice of `:is()`. What `:not()` holds need not be."""
    branches: list[set[str]] = [set()]
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "ident" and before == ".":
            branches = [branch | {token.value} for branch in branches]
        elif token.type == "function" and token.lower_name in ("has", "is", "where"):
            choices = [choice for part in _split(token.arguments) for choice in _branches(part)]
            branches = [branch | choice for branch in branches for choice in choices]
    return branches


def covers(name: str, css_class: str) -> bool:
    """Whether a class is the block or element of that name, or a part or variant of it."""
    return css_class == name or css_class.startswith((f"{name}__", f"{name}--"))
