"""Text of one file, refused unless it is a plain file of UTF-8, of a sensible size, and inside its folder."""

from pathlib import Path

MAX_BYTES = 1 << 20
"""A file that somebody writes by hand and that is larger than 1 MiB is a mistake."""


class TextFileError(Exception):
    """File that cannot be read: `line` counts from 1, `message` says what must be."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_text(path: Path, *, inside: Path, folder: str, byte_order_mark: bool = False) -> str:
    """The text of the file `path` in the folder `inside`, which messages call the `folder` folder.

    `byte_order_mark`: whether one at the start is passed over. Raises `TextFileError` for anything but a plain file of
    UTF-8 in that folder: a folder or a pipe, a link that leads out or to itself, too many bytes.
    """
    try:
        beside = path.parent == inside and not path.is_symlink()
        within = beside or path.resolve().is_relative_to(inside.resolve())
        size, plain = path.stat().st_size, path.is_file()
        raw = path.read_bytes() if within and plain and size <= MAX_BYTES else b""
    except (OSError, RuntimeError):  # missing, unreadable, a link to itself
        raise TextFileError(1, "must be a file that exists and can be read") from None
    if not within:
        raise TextFileError(1, f"must stand inside the {folder} folder; this is a link that leads out of it")
    if not plain:
        kind = "folder" if path.is_dir() else "pipe or a device"
        raise TextFileError(1, f"must be a file; it is a {kind}")
    if path.is_symlink():
        raise TextFileError(1, f"must be a file itself; it is a link to {path.readlink().as_posix()}")
    if size > MAX_BYTES:
        raise TextFileError(1, f"must be at most 1 MiB; it has {size:,} bytes")
    return _decoded(raw, byte_order_mark)


def _decoded(raw: bytes, byte_order_mark: bool) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:4]:
        raise TextFileError(1, "must be saved as UTF-8; it is UTF-16, which some editors call Unicode")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise TextFileError(line, "must be saved as UTF-8; this byte is not") from None
    if text.startswith("\ufeff") and not byte_order_mark:
        raise TextFileError(1, "must be saved as UTF-8 without a byte order mark (BOM)")
    return text.removeprefix("\ufeff")
