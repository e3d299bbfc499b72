"""Topic of claims, by which their ledger is in parts."""

from mkdocs_routines.model.values import Label, PagePath, Record


class Topic(Record):
    label: Label
    """A heading of the ledger of claims."""
    page: PagePath | None = None
    """The page of the condition that its claims are about: "understand/conditions/kneecap-pain.md"."""
