"""Text and addresses as they may stand on one line of a file.

Its twin is plain_text.js; both pass tests/files/plain.yml.
"""

import re
from functools import lru_cache
from urllib.parse import quote

_SPACE = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
"""Control characters, marks that turn the direction of a text, spaces without width, and halves of characters."""


@lru_cache(maxsize=4096)  # rules and cautions stand in many files
def line(text: str) -> str:
    """The text on one line, without characters that nobody sees."""
    return _SPACE.sub(" ", _UNSEEN.sub("", _SPACE.sub(" ", text))).strip(" ")


def address(url: str) -> str:
    """The address without a character that ends or breaks it in a text."""
    return quote(line(url), safe="%/:?#[]@!$&'()*+,=~;")
