"""Static files of the plugin: the style sheets and scripts of what it renders, on whatever site that is."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_routines.model.features import WHOLE, Features

PACKAGE = Path(__file__).parent.parent
PLAIN = "assets/plain/"
"""Folder of the sheets of a site without drawings."""
PLAIN_SHEETS = ("routine-exercise.css", "routine-table.css", "routine-table-narrow.css")
"""In the order in which pages link them: of two rules alike, the later one wins."""
OF_FILES: Features = frozenset({"formats", "handouts", "offline"})
"""Features that put no more on a page than links."""


def add(features: Features, files: Files, config: MkDocsConfig) -> None:
    """Put each file of `mkdocs_routines/assets/` below `assets/` of the site, unless the site has its own there.

    Plain pages have sheets for their tables and exercises, which look right in any theme. What they show beside those
    has the sheets of the whole.
    """
    if not features >= WHOLE:
        for name in PLAIN_SHEETS:
            _add(PLAIN + name, files, config)
            config.extra_css.append(PLAIN + name)
    if features <= OF_FILES:
        return
    for path in sorted((PACKAGE / "assets").rglob("*.*")):
        if path.name.endswith(".d.ts"):  # types of a script that the build makes: for the check alone
            continue
        if not (uri := path.relative_to(PACKAGE).as_posix()).startswith(PLAIN):
            _add(uri, files, config)


def _add(uri: str, files: Files, config: MkDocsConfig) -> None:
    """Put the file of the package at this path below the site."""
    if files.get_file_from_path(uri) is None:
        files.append(File(uri, str(PACKAGE), config.site_dir, config.use_directory_urls))
