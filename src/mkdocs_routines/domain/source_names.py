"""Names of a source for readers: a short title, and the people behind it, as in `Neal et al. 2019`."""

import re
from collections.abc import Mapping

from mkdocs_routines.domain.csl import csl_item, has_others
from mkdocs_routines.load.bibliography import Source
from mkdocs_routines.model import Source as Note

_FEWEST_WORDS = 4
"""Words that a title must have before its subtitle to stand for the whole: "112: EU actions" stays whole."""
_SUBTITLE = re.compile(r": |(?<=\?) |(?<=[a-z]{3}[.!]) (?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"\s+")


def short_title(source: Source, note: Note | None = None) -> str:
    """The short title of its note, or else the title up to its subtitle; the whole title where that is too little."""
    if note and note.short_title:
        return note.short_title
    title = str(csl_item(source).get("title", source.key))
    for subtitle in _SUBTITLE.finditer(title):
        main = title[: subtitle.start()]
        if len(_BETWEEN_WORDS.split(main)) >= _FEWEST_WORDS:
            return main.rstrip(".")
    return title.rstrip(".")


def split_title(title: str, most: int) -> tuple[str, str]:
    """The first words of a title, in `most` characters, and the words that are left: "" where all of it fits."""
    if len(title) <= most:
        return title, ""
    first = title[: title.rfind(" ", 0, most + 1)] if " " in title[: most + 1] else title
    return first, title[len(first) :]


def short_name(source: Source) -> str:
    """Who wrote it and when: `Teng and Powers 2014`, `Neal et al. 2019`. A page without a date has no year: `NHS`.

    The short title stands in the place of authors whom nobody here has seen.
    """
    name, year = _people(source) or short_title(source), _year(source)
    return f"{name} {year}" if year else name


def named_by_title(source: Source) -> bool:
    """Whether the short name begins with the title, for want of anybody who wrote or published it."""
    return not _people(source)


def _people(source: Source) -> str:
    """One or two authors, or the first and "et al."; without authors the editors, then the publisher; else nobody."""
    item = csl_item(source)
    for role in ("author", "editor"):
        if isinstance(people := item.get(role), list) and people:
            names = [_family(person) for person in people]
            if len(names) > 2 or has_others(source.fields[role]):
                return f"{names[0]} et al."
            return " and ".join(names)
    return str(item.get("publisher", ""))


def _family(person: Mapping[str, str]) -> str:
    return person.get("literal") or " ".join(
        person[part] for part in ("non-dropping-particle", "family") if part in person
    )


def _year(source: Source) -> str:
    """The year it was published; empty where the entry has the year of access in its place."""
    item = csl_item(source)
    return "" if item.get("accessed") == item.get("issued") else source.fields.get("year", "").strip()
