"""Folders of one project: where it stands, and what one build keeps for the next."""

from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_routines.draw.asset_cache import AssetCache


def project(config: MkDocsConfig) -> Path:
    """The folder of `mkdocs.yml`."""
    return Path(config.config_file_path).parent


def docs(config: MkDocsConfig) -> Path:
    """The folder of the hand-written pages, from the folder of the project."""
    return Path(config.docs_dir).relative_to(project(config))


def cache(config: MkDocsConfig) -> Path:
    """The folder that one build leaves to the next."""
    return project(config) / ".cache"


def assets(config: MkDocsConfig) -> AssetCache:
    """The cache of assets that take long to render."""
    return AssetCache(cache(config) / "pictures")


def templates(config: MkDocsConfig) -> FileSystemBytecodeCache:
    """The cache of compiled templates. To compile those of the theme takes half a second."""
    folder = cache(config) / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def theme_file(name: str, config: MkDocsConfig) -> Path | None:
    """The file of the theme with this path in it, the site's own before those of the theme it builds on."""
    found = (Path(folder) / name for folder in config.theme.dirs)
    return next((path for path in found if path.is_file()), None)


def write(path: Path, content: bytes) -> None:
    """Put a file into the built site, beside the pages that MkDocs writes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
