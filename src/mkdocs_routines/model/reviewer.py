"""Reviewers record: who checked which claims, pages and drawings, when, and with which interests."""

from pydantic import Field, model_validator

from mkdocs_routines.model.values import Day, Id, Label, Listed, PagePath, Record, Text


class Reviewer(Record):
    """Clinician who read part of this site and agreed to be named for it."""

    name: Label
    """The name, as the person signs."""
    role: Label
    """The profession, and where it is practised if the person wishes: "Physiotherapist, Bergen"."""
    on: Day
    """The day of the review."""
    claims: Listed[Id] = ()
    """The claims that were checked against their sources."""
    pages: Listed[PagePath] = ()
    """The pages below `docs/`, written by hand, that were read."""
    drawings: Listed[Id] = ()
    """The exercises whose drawing was looked at."""
    conflicts: Text
    """Conflicts of interest in the person's own words; "None declared" where there are none."""

    @model_validator(mode="after")
    def _has_a_scope(self) -> "Reviewer":
        if not (self.claims or self.pages or self.drawings):
            raise ValueError("must name claims, pages or drawings that were reviewed")
        return self


class Reviewers(Record):
    """Everybody who reviewed. Nobody stands here who did not sign."""

    how_to: PagePath
    """The page below `docs/` that explains how to review one claim or one drawing."""
    reviewers: dict[Id, Reviewer] = Field(default_factory=dict)
    """The reviewers by an id each, the latest last."""
