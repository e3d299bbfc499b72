"""Options of the plugin in `mkdocs.yml`, what else must stand there, and the refusal of a build."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config import Config, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_routines.load.problem import Problem


class RoutinesConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    # Data: paths from the folder of `mkdocs.yml`
    data_dir = config_options.Type(str, default="data")
    """The folder of the data files."""
    bibliography = config_options.Type(str, default="references.bib")
    """The bibliography."""

    # Handouts
    handout_fonts = config_options.Type(str, default="")
    """The folder of the typeface of handouts (TTF or OTF). Without it they are set in the one that Typst brings."""

    # Link cards
    typeface = config_options.Type(str, default="")
    """The typeface of link cards, a file of the theme: OpenType or WOFF2. Without it there are no cards."""

    # Offline
    offline_in_serve = config_options.Type(bool, default=False)
    """Whether browsers may keep the site while `mkdocs serve` runs. They would show pages as they were."""

    # Style sheets
    theme_style_sheets = config_options.Type(str, default="")
    """The theme's style sheets, as a glob: they are joined with ours, and templates of the site do not link them."""


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


def _line_of(config: MkDocsConfig, key: str) -> int:
    """The line on which a key of `mkdocs.yml` stands; 1 where it stands in a file that this one inherits."""
    lines = Path(config.config_file_path).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if line.startswith(f"{key}:")), 1)


def refuse(problems: Iterable[Problem]) -> None:
    """Stop the build with all problems, if there are any."""
    if found := sorted(set(problems)):
        raise PluginError("\n".join(["routines: the data and the pages have problems", *map(str, found)]))
