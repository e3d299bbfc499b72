"""Markdown of records, through the templates beside this module."""

from collections.abc import Iterator, Mapping
from itertools import chain

from mkdocs_routines.files import handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.charts import chart_block
from mkdocs_routines.pages.render.data import data_block
from mkdocs_routines.pages.render.drawings import drawing_pages
from mkdocs_routines.pages.render.evidence import claim_block, evidence_pages, linked_reference
from mkdocs_routines.pages.render.exercises import exercise_card, exercise_pages
from mkdocs_routines.pages.render.routines import routine_block, routine_pages
from mkdocs_routines.pages.render.rules import rule_block
from mkdocs_routines.pages.render.signs import sign_block
from mkdocs_routines.pages.render.taxonomies import taxonomy_pages

__all__ = [
    "chart_block",
    "claim_block",
    "data_block",
    "exercise_card",
    "generated_pages",
    "linked_reference",
    "routine_block",
    "rule_block",
    "sign_block",
]


def generated_pages(
    content: Content, references: Mapping[str, str], imprint: handout.Imprint
) -> Iterator[tuple[str, str, str]]:
    """Every page made from data: its path below `docs/`, its Markdown, and the data file it is edited in.

    `references`: key of each source → its reference as text.
    """
    library = content.library
    return chain(
        exercise_pages(library),
        drawing_pages(library),
        taxonomy_pages(library),
        routine_pages(library, imprint),
        evidence_pages(content, references),
    )
