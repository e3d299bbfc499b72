"""Hashes of what is published, by which a program notices a change: of a record, of a file, and of all files."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, TypeVar

from mkdocs_routines.files.api.shape.document import PublishedRecord

P = TypeVar("P", bound=PublishedRecord)

NOT_YET = ""
"""Hash of a record that has none yet."""


def stamped(record: P) -> P:
    """The record with the hash of all its other fields but `modified`."""
    return record.model_copy(update={"hash": json_hash(record.model_dump(mode="json", exclude={"hash", "modified"}))})


def json_hash(value: Any) -> str:
    """`sha256:` and the digits for the canonical form of a JSON value (RFC 8785): sorted keys, no spaces, UTF-8."""
    canonical = json.dumps(_canonical(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(canonical.encode()).hexdigest()}"


def file_digest(text: str) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def digest_of_all(files: Mapping[str, str]) -> str:
    """SHA-256 of the list that the command `sha256sum` prints of these files, in the order of their paths."""
    return file_digest("".join(f"{file_digest(text)}  {path}\n" for path, text in sorted(files.items())))


def _canonical(value: Any) -> Any:
    """The value with whole numbers as such: 5.0 is 5, as ECMAScript writes it."""
    match value:
        case dict():
            return {key: _canonical(element) for key, element in value.items()}
        case list():
            return [_canonical(element) for element in value]
        case float() if value.is_integer():
            return int(value)
        case _:
            return value
