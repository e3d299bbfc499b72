"""Custom properties of the page: the groups of pages that use one are sent it, and nobody else.

A theme declares a hundred of them for the whole page, icons among them, and half of those are declared anew by ours.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import tinycss2

from mkdocs_routines.load.theme import LAYERS

USED = re.compile(r"var\(\s*(--[\w-]+)")
_OF_THE_PAGE = re.compile(r"(?::root|html|body|\[data-md-color-\w+=[^\]]*\])(?:\[[^\]]*\])?")
_BLOCK = re.compile(r"^(?=@layer \w+ ?\{)", re.MULTILINE)
_GROUPS = ("container", "layer", "media", "supports")


@dataclass(frozen=True)
class Property:
    """A declaration of a custom property for the whole page."""

    within: tuple[str, ...]
    """Heads of the blocks around it, the outermost first, with its selectors as the last."""
    name: str
    text: str

    def uses(self) -> frozenset[str]:
        return frozenset(USED.findall(self.text))

    def replaces(self, other: "Property") -> bool:
        """Whether this one, in a stronger layer, holds wherever the other would."""
        *around, selectors = self.within
        *_, others = other.within
        return len(around) == 1 and {*_parts(others)} <= {*_parts(selectors)}


def spread(
    whole: str, extra: Mapping[str, str], uses: Mapping[str, Callable[[str], bool]], share: float
) -> tuple[str, Mapping[str, str]]:
    """The sheet of the site and those of groups of pages: a property stands in the one, or in those of its users.

    `extra`: the sheets of groups that have one. `uses`: whether something else than a sheet uses a property, for each
    group. `share`: the part of all groups from which on a property stays in the sheet of the site.
    """
    declared = without_replaced([*_properties(tinycss2.parse_stylesheet(whole))])
    rest = _rewritten(whole, frozenset())
    graph: dict[str, set[str]] = {}
    for each in declared:
        graph.setdefault(each.name, set()).update(each.uses())
    users = {
        group: _reached({*USED.findall(extra.get(group, "")), *filter(uses[group], graph)}, graph) for group in uses
    }
    often = {name for name in graph if sum(name in theirs for theirs in users.values()) >= len(users) * share}
    kept = _reached({*USED.findall(rest), *often}, graph)
    start = whole[: whole.index(";") + 1] + "\n"
    sheets = dict(extra)
    for group, theirs in users.items():
        if moved := _written([each for each in declared if each.name in theirs - kept]):
            first, *blocks = _BLOCK.split(extra.get(group, start) + moved)
            sheets[group] = "".join([first, *sorted(blocks, key=_place)])
    return _rewritten(whole, frozenset(each for each in declared if each.name in kept)), sheets


def without_replaced(declared: Sequence[Property]) -> Sequence[Property]:
    """Those that no stronger layer declares anew for the same elements. `declared`: from the weakest layer on."""
    return [
        each
        for position, each in enumerate(declared)
        if not any(
            later.name == each.name and later.within[0] != each.within[0] and later.replaces(each)
            for later in declared[position + 1 :]
        )
    ]


def _place(block: str) -> int:
    return LAYERS.index(block[len("@layer ") : block.index("{")].strip())


def _parts(selectors: str) -> list[str]:
    return [part.strip() for part in selectors.split(",")]


def _reached(names: set[str], graph: Mapping[str, set[str]]) -> frozenset[str]:
    """The names, and those that their values use."""
    found, waiting = set(names), [*names]
    while waiting:
        new = graph.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found)


def _properties(nodes: Sequence[Any], within: tuple[str, ...] = ()) -> Iterator[Property]:
    for node in nodes:
        if inner := _inner(node):
            yield from _properties(inner, (*within, _head(node)))
        elif _is_of_the_page(node):
            for declaration in _declarations(node):
                if declaration.type == "declaration" and declaration.name.startswith("--"):
                    yield Property((*within, _head(node)), declaration.name, declaration.serialize())


def _rewritten(css: str, kept: frozenset[Property]) -> str:
    """The sheet, of whose properties of the page some are kept."""
    return "".join(_lines(tinycss2.parse_stylesheet(css), (), kept))


def _lines(nodes: Sequence[Any], within: tuple[str, ...], kept: frozenset[Property]) -> Iterator[str]:
    for node in nodes:
        if inner := _inner(node):
            if text := "".join(_lines(inner, (*within, _head(node)), kept)).strip():
                yield f"{_head(node)}{{{text}}}\n"
        elif _is_of_the_page(node):
            here = (*within, _head(node))
            texts = [
                declaration.serialize()
                for declaration in _declarations(node)
                if declaration.type != "declaration"
                or not declaration.name.startswith("--")
                or Property(here, declaration.name, declaration.serialize()) in kept
            ]
            if texts:
                yield f"{_head(node)}{{{';'.join(texts)}}}\n"
        else:
            yield node.serialize()


def _written(declared: Sequence[Property]) -> str:
    rules = groupby(declared, key=lambda each: each.within)
    return "".join(
        f"{'{'.join(within)}{{{';'.join(each.text for each in properties)}{'}' * len(within)}\n"
        for within, properties in rules
    )


def _inner(node: Any) -> Sequence[Any]:
    if node.type == "at-rule" and node.lower_at_keyword in _GROUPS and node.content is not None:
        return tuple(tinycss2.parse_rule_list(node.content))
    return ()


def _head(node: Any) -> str:
    prelude = tinycss2.serialize(node.prelude).strip()
    return f"@{node.at_keyword} {prelude}" if node.type == "at-rule" else prelude


def _is_of_the_page(node: Any) -> bool:
    return node.type == "qualified-rule" and all(map(_OF_THE_PAGE.fullmatch, _parts(_head(node))))


def _declarations(node: Any) -> Sequence[Any]:
    return tuple(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True))
