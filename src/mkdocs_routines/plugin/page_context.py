"""Context of a page in its template: its citation, its link preview, its linked data and its depth."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import UTC, datetime, time
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_routines.check import safety
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.features import Features
from mkdocs_routines.pages import depth, embed, glossary_links, head, open_graph, search_index, sourcing, tables
from mkdocs_routines.plugin import footnotes
from mkdocs_routines.plugin.build import Build
from mkdocs_routines.plugin.config import refuse


def search_entry(build: Build, page: Page, config: MkDocsConfig) -> search_index.SearchPage | None:
    """What the search has of a page; none where its front matter leaves it out."""
    if (page.meta.get("search") or {}).get("exclude"):
        return None
    at, *shown = _head(page, config)
    given = (*shown, page.content or "")
    name = f"search: {at.uri}"
    title, description, sections = build.kept.result(
        name, lambda _: [*astuple(search_index.search_page(*given))], build.content, given
    )
    return search_index.SearchPage(title, description, tuple((id_, heading, text) for id_, heading, text in sections))


def embedded(build: Build, markdown: str, uri: str, config: MkDocsConfig) -> str:
    """The Markdown of the page at `uri` with its records in it, or the refusal of what it would lack."""
    home, repository = config.site_url or "", config.repo_url or ""
    pages, problems = build.generated.pages, list[Problem]()

    def made(content: Content) -> str:
        records = tuple(embed.rendered(markdown, content, uri, home, pages, repository))
        problems.extend(safety.of_page(content, f"{content.docs}/{uri}", records))
        return embed.insert(markdown, records)

    given = (markdown, uri, home, build.kept.digests.of_value(pages), repository)
    whole = build.kept.result(f"records: {uri}", made, build.content, given)
    refuse(problems)
    return whole


def template_variables(build: Build, page: Page, features: Features, config: MkDocsConfig) -> dict[str, Any]:
    """The variables of the template, by their names; the content of the page is finished on the way."""
    day = {"build_date_utc": datetime.combine(build.content.today, time(), UTC)}  # a theme may print it
    if "evidence" not in features:
        return day
    content, (at, title, description) = build.content, _head(page, config)
    cited, kind = build.cited_in.get(at.uri, ()), page.meta.get("kind")
    shown = head.link_preview(content, at, title, description, build.cards)
    of_page = (at, cited, shown.title, shown.description, shown.picture[0] if shown.picture else "")
    linked_data = build.kept.result(
        f"JSON-LD: {at.uri}", lambda seen: head.linked_data(seen, *of_page), content, of_page
    )
    refuse(
        build.kept.problems(
            f"safety of JSON-LD: {at.uri}",
            lambda seen: safety.of_linked_data(seen, at.uri, linked_data),
            content,
            (at.uri, linked_data),
        )
    )
    html = footnotes.with_one_way_back(tables.scrolling(page.content or ""))
    words = build.kept.result(
        f"glossary: {at.uri}",
        lambda seen: glossary_links.words_to_link(html, kind, at.uri, seen),
        content,
        (html, kind, at.uri),
    )
    page.content = depth.marked(glossary_links.linked(html, words, at.uri, content), kind)
    return {
        **day,
        **head.template_variables(content, at, shown, linked_data, build.references),
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
