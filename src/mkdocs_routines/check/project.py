"""A project from its folder: its content, and every problem of it and of the settings around it."""

from datetime import date
from pathlib import Path

from mkdocs_routines import check
from mkdocs_routines.check import settings
from mkdocs_routines.load.content import UncheckedContent, read_site
from mkdocs_routines.load.frame import Frame, read_frame
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.features import NONE


def checked(root: Path, today: date | None = None, *, quick: bool = False) -> tuple[UncheckedContent, list[Problem]]:
    """The content of the project in the folder `root`, and all its problems, by file and line.

    Where the settings cannot be read, lack the plugin, name folders that are not there or need packages that are not,
    only that is a problem: all else follows.

    `quick` leaves out the rules for which bodies are drawn.
    """
    frame, unread = read_frame(root)
    around = sorted({*unread, *(check.frame_problems(frame) if frame else ())})
    content, unread = read(root, frame, today)
    if frame is None or any(settings.folders_are_in_the_project(frame)):
        return content, around
    if "routines" not in frame.settings.entries("plugins"):  # what the site has is written below it
        return content, around
    if any(settings.features_have_their_packages(frame)):  # rules could not ask the modules that need them
        return content, around
    return content, sorted(
        {*around, *unread, *check.problems(content, quick=quick), *check.joint_problems(frame, content)}
    )


def read(root: Path, frame: Frame | None, today: date | None = None) -> tuple[UncheckedContent, list[Problem]]:
    """The content in the folders that the settings name, if they are there, and what of it could not be read."""
    if frame is None or any(settings.folders_are_in_the_project(frame)):
        return read_site(root, today=today)
    options = frame.settings.options
    return read_site(
        root,
        options.data_dir,
        options.bibliography,
        frame.settings.docs,
        today,
        frame.settings.identity,
        NONE if any(settings.features_have_their_packages(frame)) else options.features,
    )
