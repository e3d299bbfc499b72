"""Day of a build: written into papers, calendars and the sitemap, so the same commit must give the same day."""

import os
import re
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

_LAST_SECOND = 4_102_444_799
"""The last second of 2099. Calendars that start with a later day may end with none."""


class BuildDayError(Exception):
    """A day of the build that is none. Its message says what must be."""


def build_day(root: Path) -> date:
    """The day of the last commit of the project in `root`, in UTC; today where there is none.

    Two builds of a commit are the same, whenever they are made. `SOURCE_DATE_EPOCH` (reproducible-builds.org) gives
    another day. Raises `BuildDayError` where it is no number of seconds: milliseconds, for example.
    """
    return _given_day() or _day_of_commit(root) or _today()


def calendar_day() -> date:
    """Today in UTC, or the day of `SOURCE_DATE_EPOCH`: what reviews fall due by. Raises as `build_day`."""
    return _given_day() or _today()


def _given_day() -> date | None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return None
    if not re.fullmatch(r"[0-9]{1,10}", epoch) or int(epoch) > _LAST_SECOND:
        raise BuildDayError(f"SOURCE_DATE_EPOCH: must be whole seconds since 1970, such as 1795392000; it is {epoch!r}")
    return datetime.fromtimestamp(int(epoch), UTC).date()


def _day_of_commit(root: Path) -> date | None:
    here = root.resolve()
    if not any((folder / ".git").exists() for folder in (here, *here.parents)):
        return None
    command = ["git", "-C", str(here), "log", "-1", "--format=%ct"]
    try:
        seconds = subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603  # git of the path
    except (FileNotFoundError, subprocess.CalledProcessError):  # no git, no commit yet, or somebody else's folder
        return None
    return datetime.fromtimestamp(int(seconds), UTC).date()


def _today() -> date:
    return datetime.now(UTC).date()
