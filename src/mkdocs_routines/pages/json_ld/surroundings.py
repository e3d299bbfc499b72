"""Surroundings of a page in its JSON-LD: the conditions that it is about, and the pages above it."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.page_titles import page_titles
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.json_ld.entities import Node
from mkdocs_routines.pages.sourcing import page_head


def conditions(content: Content, uri: str) -> tuple[str, ...]:
    """The names of the conditions that the page at `uri`, a path below `docs/`, is about.

    A page of a condition names it, and so does what leads to that page: its six-week plan, and the claims of its topic.
    Every other page is about what the site is about.
    """
    library, (folder, id_) = content.library, addresses.page_record(uri)
    page: str | None = uri
    if folder == addresses.PLANS and id_ in library.six_week_plans:
        page = library.six_week_plans[id_].record.condition
    elif folder == addresses.CLAIMS and id_ in library.claims:
        page = library.vocabulary.record.topics[library.claims[id_].record.topic].page
    head = page_head(content, page) if page else None
    return (head.condition,) if head and head.condition else library.vocabulary.record.conditions


def breadcrumb_list(content: Content, uri: str, name: str, home: str) -> Node | None:
    """The way from the first page of the site to the one at `uri`, which is called `name`; none for the first one."""
    if uri == "index.md":
        return None
    way = [(content.library.identity.name, "index.md"), *_above(content, uri), (name, uri)]
    places = [
        {"@type": "ListItem", "position": place, "name": title, "item": page_url(home, page)}
        for place, (title, page) in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": places}


def _above(content: Content, uri: str) -> Iterator[tuple[str, str]]:
    """The title and the path of the page of each folder that the one at `uri` stands in, where there is one."""
    titles, folder = page_titles(content), ""
    for name in uri.removesuffix("/index.md").split("/")[:-1]:
        folder = f"{folder}/{name}".lstrip("/")
        yield from ((titles[page].title, page) for page in (f"{folder}/index.md", f"{folder}.md") if page in titles)
