"""Files that one build keeps for the next. Each is verified before it is used, and made again when it is damaged.

Beside a file stands its digest. A build that was killed, a full disk or another program may leave a file cut short,
empty or changed; then the two do not match, and the file counts as missing.
"""

import atexit
import os
import shutil
import threading
import zlib
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from zipfile import BadZipFile, ZipFile

_DIGEST = ".sha256"


@dataclass(frozen=True)
class FileCache:
    """The folder in which files are kept. It need not exist."""

    folder: Path

    def path(self, name: str) -> Path:
        """The file of this name, whether it is there or not."""
        return self.folder / name

    def read(self, name: str) -> bytes | None:
        """The content of a file as it was written; None where it is missing, damaged or cannot be read."""
        try:
            content = self.path(name).read_bytes()
            digest = self.path(name + _DIGEST).read_bytes()
        except OSError:
            return None
        return content if digest == _digest(content) else None

    def write(self, name: str, content: bytes) -> Path:
        """Keep a file. Another build may be at the same one, so it is there as a whole or not at all."""
        replace_file(self.path(name), content)
        replace_file(self.path(name + _DIGEST), _digest(content))
        return self.path(name)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one step, in a folder that need not exist, whatever stood at its path before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.part")
    try:
        unfinished.write_bytes(content)
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@lru_cache
def writable(folder: Path) -> Path:
    """The folder, made if need be; one for this process alone where nothing can be written into it."""
    try:
        if folder.is_file():
            folder.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError:
        spare = TemporaryDirectory(prefix="routines-")
        atexit.register(spare.cleanup)
        return Path(spare.name)
    return folder


def is_whole_archive(path: Path) -> bool:
    """Whether a zip file, as NumPy keeps arrays in, is neither cut short nor changed."""
    try:
        return _is_whole(path, path.stat().st_mtime_ns)
    except OSError:
        return False


@lru_cache
def _is_whole(path: Path, _written: int) -> bool:
    try:
        with ZipFile(path) as archive:
            return bool(archive.namelist()) and archive.testzip() is None
    except (BadZipFile, EOFError, NotImplementedError, zlib.error):
        return False


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()
