"""Text of one data file, refused unless it is UTF-8, of a sensible size, and inside the data folder."""

from pathlib import Path

from mkdocs_routines.load import yaml_text

MAX_BYTES = 1 << 20
"""A data file larger than 1 MiB is a mistake, not a record."""


def read_data_file(root: Path, path: Path) -> str:
    """The text of the file `path` in a data folder of the project `root`.

    Raises `YamlError` for a file that cannot be read, leads out of the folder, is too large, or is not plain UTF-8.
    """
    try:
        inside = path.resolve().is_relative_to(root.resolve() / path.relative_to(root).parts[0])
        size = path.stat().st_size
        if inside and size <= MAX_BYTES:
            raw = path.read_bytes()
    except (OSError, RuntimeError):  # missing, unreadable, a folder, a link to itself
        raise yaml_text.YamlError(1, "must be a file that exists and can be read") from None
    if not inside:
        raise yaml_text.YamlError(1, "must stand inside the data folder; this is a link that leads out of it")
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
