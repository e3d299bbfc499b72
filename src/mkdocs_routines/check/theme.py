"""Theme of the site: what its own templates and style sheets name is there."""

import posixpath
from collections.abc import Iterator
from datetime import date
from typing import Any

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.css_text import layers, loaded_from_elsewhere
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.template_text import FILTERS, GLOBALS, Names
from mkdocs_routines.load.theme import JOINED, LATE, LAYERS, PAGES, STYLES
from mkdocs_routines.model import PageHead
from mkdocs_routines.model.identity import Identity

OURS = frozenset(
    {
        *("citation", "foot", "head", "json_ld", "keeps_offline", "long_date", "menu", "page_sheet", "picture"),
        *("preview", "reviewed_by", "source_formats", "today"),
    },
)
"""Variables that the plugin gives to every template."""
OF_MKDOCS = frozenset(
    {
        *("base_url", "build_date_utc", "config", "extra_css", "extra_javascript", "mkdocs_version"),
        *("nav", "page", "pages", "url", "script_tag", "gettext", "ngettext"),
    }
)
"""Variables and filters that MkDocs gives."""
ATTRIBUTES = frozenset(
    {
        *(name for kind in (str, dict, list, date) for name in dir(kind)),
        *("bibtex", "csl_json", "meta", "ris", "vancouver"),  # of a citation
        *("choices", "first", "is_index", "last", "src_uri"),
        *PageHead.model_fields,
        *Identity.model_fields,
    }
)
"""Attributes of values in templates, beside those that the templates of an installed theme ask for."""


def templates_ask_for_what_there_is(frame: Frame) -> Iterator[Problem]:
    """Variables, filters and other templates. Jinja shows nothing where a variable or its attribute is misspelt."""
    if not frame.theme.templates:
        return
    words = frame.theme.words()
    variables = words | OURS | OF_MKDOCS | GLOBALS
    variables |= {name for template in frame.theme.templates.values() for name in template.sets}
    filters = words | OF_MKDOCS | FILTERS
    for path, template in frame.theme.templates.items():
        used = frozenset(name for other in frame.theme.templates.values() for _, name in other.variables) & variables
        yield from _unknown(path, "variable", template.variables, variables, used | OURS | OF_MKDOCS)
        asked = frozenset(name for other in frame.theme.templates.values() for _, name in other.attributes)
        attributes = words | ATTRIBUTES | frozenset(_keys(frame.settings.values))
        yield from _unknown(path, "attribute", template.attributes, attributes, asked & attributes)
        yield from _unknown(path, "filter", template.filters, filters, FILTERS | OF_MKDOCS)
        for line, name in template.templates:
            if not frame.theme.file(name):
                yield Problem(path, line, f"no template {name!r} in the theme")


def style_sheets_stand_in_a_layer(frame: Frame) -> Iterator[Problem]:
    """A sheet in another folder would be left out without a word."""
    for path, text in frame.theme.style_sheets.items():
        folder = _folder(path)
        if folder == PAGES:
            yield Problem(path, 1, f"must stand in a folder for its page, such as {PAGES}/index/")
        elif folder and folder not in (*JOINED, LATE) and not folder.startswith(f"{PAGES}/"):
            known = (*JOINED, LATE, PAGES)
            message = f"must stand in a folder of a layer, one of {', '.join(known)}; no layer {folder!r}"
            yield Problem(path, 1, f"{message}{did_you_mean(folder, known)}")
        for line, address in loaded_from_elsewhere(text):
            yield Problem(path, line, f"must not load anything from elsewhere; it has {address!r}")
        for line, layer in layers(text):
            if layer not in LAYERS:
                message = f"no layer {layer!r} among {', '.join(LAYERS)}{did_you_mean(layer, LAYERS)}"
                yield Problem(path, line, message)


def style_sheets_of_pages_have_their_page(frame: Frame, content: UncheckedContent) -> Iterator[Problem]:
    uris = (*(page.uri for page in content.pages), *addresses.pages_from_data(content.library))
    known = {uri.removesuffix(".md") for uri in uris}
    for path in frame.theme.style_sheets:
        page = _folder(path).removeprefix(f"{PAGES}/")
        if page != _folder(path) and page not in known:
            yield Problem(path, 1, f"no page {page!r}, for which it would be{did_you_mean(page, known)}")


def _keys(settings: Any) -> Iterator[str]:
    """Each key of the settings, those below others included."""
    if isinstance(settings, dict):
        yield from map(str, settings)
    for value in settings.values() if isinstance(settings, dict) else settings if isinstance(settings, list) else ():
        yield from _keys(value)


def _folder(path: str) -> str:
    """The folder of a style sheet below `assets/css/`; empty for a sheet that is not joined."""
    return posixpath.dirname(path.partition(f"{STYLES}/")[2])


def _unknown(path: str, kind: str, names: Names, known: frozenset[str], usual: frozenset[str]) -> Iterator[Problem]:
    for line, name in names:
        if name not in known:
            yield Problem(path, line, f"no {kind} {name!r} here{did_you_mean(name, sorted(usual))}")
