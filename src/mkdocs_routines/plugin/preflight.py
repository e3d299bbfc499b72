"""Preflight: mistakes in `mkdocs.yml` and on the machine that a build would meet late, or in silence."""

import socket
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.plugin import paths
from mkdocs_routines.plugin.config import RoutinesConfig

EXTENSIONS = ("attr_list", "footnotes", "pymdownx.blocks.html", "pymdownx.superfences", "pymdownx.tabbed")
"""Markdown extensions that pages made from data are written with. Without one, its marks are shown as text."""
PLUGINS = ("bibtex",)
"""Plugins that pages made from data leave something to: without `bibtex`, citations are shown as `[@key]`."""
BUNDLES = {
    "extra": ("attr_list", "footnotes"),
    "pymdownx.extra": ("attr_list", "footnotes", "pymdownx.superfences"),
}
"""Extension → those of ours that it brings with it."""


def missing_parts(config: MkDocsConfig) -> Iterator[Problem]:
    """A problem for each Markdown extension and each plugin that ours needs and `mkdocs.yml` lacks."""
    extensions = {name.removeprefix("markdown.extensions.") for name in config.markdown_extensions}
    extensions |= {name for bundle in extensions for name in BUNDLES.get(bundle, ())}
    for key, needed, given in (
        ("markdown_extensions", EXTENSIONS, extensions),
        ("plugins", PLUGINS, {*config.plugins}),
    ):
        for name in needed:
            if name not in given:
                message = f"{key}: must have {name!r}, which routines needs; add a line '  - {name}'"
                yield Problem(Path(config.config_file_path).name, _line_of(config, key), message)


def misplaced_folders(options: RoutinesConfig, config: MkDocsConfig) -> Iterator[Problem]:
    """A problem for each folder or file of the content that lies outside the project, where no path can name it."""
    project = paths.project(config)
    places = {"data_dir": project / options.data_dir, "bibliography": project / options.bibliography}
    for key, place in {"docs_dir": Path(config.docs_dir).absolute(), **places}.items():
        if not place.resolve().is_relative_to(project.resolve()):
            message = f"{key}: must lie in the folder of mkdocs.yml or below it; it is {str(place)!r}"
            yield Problem(Path(config.config_file_path).name, _line_of(config, key), message)


def refuse_busy_port(config: MkDocsConfig) -> None:
    """Stop a server before it builds, when another program answers at its address."""
    host, port = config.dev_addr
    try:
        socket.create_connection((host, port), timeout=0.5).close()
    except OSError:
        return
    elsewhere = f"make serve PORT={port + 1}"
    raise PluginError(f"routines: {host}:{port} is taken; end what runs there, or choose another port: {elsewhere}")


def _line_of(config: MkDocsConfig, key: str) -> int:
    """The line on which a key of `mkdocs.yml` stands; 1 where it stands in a file that this one inherits."""
    lines = Path(config.config_file_path).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if line.strip().startswith(f"{key}:")), 1)
