"""Sources → CSL-JSON, the format that reference managers and citation processors share.

Types and variables are those of the Citation Style Language 1.0.2, appendices III and IV.
"""

import codecs
import re
from functools import cache

import latexcodec  # noqa: F401 - it registers the codec `ulatex`
from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person

from mkdocs_routines.load.bibliography import Source

TYPES = {
    "article": "article-journal",
    "book": "book",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "document",
    "phdthesis": "thesis",
    "proceedings": "book",
    "techreport": "report",
    "unpublished": "manuscript",
}
"""The type of a BibTeX entry → its type in CSL. A `misc` with an address is a web page."""

_GENRES = {"mastersthesis": "Master’s thesis", "phdthesis": "PhD thesis"}
_TEXTS = {
    "title": "title",
    "journal": "container-title",
    "booktitle": "container-title",
    "series": "collection-title",
    "volume": "volume",
    "edition": "edition",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "howpublished": "publisher",
    "address": "publisher-place",
    "isbn": "ISBN",
    "issn": "ISSN",
    "language": "language",
}
"""A field of BibTeX → the variable it fills; of two that fill the same one, the first."""
_VERBATIM = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "url": "URL"}
_ACCESSED = re.compile(r"Accessed in (\d{4})\.?")
_SHAPED = re.compile(r"\\(?:emph|text(?:bf|it|md|rm|sc|sf|subscript|superscript|tt|up))(?![A-Za-z])\s*")
"""Commands that change how text looks and not what it says."""
_BRACE = re.compile(r"\\([{}$])|[{}]")
_DASHES = re.compile(r"\s*[-–—]+\s*")


def item(source: Source) -> dict[str, object]:
    """The source as an item of CSL-JSON. What the entry does not say is left out."""
    fields = source.fields
    kind = "webpage" if source.type == "misc" and "url" in fields else TYPES.get(source.type, "document")
    found: dict[str, object] = {"id": source.key, "type": kind}
    for name, variable in _TEXTS.items():
        if words := plain(fields.get(name, "")):
            found.setdefault(variable, words)
    for role in ("author", "editor"):
        if people := list(names(fields.get(role, ""))):
            found[role] = people
    if year := fields.get("year", "").strip():
        found["issued"] = _year(year)
    if number := plain(fields.get("number", "")):
        found["number" if kind == "report" else "issue"] = _DASHES.sub("-", number)
    if pages := plain(fields.get("pages", "")):
        found["page"] = _DASHES.sub("-", pages)
    if source.type in _GENRES:
        found["genre"] = _GENRES[source.type]
    for name, variable in _VERBATIM.items():
        if word := fields.get(name, "").strip():
            found[variable] = word.removeprefix("https://doi.org/") if name == "doi" else word
    if note := plain(fields.get("note", "")):
        accessed = _ACCESSED.fullmatch(note)
        found |= {"accessed": _year(accessed[1])} if accessed else {"note": note}
    return found


def names(people: str) -> list[dict[str, str]]:
    """The people of a field such as `Last, First and {An Organisation}`."""
    return [dict(name) for name in _names(people)]


@cache  # the same source is asked for once a page
def _names(people: str) -> tuple[dict[str, str], ...]:
    found = []
    for written in split_name_list(people):
        person = Person(written)
        if written.strip() == "others":  # CSL has no word for it
            continue
        parts = {
            "family": person.last_names,
            "given": [*person.first_names, *person.middle_names],
            "non-dropping-particle": person.prelast_names,
            "suffix": person.lineage_names,
        }
        name = {part: plain(" ".join(words)) for part, words in parts.items() if words}
        whole = len(name) == 1 and len(person.last_names) == 1 and written.strip().startswith("{")
        found.append({"literal": name["family"]} if whole else name)
    return tuple(found)


@cache  # as above
def plain(tex: str) -> str:
    r"""The text that TeX would print, on one line: `{Sports \& Exercise}` → `Sports & Exercise`."""
    decoded: str = codecs.decode(tex, "ulatex")  # type: ignore[call-overload]  # typeshed knows no codec of others
    return " ".join(_BRACE.sub(r"\1", _SHAPED.sub("", decoded)).split())


def _year(year: str) -> dict[str, object]:
    return {"date-parts": [[int(year)]]} if re.fullmatch(r"\d{4}", year) else {"literal": plain(year)}
