"""Handout: a routine on one sheet of paper, and its PDF in both sizes."""

from mkdocs_routines.files.handout.content import (
    Handout,
    HandoutExercise,
    HandoutRule,
    HeadedText,
    SessionDoses,
    routine_handout,
    session_doses,
)
from mkdocs_routines.files.handout.imprint import Imprint, footer, help_address, imprint, typed_address
from mkdocs_routines.files.handout.pdf_files import PAPERS, HandoutError, pdf_files
from mkdocs_routines.files.handout.qr_codes import qr_codes
from mkdocs_routines.files.handout.typeset import Typeface, typeface
from mkdocs_routines.files.handout.typeset_data import handout_data

__all__ = [
    "PAPERS",
    "Handout",
    "HandoutError",
    "HandoutExercise",
    "HandoutRule",
    "HeadedText",
    "Imprint",
    "SessionDoses",
    "Typeface",
    "footer",
    "handout_data",
    "help_address",
    "imprint",
    "pdf_files",
    "qr_codes",
    "routine_handout",
    "session_doses",
    "typed_address",
    "typeface",
]
