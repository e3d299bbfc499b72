"""Style sheets and scripts of the theme: what each of them names is there."""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mkdocs_routines.check import settings
from mkdocs_routines.draw import figure
from mkdocs_routines.load import asset_text, css_text
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.theme import PACKAGE

_VARIABLE = re.compile(r"--[a-z][\w-]*")


def style_sheets_ask_for_what_there_is(frame: Frame) -> Iterator[Problem]:
    """Custom properties and files: a browser passes over a declaration with one that is not there."""
    known = _variables(frame)
    own = {name for text in frame.theme.style_sheets.values() for name in css_text.variables_set(text)}
    for path, text in _sheets(frame):
        for line, name in css_text.variables_asked(text):
            if name not in known:
                yield Problem(path, line, f"no custom property {name!r} is set{did_you_mean(name, sorted(own))}")
        for line, address in css_text.loaded_from_here(text):
            if not _is_there(frame, path, address):
                yield Problem(path, line, f"no file {address!r} from here")
        for line, name in css_text.run_on(text):
            yield Problem(path, line, f"a semicolon must stand before {name!r}")


def _sheets(frame: Frame) -> Iterator[tuple[str, str]]:
    """The sheets to look at. Those of the plugin take colours of drawings, which a site without drawings has not."""
    drawn, project = _draws(frame), frame.root.absolute()
    for path, text in frame.theme.style_sheets.items():
        if drawn or not (project / path).is_relative_to(PACKAGE):
            yield path, text


def _draws(frame: Frame) -> bool:
    return "figures" in frame.settings.options.features and not any(settings.features_have_their_packages(frame))


def scripts_import_what_there_is(frame: Frame) -> Iterator[Problem]:
    """Where one module is missing, a browser runs none of those that import it."""
    for path, text in frame.theme.scripts.items():
        for line, address in asset_text.imports(text):
            if not _is_there(frame, path, address):
                near = did_you_mean(posixpath.basename(address), sorted(_beside(frame, path, address)))
                yield Problem(path, line, f"no script {address!r} from here{near}")


def _variables(frame: Frame) -> frozenset[str]:
    """Every custom property that a sheet of this or of an installed theme sets, or the script of a page."""
    theme = frame.theme
    drawn = (figure.page_css(),) if _draws(frame) else ()
    ours = (name for text in (*drawn, *theme.style_sheets.values()) for name in css_text.variables_set(text))
    named = (name for text in theme.scripts.values() for name in _VARIABLE.findall(text))
    return frozenset((*ours, *named)).union(*map(_installed_variables, theme.installed))


@cache
def _installed_variables(folder: Path) -> frozenset[str]:
    """Every custom property that a sheet in the folder of an installed theme sets."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in folder.rglob("*.css"))
    return frozenset(name for text in texts for name in css_text.variables_set(text))


def _is_there(frame: Frame, path: str, address: str) -> bool:
    """Whether the file at `address`, as a style sheet or a script at `path` names it, is part of the site."""
    uri = _uri(path, address)
    return (frame.root / frame.settings.docs / uri).is_file() or frame.theme.asset(uri)


def _beside(frame: Frame, path: str, address: str) -> Iterator[str]:
    """The names of the scripts in the folder in which the one at `address` would be."""
    folder = posixpath.dirname(_uri(path, address))
    for other in frame.theme.scripts:
        if posixpath.dirname(_uri(other)) == folder:
            yield posixpath.basename(other)


def _uri(path: str, address: str = "") -> str:
    """The path below the site of a style sheet or a script, or of the file at an address that it names."""
    own = f"assets/{path.partition('assets/')[2]}"
    relative = address.partition("?")[0].partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(own), relative)) if relative else own
