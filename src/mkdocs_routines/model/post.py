"""Post record: the post this site grew from, statement by statement in our words, and where each stands here."""

from typing import Annotated

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Id, Label, Listed, PagePath, Record, Text


class GivenSource(Record):
    """Source that the post gives for a statement."""

    given: Label
    """The name by which the post gives it, between quotation marks."""
    found: Text
    """What we found of it, with its citation where we found it; and that we did not, where we did not."""


class Statement(Record):
    """One thing that the post says."""

    sentence: Annotated[int, Field(ge=1, le=200)]
    """The number of its sentence in the post. A sentence that says several things stands in several statements."""
    says: Text
    """What the post says, in our words."""
    page: PagePath | None = None
    """The page below `docs/`, written by hand, on which it stands here."""
    reason: Text | None = None
    """Why it has no page here."""
    claims: Listed[Id] = ()
    """The claims that test it. The rating, and what we make of the statement, stand there and nowhere else."""
    source: GivenSource | None = None
    """The source that the post gives for it."""

    @model_validator(mode="after")
    def _has_a_page_or_a_reason(self) -> "Statement":
        if (self.page is None) == (self.reason is None):
            raise ValueError("must have a page, or the reason why it has none; one of the two")
        return self


class PostSection(Record):
    """Section of the post."""

    heading: Label
    """What it is about, in our words."""
    statements: Annotated[dict[Id, Statement], Field(min_length=1)]
    """Its statements by their ids, in the order of the post. An id is the anchor of its statement: `post-ID`."""


class Post(Record):
    """The post, section by section."""

    sections: Listed[PostSection]
