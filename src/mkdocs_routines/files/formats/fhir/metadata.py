"""Metadata of a definition in FHIR: its name, its version, its credit and what it rests on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.domain import addresses, phrases, source_links
from mkdocs_routines.files.formats import markdown
from mkdocs_routines.files.formats.document import ADVICE, RoutineDocument
from mkdocs_routines.files.formats.plain import address, line
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.content import Content

Json = dict[str, Any]


@dataclass(frozen=True)
class Definitions:
    """The definitions of one routine: what they are made from."""

    document: RoutineDocument
    content: Content
    references: Mapping[str, str]
    """Key of each source → its reference as text."""
    site_url: str

    def url(self, kind: str, id_: str) -> str:
        """The canonical name of a definition: one name for ever, and no file of this site."""
        return absolute_url(self.site_url, f"{addresses.FHIR}/{kind}/{id_}")


def metadata(definitions: Definitions, kind: str, id_: str, title: str) -> Json:
    """The elements that every definition begins with.

    No clinician has reviewed it, and no guideline stands behind it: so it is a draft, for education.
    """
    identity = definitions.content.library.identity
    return {
        "resourceType": kind,
        "id": id_,
        "language": phrases.LANGUAGE,
        "url": definitions.url(kind, id_),
        "version": str(definitions.document.edition),
        "name": "Routine" + "".join(syllable.capitalize() for syllable in id_.split("-")),
        "title": line(title),
        "status": "draft",
        "experimental": True,
        "date": definitions.document.made.isoformat(),
        "publisher": identity.author,
        "contact": [{"telecom": [{"system": "url", "value": address(definitions.site_url)}]}],
        "purpose": f"For education. {ADVICE}",
        "copyright": f"{identity.credit}: {identity.licence.address}",
    }


def artifacts(definitions: Definitions, page: str, keys: Iterable[str]) -> list[Json]:
    """Its page, the pages on when to stop, and the sources. `page`: the URL of the first; `keys`: the sources."""
    pages = [("The page", page), *((rule.label, rule.url) for rule in definitions.document.rules if rule.url)]
    documentation = [{"type": "documentation", "display": line(name), "url": address(url)} for name, url in pages]
    return [*documentation, *(_citation(definitions, key) for key in sorted({*keys} & definitions.references.keys()))]


def rule_sources(definitions: Definitions) -> Iterator[str]:
    """The keys of the sources that the rules rest on."""
    return (key for rule in definitions.document.rules for key in rule.sources)


def _citation(definitions: Definitions, key: str) -> Json:
    links = [url for _, url in source_links.links(definitions.content.bibliography.sources[key])]
    first = {"url": address(links[0])} if links else {}
    return {"type": "citation", "label": key, "citation": markdown.escaped(definitions.references[key]), **first}
