"""Faults of templates: the file and the line of one that cannot be rendered, where Jinja gives a traceback."""

import traceback
from pathlib import Path

import jinja2

from mkdocs_routines.load.problem import Problem

PACKAGE = Path(__file__).parent.parent


def template_fault(error: Exception, root: Path) -> Problem | None:
    """The problem in a template by which a build ended; none where the fault is in a program.

    Frames of a template bear its name. Below them may be frames of libraries, such as the filter that failed.
    """
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        return Problem(_shown(error.filename, root), error.lineno, f"must be a template: {error.message}")
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if not frame.filename.endswith(".py") and not frame.filename.startswith("<"):
            return Problem(_shown(frame.filename, root), frame.lineno or 1, _message(error))
        if Path(frame.filename).is_relative_to(PACKAGE):
            break
    return None


def _message(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"no template {error.name!r} in the theme"
    return f"must be a template that can be rendered: {error}"


def _shown(filename: str, root: Path) -> str:
    path = Path(filename).absolute()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
