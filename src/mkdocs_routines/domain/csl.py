"""CSL-JSON of a source, the format that reference managers and citation processors share.

Types and variables are those of the Citation Style Language 1.0.2, appendices III and IV.
"""

import re
from functools import cache

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person

from mkdocs_routines.domain.tex import plain_text
from mkdocs_routines.load import source_fields
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

_GENRES = {"mastersthesis": "master’s thesis", "phdthesis": "dissertation"}
"""Genres of theses in the words of Citing Medicine, chapter 5."""
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
_OTHERS = "others"
"""The word of BibTeX for authors who are not named."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_INITIALS = re.compile(r"\b[A-Z](?:\.?[A-Z]){1,2}\b(?!-)")
"""Initials that stand together. Four letters and more are a name in capitals."""
_ABBREVIATED = re.compile(r"\b(Suppl|Pt|No|Spec)\.")
"""Abbreviations, which NLM writes without their full stop."""
_ONE_PAGE = re.compile(r"^(\w+)-\1$")
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
        item["issued"] = _date(year, fields.get("month", ""))
    if number := plain_text(fields.get("number", "")):
        item["number" if kind == "report" else "issue"] = _ABBREVIATED.sub(r"\1", _DASHES.sub("-", number))
    if volume := item.get("volume"):
        item["volume"] = _ABBREVIATED.sub(r"\1", str(volume))
    if pages := plain_text(fields.get("pages", "")):
        item["page"] = _ONE_PAGE.sub(r"\1", _DASHES.sub("-", pages))
    if edition := item.get("edition"):
        item["edition"] = _edition(str(edition))
    if genre := plain_text(fields.get("type", "")) or _GENRES.get(source.type, ""):
        item["genre"] = genre
    for name, variable in _VERBATIM.items():
        if value := fields.get(name, "").strip():
            item[variable] = value
    if note := plain_text(fields.get("note", "")):
        accessed = _ACCESSED.fullmatch(note)
        item |= {"accessed": _date(accessed[1])} if accessed else {"note": note}
    return item


def has_others(people: str) -> bool:
    """Whether the people in a field end with "and others"."""
    return bool(people.strip()) and split_name_list(people)[-1].strip() == _OTHERS


def csl_names(people: str) -> list[dict[str, str]]:
    """The people in a field such as `Last, First and {An Organisation}`, as CSL names; "and others" is left out."""
    return [dict(name) for name in _names(people)]


@cache  # the same source is asked for once a page
def _names(people: str) -> tuple[dict[str, str], ...]:
    names = []
    for written in split_name_list(people):
        if written.strip() == _OTHERS:  # CSL has no word for it
            continue
        person = Person(written)
        parts = {
            "family": person.last_names,
            "given": [*person.first_names, *person.middle_names],
            "non-dropping-particle": person.prelast_names,
            "suffix": person.lineage_names,
        }
        name = {part: plain_text(" ".join(words)) for part, words in parts.items() if words}
        if "given" in name:
            name["given"] = _INITIALS.sub(_with_full_stops, name["given"])
        organisation = len(name) == 1 and len(person.last_names) == 1 and written.strip().startswith("{")
        names.append({"literal": name["family"]} if organisation else name)
    return tuple(names)


def _with_full_stops(initials: re.Match[str]) -> str:
    """Initials of which every processor finds each: `J. P.` for `JP`."""
    spaced = " ".join(f"{letter}." for letter in initials[0] if letter != ".")
    return spaced.removesuffix(".") if initials.string[initials.end() :].startswith(".") else spaced


def _edition(edition: str) -> str:
    """The number of an edition, `2` for `2nd ed.` and `Second`; other text as it is."""
    number = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?(?: ed(?:\.|ition)?)?", edition.strip(), re.IGNORECASE)
    word = edition.lower().removesuffix("edition").strip()
    if word in _ORDINALS:
        return str(_ORDINALS.index(word) + 1)
    return number[1] if number else edition


def _date(year: str, month: str = "") -> dict[str, object]:
    if not re.fullmatch(r"\d{4}", year):
        return {"literal": plain_text(year)}
    months = source_fields.month(month) if month else ()
    return {"date-parts": [[int(year), number] for number in months] or [[int(year)]]}
