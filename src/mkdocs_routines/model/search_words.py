"""Search words record: the names under which readers look for a page, beside its title."""

from typing import Annotated

from pydantic import Field, StringConstraints

from mkdocs_routines.model.values import Label, Listed, PagePath, Record

PagePattern = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/*-]+\.md$", max_length=200)]
"""Pages below `docs/`, with `*` for any characters: "exercises/*.md"."""


class PageKind(Record):
    """A kind of page, as a result of the search names it."""

    label: Label
    """In plain words: "Knee problem"."""
    pages: Listed[PagePattern]
    """The pages of this kind. A page is of the first kind that has it."""


class Signs(Record):
    """Words for signs that somebody should see."""

    page: PagePath
    """The page that comes first for each of them."""
    words: Listed[Label]


class SearchWords(Record):
    """What people type, and where it leads. Capitals, plurals and slips of one letter need no entry of their own."""

    kinds: Listed[PageKind]
    """Every kind of page. Where pages fit equally well, the earlier kind comes first."""
    signs: Signs
    pages: dict[PagePath, Listed[Label]]
    """Page below `docs/` → its other names. Those of exercises and muscles stand in their own records."""
    ordered: dict[Label, Listed[PagePath]] = Field(default_factory=dict)
    """Word of several pages → those pages, in the order in which they are shown."""
    same: Listed[Listed[Label]] = ()
    """Groups of single words that mean the same wherever they stand."""
    ignored: Listed[Label] = ()
    """Words of a question that name nothing: "my", "when"."""
