"""Days on which files were last changed, from the commits of the project: two builds of a commit have the same."""

import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

_COMMIT = "\0"
"""Sign before each commit in what git prints. No path holds it."""


def commit_days(root: Path, *below: str) -> Mapping[str, date]:
    """Path of each committed file → the day of the last commit that changed it, in UTC.

    `below`: the files and folders that are asked for, as paths from `root`, the folder of the project. Empty where
    there is no history, or only a part of it: the first commit of a part seems to change every file.
    """
    here = root.resolve()
    if not any((folder / ".git").exists() for folder in (here, *here.parents)):
        return {}
    if _git(here, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    shown = ("--format=%x00%ct", "--name-only", "--relative")
    log = _git(here, "-c", "core.quotePath=false", "log", *shown, "--", *below)
    seconds: dict[str, int] = {}
    for commit in log.split(_COMMIT)[1:]:
        at, *paths = commit.split("\n")
        for path in filter(None, paths):
            seconds[path] = max(seconds.get(path, 0), int(at))
    return {path: datetime.fromtimestamp(at, UTC).date() for path, at in sorted(seconds.items())}


def _git(root: Path, *arguments: str) -> str:
    """What git prints; nothing where there is no git, no commit yet, or where the folder is somebody else's."""
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603  # git of the path
    except (FileNotFoundError, subprocess.CalledProcessError):
        return ""
