"""Rendered pages, kept from build to build: to make HTML of Markdown is most of the work of a build.

A page is taken from the cache while its Markdown, the settings and the programs that render it are the same, and each
of its links leads where it led. One of which MkDocs has something to say is rendered in each build, so that it is said.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc
from mkdocs.utils import CountHandler

from mkdocs_routines.draw.file_cache import FileCache
from mkdocs_routines.plugin import paths

OF_TEXT_ALONE = frozenset(
    (
        *("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "sane_lists"),
        *("smarty", "tables", "toc", "pymdownx.blocks.html", "pymdownx.details", "pymdownx.superfences"),
        *("pymdownx.tabbed", "pymdownx.tasklist"),
    )
)
"""Markdown extensions that read nothing but the page. With any other, no page is kept."""
FORM = 1
"""Another number for another form of what is kept."""
_RENDERERS = ("markdown", "mkdocs", "pygments", "pymdown-extensions")
_ATTRIBUTES = ("content", "_title_from_render")
"""What MkDocs knows of a page once it is rendered, beside its headings, its anchors and its links to others."""


@dataclass(frozen=True)
class _Files:
    """The files of the site, as far as MkDocs asks for them while it renders the links of a page."""

    files: Files
    asked: dict[str, str] = field(default_factory=dict)
    """Path → the place of the file, as `_place` has it."""

    def get_file_from_path(self, path: str) -> File | None:
        file = self.files.get_file_from_path(path)
        self.asked[path] = _place(file)
        return file


def keep(page: Page, config: MkDocsConfig) -> None:
    """Have MkDocs take the page from the cache when it comes to render it, or keep it there."""
    if settings := _settings(config):
        cache = FileCache(paths.cache(config, "pages"))
        page.render = partial(_render, page, page.render, settings, cache)  # type: ignore[method-assign]


def _render(
    page: Page,
    render: Callable[[MkDocsConfig, Files], None],
    settings: str,
    cache: FileCache,
    config: MkDocsConfig,
    files: Files,
) -> None:
    name = f"{_digest(page.file.src_uri)}.json"
    key = _digest(settings, page.file.src_uri, _place(page.file), page.markdown or "")
    kept = json.loads(cache.read(name) or "{}")
    if kept.get("key") == key and all(_place(files.get_file_from_path(uri)) == at for uri, at in kept["asked"].items()):
        _restore(page, kept, files)
        return
    seen, logger, counter = _Files(files), logging.getLogger("mkdocs"), CountHandler()
    logger.addHandler(counter)
    try:
        render(config, seen)  # type: ignore[arg-type]  # it asks for no more
    finally:
        logger.removeHandler(counter)
    if not counter.counts:
        entry = {"key": key, "asked": seen.asked, **_rendering(page)}
        cache.write(name, json.dumps(entry).encode())


def _rendering(page: Page) -> dict[str, Any]:
    links = page.links_to_anchors
    return {
        **{name: getattr(page, name) for name in _ATTRIBUTES},
        "headings": [_heading(link) for link in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
    }


def _heading(link: AnchorLink) -> Mapping[str, object]:
    children = [_heading(child) for child in link.children]
    return {"level": link.level, "id": link.id, "name": link.title, "children": children}


def _restore(page: Page, kept: Mapping[str, Any], files: Files) -> None:
    vars(page).update({name: kept[name] for name in _ATTRIBUTES})
    page.toc = get_toc(kept["headings"])
    page.present_anchor_ids = set(kept["anchors"])
    if kept["links"] is not None:
        found = {files.get_file_from_path(uri): anchors for uri, anchors in kept["links"].items()}
        page.links_to_anchors = {file: anchors for file, anchors in found.items() if file}


def _place(file: File | None) -> str:
    """Where a link to the file leads, and whether the site has it at all."""
    return f"{file.url} {file.inclusion.name}" if file else ""


def _settings(config: MkDocsConfig) -> str | None:
    """What every page is rendered with; None where it may depend on more than its Markdown."""
    if not OF_TEXT_ALONE.issuperset(map(str, config.markdown_extensions)):
        return None
    level = logging.getLogger("mkdocs").getEffectiveLevel()  # of what is not said, nothing is known
    given = [FORM, config.markdown_extensions, config.mdx_configs, config.use_directory_urls, level]
    try:
        return json.dumps([*given, str(config.validation), _versions()])
    except TypeError:  # an option that is code
        return None


@lru_cache
def _versions() -> tuple[str, ...]:
    return tuple(map(_version, _RENDERERS))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _digest(*texts: str) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()
