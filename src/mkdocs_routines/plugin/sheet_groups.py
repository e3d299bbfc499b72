"""Groups of pages, and the style sheet of each: what its pages need besides what most pages have.

The sheet of the site holds every component. In the built site it keeps those that many groups need, and each group has
one sheet more with what is left. What a component is needed for is seen from the classes in its pages, and in their
scripts. Rules of the theme, of elements, and of a component in the sheet of a group are told apart by the classes and
elements in their selectors.

The head of a component says which blocks it `owns`, beside the one that it is named after. What the scripts of every
page make is needed on any page, unless the head names the blocks that a page has it `with`.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_routines.load.css_text import names_in_head
from mkdocs_routines.load.theme import LAYERS
from mkdocs_routines.plugin import style_rules

SHARE = 0.6
"""The part of all groups from which on a component stays in the sheet of the site.

With it, that sheet is less than 14 kB: as much as a server sends before it waits for a first answer."""
_BLOCK = re.compile(r"^(?=@layer \w+ \{)", re.MULTILINE)
_BLOCK_PARTS = re.compile(r"@layer (\w+) \{(?: /\*! ([\w-]+) \*/)?\n(.*)\}", re.DOTALL)
BY_RULE = (LAYERS[0], "base")
"""Layers whose sheets are of no one component: their rules are told apart one by one."""
_SORTED = ".md-typeset table th[role=columnheader]"
LEFT_OUT = (".md-typeset h2+h3{", ".md-typeset table:not([class])+*{", _SORTED, f"[dir=ltr] {_SORTED}")
"""How rules of the theme begin that no page needs: the first is ours as well, and a table stands in a box by itself
(`tables`). They choose by the kind of the element before, which no index of a browser holds: where a script inserts an
element, all that is beside it and in that would be styled anew. The others are of tables that a click sorts."""
_DECLARED = re.compile(r"[{;\s](--[\w-]+)\s*:")
_CLASS = re.compile(r"\.[A-Za-z_-]")
_PART = re.compile(r"__|--")


@dataclass(frozen=True)
class Needs:
    """What the pages of a group have."""

    classes: frozenset[str]
    """Those of their elements."""
    made: frozenset[str]
    """Words that their own scripts may give to an element as a class, or as its name."""
    variables: frozenset[str] = frozenset()
    """Custom properties that the sheets of single pages use."""
    elements: frozenset[str] = frozenset()
    """Names of their elements."""

    def simple_selectors(self) -> frozenset[str]:
        """What may select an element of theirs."""
        classes = (f".{name}" for name in self.classes | self.made)
        return frozenset(classes) | self.elements | self.made


def group(address: str) -> str:
    """The group of the page at this address: that of its folder. A page at the top is one by itself."""
    folders = address.strip("./").split("/")
    return folders[0] or "home" if len(folders) == 1 else f"{'-'.join(folders[:-1])}-{len(folders)}"


def split(sheet: str, needs: Mapping[str, Needs], everywhere: frozenset[str]) -> tuple[str, Mapping[str, str]]:
    """The sheet of the site, and the sheet of each group that needs more.

    `everywhere`: words that the scripts of every page may give to an element as a class.
    Raises `ValueError` for a sheet of a theme that is no CSS.
    """
    start, *blocks = _BLOCK.split(sheet)
    placed = _placed(needs, everywhere)
    common, extra = [start], {name: [start] for name in needs}
    for block in blocks:
        layer, component, css = _BLOCK_PARTS.findall(block)[0]
        if component:
            often, rest = _component(component, css, needs, everywhere)
            rest = {name: used for name, text in rest.items() if (used := _used(text, needs[name], placed))}
        elif layer in BY_RULE:
            often, rest = _rules(css, needs, placed)
        else:
            often, rest = css, {}
        common.append(_layered(layer, often))
        for name, text in rest.items():
            extra[name].append(_layered(layer, text))
    return "".join(common), {name: "".join(texts) for name, texts in extra.items() if len(texts) > 1}


def _placed(needs: Mapping[str, Needs], everywhere: frozenset[str]) -> frozenset[str]:
    """The simple selectors of what an element is from the start, or never."""
    classes = (f".{name}" for need in needs.values() for name in need.classes - everywhere)
    return frozenset(classes).union(*(need.elements for need in needs.values())) - everywhere


def _often(groups: Collection[str], needs: Mapping[str, Needs]) -> bool:
    return len(groups) >= len(needs) * SHARE


def _rules(css: str, needs: Mapping[str, Needs], placed: frozenset[str]) -> tuple[str, Mapping[str, str]]:
    """The rules that many groups need, and for each group those that it needs besides.

    `placed`: simple selectors of what an element is from the start, or never.
    """
    rules = [rule for rule in style_rules.parse(css) if not _left_out(rule)]
    there = {name: need.simple_selectors() for name, need in needs.items()}
    users = {
        branches: {
            name for name, selectors in there.items() if any(branch & placed <= selectors for branch in branches)
        }
        for branches in style_rules.all_branches(rules)
    }
    often = {branches for branches, groups in users.items() if _often(groups, needs)}
    rest = {}
    for name in needs:
        theirs = {branches for branches, groups in users.items() if name in groups} - often
        rest[name] = style_rules.chosen(rules, theirs.__contains__)
    return style_rules.chosen(rules, often.__contains__), {name: text for name, text in rest.items() if text}


def _used(css: str, need: Needs, placed: frozenset[str]) -> str:
    """The rules of a component that can match on the pages of a group. A script may end a class that it begins."""
    begun = tuple(f".{word}" for word in need.made if word.endswith(("-", "_")))
    there = need.simple_selectors() | {name for name in placed if name.startswith(begun)}
    return style_rules.chosen(
        style_rules.parse(css), lambda branches: any(branch & placed <= there for branch in branches)
    )


def _left_out(rule: style_rules.Rule | style_rules.Group) -> bool:
    return isinstance(rule, style_rules.Rule) and rule.text.startswith(LEFT_OUT)


def _component(
    name: str, css: str, needs: Mapping[str, Needs], everywhere: frozenset[str]
) -> tuple[str, Mapping[str, str]]:
    """A component, for all pages or for each group that needs it."""
    if not _CLASS.search(css):  # custom properties, which any page may use
        return css, {}
    owns, beside = names_in_head(css, "owns") | {name}, names_in_head(css, "with")
    declares = frozenset(_DECLARED.findall(css))
    made_anywhere = bool(owns & _names(everywhere))
    groups = {
        group
        for group, need in needs.items()
        if owns & _names(need.classes)
        or owns & _names(need.made)
        or declares & need.variables
        or (made_anywhere and (not beside or beside & _names(need.classes)))
    }
    return (css, {}) if _often(groups, needs) else ("", dict.fromkeys(groups, css))


@lru_cache(256)
def _names(words: frozenset[str]) -> frozenset[str]:
    """The blocks and elements that classes are of: `claim`, `claim__text` and `claim__text--long` for the last."""
    return frozenset(
        word[:end] for word in words for end in (*(part.start() for part in _PART.finditer(word)), len(word))
    )


def _layered(layer: str, css: str) -> str:
    return f"@layer {layer} {{\n{css}}}\n" if css else ""
