"""CSV (RFC 4180) from rows of texts, with no cell that a spreadsheet would run as a formula, and back."""

import csv
import io
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
"""The first character of a file that the usual spreadsheets then read as UTF-8. In Python, `utf-8-sig` skips it."""

_FORMULA = ("=", "+", "-", "@")
"""First characters of a cell that a spreadsheet takes for a formula (OWASP, CSV injection)."""


Cell = str | float | None
"""A text, a number, or nothing."""


def write_csv(rows: Iterable[Iterable[Cell]]) -> str:
    """A table as CSV, one line for each row. An apostrophe before a would-be formula makes it text.

    Numbers stand as numbers, those below zero too: `-0.6` is no formula, and programs calculate with it.
    """
    table = io.StringIO()
    csv.writer(table).writerows([_cell(cell) for cell in row] for row in rows)
    return table.getvalue()


def parse_csv(text: str) -> list[list[str]]:
    """The rows of a table, cell by cell as they are written, apostrophes included."""
    return list(csv.reader(io.StringIO(text, newline="")))


def _cell(content: Cell) -> str:
    if content is None:
        return ""
    if not isinstance(content, str):
        return f"{content:.9f}".rstrip("0").rstrip(".")
    return f"'{content}" if content.lstrip().startswith(_FORMULA) else content
