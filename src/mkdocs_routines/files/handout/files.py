"""The handouts of all routines as PDFs: which there are, and how each is made."""

import json
from collections.abc import Mapping
from functools import lru_cache, partial
from hashlib import sha256

from mkdocs_routines.draw import figure
from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.files.handout import typeset
from mkdocs_routines.files.handout.words import Imprint, qr
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Exercise

PAPERS: Mapping[str, str] = {"a4": "a4", "letter": "us-letter"}
"""The sizes: how each is called in the name of a file, and how Typst calls it."""


class NoRoomError(Exception):
    """A handout that cannot be made."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def pdfs(library: Library, imprint: Imprint, words: Mapping[str, str], face: typeset.Typeface) -> dict[str, Recipe]:
    """Path of each PDF below the site → how it is made. Making it may raise `NoRoomError`."""
    made: dict[str, Recipe] = {}
    for id_, entry in library.routines.items():
        sources = {"handout.json": words[id_].encode()}
        if id_ in imprint.links:
            sources["qr.svg"] = qr(imprint.links[id_]).encode()
        for item in entry.record.items:
            sources[f"drawings/{item.exercise}.svg"] = _drawing(library.exercises[item.exercise].record)
        for paper, size in PAPERS.items():
            files = {**sources, "look.json": json.dumps({"paper": size, "font": face.family}).encode()}
            made[f"handouts/{id_}-{paper}.pdf"] = Recipe(
                _mark(files, face), partial(_set, files, face, entry.path, paper)
            )
    return made


def _set(files: Mapping[str, bytes], face: typeset.Typeface, path: str, paper: str) -> bytes:
    try:
        return typeset.pdf(files, face)
    except typeset.UnfitError as error:
        raise NoRoomError(Problem(path, 1, f"the handout ({paper}) {error}")) from None


@lru_cache(maxsize=256)
def _drawing(exercise: Exercise) -> bytes:
    return figure.print_svg(exercise, exercise.figure).encode()


def _mark(files: Mapping[str, bytes], face: typeset.Typeface) -> str:
    """What tells one handout from every other: all that it is made from."""
    digest = sha256(face.mark.encode())
    for name, content in sorted(files.items()):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
