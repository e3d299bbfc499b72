"""Texts inside a link, and its check letter."""

import re
import string
from urllib.parse import unquote

_PLAIN = re.compile(r"[^A-Za-z0-9 .-]")
_LAST_DOT = re.compile(r"\.\Z")
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACES = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_STRANGE = re.compile(r"[^ -~]")
_LETTERS = string.ascii_letters
QUOTED = 24
"""How much of a link is repeated in a sentence about it."""


def whole(text: str) -> str:
    """The text with U+FFFD for each half of a pair that stands alone."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def encode(text: str) -> str:
    """A text as it stands in a link: `_` for a space, and `%` codes for all but letters, digits, `.` and `-`.

    A last full stop is encoded as well: programs that find links in text take it for the end of the sentence.
    """
    plain = _PLAIN.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), whole(text))
    return _LAST_DOT.sub("%2E", plain.replace(" ", "_"))


def decode(text: str) -> str | None:
    """The text without `%` codes; `None` where they are broken or no UTF-8."""
    if _BROKEN.search(text):
        return None
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return None


def read(text: str, most: int) -> str | None:
    """The text that `encode` wrote; `None` where it is broken, empty, longer than `most`, or holds what nobody sees."""
    decoded = decode(text.replace("_", " "))
    stripped = decoded.strip(_SPACES) if decoded is not None else ""
    return stripped if 1 <= len(stripped) <= most and not _UNSEEN.search(stripped) else None


def quoted(text: str) -> str:
    """The beginning of what stands in a link, safe to repeat."""
    return f"“{_STRANGE.sub('?', text[:QUOTED])}{'…' if len(text) > QUOTED else ''}”"


def letter(body: str) -> str:
    """One letter that nearly always changes when the link is cut off or changed: FNV-1a, 32 bits, modulo 52."""
    digest = 0x811C9DC5
    decoded = decode(body)
    for byte in (body if decoded is None else decoded).encode():
        digest = (digest ^ byte) * 0x01000193 & 0xFFFFFFFF
    return _LETTERS[digest % len(_LETTERS)]
