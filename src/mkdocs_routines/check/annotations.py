"""Annotations of GitHub Actions: problems that stand on their lines in a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Callable, Mapping
from typing import Literal

from mkdocs_routines.load.problem import Problem

Level = Literal["error", "warning", "notice"]
"""`error`: nothing is built with it; `warning`: whoever publishes mends it; `notice`: a reminder."""


def plain(problem: Problem, level: Level) -> str:
    """`path:line: message`, for a terminal and for editors."""
    return f"{problem} (before a release)" if level == "warning" else f"{problem}"


def annotation(problem: Problem, level: Level) -> str:
    """A workflow command. What a contributor wrote can end neither it nor its line, so it starts no other command."""
    return f"::{level} file={_property(problem.path)},line={problem.line}::{_text(problem.message)}"


WRITTEN: Mapping[str, Callable[[Problem, Level], str]] = {"plain": plain, "github": annotation}
"""Format of the command line → how a problem is written in it."""


def _text(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _text(value).replace(":", "%3A").replace(",", "%2C")
