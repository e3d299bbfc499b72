"""Plain text and addresses on one line of a file. Its twin is plain_text.js; both pass tests/files/plain.yml."""

import re
from functools import lru_cache
from urllib.parse import quote

from mkdocs_routines.model.characters import SPACES, UNSEEN

_SPACE = re.compile(f"[{SPACES}]+")
_UNSEEN = re.compile(f"[{UNSEEN}]")


@lru_cache(maxsize=4096)  # rules and cautions stand in many files
def line(text: str) -> str:
    """The text on one line, without characters that nobody sees."""
    return _SPACE.sub(" ", _UNSEEN.sub("", _SPACE.sub(" ", text))).strip(" ")


def address(url: str) -> str:
    """The address without a character that ends or breaks it in a text."""
    return quote(line(url), safe="%/:?#[]@!$&'()*+,=~;")
