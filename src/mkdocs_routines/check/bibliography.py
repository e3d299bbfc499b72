"""Bibliography: its sources stand in order, and each can be written as plain text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mkdocs_routines.domain import csl
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

_TEX = re.compile(r"\\[A-Za-z]+|[\\{}]|--")
_RANGES = ("pages", "number", "volume", "year")
_AS_THEY_ARE = ("doi", "url")


def sources_stand_in_the_order_of_their_keys(content: UncheckedContent) -> Iterator[Problem]:
    """Every source stands behind those with smaller keys, so that a new one has one place."""
    for (earlier, _), (key, source) in pairwise(content.bibliography.sources.items()):
        if key < earlier:
            message = f"{key!r} must stand before {earlier!r}: sources are in the order of their keys"
            yield Problem(content.bibliography.path, source.line, message)


def sources_hold_no_tex_that_is_not_text(content: UncheckedContent) -> Iterator[Problem]:
    for key, source in content.bibliography.sources.items():
        for field, value in source.fields.items():
            if field not in _AS_THEY_ARE and (left := _TEX.search(_text(field, value))):
                message = f"{key!r}: {field} must be text; '{left[0]}' is TeX that readers would see"
                yield Problem(content.bibliography.path, source.line, message)


def _text(field: str, value: str) -> str:
    return csl.plain_text(value.replace("--", "-") if field in _RANGES else value)
