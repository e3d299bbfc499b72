"""Preflight: mistakes around the content and on the machine that a build would meet late, or in silence."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from mkdocs_routines import check
from mkdocs_routines.load.build_day import BuildDayError, calendar_day
from mkdocs_routines.load.frame import Frame, read_frame
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings import Settings, read_settings
from mkdocs_routines.plugin import paths
from mkdocs_routines.plugin.config import refuse


def checked_frame(config: MkDocsConfig) -> Frame:
    """The settings and the theme, or the refusal of everything that is wrong with them, which `check` finds as well."""
    frame, unread = read_frame(paths.project(config), Path(config.config_file_path).name)
    refuse((*unread, *(check.frame_problems(frame) if frame else ())))
    assert frame, "settings that cannot be read have a problem"
    return frame


def rebuild_if_readable(rebuild: Callable[[], None], settings: Path) -> None:
    """Build again while a server runs. Settings that MkDocs could not read would end in a traceback of its own."""
    readable, problems = read_settings(settings.parent, settings.name)
    if readable is None:
        raise Abort("\n".join(map(str, problems)))
    rebuild()


def refuse_impossible_day() -> None:
    """Stop a build whose day is none, before MkDocs counts with it."""
    try:
        calendar_day()
    except BuildDayError as error:
        raise PluginError(f"routines: {error}") from None


def refuse_busy_port(config: MkDocsConfig) -> None:
    """Stop a server before it builds, when another program answers at its address."""
    host, port = config.dev_addr
    try:
        socket.create_connection((host, port), timeout=0.5).close()
    except OSError:
        return
    elsewhere = f"make serve PORT={port + 1}"
    raise PluginError(f"routines: {host}:{port} is taken; end what runs there, or choose another port: {elsewhere}")


def favicon_that_is_no_drawing(settings: Settings, favicon: str) -> Iterator[Problem]:
    """A site that is kept offline is an app, whose icons are made from the favicon."""
    if not favicon.endswith(".svg"):
        message = f"favicon: must be an SVG drawing, from which the icons of the app are made; it is {favicon!r}"
        yield settings.problem(("theme", "favicon"), message)
