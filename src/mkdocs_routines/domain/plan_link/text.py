"""Texts inside a link, and its check letter."""

import re
import string
from urllib.parse import unquote

_ENCODED = re.compile(r"[^A-Za-z0-9 .-]")
_LAST_DOT = re.compile(r"\.\Z")
_LETTERS = string.ascii_letters


def encode(text: str) -> str:
    """A text as it stands in a link: `_` for a space, and `%` codes for all but letters, digits, `.` and `-`.

    A last full stop is encoded as well: programs that find links in text take it for the end of the sentence. Half of a
    surrogate pair that stands alone becomes U+FFFD.
    """
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    plain = _ENCODED.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), paired)
    return _LAST_DOT.sub("%2E", plain.replace(" ", "_"))


def letter(body: str) -> str:
    """One letter that nearly always changes when a link is cut off or changed: FNV-1a, 32 bits, modulo 52.

    `body`: what stands after the first `;` of a link. It is counted without `%` codes, so that a program which writes
    them otherwise changes nothing.
    """
    digest = 0x811C9DC5
    for byte in unquote(body).encode():
        digest = (digest ^ byte) * 0x01000193 & 0xFFFFFFFF
    return _LETTERS[digest % len(_LETTERS)]
