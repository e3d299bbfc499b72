"""Front matter of a hand-written page."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Day, Id, Label, Listed, Record, Text, within_three_years

PageKind = Literal["door", "reader", "evidence", "app", "paper", "about"]
"""Purpose of a page, which decides its frame: a way on, an answer, its evidence, a tool, a sheet, or the site."""

Hidden = Literal["footer", "navigation", "path", "toc"]


class SearchHead(Record):
    """How the search treats a page."""

    exclude: bool = False
    """Whether it passes over the page."""
    boost: Annotated[float, Field(gt=0, le=100)] = 1
    """How much more a find on it counts."""


class PageHead(Record):
    """Keys of the front matter that the site, MkDocs or its theme reads. Another one would be lost without a word."""

    title: Label
    """The title of the page."""
    description: Text
    """What search engines and links show of it."""
    kind: PageKind | None = None
    """What it is for. On a site where one page names it, each does."""
    condition: Label | None = None
    """The condition that the page explains, as clinicians call it: "Patellofemoral pain"."""
    last_checked: Day | None = None
    """When the page was last held against its sources."""
    next_due: Day | None = None
    """When that is done again: at most three years later."""
    hide: Listed[Hidden] = ()
    """Parts of the frame that the page is without."""
    search: SearchHead | None = None
    """How the search treats it."""
    pictured: Listed[Id] = ()
    """Exercises in the picture of the page, each in its last position: those who stand, and in front those who lie."""
    template: Label | None = None
    """A template of the theme, such as `main.html`, which is used where none is given."""

    @model_validator(mode="after")
    def _is_due(self) -> "PageHead":
        if (self.last_checked is None) != (self.next_due is None):
            raise ValueError("last_checked: must come with next_due, and next_due with it")
        if self.last_checked and self.next_due and not within_three_years(self.last_checked, self.next_due):
            raise ValueError("next_due: must be after last_checked, by three years at most")
        return self
