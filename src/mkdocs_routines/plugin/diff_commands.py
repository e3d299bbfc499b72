"""Command that tells what a reader would notice of a change, and keeps it in the change log."""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_routines.check import project
from mkdocs_routines.domain import change_log, changes
from mkdocs_routines.domain.changes.wordings import settings_changes
from mkdocs_routines.domain.drafts import published
from mkdocs_routines.files.writing import writing
from mkdocs_routines.load import revision
from mkdocs_routines.load.build_day import calendar_day
from mkdocs_routines.load.frame import read_frame
from mkdocs_routines.load.records import UncheckedLibrary


def diff(root: Path, base: str, head: str | None, *, keep: bool = False) -> int:
    """Print the changes from one revision to another; 1 when one of the two cannot be read as a whole.

    Without a second one, the files are compared with what they were begun from: what others added since is no change
    of theirs.
    `keep`: write them into the change log as well, with the day of today, unless one cannot be read.
    """
    with TemporaryDirectory() as before, TemporaryDirectory() as after:
        try:
            revision.extract(root, base if head else revision.forked_from(root, base), Path(before))
            if head:
                revision.extract(root, head, Path(after))
        except revision.RevisionError as error:
            print(error, file=sys.stderr)
            return 1
        folders = (Path(before), Path(after) if head else root)
        frames = [read_frame(folder)[0] for folder in folders]
        states = [project.read(folder, frame) for folder, frame in zip(folders, frames, strict=True)]
    for name, (_, unread) in zip((base, head or "the files as they are"), states, strict=True):
        for problem in unread:
            print(f"{name}: {problem}", file=sys.stderr)
    (old, old_problems), (new, new_problems) = states
    settings_before, settings_after = (frame.settings.values if frame else {} for frame in frames)
    of_settings = settings_changes(settings_before, settings_after)
    of_records = [*changes.reader_changes(published(old), published(new))]
    print(*([*of_records, *of_settings] or ["Nothing that a reader would notice."]), sep="\n")
    if old_problems or new_problems:
        return 1
    if keep:
        _keep(root / "data" / change_log.PATH, of_records, new.library)
    return 0


def _keep(path: Path, lines: Iterable[str], library: UncheckedLibrary) -> None:
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    with writing(path):
        path.write_text(change_log.with_changes(before, lines, library, calendar_day()), encoding="utf-8")
