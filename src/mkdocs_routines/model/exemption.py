"""Exemption record: the paragraphs that the rule on unsourced assertions passes over, and why."""

from mkdocs_routines.model.values import Label, Listed, PagePath, Record, Text


class Exemption(Record):
    page: PagePath
    """The page below `docs/`."""
    words: Label
    """Words of the paragraph, as they stand in it on one line."""
    reason: Text
    """Why the paragraph needs no source."""


class Exemptions(Record):
    """Paragraphs that read like findings and are none."""

    paragraphs: Listed[Exemption] = ()
