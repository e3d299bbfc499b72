"""Options of the plugin in `mkdocs.yml`, what else must stand there, and the refusal of a build."""

from collections.abc import Iterable

from mkdocs.config import Config, config_options
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


def refuse(problems: Iterable[Problem]) -> None:
    """Stop the build with all problems, if there are any."""
    if found := sorted(set(problems)):
        raise PluginError("\n".join(["routines: the data and the pages have problems", *map(str, found)]))
