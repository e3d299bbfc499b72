"""Depths of a page, as its switch "Answer, Why, Numbers" offers them, and which fold-outs belong to each."""

from collections.abc import Iterable, Mapping
from typing import Literal

Depth = Literal["answer", "why", "numbers"]

DEPTHS: tuple[Depth, ...] = ("answer", "why", "numbers")
"""From the shortest page to the longest. Each opens what the one before it opens, and more."""
KINDS = frozenset({"reader", "evidence"})
"""Kinds of pages that answer something. The others have nothing to switch."""
FOLDS: Mapping[str, Depth] = {
    "numbers": "numbers",
    "cert": "numbers",
    "why": "why",
    "note": "why",
    "claim__why": "why",
}
"""Class of a fold-out → its depth. Of two, the earlier one here decides: `??? note numbers` is of the numbers."""


def fold_depth(classes: Iterable[str]) -> Depth | None:
    """The depth of a fold-out with these classes; none for one that is no evidence, such as files to take along."""
    own = frozenset(classes)
    return next((depth for css_class, depth in FOLDS.items() if css_class in own), None)
