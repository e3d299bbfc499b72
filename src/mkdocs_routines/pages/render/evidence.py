"""Claims and sources → Markdown."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.domain import vancouver
from mkdocs_routines.domain.citing import citing
from mkdocs_routines.load.bibliography import Source
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.model import Claim
from mkdocs_routines.pages.render.markup import fill, text, vocabulary

CERTAINTIES = {
    "high": "High certainty",
    "moderate": "Moderate certainty",
    "low": "Low certainty",
    "very-low": "Very low certainty",
}
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
_WORDS = {"certainties": CERTAINTIES, "verdicts": VERDICTS, "sides": SIDES, "stances": STANCES, "read": READ}


def pages(content: Content, references: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Every page of the evidence: its path below `docs/`, its Markdown, and the data file it is edited in."""
    words = vocabulary(content.library)
    if content.library.claims:
        yield "claims/index.md", ledger(content), words.path
    for id_, entry in content.library.claims.items():
        yield f"claims/{id_}.md", claim_page(id_, content), entry.path
    if content.library.sources:
        yield "sources/index.md", sources_page(content, references), words.path


def ledger(content: Content) -> str:
    """Every claim in one table, by topic."""
    return _index("claims", content.library, topics=vocabulary(content.library).record.topics, today=content.today)


def claim(id_: str, content: Content, at: str, anchor: str) -> str:
    """The claim as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return _claim("claim.md.jinja", id_, content, at, anchor)


def claim_page(id_: str, content: Content) -> str:
    """The page of a claim: its address."""
    return _claim("claim_page.md.jinja", id_, content, f"claims/{id_}.md", id_)


def sources_page(content: Content, references: Mapping[str, str]) -> str:
    """The annotated bibliography: every source with its note and the pages that use it."""
    return _index(
        "sources",
        content.library,
        sources=content.bibliography.sources,
        notes=content.library.sources,
        references={key: referenced(source, references[key]) for key, source in content.bibliography.sources.items()},
        used=citing(content),
    )


def referenced(source: Source, written: str) -> str:
    """A reference with its links, as Markdown. `written` is its plain text."""
    note = source.fields.get("note", "")
    where = " · ".join(f"[{text(label)}]({address})" for label, address in vancouver.links(source))
    return " ".join(part for part in (text(written), text(f"{note}." if note else ""), where) if part)


def _claim(template: str, id_: str, content: Content, at: str, anchor: str) -> str:
    record = content.library.claims[id_].record
    values = {"id": id_, "claim": record, "studies": _by_side(record), "anchor": anchor, "today": content.today}
    return fill(template, content.library, at, **values, **_WORDS)


def _by_side(claim: Claim) -> dict[str, list[object]]:
    return {side: [study for study in claim.studies if study.side == side] for side in SIDES}


def _index(kind: str, library: Library, **values: object) -> str:
    head = vocabulary(library).record.indexes[kind]  # type: ignore[index]  # the model has each kind
    return fill(f"{kind}_index.md.jinja", library, f"{kind}/index.md", head=head, **_WORDS, **values)
