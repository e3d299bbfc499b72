"""Typesetting of a page with Typst: files → PDF. No other module imports Typst."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import typst

_FOLDER = Path(__file__).parent
_TEMPLATE = (_FOLDER / "page.typ").read_bytes()
_DEFAULT_FAMILY = "Libertinus Serif"
_REMEMBERED = 10
"""Pages of which Typst keeps the parts, in case a later one has the same: 200 MB each, with our drawings."""
_TOO_LONG = re.compile(r"panicked with: (\d+) mm too long")
_NO_GLYPH = re.compile(r"the text `\"(.+?)\"` could not be displayed")


class LayoutError(Exception):
    """A page that cannot be set. Its message is what must be; `excess` is in millimetres, for words that do not fit."""

    def __init__(self, message: str, excess: int = 0) -> None:
        super().__init__(message)
        self.excess = excess


@dataclass(frozen=True)
class Typeface:
    """The fonts that sheets are set in. Those of the system are never used, so that every machine makes the same."""

    fonts: typst.Fonts
    family: str
    fingerprint: str
    """The digest of all that a PDF depends on beside its files: the fonts, the layout and the version of Typst."""


def typeface(folder: Path | None) -> Typeface:
    """The one typeface in a folder; without a folder, the one of Typst, which also has the signs that ours lacks.

    Raises `FileNotFoundError` when the folder holds none.
    """
    digest = sha256(_TEMPLATE + version("typst").encode())
    for path in sorted(folder.rglob("*.[ot]tf")) if folder else ():
        digest.update(path.read_bytes())
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder] if folder else [])
    theirs = set(typst.Fonts(include_system_fonts=False).families())
    ours = sorted(set(fonts.families()) - theirs)
    if folder and not ours:
        raise FileNotFoundError(f"{folder}: must hold a typeface for handouts; `make site` fetches it")
    return Typeface(fonts, ours[0] if ours else _DEFAULT_FAMILY, digest.hexdigest())


def pdf(files: Mapping[str, bytes], face: Typeface) -> bytes:
    """Tagged PDF, by the rules of PDF/UA-1. The interpreter is free for other threads meanwhile.

    Raises `LayoutError` when the words do not fit on the page, or no font has a sign for one of them.
    """
    sources = {"main": _TEMPLATE, **files}
    try:
        made = typst.compile(  # type: ignore[call-overload]  # it takes files by name, which its types leave out
            sources,
            root=_FOLDER,
            font_paths=face.fonts,
            ignore_system_fonts=True,
            pdf_standards="ua-1",
            timestamp=0,
        )
    except typst.TypstError as error:
        message = str(error)
        if match := _TOO_LONG.search(message):
            message = f"must fit on the two sides of one sheet; with the fewest words a side is {match[1]} mm too long"
            raise LayoutError(message, int(match[1])) from None
        if match := _NO_GLYPH.search(message):
            message = f"must be written in signs that its fonts have; they have no {match[1]}"
            raise LayoutError(message) from None
        raise
    finally:
        _forget(face)
    assert isinstance(made, bytes), "a PDF is one file"
    return made


def _forget(face: Typeface) -> None:
    """Have Typst let go of the parts of the last page, as it does when it has set enough others: here, empty ones."""
    for _ in range(_REMEMBERED + 1):
        typst.compile(b"", font_paths=face.fonts, ignore_system_fonts=True)
