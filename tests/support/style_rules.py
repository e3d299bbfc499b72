"""Style sheets as rules: which classes each selector needs, and which sheet a class belongs to."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import tinycss2

from mkdocs_routines.load.css_text import names_in_head
from mkdocs_routines.load.theme import JOINED, LATE
from mkdocs_routines.plugin import style_rules
from tests.support.built import ROOT

ROOTS = (ROOT / "src/mkdocs_routines/assets/css", ROOT / "overrides/assets/css")
CONTEXT = frozenset({"headerlink", "js", "md-content__inner", "md-typeset"})
"""Classes that say where an element stands: every page has them."""
_GROUPS = ("container", "media", "supports")


class Sheet(NamedTuple):
    """A sheet of one component. `folder`: its layer, or `pages/` and the page it belongs to, or that of late sheets."""

    folder: str
    name: str
    text: str

    @property
    def owns(self) -> frozenset[str]:
        """Names of the blocks and elements that the sheet styles: that of its file, and those at its head."""
        return frozenset({self.name, *names_in_head(self.text, "owns")})

    @property
    def published(self) -> str:
        """The file of the site, below `assets/css/`, in which it is joined with others or stands alone."""
        if self.folder in JOINED:
            return "site.css"
        return f"{LATE}/{self.name}.css" if self.folder == LATE else f"{self.folder}.css"


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
            for selector in style_rules.selectors(node.prelude):
                yield Selector(_text(selector), at, tuple(map(_classes, style_rules.branches(selector))))


def _classes(branch: frozenset[str]) -> frozenset[str]:
    return frozenset(name[1:] for name in branch if name[0] == ".")


def _text(tokens: Sequence[Any]) -> str:
    return " ".join(tinycss2.serialize([token for token in tokens if token.type != "comment"]).split())


def covers(name: str, css_class: str) -> bool:
    """Whether a class is the block or element of that name, or a part or variant of it."""
    return css_class == name or css_class.startswith((f"{name}__", f"{name}--"))
