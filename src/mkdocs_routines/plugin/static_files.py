"""Static files of the plugin: the style sheets and scripts of what it renders, on whatever site that is."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

PACKAGE = Path(__file__).parent.parent


def add(files: Files, config: MkDocsConfig) -> None:
    """Put each file of `mkdocs_routines/assets/` below `assets/` of the site, unless the site has its own there."""
    for path in sorted((PACKAGE / "assets").rglob("*.*")):
        if path.name.endswith(".d.ts"):  # types of a script that the build makes: for the check alone
            continue
        uri = path.relative_to(PACKAGE).as_posix()
        if files.get_file_from_path(uri) is None:
            files.append(File(uri, str(PACKAGE), config.site_dir, config.use_directory_urls))
