"""Titles of pages: of those that are written by hand, and of those that list every record or word of a kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.page import PageKind


@dataclass(frozen=True)
class PageTitle:
    """Title of a page, and what it is about in a sentence or two."""

    title: str
    description: str
    kind: PageKind | None
    """What it is for; a list has no kind."""


def page_titles(content: Content) -> Mapping[str, PageTitle]:
    """Path of each page below `docs/` → its title."""
    lists = {
        addresses.index_page(folder): PageTitle(words.title, words.summary, None)
        for folder, words in content.library.vocabulary.record.indexes.items()
    }
    heads = {page.uri: page.head.record for page in content.pages if page.head}
    return {**lists, **{uri: PageTitle(head.title, head.description, head.kind) for uri, head in heads.items()}}
