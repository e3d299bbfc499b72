"""Bibliography: its sources stand in the order of their keys."""

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def sources_stand_in_the_order_of_their_keys(content: UncheckedContent) -> Iterator[Problem]:
    """Every source stands behind those with smaller keys, so that a new one has one place."""
    for (earlier, _), (key, source) in pairwise(content.bibliography.sources.items()):
        if key < earlier:
            message = f"{key!r} must stand before {earlier!r}: sources are in the order of their keys"
            yield Problem(content.bibliography.path, source.line, message)
