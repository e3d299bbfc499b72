"""What the plugin is told in `mkdocs.yml`, and how it refuses."""

from collections.abc import Iterable

from mkdocs.config import Config, config_options
from mkdocs.exceptions import PluginError

from mkdocs_routines.load.problem import Problem


class RoutinesConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    data_dir = config_options.Type(str, default="data")
    """The folder of the data files, from the folder of `mkdocs.yml`."""
    bibliography = config_options.Type(str, default="references.bib")
    """The bibliography, from the folder of `mkdocs.yml`."""
    handout_fonts = config_options.Type(str, default="")
    """The folder of the typeface that handouts are set in (TTF or OTF). Without it: the one that Typst brings."""
    typeface = config_options.Type(str, default="")
    """The typeface of link cards, a file of the theme: OpenType or WOFF2. Left out: there are no cards."""
    offline_in_serve = config_options.Type(bool, default=False)
    """Whether `mkdocs serve` lets browsers keep the site as well. They would show pages as they were."""
    theme_style_sheets = config_options.Type(str, default="")
    """The theme's style sheets, as a glob: they are joined with ours, and templates of the site do not link them."""


def refuse(problems: Iterable[Problem]) -> None:
    """Stop the build with all problems, if there are any."""
    if found := sorted(set(problems)):
        raise PluginError("\n".join(["routines: the data and the pages have problems", *map(str, found)]))
