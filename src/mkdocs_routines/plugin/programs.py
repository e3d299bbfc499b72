"""Programs of a build, as digests: whatever content is checked and shown by, beside the content."""

import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from mkdocs_routines.plugin.value_digest import digest_of

PACKAGE = Path(__file__).parent.parent


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
