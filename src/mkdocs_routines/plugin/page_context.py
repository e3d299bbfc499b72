"""Context of a page in its template: its citation, its link preview, its linked data and its depth."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_routines.check import safety
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.features import Features
from mkdocs_routines.pages import depth, glossary_links, head, open_graph, search_index, sourcing, tables
from mkdocs_routines.plugin.build import Build
from mkdocs_routines.plugin.config import refuse


def search_entry(page: Page, config: MkDocsConfig) -> search_index.SearchPage | None:
    """What the search has of a page; none where its front matter leaves it out."""
    if (page.meta.get("search") or {}).get("exclude"):
        return None
    _, title, description = _head(page, config)
    return search_index.search_page(title, description, page.content or "")


def template_variables(build: Build, page: Page, features: Features, config: MkDocsConfig) -> dict[str, Any]:
    """The variables of the template, by their names; the content of the page is finished on the way."""
    day = {"build_date_utc": datetime.combine(build.content.today, time(), UTC)}  # a theme may print it
    if "evidence" not in features:
        return day
    at, title, description = _head(page, config)
    cited, kind = build.cited_in.get(at.uri, ()), page.meta.get("kind")
    variables = head.template_variables(build.content, at, title, description, cited, build.references, build.cards)
    refuse(safety.of_linked_data(build.content, at.uri, variables["json_ld"]))
    linked = glossary_links.linked(tables.scrolling(page.content or ""), kind, at.uri, build.content)
    page.content = depth.marked(linked, kind)
    return {
        **day,
        **variables,
        "depth": depth.page_depth(page.content, kind),
        "page_sheet": build.page_sheets.get(at.uri),
    }


def sitemap_dates(content: Content, uris: Sequence[str]) -> Mapping[str, str]:
    """Path of each page below `docs/` → the day that the sitemap has for it: that of its last change.

    Empty, so that it has none, where that is not known: the day of the build would say that every page had changed.
    Where it is known of none, the first has that of the build all the same: MkDocs needs one.
    """
    days = {uri: f"{sourcing.last_change(content, uri) or ''}" for uri in uris}
    return days if any(days.values()) else {**days, **dict.fromkeys(uris[:1], f"{content.today}")}


def preview(build: Build, page: Page, config: MkDocsConfig) -> open_graph.LinkPreview:
    """A page as a link to it is shown elsewhere."""
    return head.link_preview(build.content, *_head(page, config), build.cards)


def _head(page: Page, config: MkDocsConfig) -> tuple[head.PageAddress, str, str]:
    """The address of a page, its title and its description, both as HTML."""
    address = head.PageAddress(page.file.src_uri, page.canonical_url or "", config.site_url or "")
    return address, page.title or "", str(page.meta.get("description", ""))
