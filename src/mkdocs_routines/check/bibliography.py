"""Bibliography: its sources stand in the order of their keys."""

import re
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


def sources_have_a_year_that_has_come(content: UncheckedContent) -> Iterator[Problem]:
    """A source in print may be dated one year ahead."""
    latest = content.today.year + 1
    for key, source in content.bibliography.sources.items():
        year = source.fields.get("year", "")
        if re.fullmatch(r"\d{4}", year) and int(year) > latest:
            message = f"{key!r} must have a year that has come; it has {year}"
            yield Problem(content.bibliography.path, source.line, message)
