"""Rules of a style sheet by the classes and elements that they need, so that a page is sent those that it can use."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2

Branches = tuple[frozenset[str], ...]
"""The simple selectors of each way to match a rule, `.note` and `table`, whatever else it asks for."""
_GROUPS = ("container", "media", "supports")


@dataclass(frozen=True)
class Rule:
    """A rule, or another statement such as `@keyframes`, which has one branch without a class."""

    text: str
    branches: Branches


@dataclass(frozen=True)
class Group:
    """Rules for one medium, container or feature. `head`: `@media print`, for instance."""

    head: str
    rules: tuple["Rule | Group", ...]


def parse(css: str) -> tuple[Rule | Group, ...]:
    """The rules of a style sheet. Raises `ValueError` for what is no CSS."""
    return tuple(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def all_branches(rules: Sequence[Rule | Group]) -> set[Branches]:
    """The branches of every rule."""
    return {
        branches
        for rule in rules
        for branches in ([rule.branches] if isinstance(rule, Rule) else all_branches(rule.rules))
    }


def chosen(rules: Sequence[Rule | Group], wanted: Callable[[Branches], bool]) -> str:
    """The CSS of those rules whose branches are wanted, in their order."""
    texts = (
        rule.text if isinstance(rule, Rule) else f"{rule.head} {{\n{inner}}}\n"
        for rule in rules
        if (wanted(rule.branches) if isinstance(rule, Rule) else (inner := chosen(rule.rules, wanted)))
    )
    return "".join(texts)


def _rules(nodes: Sequence[Any]) -> Iterator[Rule | Group]:
    for node in nodes:
        if node.type == "error":
            raise ValueError(f"line {node.source_line}: {node.message}")
        if node.type == "at-rule" and node.lower_at_keyword in _GROUPS:
            within = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield Group(f"@{node.at_keyword}{tinycss2.serialize(node.prelude).rstrip()}", tuple(_rules(within)))
        else:
            needed = _listed(node.prelude) if node.type == "qualified-rule" else [frozenset[str]()]
            yield Rule(f"{node.serialize()}\n", tuple(dict.fromkeys(needed)))


def _listed(listed: Sequence[Any]) -> list[frozenset[str]]:
    return [branch for selector in selectors(listed) for branch in branches(selector)]


def selectors(tokens: Sequence[Any]) -> list[list[Any]]:
    """The parts of a list of selectors."""
    parts: list[list[Any]] = [[]]
    for piece in tokens:
        if piece == ",":
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts


def branches(selector: Sequence[Any]) -> list[frozenset[str]]:
    """Classes and elements that must be there, a set for each choice of `:is()`. What `:not()` holds may be away."""
    found = [frozenset[str]()]
    for before, token in zip([None, *selector], selector, strict=False):
        if token.type == "ident" and before != ":":
            found = [branch | {f".{token.value}" if before == "." else token.value} for branch in found]
        elif token.type == "function" and token.lower_name in ("has", "is", "where"):
            choices = _listed(token.arguments)
            found = [branch | choice for branch in found for choice in choices]
    return found
