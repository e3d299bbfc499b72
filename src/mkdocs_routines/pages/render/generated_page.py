"""Generated page: Markdown made from records, with its place in the site."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GeneratedPage:
    uri: str
    """Path below `docs/`."""
    markdown: str
    edited_in: str
    """The data file that its pencil opens, as a path from the project."""
