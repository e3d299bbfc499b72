"""Markdown of records, through the templates beside this module."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from mkdocs_routines.files import handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.features import WHOLE
from mkdocs_routines.pages.render.charts import chart_block
from mkdocs_routines.pages.render.claims import claim_block, claim_pages, claim_rating
from mkdocs_routines.pages.render.complaints import complaint_pages, complaints_block
from mkdocs_routines.pages.render.contribute import template_block
from mkdocs_routines.pages.render.data import data_block
from mkdocs_routines.pages.render.drawings import drawing_pages
from mkdocs_routines.pages.render.exercises import exercise_card, exercise_pages, list_card
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.render.mechanics import model_block
from mkdocs_routines.pages.render.plates import plate_block
from mkdocs_routines.pages.render.routines import routine_block, routine_pages
from mkdocs_routines.pages.render.rules import NOWHERE, RulesAt, rule_block
from mkdocs_routines.pages.render.signs import sign_block
from mkdocs_routines.pages.render.six_weeks import plan_pages
from mkdocs_routines.pages.render.sources import footnote, linked_reference, source_pages
from mkdocs_routines.pages.render.taxonomies import taxonomy_pages

__all__ = [
    "NOWHERE",
    "GeneratedPage",
    "RulesAt",
    "chart_block",
    "claim_block",
    "claim_rating",
    "complaints_block",
    "data_block",
    "exercise_card",
    "footnote",
    "generated_pages",
    "linked_reference",
    "list_card",
    "model_block",
    "plate_block",
    "routine_block",
    "rule_block",
    "sign_block",
    "template_block",
]


Make = Callable[[Content], Iterable[GeneratedPage]]


def plainly(_: str, make: Make, content: Content) -> Iterable[GeneratedPage]:
    return make(content)


def generated_pages(
    content: Content,
    references: Mapping[str, str],
    imprint: handout.Imprint,
    made: Callable[[str, Make, Content], Iterable[GeneratedPage]] = plainly,
) -> Iterator[GeneratedPage]:
    """Every page made from data. `references`: key of each source → its reference as text.

    `made` gives what each function of a name makes.
    """
    features = content.library.features
    makers: dict[str, Make] = {
        "exercises": lambda content: exercise_pages(content.library),
        "drawings": lambda content: drawing_pages(content.library) if features >= WHOLE else (),
        "taxonomies": lambda content: taxonomy_pages(content.library) if "api" in features else (),
        "routines": lambda content: routine_pages(content.library, imprint),
        "plans": lambda content: plan_pages(content.library),
        "claims": claim_pages,
        "sources": lambda content: source_pages(content, references),
        "complaints": lambda content: complaint_pages(content.library),
    }
    return chain.from_iterable(made(name, make, content) for name, make in makers.items())
