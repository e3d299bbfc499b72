"""Claims and sources as Markdown: their pages, and the claim that other pages show."""

from collections.abc import Iterator, Mapping
from typing import get_args

from mkdocs_routines.domain import addresses, phrases, source_links, vancouver
from mkdocs_routines.domain.citing import citing_pages
from mkdocs_routines.load.bibliography import Source
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Claim
from mkdocs_routines.model.claim import Certainty
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.escape import as_markdown
from mkdocs_routines.pages.render.generated_page import GeneratedPage

CERTAINTIES = {level: phrases.certainty(level).capitalize() for level in get_args(Certainty)}
VERDICTS = {
    "supported": "Supported",
    "probably": "Probably so",
    "mixed": "Mixed",
    "not-supported": "Not supported",
    "unknown": "Not known",
}
SIDES = {"supports": "What speaks for it", "disputes": "What speaks against it", "background": "Background"}
STANCES = {"supports": "Supports", "contradicts": "Contradicts", "mixed": "Mixed", "background": "Background"}
READ = {"full": "in its own text", "abstract": "as an abstract", "secondary": "in summaries by others"}
_LABELS = {"certainties": CERTAINTIES, "verdicts": VERDICTS, "sides": SIDES, "stances": STANCES, "read": READ}


def evidence_pages(content: Content, references: Mapping[str, str]) -> Iterator[GeneratedPage]:
    """Every page of claims and sources."""
    path = content.library.vocabulary.path
    if content.library.claims:
        yield GeneratedPage(addresses.index_page(addresses.CLAIMS), claims_index(content), path)
    for id_, entry in content.library.claims.items():
        yield GeneratedPage(addresses.claim_page(id_), claim_page(id_, content), entry.path)
    if content.library.sources:
        at = addresses.index_page(addresses.SOURCES)
        yield GeneratedPage(at, sources_index(content, references), path)


def claims_index(content: Content) -> str:
    """Every claim in one table, by topic."""
    return _index("claims", content.library, topics=content.library.vocabulary.record.topics, today=content.today)


def claim_block(id_: str, content: Content, at: str, anchor: str) -> str:
    """The claim as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return _claim("claim.md.jinja", id_, content, at, anchor)


def claim_page(id_: str, content: Content) -> str:
    """The page of a claim."""
    return _claim("claim_page.md.jinja", id_, content, addresses.claim_page(id_), id_)


def sources_index(content: Content, references: Mapping[str, str]) -> str:
    """The annotated bibliography: every source with its note and the pages that use it."""
    return _index(
        "sources",
        content.library,
        sources=content.bibliography.sources,
        notes=content.library.sources,
        references={
            key: annotated_reference(source, references[key]) for key, source in content.bibliography.sources.items()
        },
        used=citing_pages(content),
    )


def linked_reference(source: Source, reference: str) -> str:
    """A reference with its links, as Markdown. `reference` is its plain text."""
    return " ".join(filter(None, (as_markdown(reference), _links(source))))


def annotated_reference(source: Source, reference: str) -> str:
    """The same with the note of the source between them: how it was checked, for the list of sources alone."""
    note = vancouver.note(source, reference)
    return " ".join(filter(None, (as_markdown(reference), as_markdown(f"{note}." if note else ""), _links(source))))


def _links(source: Source) -> str:
    return " · ".join(f"[{as_markdown(label)}]({address})" for label, address in source_links.links(source))


def _claim(template: str, id_: str, content: Content, at: str, anchor: str) -> str:
    record = content.library.claims[id_].record
    values = {"id": id_, "claim": record, "studies": _by_side(record), "anchor": anchor, "today": content.today}
    return render_template(template, content.library, at, **values, **_LABELS)


def _by_side(claim: Claim) -> dict[str, list[object]]:
    return {side: [study for study in claim.studies if study.side == side] for side in SIDES}


def _index(kind: str, library: Library, **values: object) -> str:
    head = library.vocabulary.record.indexes[kind]  # type: ignore[index]  # the model has each kind
    return render_template(
        f"{kind}_index.md.jinja", library, addresses.index_page(kind), head=head, **_LABELS, **values
    )
