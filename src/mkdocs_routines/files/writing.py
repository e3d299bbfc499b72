"""Writing of files: where one cannot be written, the message names it."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS
from pathlib import Path

_NO_ROOM = (EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS)
"""A disk that is full or that nothing may be written to, and a folder of somebody else."""


class WriteError(Exception):
    """A file that could not be written. Its message says which, and why."""


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raises `WriteError` where `path` cannot be written."""
    try:
        yield
    except OSError as error:
        raise WriteError(f"{path}: must be a file that can be written; {error.strerror or error}") from None


def no_room(error: BaseException) -> str | None:
    """Why something could not be written, in one line; None where `error` is about something else.

    The system names no file where the disk became full within one, and the second of two is the one written to.
    """
    if not isinstance(error, OSError) or error.errno not in _NO_ROOM:
        return None
    return (
        f"{error.filename2 or error.filename or 'the disk'}: must be a place that can be written to; {error.strerror}"
    )
