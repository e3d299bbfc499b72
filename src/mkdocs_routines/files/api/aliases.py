"""Former names and addresses as they are published, each with what has become of it: `aliases.json`."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.files.api.header import header_fields
from mkdocs_routines.files.api.shape import PublishedAddress, PublishedAlias, PublishedAliases
from mkdocs_routines.files.api.shape.aliases import NamedKind
from mkdocs_routines.files.urls import absolute_url, page_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library

_KINDS: dict[str, NamedKind] = {
    addresses.EXERCISES: "exercise",
    addresses.ROUTINES: "routine",
    addresses.CLAIMS: "claim",
    addresses.SOURCES: "source",
}
"""Folder of pages → kind of the records that have one each there."""


def published_aliases(content: Content, site_url: str) -> PublishedAliases:
    """Every name that was published and means something else today, and every address that leads on."""
    library = content.library
    moved = sorted(addresses.redirect_targets(library).items())
    named = (*_renamed(library, site_url), *_retired(library, site_url), *_superseded(library, site_url))
    known = {(each.kind, each.name) for each in named}
    gone = (each for each in _gone(content, site_url) if (each.kind, each.name) not in known)
    return PublishedAliases(
        **header_fields(library.identity, site_url, "aliases", "data"),
        names=tuple(sorted((*named, *gone), key=lambda each: (each.kind, each.name))),
        addresses=tuple(PublishedAddress(address=old, url=absolute_url(site_url, to)) for old, to in moved),
    )


def _renamed(library: Library, site_url: str) -> Iterator[PublishedAlias]:
    """Former ids and codes. One that leads to a routine which the site leaves out leads nowhere here."""
    if not library.aliases:
        return
    for name, id_ in library.aliases.record.exercises.items():
        url = page_url(site_url, addresses.exercise_page(id_))
        yield _alias("exercise", name).model_copy(update={"state": "renamed", "id": id_, "url": url})
    for name, id_ in library.aliases.record.routines.items():
        if id_ in library.routines:
            url = page_url(site_url, addresses.routine_page(id_))
            yield _alias("routine", name).model_copy(update={"state": "renamed", "id": id_, "url": url})


def _retired(library: Library, site_url: str) -> Iterator[PublishedAlias]:
    for id_, entry in library.exercises.items():
        if retired := entry.record.retired:
            yield PublishedAlias(
                kind="exercise",
                name=id_,
                state="retired",
                id=id_,
                url=page_url(site_url, addresses.exercise_page(id_)),
                instead=(retired.instead,) if retired.instead else (),
                day=retired.day,
                why=uncited(retired.why),
            )


def _superseded(library: Library, site_url: str) -> Iterator[PublishedAlias]:
    for id_, entry in library.claims.items():
        if instead := entry.record.superseded_by:
            url = page_url(site_url, addresses.claim_page(id_))
            has_become = {"state": "superseded", "id": id_, "url": url, "instead": instead}
            yield _alias("claim", id_).model_copy(update=has_become)


def _gone(content: Content, site_url: str) -> Iterator[PublishedAlias]:
    """Records whose page leads on since they are gone, and sources that a notice has taken out of the bibliography."""
    library = content.library
    there = {
        "exercise": library.exercises,
        "routine": library.routines,
        "claim": library.claims,
        "source": content.bibliography.sources,
    }
    moved = library.redirects.record.moved if library.redirects else {}
    notices = {notice.source: notice for notice in library.retractions.record.retracted} if library.retractions else {}
    pages = {addresses.address(addresses.source_page(key)): "" for key in notices} | moved
    for old, to in pages.items():
        folder, id_ = addresses.page_record(old.rstrip("/"))
        if (kind := _KINDS.get(folder)) and "/" not in id_ and id_ not in there[kind]:
            alias = _alias(kind, id_).model_copy(update={"url": absolute_url(site_url, to) if to else None})
            if kind == "source" and (notice := notices.get(id_)):
                why = f"{notice.kind.replace('-', ' ').capitalize()}, https://doi.org/{notice.notice}"
                alias = alias.model_copy(update={"day": notice.day, "why": why})
            yield alias


def _alias(kind: NamedKind, name: str) -> PublishedAlias:
    """A name of which no more is known than that it is gone."""
    return PublishedAlias(kind=kind, name=name, state="gone", id=None, url=None, instead=(), day=None, why=None)
