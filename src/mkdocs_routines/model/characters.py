"""Character classes, as they stand between the brackets of a regular expression, in Python and in JavaScript."""

FORBIDDEN = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
"""Control characters, marks that turn the direction of a text, and two that are no characters: no record has them."""

INVISIBLE = FORBIDDEN + r"\xad\u061c\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb"
"""As above, and what a copied text brings along: soft hyphens, spaces without width, a byte order mark inside a text.

A search does not find a word that holds one. Joiners (U+200C, U+200D) are no part of it, as some scripts are spelt with
them.
"""

DASHES = r"\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
"""Hyphens, dashes and minus signs that look like `-`."""

HARD_SPACES = r"\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like an ordinary one and neither indent a line nor end a word of YAML."""

UNSEEN = r"\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff"
"""Control characters, marks of direction, spaces without width, and halves of characters: dropped from a line."""

SPACES = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space, that between lines among it."""

LINE_ENDS = r"\n\r\x85\u2028\u2029"
"""Characters that end a line."""
RESERVED_NAMES = frozenset(
    ("aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""Names that no file can have on Windows, whatever its ending: nobody there could take the project."""
