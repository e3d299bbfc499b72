"""CSL-JSON of a source, the format that reference managers and citation processors share.

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
"""Type of a BibTeX entry → its type in CSL. A `misc` with an address is a web page."""

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
"""Field of BibTeX → the variable it fills; of two fields for one variable, the first that is there."""
_VERBATIM = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "url": "URL"}
_ACCESSED = re.compile(r"Accessed in (\d{4})\.?")
_SHAPED = re.compile(r"\\(?:emph|text(?:bf|it|md|rm|sc|sf|subscript|superscript|tt|up))(?![A-Za-z])\s*")
"""Commands that change the look of a text and not its characters."""
_BRACE = re.compile(r"\\([{}$])|[{}]")
_DASHES = re.compile(r"\s*[-–—]+\s*")


def csl_item(source: Source) -> dict[str, object]:
    """The source as an item of CSL-JSON, with no variable that its entry has no field for."""
    fields = source.fields
    kind = "webpage" if source.type == "misc" and "url" in fields else TYPES.get(source.type, "document")
    item: dict[str, object] = {"id": source.key, "type": kind}
    for name, variable in _TEXTS.items():
        if text := plain_text(fields.get(name, "")):
            item.setdefault(variable, text)
    for role in ("author", "editor"):
        if people := list(csl_names(fields.get(role, ""))):
            item[role] = people
    if year := fields.get("year", "").strip():
        item["issued"] = _year(year)
    if number := plain_text(fields.get("number", "")):
        item["number" if kind == "report" else "issue"] = _DASHES.sub("-", number)
    if pages := plain_text(fields.get("pages", "")):
        item["page"] = _DASHES.sub("-", pages)
    if source.type in _GENRES:
        item["genre"] = _GENRES[source.type]
    for name, variable in _VERBATIM.items():
        if value := fields.get(name, "").strip():
            item[variable] = value.removeprefix("https://doi.org/") if name == "doi" else value
    if note := plain_text(fields.get("note", "")):
        accessed = _ACCESSED.fullmatch(note)
        item |= {"accessed": _year(accessed[1])} if accessed else {"note": note}
    return item


def csl_names(people: str) -> list[dict[str, str]]:
    """The people in a field such as `Last, First and {An Organisation}`, as CSL names; "and others" is left out."""
    return [dict(name) for name in _names(people)]


@cache  # the same source is asked for once a page
def _names(people: str) -> tuple[dict[str, str], ...]:
    names = []
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
        name = {part: plain_text(" ".join(words)) for part, words in parts.items() if words}
        organisation = len(name) == 1 and len(person.last_names) == 1 and written.strip().startswith("{")
        names.append({"literal": name["family"]} if organisation else name)
    return tuple(names)


@cache  # as above
def plain_text(tex: str) -> str:
    r"""The text that TeX would print, in Unicode and on one line: `{Sports \& Exercise}` → `Sports & Exercise`."""
    decoded: str = codecs.decode(tex, "ulatex")  # type: ignore[call-overload]  # typeshed knows no codec of others
    return " ".join(_BRACE.sub(r"\1", _SHAPED.sub("", decoded)).split())


def _year(year: str) -> dict[str, object]:
    return {"date-parts": [[int(year)]]} if re.fullmatch(r"\d{4}", year) else {"literal": plain_text(year)}
