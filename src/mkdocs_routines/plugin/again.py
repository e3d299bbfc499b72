"""What a page is made of, so that a server builds again only the pages that an edit changed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_routines.expand import expand, shown
from mkdocs_routines.site import Site

_CITED = re.compile(r"@([\w-]+)")


def prints(files: Files, site: Site, references: Mapping[str, str], config: MkDocsConfig) -> Mapping[str, str]:
    """Path of each page → its fingerprint: its Markdown with its records, the sources it cites, what is around it."""
    sources = {key: f"{source}{references[key]}" for key, source in site.bibliography.sources.items()}
    around = _around(Path(config.config_file_path), Path(config.theme.custom_dir or ""))
    found = {}
    for file in files.documentation_pages():
        text, uri = file.content_string, file.src_uri
        whole = text if file.generated_by else expand(text, shown(text, site, uri, config.site_url or ""))
        cited = sorted({key for key in _CITED.findall(whole) if key in sources})
        found[uri] = _digest([around, whole, *(sources[key] for key in cited)])
    return found


def choose(files: Files, prints: Mapping[str, str], built: Mapping[str, str]) -> None:
    """Leave out of this build every page that would be the same as at the last."""
    for file in files.documentation_pages():
        _modified(file, changed=prints[file.src_uri] != built.get(file.src_uri))


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
