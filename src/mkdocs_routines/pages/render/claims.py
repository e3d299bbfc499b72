"""Claims as Markdown: their pages, the list of them, and the claim that other pages show."""

from collections.abc import Iterator, Mapping
from typing import get_args

from mkdocs_routines.domain import addresses, phrases, rating
from mkdocs_routines.domain.source_names import short_name
from mkdocs_routines.load.content import Content
from mkdocs_routines.model import Claim
from mkdocs_routines.model.claim import Certainty, Start
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage

CERTAINTIES = {level: phrases.certainty(level).capitalize() for level in get_args(Certainty)}
VERDICTS = {
    "supported": "Supported",
    "probably": "Mostly supported",
    "mixed": "Mixed",
    "not-supported": "Not supported",
    "unknown": "Not known",
}
STARTS: Mapping[Start, str] = {
    "trials": "The statement is about what helps or harms, and rests on randomised trials.",
    "cohorts": "The statement is about what helps or harms, and rests on studies that followed people without chance.",
    "associations": "The statement is about what goes together or comes first, and says nothing about causes.",
    "mechanisms": "The statement rests on laboratory tests and models.",
}
SIDES = {"supports": "What speaks for it", "disputes": "What speaks against it", "background": "Background"}
LEVELS = {level: level.replace("-", " ") for level in get_args(Certainty)}
_LABELS = {"certainties": CERTAINTIES, "verdicts": VERDICTS, "sides": SIDES, "starts": STARTS, "levels": LEVELS}


def claim_pages(content: Content) -> Iterator[GeneratedPage]:
    """The page of every claim, and the one that lists them."""
    if content.library.claims:
        at = addresses.index_page(addresses.CLAIMS)
        yield GeneratedPage(at, claims_index(content), content.library.vocabulary.path)
    for id_, entry in content.library.claims.items():
        yield GeneratedPage(addresses.claim_page(id_), claim_page(id_, content), entry.path)


def claims_index(content: Content) -> str:
    """Every claim that stands in one table, by topic."""
    vocabulary = content.library.vocabulary.record
    values = {
        "head": vocabulary.indexes["claims"],
        "topics": vocabulary.topics,
        "claims": rating.standing(content.library.claims),
        "by_side": _by_side,
    }
    at = addresses.index_page(addresses.CLAIMS)
    return render_template("claims_index.md.jinja", content.library, at, **values, **_LABELS)


def claim_block(id_: str, content: Content, at: str, anchor: str) -> str:
    """The claim as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return _claim("claim.md.jinja", id_, content, at, anchor)


def claim_rating(id_: str, content: Content, at: str, anchor: str) -> str:
    """The same without its studies: how many there are for it and against it."""
    return _claim("claim.md.jinja", id_, content, at, anchor, whole=False)


def claim_page(id_: str, content: Content) -> str:
    """The page of a claim; for a superseded one, what it became."""
    superseded = content.library.claims[id_].record.superseded_by
    template = "claim_superseded.md.jinja" if superseded else "claim_page.md.jinja"
    return _claim(template, id_, content, addresses.claim_page(id_), id_)


def _claim(template: str, id_: str, content: Content, at: str, anchor: str, *, whole: bool = True) -> str:
    record = content.library.claims[id_].record
    sources, notes = content.bibliography.sources, content.library.sources
    names = {key: short_name(sources[key], notes[key].record) for key in (study.source for study in record.studies)}
    values = {"id": id_, "claim": record, "studies": _by_side(record), "names": names, "whole": whole}
    return render_template(template, content.library, at, **values, anchor=anchor, today=content.today, **_LABELS)


def _by_side(claim: Claim) -> dict[str, list[object]]:
    return {side: [study for study in claim.studies if study.side == side] for side in SIDES}
