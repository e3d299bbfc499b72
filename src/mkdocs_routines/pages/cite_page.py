"""Citation of a page of this site: as text, for reference managers, and in the head of the page."""

import json
import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, unquote, urlsplit

from mkdocs_routines.domain import phrases
from mkdocs_routines.files.formats import plain
from mkdocs_routines.model.identity import Identity

_TEX = str.maketrans(
    {special: f"\\{special}" for special in "#$%&_"}
    | {"\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}"}  # BibTeX counts braces
    | {"~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "<": "\\textless{}", ">": "\\textgreater{}"}
)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)")
"""Between two characters that TeX would print as one: `--` would be a dash."""


@dataclass(frozen=True)
class PageReference:
    """The data of a reference to a page. The day a reader saw it is the reader's to add."""

    title: str
    """Plain text."""
    address: str
    """The whole address."""
    site: Identity
    """Whose site it is on."""
    last_checked: date | None = None


@dataclass(frozen=True)
class CitationFormats:
    """The reference to a page in each format."""

    vancouver: str
    bibtex: str
    ris: str
    csl_json: str
    meta: tuple[tuple[str, str], ...]
    """Names and contents of `meta` elements."""


def citation_formats(page: PageReference) -> CitationFormats:
    """The reference in every format at once, for the template of the page."""
    return CitationFormats(vancouver(page), bibtex(page), ris(page), csl_json(page), citation_meta(page))


def vancouver(page: PageReference) -> str:
    """Plain text in the style of the National Library of Medicine (`Citing Medicine`, 2nd edition, chapter 25)."""
    day = page.last_checked
    updated = f"; [updated {day.year} {phrases.short_month(day)} {day.day}]" if day else ""
    title = plain.line(page.title).rstrip(". ")
    return f"{page.site.author}. {title} [Internet]. {page.site.name}{updated}. Available from: {_url(page.address)}"


def bibtex(page: PageReference) -> str:
    """BibTeX: a `misc` entry, which every style has."""
    day = page.last_checked
    fields = [
        f"author = {{{{{_tex(page.site.author)}}}}}",
        f"title = {{{{{_tex(page.title)}}}}}",
        f"howpublished = {{{_tex(page.site.name)}}}",
    ]
    if day:
        fields += [f"year = {{{day.year}}}", f"month = {phrases.short_month(day).lower()}"]
        fields += [f"note = {{Last checked {day.isoformat()}}}"]
    fields += [f"url = {{{_url(page.address)}}}"]
    return "\n".join((f"@misc{{{citation_key(page)},", *(f"  {field}," for field in fields), "}", ""))


def ris(page: PageReference) -> str:
    """RIS, for reference managers. Its lines end with CR LF.

    The comma after the author makes all of it one name; without it some programs take the last word for a
    family name.
    """
    day = page.last_checked
    dated = [("PY", str(day.year)), ("DA", f"{day:%Y/%m/%d}")] if day else []
    lines = [
        ("TY", "ELEC"),
        ("AU", f"{page.site.author},"),
        ("TI", plain.line(page.title)),
        ("T2", page.site.name),
        ("PB", page.site.name),
        *dated,
    ]
    lines += [("LA", phrases.LANGUAGE), ("UR", _url(page.address)), ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines)


def csl_json(page: PageReference) -> str:
    """CSL-JSON, for citation processors: a list of one item."""
    day = page.last_checked
    item = {
        "id": citation_key(page),
        "type": "webpage",
        "title": plain.line(page.title),
        "author": [{"literal": page.site.author}],
        "container-title": page.site.name,
        **({"issued": {"date-parts": [[day.year, day.month, day.day]]}} if day else {}),
        "language": phrases.LANGUAGE,
        "URL": _url(page.address),
    }
    return json.dumps([item], ensure_ascii=False) + "\n"


def citation_meta(page: PageReference) -> tuple[tuple[str, str], ...]:
    """Names and contents of `meta` elements.

    Zotero's translator "Embedded Metadata" reads them. It takes whatever has a `citation_title` for a journal article
    unless `DC.type` names another kind, and an author with a comma for one whole name (as in `ris`). The name of the
    website it takes from Open Graph alone, which `open_graph` writes. There is no `citation_journal_title`: this is no
    journal.
    """
    day, title, url = page.last_checked, plain.line(page.title), _url(page.address)
    return (
        ("citation_title", title),
        ("citation_author", f"{page.site.author},"),
        *((("citation_online_date", f"{day:%Y/%m/%d}"),) if day else ()),
        ("citation_public_url", url),
        ("citation_fulltext_html_url", url),
        ("citation_language", phrases.LANGUAGE),
        ("DC.title", title),
        ("DC.creator", page.site.author),
        ("DC.publisher", page.site.name),
        *((("DC.date", day.isoformat()),) if day else ()),
        ("DC.type", "Web page"),
        ("DC.identifier", url),
        ("DC.language", phrases.LANGUAGE),
        ("DC.rights", page.site.licence.address),
    )


def citation_key(page: PageReference) -> str:
    """The name of the reference, from the path of the page: small letters, digits and single hyphens."""
    path = "-".join(re.findall(r"[a-z0-9]+", unquote(urlsplit(_url(page.address)).path).lower()))
    return path if path.startswith(page.site.slug) else f"{page.site.slug}-{path}".rstrip("-")


def _tex(text: str) -> str:
    return "{}".join(piece.translate(_TEX) for piece in _LIGATURE.split(plain.line(text)))


def _url(address: str) -> str:
    """The address without a character that ends or breaks it in a text, in TeX or in RIS."""
    return quote(address.strip(), safe="%/:?#[]@!$&'()*+,=~")
