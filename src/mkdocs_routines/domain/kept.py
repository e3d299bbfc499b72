"""Kept data: what was published, and the sources as they were checked, as the data folder keeps them.

`now` is what it would keep today. Until the release nothing is promised, and what is gone is forgotten; from then on
everything that was published stays.
"""

import re
from collections.abc import Collection

from mkdocs_routines.domain import addresses
from mkdocs_routines.domain.signs import core_signs
from mkdocs_routines.load.bibliography import Bibliography
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.shape_errors import is_id
from mkdocs_routines.model import CheckedSources, Published
from mkdocs_routines.model.published import CheckedSource

WORDS = (
    "aims",
    "equipment",
    "muscles",
    "pain_rules",
    "pillars",
    "positions",
    "topics",
)
"""Lists of the vocabulary whose ids are published, beside those of claims, the core signs and the stop rule."""


_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)+")


def published_now(content: UncheckedContent) -> Published:
    """The addresses and ids of today. Home is left out: without it there is no site.

    So is what a file with an impossible name would give: that has a problem of its own.
    """
    targets = addresses.redirect_targets(content.library)
    short = {old: new for old, new in sorted(targets.items()) if old.startswith(addresses.SHARED_PLANS)}
    moved = content.library.redirects.record.moved if content.library.redirects else {}
    ids = {"claims": tuple(sorted(content.library.ids["claim"]))}
    if content.library.vocabulary:
        vocabulary = content.library.vocabulary.record
        ids |= {kind: tuple(sorted(getattr(vocabulary, kind))) for kind in WORDS}
        ids["knee_bends"] = tuple(sorted(vocabulary.knee_bend.bands))
    if content.library.safety:
        safety = content.library.safety.record
        ids |= {"core_signs": tuple(sorted(core_signs(safety))), "stop_rules": (safety.rule.id,)}
    pages = {*addresses.page_addresses(content), *moved} - {"", *short}
    return Published(
        pages=tuple(sorted(page for page in pages if _ADDRESS.fullmatch(page))),
        short={old: new.partition("#")[0] for old, new in short.items() if _ADDRESS.fullmatch(old)},
        ids={kind: tuple(filter(is_id, names)) for kind, names in sorted(ids.items())},
    )


def to_keep(content: UncheckedContent) -> Published:
    """What is to be kept today: all that is published, and after the release also what was."""
    now = published_now(content)
    before = content.library.published.record if content.library.published else None
    if before is None or not released(content):
        return now
    kinds = sorted({*before.ids, *now.ids})
    return Published(
        pages=tuple(sorted({*before.pages, *now.pages})),
        short=dict(sorted({**now.short, **before.short}.items())),
        ids={kind: tuple(sorted({*before.ids.get(kind, ()), *now.ids.get(kind, ())})) for kind in kinds},
    )


def released(content: UncheckedContent) -> bool:
    """Whether links were given to readers."""
    return bool(content.library.editions and content.library.editions.record.released)


def checked_now(bibliography: Bibliography) -> dict[str, CheckedSource]:
    """Key of each source → what the bibliography gives of it today."""
    return {
        key: CheckedSource(
            title=_without_tex(source.fields.get("title", "")) or key,
            year=_without_tex(source.fields.get("year", "")) or "no year",
            doi=source.fields.get("doi") or None,
        )
        for key, source in bibliography.sources.items()
    }


def sources_to_keep(content: UncheckedContent, checked: Collection[str] = ()) -> CheckedSources:
    """The checked sources, with those of the bibliography that are new, or that were `checked` once more."""
    before = content.library.checked_sources.record if content.library.checked_sources else CheckedSources(sources={})
    now = checked_now(content.bibliography)
    sources = {**now, **before.sources, **{key: now[key] for key in checked}}
    return before.model_copy(update={"sources": dict(sorted(sources.items()))})


def _without_tex(field: str) -> str:
    r"""A field without its braces and backslashes: `{{Hip \& knee}}` → `Hip & knee`."""
    return " ".join(re.sub(r"[{}\\]", "", field).split())
