"""Character classes, as they stand between the brackets of a regular expression, in Python and in JavaScript."""

FORBIDDEN = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
"""Control characters, marks that turn the direction of a text, and two that are no characters: no record has them."""

UNSEEN = r"\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff"
"""Control characters, marks of direction, spaces without width, and halves of characters: dropped from a line."""

SPACES = r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space, that between lines among it."""

LINE_ENDS = r"\n\r\x85\u2028\u2029"
"""Characters that end a line."""
