"""Options of the plugin: what may stand below `routines` in `mkdocs.yml`."""

from mkdocs_routines.model.values import Record


class RoutinesOptions(Record):
    """Paths are from the folder of `mkdocs.yml`."""

    # Data
    data_dir: str = "data"
    """The folder of the data files."""
    bibliography: str = "references.bib"
    """The bibliography."""

    # Handouts
    handout_fonts: str = ""
    """The folder of the typeface of handouts (TTF or OTF). Without it they are set in the one that Typst brings."""

    # Link cards
    typeface: str = ""
    """The typeface of link cards, a file of the theme: OpenType or WOFF2. Without it there are no cards."""

    # Bundling
    npm_packages: str = ""
    """The folder in which npm has installed esbuild and PurgeCSS: a build joins and shortens scripts and style sheets
    with them. Without it, and while `mkdocs serve` runs, they are published as they are written."""

    # Offline
    offline_in_serve: bool = False
    """Whether browsers may keep the site while `mkdocs serve` runs. They would show pages as they were."""

    # Style sheets
    theme_style_sheets: str = ""
    """The theme's style sheets, as a glob: they are joined with ours, and templates of the site do not link them."""
