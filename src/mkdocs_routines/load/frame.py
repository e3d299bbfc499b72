"""Frame of the pages: the settings of the site and its theme."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings import NAME, Settings, read_settings
from mkdocs_routines.load.theme import Theme, read_theme
from mkdocs_routines.model.identity import UNNAMED, Identity


@dataclass(frozen=True)
class Frame:
    """All that stands around the content of a project."""

    root: Path
    settings: Settings
    theme: Theme


def identity_of(frame: Frame | None) -> Identity:
    """Whose site it is, as far as settings say so."""
    return frame.settings.identity if frame else UNNAMED


def read_frame(root: Path, path: str = NAME) -> tuple[Frame | None, list[Problem]]:
    """The frame of the project in the folder `root`, whose settings are in the file `path`, and what is wrong with it.

    There is none where the settings cannot be read.
    """
    settings, problems = read_settings(root, path)
    if settings is None:
        return None, problems
    theme, theme_problems = read_theme(root, settings)
    return Frame(root, settings, theme), [*problems, *theme_problems]
