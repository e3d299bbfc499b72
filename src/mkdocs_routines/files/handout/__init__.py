"""A routine on one sheet of paper: what stands on it, and its PDF in both sizes."""

from mkdocs_routines.files.handout.content import Handout, Part, Rules, Said, handout, of_routine
from mkdocs_routines.files.handout.files import PAPERS, NoRoomError, pdfs
from mkdocs_routines.files.handout.typeset import Typeface, typeface
from mkdocs_routines.files.handout.words import Imprint, codes, foot, helping, imprint, qr, typed, words

__all__ = [
    "PAPERS",
    "Handout",
    "Imprint",
    "NoRoomError",
    "Part",
    "Rules",
    "Said",
    "Typeface",
    "codes",
    "foot",
    "handout",
    "helping",
    "imprint",
    "of_routine",
    "pdfs",
    "qr",
    "typed",
    "typeface",
    "words",
]
