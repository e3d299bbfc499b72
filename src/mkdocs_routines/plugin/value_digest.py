"""Digest of a value: the same for values that are alike in everything, in this process and in the next."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256

from mkdocs_routines.load.records import Entry
from mkdocs_routines.model.values import Record


def digest_of(*values: object) -> str:
    """The digest of these values. Raises TypeError for a value that may hold more than can be seen of it."""
    digest = sha256()
    for piece in _pieces(values):
        digest.update(b"%d " % len(piece))
        digest.update(piece)
    return digest.hexdigest()


def _pieces(value: object) -> Iterator[bytes]:
    """The value as pieces of text, of which no two values have the same. Sets have no order of their own."""
    match value:
        case str():
            yield b"str"
            yield value.encode(errors="surrogatepass")
        case bytes():
            yield b"bytes"
            yield value
        case None | bool() | int() | float() | date() | Record():
            yield repr(value).encode(errors="surrogatepass")
        case Entry():
            known = (value.id, value.path, value.record, value.lines, sorted(value.stand_ins))
            yield repr(known).encode(errors="surrogatepass")
        case Mapping():
            yield b"mapping %d" % len(value)
            for key, element in value.items():
                yield from _pieces(key)
                yield from _pieces(element)
        case AbstractSet():
            yield b"set %d" % len(value)
            for digest in sorted(map(digest_of, value)):
                yield digest.encode()
        case tuple() | list():
            yield b"tuple %d" % len(value)
            for element in value:
                yield from _pieces(element)
        case _ if is_dataclass(value) and not isinstance(value, type):
            yield type(value).__qualname__.encode()
            for field in fields(value):
                yield from _pieces(getattr(value, field.name))
        case _:
            raise TypeError(f"no digest of {type(value).__qualname__}")
