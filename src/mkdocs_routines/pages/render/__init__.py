"""Records → Markdown, through the templates beside this module."""

from collections.abc import Iterator, Mapping
from itertools import chain

from mkdocs_routines.files import handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render import evidence, exercises, figures, routines, words
from mkdocs_routines.pages.render.charts import chart
from mkdocs_routines.pages.render.data import data
from mkdocs_routines.pages.render.evidence import claim, referenced
from mkdocs_routines.pages.render.exercises import exercise
from mkdocs_routines.pages.render.routines import routine, rule

__all__ = ["chart", "claim", "data", "exercise", "pages", "referenced", "routine", "rule"]


def pages(content: Content, references: Mapping[str, str], imprint: handout.Imprint) -> Iterator[tuple[str, str, str]]:
    """Every page made from data: its path below `docs/`, its Markdown, and the data file it is edited in."""
    library = content.library
    return chain(
        exercises.pages(library),
        figures.pages(library),
        words.pages(library),
        routines.pages(library, imprint),
        evidence.pages(content, references),
    )
