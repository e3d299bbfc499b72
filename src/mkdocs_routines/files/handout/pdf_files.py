"""PDFs of the handouts of all routines, in both sizes."""

import json
from collections.abc import Mapping
from functools import lru_cache, partial
from hashlib import sha256

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.credit import drawing_credit
from mkdocs_routines.draw import figure
from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.files.handout import typeset
from mkdocs_routines.files.handout.imprint import Imprint
from mkdocs_routines.files.handout.qr_codes import qr_code
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Exercise

PAPERS: Mapping[str, str] = {"a4": "a4", "letter": "us-letter"}
"""Size of the paper in the name of a file → its name in Typst."""


class HandoutError(Exception):
    """A handout that cannot be made; `excess` is in millimetres, for words that do not fit."""

    def __init__(self, problem: Problem, excess: int) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.excess = excess


def pdf_files(library: Library, imprint: Imprint, data: Mapping[str, str], face: typeset.Typeface) -> dict[str, Recipe]:
    """Path of each PDF below the site → how it is made, which may raise `HandoutError`. `data`: see `handout_data`."""
    made: dict[str, Recipe] = {}
    for id_, entry in library.routines.items():
        sources = {"handout.json": data[id_].encode()}
        if id_ in imprint.links:
            sources["qr.svg"] = qr_code(imprint.links[id_]).encode()
        for item in entry.record.items if "figures" in library.features else ():
            sources[f"drawings/{item.exercise}.svg"] = _drawing(
                library.exercises[item.exercise].record, drawing_credit(library.identity)
            )
        for paper, size in PAPERS.items():
            files = {**sources, "look.json": json.dumps({"paper": size, "font": face.family}).encode()}
            made[addresses.handout_pdf(id_, paper)] = Recipe(
                _fingerprint(files, face), partial(_typeset, files, face, entry.path, paper)
            )
    return made


def _typeset(files: Mapping[str, bytes], face: typeset.Typeface, path: str, paper: str) -> bytes:
    try:
        return typeset.pdf(files, face)
    except typeset.LayoutError as error:
        handout = f"the handout ({paper})" if error.excess else "the handout"
        raise HandoutError(Problem(path, 1, f"{handout} {error}"), error.excess) from None


@lru_cache(maxsize=256)
def _drawing(exercise: Exercise, credit: str) -> bytes:
    return figure.print_svg(exercise, exercise.figure, credit).encode()


def _fingerprint(files: Mapping[str, bytes], face: typeset.Typeface) -> str:
    """The digest of all that a handout is made from."""
    digest = sha256(face.fingerprint.encode())
    for name, content in sorted(files.items()):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
