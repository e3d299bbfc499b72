"""Zip files that are the same, byte for byte, for the same entries: no time of the day, no rights of a machine."""

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

_TIMESTAMP = (1980, 1, 1, 0, 0, 0)


def write_zip(target: Path | IO[bytes], folder: str, entries: Iterable[tuple[str, bytes]]) -> None:
    """Write entries, each a path and its content, into a zip file, below one folder."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path, content in entries:
            entry = zipfile.ZipInfo(f"{folder}/{path}", _TIMESTAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is written: what follows are its rights
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content)
