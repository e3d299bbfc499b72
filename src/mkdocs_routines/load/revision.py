"""Revisions of the project in git."""

import io
import subprocess
import tarfile
from pathlib import Path


class RevisionError(Exception):
    """A revision that cannot be read, with the reason in git's own words."""


def extract(root: Path, revision: str, folder: Path) -> None:
    """Write what the revision holds of the project in `root`, a folder of a git repository, into `folder`."""
    command = ["git", "-C", str(root), "archive", "--format=tar", "--end-of-options", revision, "."]
    try:
        archive = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603  # git of the path
    except FileNotFoundError:
        raise RevisionError("git must be installed to compare revisions") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
        raise RevisionError(f"{revision}: {reason or 'must be a revision of this repository'}") from None
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def forked_from(root: Path, revision: str) -> str:
    """The commit at which the files in `root` left the line of the revision, which may have gone on since.

    The revision itself where git names none: `extract` gives the reason.
    """
    command = ["git", "-C", str(root), "merge-base", "--end-of-options", revision, "HEAD"]
    try:
        found = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()  # noqa: S603  # git of the path
    except (FileNotFoundError, subprocess.CalledProcessError):
        return revision
    return found
