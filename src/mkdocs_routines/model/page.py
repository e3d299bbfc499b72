"""Front matter of a hand-written page."""

from typing import Literal

from pydantic import ConfigDict, model_validator

from mkdocs_routines.model.values import Day, Label, Record, Text, within_three_years

PageKind = Literal["door", "reader", "evidence", "app", "paper", "about"]
"""Purpose of a page, which decides its frame: a way on, an answer, its evidence, a tool, a sheet, or the site."""


class PageHead(Record):
    """Keys of the front matter that the site reads. Others, for MkDocs and its theme, may stand beside them."""

    model_config = ConfigDict(extra="ignore")

    title: Label
    """The title of the page."""
    description: Text
    """What search engines and links show of it."""
    kind: PageKind | None = None
    """What it is for. On a site where one page names it, each does."""
    last_checked: Day | None = None
    """When the page was last held against its sources."""
    next_due: Day | None = None
    """When that is done again: at most three years later."""
    checked_by: Label | None = None
    """The clinician who reviewed it. Left out until one has."""

    @model_validator(mode="after")
    def _is_due(self) -> "PageHead":
        if (self.last_checked is None) != (self.next_due is None):
            raise ValueError("last_checked: must come with next_due, and next_due with it")
        if self.last_checked and self.next_due and not within_three_years(self.last_checked, self.next_due):
            raise ValueError("next_due: must be after last_checked, by three years at most")
        return self
