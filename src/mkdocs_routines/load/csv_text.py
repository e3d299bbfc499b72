"""Rows of texts → CSV (RFC 4180) that a spreadsheet shows and never runs."""

import csv
import io
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
"""The first character of a file that the usual spreadsheets then read as UTF-8. In Python, `utf-8-sig` skips it."""
_FORMULA = ("=", "+", "-", "@")
"""What a cell starts with that a spreadsheet takes for a formula."""


def table(rows: Iterable[Iterable[str]]) -> str:
    """One line for each row. A cell that would be a formula has an apostrophe before it, which makes it text."""
    text = io.StringIO()
    csv.writer(text).writerows([_cell(cell) for cell in row] for row in rows)
    return text.getvalue()


def read(text: str) -> list[list[str]]:
    """The rows of a table as they are written, apostrophes included."""
    return list(csv.reader(io.StringIO(text, newline="")))


def _cell(words: str) -> str:
    return f"'{words}" if words.lstrip().startswith(_FORMULA) else words
