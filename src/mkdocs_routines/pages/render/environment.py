"""Environment of the templates: records → Markdown.

HTML is written with the blocks of `pymdownx.blocks.html` (`/// html | div.name`), because they keep working inside
lists, admonitions and tabs, where Markdown leaves raw HTML alone, and because citations in them stay Markdown.
"""

import posixpath
from functools import lru_cache, partial

import jinja2

from mkdocs_routines.domain import (
    addresses,
    cautions,
    dose,
    gentler,
    knee_bend,
    phrases,
    rating,
    reviews,
    shared_advice,
    signs,
)
from mkdocs_routines.draw import figure, knee_bends
from mkdocs_routines.files import handout
from mkdocs_routines.files.formats import EVENING, ical
from mkdocs_routines.load.markdown_text import CITED, uncited
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.render import escape, wording

LOADER = jinja2.PackageLoader("mkdocs_routines.pages.render")
ENVIRONMENT = jinja2.Environment(
    loader=LOADER,
    undefined=jinja2.StrictUndefined,
    autoescape=False,  # noqa: S701 - templates write Markdown; each text from data goes through `text` or `plain`
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES = frozenset(LOADER.list_templates())
"""Names of the templates that a site may replace."""
ENVIRONMENT.filters |= {
    "text": escape.as_markdown,
    "plain": escape.as_html,
    "attribute": escape.as_attribute,
    "quoted": escape.as_yaml,
    "cite": escape.as_citation,
    "brief": wording.description,
    "sentence": wording.first_sentence,
    "uncited": uncited,
    "label": wording.label,
    "lower_first": wording.lower_first,
    "long_date": phrases.long_date,
    "span": dose.span,
}
ENVIRONMENT.globals |= {
    "EVENING": EVENING,
    "addresses": addresses,
    "cautions": cautions,
    "dose": dose,
    "figure": figure,
    "gentler": gentler,
    "handouts": handout,
    "ical": ical,
    "knee_bend": knee_bend,
    "knee_bends": knee_bends,
    "phrases": phrases,
    "rating": rating,
    "reviews": reviews,
    "shared_advice": shared_advice,
    "signs": signs,
}


def render_template(name: str, library: Library, at: str, **values: object) -> str:
    """The Markdown of a template for the page `at`, a path below `docs/`, to which its links are relative."""
    link = partial(_relative, folder=posixpath.dirname(at) or ".")
    template = _environment(tuple(library.templates.items())).get_template(name)
    words = {"library": library, "vocabulary": library.vocabulary.record, "features": library.features}
    text = template.render(**words, link=link, **values)
    return text if "evidence" in library.features else CITED.sub("", text)


@lru_cache(maxsize=4)
def _environment(templates: tuple[tuple[str, str], ...]) -> jinja2.Environment:
    """The environment in which these templates, by name, take the place of the plugin's."""
    if not templates:
        return ENVIRONMENT
    return ENVIRONMENT.overlay(loader=jinja2.ChoiceLoader([jinja2.DictLoader(dict(templates)), LOADER]))


def relative_url(page: str, at: str) -> str:
    """The address of a page as seen from that of the page `at`, for HTML that MkDocs leaves as it is."""
    return posixpath.relpath(addresses.address(page) or ".", addresses.address(at) or ".") + "/"


@lru_cache(maxsize=32768)
def _relative(uri: str, folder: str) -> str:
    return posixpath.relpath(uri, folder)
