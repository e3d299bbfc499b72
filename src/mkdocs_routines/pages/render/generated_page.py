"""Generated page: Markdown made from records, with its place in the site."""

import re
from dataclasses import dataclass
from typing import cast, get_args

from mkdocs_routines.model.page import PageKind

_KIND = re.compile(r"\A---\n(?:(?!---).*\n)*?kind: (?P<kind>.*)\n")


@dataclass(frozen=True)
class GeneratedPage:
    uri: str
    """Path below `docs/`."""
    markdown: str
    edited_in: str
    """The data file that its pencil opens, as a path from the project."""

    @property
    def kind(self) -> PageKind:
        """What it is for, which its front matter names as that of a hand-written page does; ValueError for no kind."""
        named, kinds = _KIND.match(self.markdown), get_args(PageKind)
        if not named or named["kind"] not in kinds:
            raise ValueError(f"{self.uri} must name its kind in its front matter, one of {', '.join(kinds)}")
        return cast("PageKind", named["kind"])
