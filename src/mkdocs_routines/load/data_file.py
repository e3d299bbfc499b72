"""Text of one data file, refused unless it is UTF-8, of a sensible size, and inside the data folder."""

from pathlib import Path

from mkdocs_routines.load import yaml_text

MAX_BYTES = 1 << 20
"""A data file larger than 1 MiB is a mistake, not a record."""
MISSING = "must be a file that exists and can be read"


def read_data_file(root: Path, path: Path) -> str:
    """The text of the file `path` in a data folder of the project `root`.

    Raises `YamlError` for a file that leads out of the folder, and for those that `read_text_file` refuses.
    """
    try:
        inside = path.resolve().is_relative_to(root.resolve() / path.relative_to(root).parts[0])
    except (OSError, RuntimeError):  # a link to itself
        raise yaml_text.YamlError(1, MISSING) from None
    if not inside and path.exists():
        raise yaml_text.YamlError(1, "must stand inside the data folder; this is a link that leads out of it")
    return read_text_file(path)


def read_text_file(path: Path) -> str:
    """The text of a file. Raises `YamlError` if it cannot be read, is too large, or is not plain UTF-8."""
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError:  # missing, unreadable, a folder
        raise yaml_text.YamlError(1, MISSING) from None
    if size > MAX_BYTES:
        raise yaml_text.YamlError(1, f"must be at most 1 MiB; it has {size:,} bytes")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise yaml_text.YamlError(line, "must be saved as UTF-8; this byte is not") from None
    if text.startswith("\ufeff"):
        raise yaml_text.YamlError(1, "must be saved as UTF-8 without a byte order mark (BOM)")
    return text
