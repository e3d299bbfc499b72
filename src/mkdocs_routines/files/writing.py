"""Writing of single files: where one cannot be written, the message names it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class WriteError(Exception):
    """A file that could not be written. Its message says which, and why."""


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raises `WriteError` where `path` cannot be written."""
    try:
        yield
    except OSError as error:
        raise WriteError(f"{path}: must be a file that can be written; {error.strerror or error}") from None
