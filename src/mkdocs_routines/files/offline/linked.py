"""Parts of pages: style sheets, scripts, drawings and fonts that pages of a built site name, read out of them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

_PATH = r"(?P<path>[^\"'`#?:/()<>\s][^\"'`#?:()<>\s]*\.{}"
_IN_A_PAGE = re.compile(r'="' + _PATH.format(r"(?:css|js|svg|woff2))") + r'["?#]')
_IN_A_SHEET = re.compile(r"url\([\"']?" + _PATH.format(r"(?:svg|woff2))"))
_IN_A_SCRIPT = re.compile(r"\b(?:from|import)\s*(?P<on_demand>\(?)\s*[\"'`]" + _PATH.format("js)") + "[\"'`]")


def with_parts(folder: Path, pages: Iterable[str], *, on_demand: bool) -> Iterator[str]:
    """The paths of the pages below `folder`, each followed by the paths of those parts that none before it has.

    `on_demand`: with the scripts that another one loads only once they are wanted, and with what a style sheet names: a
    browser fetches a typeface when a letter of it is shown.
    """
    placed: set[str] = set()
    for page in pages:
        yield from _with_parts(folder, page, on_demand, placed)


def _with_parts(folder: Path, path: str, on_demand: bool, placed: set[str]) -> Iterator[str]:
    if path in placed or path.startswith("../") or not (folder / path).is_file():
        return
    placed.add(path)
    yield path
    for name in _names(folder / path, on_demand):
        yield from _with_parts(folder, normpath(join(dirname(path), name)), on_demand, placed)


def _names(file: Path, on_demand: bool) -> Iterator[str]:
    """The relative addresses of other files that stand in a page, a style sheet or a script."""
    text = file.read_text(encoding="utf-8") if file.suffix in (".html", ".css", ".js") else ""
    if file.suffix == ".html":
        yield from (match["path"] for match in _IN_A_PAGE.finditer(text))
    elif file.suffix == ".css" and on_demand:
        yield from (match["path"] for match in _IN_A_SHEET.finditer(text))
    elif file.suffix == ".js":
        imports = _IN_A_SCRIPT.finditer(text)
        yield from (match["path"] for match in imports if on_demand or not match["on_demand"])
