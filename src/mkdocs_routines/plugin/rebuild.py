"""Incremental rebuild: fingerprints of pages, so that a server renders only the pages that an edit changed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import embed
from mkdocs_routines.pages.render import GeneratedPage
from mkdocs_routines.plugin import paths

SLOW_BUILD_CHARS = 200_000
"""Characters of Markdown that take about half a second to render."""
_CITED = re.compile(r"@([\w-]+)")


@dataclass(frozen=True)
class Fingerprint:
    """Digests of a page."""

    source: str
    """Of the file that it is edited in."""
    whole: str
    """Of its Markdown with its records, of the sources it cites, and of the templates and settings around it."""
    length: int
    """Of its Markdown with its records, in characters."""


Fingerprints = Mapping[str, Fingerprint]
"""By the path of the page below `docs/`."""
Metadata = Mapping[str, Mapping[str, object]]
"""Title, front matter and anchors, by the path of the page below `docs/`."""


def fingerprints(
    files: Files,
    content: Content,
    generated: Sequence[GeneratedPage],
    references: Mapping[str, str],
    config: MkDocsConfig,
) -> Fingerprints:
    """The fingerprint of each page."""
    sources = {key: f"{source}{references[key]}" for key, source in content.bibliography.sources.items()}
    frame, home = _frame(config), config.site_url or ""
    pages: dict[str, Fingerprint] = {}
    for file in files.documentation_pages():
        text, uri = file.content_string, file.src_uri
        source = Path(config.docs_dir, file.edit_uri).read_text(encoding="utf-8") if file.edit_uri else text
        whole = text if file.generated_by else embed.insert(text, embed.rendered(text, content, uri, home, generated))
        cited = sorted({key for key in (*_CITED.findall(whole), _of_source(uri)) if key in sources})
        digest = _digest([frame, whole, *(sources[key] for key in cited)])
        pages[uri] = Fingerprint(_digest([source]), digest, len(whole))
    return pages


def _of_source(uri: str) -> str:
    """The key of the source that a page is about: below the page stands how to cite it. "" for other pages."""
    folder, key = addresses.page_record(uri)
    return key if folder == addresses.SOURCES else ""


def select_pages(files: Files, wanted: Fingerprints, built: Fingerprints) -> Fingerprints:
    """Leave pages out of this build, and return the fingerprint that each page will have after it.

    `wanted` is what pages shall be rendered from, `built` what they were rendered from at the last build. A page with
    the same fingerprint is left out. If the others hold more than `SLOW_BUILD_CHARS`, those whose own file was edited
    are rendered first, where there are any, because somebody waits for them. The rest has its turn in the next build.
    """
    changed = {uri for uri, page in wanted.items() if uri not in built or page.whole != built[uri].whole}
    edited = {uri for uri in changed if uri not in built or wanted[uri].source != built[uri].source}
    slow = sum(wanted[uri].length for uri in changed) > SLOW_BUILD_CHARS
    later = changed - edited if edited and slow else frozenset[str]()
    for file in files.documentation_pages():
        _set_modified(file, file.src_uri in changed - later)
    return {uri: built[uri] if uri in later else page for uri, page in wanted.items()}


def rebuild_trigger(config: MkDocsConfig) -> Path:
    """A file that the server watches: to touch it is to ask for one more build."""
    return paths.cache(config) / "again"


def unchanged(file: File) -> File:
    """The file, left out of this build: what an earlier one rendered stays."""
    _set_modified(file, False)
    return file


def _set_modified(file: File, modified: bool) -> None:
    file.is_modified = partial(bool, modified)  # type: ignore[method-assign]


def restore_metadata(pages: Sequence[Page], earlier: Metadata) -> Metadata:
    """Give each page that is left out its title and anchors of an `earlier` build, which other pages link to.

    Returns the metadata of all pages.
    """
    for page in pages:
        if page.markdown is None:
            vars(page).update(earlier[page.file.src_uri])
    names = ("title", "meta", "present_anchor_ids")
    return {page.file.src_uri: {name: getattr(page, name) for name in names} for page in pages}


def _frame(config: MkDocsConfig) -> str:
    """The digest of what stands around every page: the settings of the site and the templates of its theme."""
    folder = config.theme.custom_dir
    templates = sorted(Path(folder).rglob("*.html")) if folder else []
    return _digest([path.read_text(encoding="utf-8") for path in (Path(config.config_file_path), *templates)])


def _digest(texts: Iterable[str]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()
