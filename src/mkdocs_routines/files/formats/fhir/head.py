"""What a definition in FHIR says of itself, and the safety that goes with it."""

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.domain import vancouver
from mkdocs_routines.domain.credit import AUTHOR, LICENCE
from mkdocs_routines.files.api.document import CREDIT, whole
from mkdocs_routines.files.api.shape import PublishedExercise
from mkdocs_routines.files.formats import markdown
from mkdocs_routines.files.formats.parts import ADVICE, Handed
from mkdocs_routines.files.formats.plain import address, line
from mkdocs_routines.load.content import Content

Json = dict[str, Any]


@dataclass(frozen=True)
class Definitions:
    """A routine, and what is needed to define it."""

    handed: Handed
    content: Content
    references: Mapping[str, str]
    site_url: str

    def url(self, kind: str, id_: str) -> str:
        """The canonical name of a definition: one name for ever, and no file of this site."""
        return whole(self.site_url, f"fhir/{kind}/{id_}")


def head(of: Definitions, kind: str, id_: str, title: str) -> Json:
    """Nobody has reviewed it as a clinician, and no guideline stands behind it: so it is a draft, for education."""
    return {
        "resourceType": kind,
        "id": id_,
        "language": "en",
        "url": of.url(kind, id_),
        "version": str(of.handed.edition),
        "name": "Routine" + "".join(part.capitalize() for part in id_.split("-")),
        "title": line(title),
        "status": "draft",
        "experimental": True,
        "date": of.handed.made.isoformat(),
        "publisher": AUTHOR,
        "contact": [{"telecom": [{"system": "url", "value": address(of.site_url)}]}],
        "purpose": f"For education. {ADVICE}",
        "copyright": f"{CREDIT}: {LICENCE}",
    }


def usage(of: Definitions, exercises: Iterable[PublishedExercise]) -> str:
    """For whom it is, the pain rule, the signs to stop and whom it is not for, as Markdown."""
    return "\n".join(markdown.safety(of.handed, exercises)).strip()


def narrative(of: Definitions, title: str, said: Iterable[str], exercises: Iterable[PublishedExercise]) -> Json:
    """What a program shows that knows nothing else of it: `said`, and the safety."""
    parts = (f"<p><b>{_html(title)}</b></p>", _listed(said), *_safety(of.handed, exercises), f"<p>{_html(ADVICE)}</p>")
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{"".join(parts)}</div>'}


def artifacts(of: Definitions, page: str, keys: Iterable[str]) -> list[Json]:
    """Its page, the pages that say when to stop, and the sources."""
    pages = [("The page", page), *((rule.label, rule.url) for rule in of.handed.rules if rule.url)]
    shown = [{"type": "documentation", "display": line(name), "url": address(url)} for name, url in pages]
    return [*shown, *(_citation(of, key) for key in sorted(set(keys)))]


def rule_sources(of: Definitions) -> Iterator[str]:
    """The keys of the sources that the rules rest on."""
    return (key for rule in of.handed.rules for key in rule.sources)


def _citation(of: Definitions, key: str) -> Json:
    links = [url for _, url in vancouver.links(of.content.bibliography.sources[key])]
    first = {"url": address(links[0])} if links else {}
    return {"type": "citation", "label": key, "citation": markdown.escaped(of.references[key]), **first}


def _safety(handed: Handed, exercises: Iterable[PublishedExercise]) -> Iterator[str]:
    yield f"<p><b>For whom</b>: {_html(handed.routine.for_whom)}</p>"
    for rule in handed.rules:
        yield f"<p><b>{_html(rule.label)}</b>: {_html(rule.summary)}</p>{_listed(rule.points)}"
    not_for = (f"{each.name}: {caution.who}: {caution.advice}" for each in exercises for caution in each.safety.not_for)
    yield f"<p><b>Not for everyone</b></p>{_listed(not_for)}"


def _listed(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{_html(each)}</li>' for each in texts)}</ul>"


def _html(words: str) -> str:
    return html.escape(line(words), quote=False)
