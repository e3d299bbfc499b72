"""Files that a page is set from → PDF. The one module that knows Typst."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import typst

_FOLDER = Path(__file__).parent
_TEMPLATE = (_FOLDER / "page.typ").read_bytes()
_OF_TYPST = "Libertinus Serif"
_TOO_LONG = re.compile(r"panicked with: (\d+ mm) too long")
_NO_SIGN = re.compile(r"the text `\"(.+?)\"` could not be displayed")


class UnfitError(Exception):
    """What has no place on the sheet. Its text says what must be."""


@dataclass(frozen=True)
class Typeface:
    """The fonts that sheets are set in. Those of the system are never used, so that every machine makes the same."""

    fonts: typst.Fonts
    family: str
    mark: str
    """What a PDF depends on beside the files it is made from: the fonts, the layout and the version of Typst."""


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
    return Typeface(fonts, ours[0] if ours else _OF_TYPST, digest.hexdigest())


def pdf(files: Mapping[str, bytes], face: Typeface) -> bytes:
    """Tagged PDF, by the rules of PDF/UA-1. The interpreter is free for other threads meanwhile."""
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
        said = str(error)
        if found := _TOO_LONG.search(said):
            raise UnfitError(f"must fit on one page; with the fewest words it is {found[1]} too long") from None
        if found := _NO_SIGN.search(said):
            raise UnfitError(f"must be written in signs that its fonts have; they have no {found[1]}") from None
        raise
    assert isinstance(made, bytes), "a PDF is one file"
    return made
