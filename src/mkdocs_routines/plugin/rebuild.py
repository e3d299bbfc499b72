"""What a page is made of, so that a server builds again only the pages that an edit changed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import embed
from mkdocs_routines.plugin import assets

MUCH = 200_000
"""Characters of Markdown. To render so many takes about half a second."""
_CITED = re.compile(r"@([\w-]+)")


@dataclass(frozen=True)
class Print:
    """The fingerprints of a page."""

    own: str
    """Of the file that it is edited in."""
    whole: str
    """Of its Markdown with its records, of the sources it cites, and of what is around it."""
    length: int
    """Of its Markdown with its records, in characters."""


def prints(files: Files, content: Content, references: Mapping[str, str], config: MkDocsConfig) -> Mapping[str, Print]:
    """Path of each page → its fingerprints."""
    sources = {key: f"{source}{references[key]}" for key, source in content.bibliography.sources.items()}
    around = _around(Path(config.config_file_path), Path(config.theme.custom_dir or ""))
    found = {}
    for file in files.documentation_pages():
        text, uri = file.content_string, file.src_uri
        own = Path(config.docs_dir, file.edit_uri).read_text(encoding="utf-8") if file.edit_uri else text
        whole = (
            text if file.generated_by else embed.insert(text, embed.rendered(text, content, uri, config.site_url or ""))
        )
        cited = sorted({key for key in _CITED.findall(whole) if key in sources})
        all_of_it = _digest([around, whole, *(sources[key] for key in cited)])
        found[uri] = Print(_digest([own]), all_of_it, len(whole))
    return found


def choose(files: Files, prints: Mapping[str, Print], built: Mapping[str, Print]) -> Mapping[str, Print]:
    """Leave pages out of this build, and return what each page will be made of after it.

    A page that would be the same as at the last build is left out. Where the others hold more than `MUCH`, those whose
    own file was edited are built first, if there are any: somebody wants to see them. The rest has its turn in the next
    build.
    """
    changed = {uri for uri, each in prints.items() if uri not in built or each.whole != built[uri].whole}
    edited = {uri for uri in changed if uri not in built or prints[uri].own != built[uri].own}
    much = sum(prints[uri].length for uri in changed) > MUCH
    later = changed - edited if edited and much else frozenset[str]()
    for file in files.documentation_pages():
        _modified(file, changed=file.src_uri in changed - later)
    return {uri: built[uri] if uri in later else each for uri, each in prints.items()}


def bell(config: MkDocsConfig) -> Path:
    """A file that the server watches: to touch it is to ask for one more build."""
    return assets.cache(config) / "again"


def unchanged(file: File) -> File:
    """The file, left out of this build: what an earlier one made stays."""
    return _modified(file, changed=False)


def _modified(file: File, *, changed: bool) -> File:
    file.is_modified = partial(bool, changed)  # type: ignore[method-assign]
    return file


def remember(pages: Sequence[Page], known: Mapping[str, Mapping[str, object]]) -> Mapping[str, Mapping[str, object]]:
    """A page that is not built again keeps its title and its anchors, for those that are: what is known of all."""
    for page in pages:
        if page.markdown is None:
            vars(page).update(known[page.file.src_uri])
    names = ("title", "meta", "present_anchor_ids")
    return {page.file.src_uri: {name: getattr(page, name) for name in names} for page in pages}


def _around(config: Path, theme: Path) -> str:
    """The fingerprint of what every page has around it: the settings of the site, and the templates of its theme."""
    return _digest([path.read_text(encoding="utf-8") for path in (config, *sorted(theme.rglob("*.html")))])


def _digest(texts: Iterable[str]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()
