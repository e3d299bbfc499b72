"""Digests: of values, the same in this process and in the next for those that are alike, and of what a build runs."""

import sys
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from mkdocs_routines.load.records import Entry
from mkdocs_routines.model.values import Record

PACKAGE = Path(__file__).parent.parent


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


def programs() -> str:
    """Digest of all that content is checked and shown by: templates as they are, and the code that runs."""
    return digest_of(_code(), _digest_of_files(lambda path: path.suffix not in (".py", ".pyc")))


@lru_cache
def _code() -> str:
    packages = {path.name for entry in sys.path for path in Path(entry).glob("*.dist-info")}
    return digest_of(sys.version, packages, _digest_of_files(lambda path: path.suffix == ".py"))


def _digest_of_files(wanted: Callable[[Path], bool]) -> str:
    """Digest of the files of the package that are wanted."""
    files = (path for path in sorted(PACKAGE.rglob("*")) if path.is_file() and wanted(path))
    return digest_of({path.relative_to(PACKAGE).as_posix(): path.read_bytes() for path in files})


@lru_cache
def drawn_from() -> tuple[str, ...]:
    """Digests of the people and the bones that drawings are of, where a site has any."""
    try:
        from mkdocs_routines.draw.anatomy import baked as bones
        from mkdocs_routines.draw.figure.mesh import baked as people
    except ModuleNotFoundError:  # what draws is not installed
        return ()
    try:
        return people.fingerprint(), bones.fingerprint()
    except (people.PeopleError, bones.AnatomyError):
        return ()


_code()  # a process runs what it has read at its start, whatever becomes of the files
