"""Folders of one project: where it stands, and what one build keeps for the next."""

from os.path import normpath
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_routines.draw import file_cache
from mkdocs_routines.draw.asset_cache import AssetCache
from mkdocs_routines.draw.file_cache import FileCache


def project(config: MkDocsConfig) -> Path:
    """The folder of `mkdocs.yml`, as an absolute path: MkDocs has it as it was typed after `-f`, dots included."""
    return Path(normpath(Path(config.config_file_path).absolute())).parent


def docs(config: MkDocsConfig) -> Path:
    """The folder of the hand-written pages, from the folder of the project."""
    return Path(config.docs_dir).absolute().relative_to(project(config))


def cache(config: MkDocsConfig, kind: str = "") -> Path:
    """The folder that one build leaves to the next, or the one of this kind in it; a temporary one if it is refused."""
    return file_cache.writable(project(config) / ".cache" / kind)


def citation_keys(config: MkDocsConfig) -> Path:
    """The file from which mkdocs-bibtex has the keys that may be cited."""
    return cache(config) / "citation_keys.bib"


def assets(config: MkDocsConfig) -> AssetCache:
    """The cache of assets that take long to render."""
    return AssetCache(cache(config, "pictures"))


def templates(config: MkDocsConfig) -> FileCache:
    """The cache of compiled templates. To compile those of the theme takes half a second."""
    return FileCache(cache(config, "templates"))


def results(config: MkDocsConfig) -> FileCache:
    """The cache of what is made of records, and of rules that nothing breaks."""
    return FileCache(cache(config, "results"))


def theme_file(name: str, config: MkDocsConfig) -> Path | None:
    """The file of the theme with this path in it, the site's own before those of the theme it builds on."""
    found = (Path(folder) / name for folder in config.theme.dirs)
    return next((path for path in found if path.is_file()), None)


def write_changed(path: Path, content: bytes) -> None:
    """Write a file unless it holds just that, so that its time of change means a change."""
    if not path.is_file() or path.read_bytes() != content:
        file_cache.replace_file(path, content)


def write(path: Path, content: bytes) -> None:
    """Write a file, in a folder that need not exist."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
