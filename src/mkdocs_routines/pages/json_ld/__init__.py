"""JSON-LD of a page, for search engines: `MedicalWebPage` of schema.org, and the one thing the page is about."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from mkdocs_routines.domain import addresses, csl, phrases, reviews, source_links
from mkdocs_routines.files.urls import page_url
from mkdocs_routines.load.bibliography import Source
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.identity import Identity
from mkdocs_routines.model.reviewer import Reviewer
from mkdocs_routines.pages.json_ld.entities import main_entity
from mkdocs_routines.pages.json_ld.surroundings import breadcrumb_list, conditions
from mkdocs_routines.pages.sourcing import last_change

Audience = Literal["Patient", "Clinician"]

_ESCAPED = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})
"""Characters that could end the `script` element, or that old readers of JavaScript take for the end of a line."""


@dataclass(frozen=True)
class MedicalPage:
    """A page as schema.org describes it. Texts are plain; addresses are whole."""

    name: str
    description: str
    url: str
    site_url: str
    site: Identity
    """Whose site it is on."""
    audience: tuple[Audience, ...] = ("Patient",)
    conditions: tuple[str, ...] = ()
    """The conditions it is about: "Knee pain"."""
    cited: tuple[str, ...] = ()
    """The keys of the sources it cites."""
    modified: date | None = None
    """When it was last changed."""
    image: str = ""
    """The address of the picture that a link to it shows; may be empty."""
    breadcrumb: Mapping[str, Any] | None = None
    """The way to it from the first page."""
    reviewers: tuple[Reviewer, ...] = ()
    """The clinicians who reviewed it, the latest last."""
    main_entity: Mapping[str, Any] | None = None
    """The one thing it is about, such as an exercise."""


def page_json_ld(page: MedicalPage, sources: Mapping[str, Source]) -> str:
    """The text inside `<script type="application/ld+json">`: it cannot end that element, whatever the page holds.

    `lastReviewed` and `reviewedBy` are there when a clinician has reviewed the page, and never otherwise.
    """
    organisation = _organisation(page.site, page.site_url)
    people = [{"@type": "Person", "name": person.name, "jobTitle": person.role} for person in page.reviewers]
    node = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": page.url,
        "name": page.name,
        "description": page.description,
        "url": page.url,
        "inLanguage": phrases.LANGUAGE,
        "breadcrumb": page.breadcrumb,
        "image": page.image,
        "isPartOf": {"@type": "WebSite", "name": page.site.name, "url": page.site_url},
        "author": organisation,
        "publisher": organisation,
        "license": page.site.licence.address,
        "isAccessibleForFree": True,
        "audience": [{"@type": "MedicalAudience", "audienceType": audience} for audience in page.audience],
        "mainEntity": page.main_entity,
        "about": [{"@type": "MedicalCondition", "name": name} for name in page.conditions],
        "citation": [_citation(sources[key], page) for key in page.cited],
        "dateModified": page.modified.isoformat() if page.modified else None,
        "lastReviewed": page.reviewers[-1].on.isoformat() if page.reviewers else None,
        "reviewedBy": people,
    }
    return _script(node)


def website_json_ld(site: Identity, description: str, url: str, image: str) -> str:
    """The same for the first page of the site, by which search engines call the site as a whole."""
    node = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": url,
        "name": site.name,
        "description": description,
        "url": url,
        "inLanguage": phrases.LANGUAGE,
        "image": image,
        "publisher": _organisation(site, url),
        "license": site.licence.address,
    }
    return _script(node)


def _script(node: Mapping[str, Any]) -> str:
    given = {name: value for name, value in node.items() if value}
    return json.dumps(given, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def _organisation(site: Identity, url: str) -> Mapping[str, str]:
    return {"@type": "Organization", "name": site.author, "url": url}


def medical_page(
    content: Content,
    uri: str,
    keys: tuple[str, ...],
    *,
    name: str,
    description: str,
    url: str,
    home: str,
    image: str = "",
) -> MedicalPage:
    """The page at `uri`, a path below `docs/`, that cites the sources `keys`.

    `home`: the address of the site; `image`: that of the picture of the page.
    """
    for_clinicians = addresses.page_record(uri)[0] in (addresses.CLAIMS, "evidence", addresses.SOURCES)
    return MedicalPage(
        name=name,
        description=description,
        url=url,
        site_url=home,
        site=content.library.identity,
        audience=("Patient", "Clinician") if for_clinicians else ("Patient",),
        conditions=conditions(content, uri),
        cited=keys,
        modified=last_change(content, uri),
        image=image,
        breadcrumb=breadcrumb_list(content, uri, name, home),
        reviewers=reviews.reviewers_of_page(uri, content.library),
        main_entity=main_entity(content, uri, home),
    )


def _citation(source: Source, page: MedicalPage) -> Mapping[str, object]:
    """A source: whole on its own page, and named by its `@id` on any other."""
    item = csl.csl_item(source)
    type_ = "ScholarlyArticle" if item["type"] == "article-journal" else "CreativeWork"
    url = page_url(page.site_url, addresses.source_page(source.key))
    named = {"@type": type_, "@id": f"{url}#{type_}"}
    if page.url != url:
        return named
    issued = item.get("issued")
    year = issued.get("date-parts") if isinstance(issued, dict) else None
    node = {
        **named,
        "name": item.get("title"),
        "datePublished": str(year[0][0]) if year else None,
        "sameAs": source_links.doi_address(str(item["DOI"])) if "DOI" in item else None,
        "url": None if "DOI" in item else item.get("URL"),
    }
    return {name: value for name, value in node.items() if value}
