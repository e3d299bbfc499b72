"""New source: its key, its entry in the bibliography, and the note that somebody has to write."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from mkdocs_routines.load.crossref_work import Author, Work

_ENTRY = re.compile(r"^@[A-Za-z]+\{(?P<key>[a-z0-9]+),", re.MULTILINE)
_PASSED_OVER = frozenset(
    (
        *("about", "after", "among", "between", "does", "during", "effect", "effects", "from", "have", "into", "study"),
        *("than", "that", "their", "this", "trial", "using", "versus", "what", "when", "which", "with", "without"),
    )
)
"""Words of titles that tell nothing in a key."""
_TEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "$&#%_"},
        "~": r"\textasciitilde{}",
        "{": "(",
        "}": ")",
        "\\": "∖",
        "`": "‘",
        "@": "{@}",
    }
)
"""Signs that mean something to TeX or to a reader of BibTeX. Braces are counted even behind a backslash, so that no way
to write one is safe; nor is a backslash."""

_SPELT = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
"""Letters that are not a letter with a mark."""


def key_of(work: Work, taken: Collection[str]) -> str:
    """The key: the family name of the first author, the year, and the first word of the title that is free."""
    family = _letters(work.authors[0].family if work.authors else work.publisher)[:20] or "anon"
    words = [word for word in map(_letters, work.title.split()) if len(word) > 3 and word not in _PASSED_OVER]
    keys = [f"{family}{work.year}{word[:20]}" for word in words or ["source"]]
    free = [key for key in keys if key not in taken]
    return free[0] if free else next(key for n in range(2, len(taken) + 3) if (key := f"{keys[0]}{n}") not in taken)


def entry(key: str, work: Work) -> str:
    """The entry in BibTeX, each field on a line."""
    fields = dict(_fields(work))
    kind = "article" if work.is_article and work.container else "misc"
    return f"@{kind}{{{key},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}\n"


def inserted(bibliography: str, key: str, text: str) -> str:
    """The bibliography with an entry before the first one that has a greater key."""
    for other in _ENTRY.finditer(bibliography):
        if other["key"] > key:
            return f"{bibliography[: other.start()]}{text}\n{bibliography[other.start() :]}"
    return f"{bibliography.rstrip()}\n\n{text}"


def note(template: str) -> str:
    """The note of a source with nothing in it yet. Examples become remarks, so that none is taken for a finding."""
    lines = []
    for line in template.splitlines():
        key, _, rest = line.partition(": ")
        example, _, remark = rest.partition(" #")
        if line.startswith("#") or not rest:
            lines.append(line)
        elif remark.strip().startswith("optional"):
            lines.append(f"# {key}: {example.strip()}  # {remark.strip()}")
        else:
            lines.append(f"{key}:  # {remark.strip() or f'such as: {example.strip()}'}")
    return "\n".join(lines) + "\n"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    article = work.is_article and work.container
    if work.authors:
        yield "author", " and ".join(map(_name, work.authors))
    yield "title", f"{{{_tex(work.title)}}}"
    if article:
        yield "journal", _tex(work.container)
    elif howpublished := work.container or work.publisher:
        yield "howpublished", _tex(howpublished)
    yield "year", str(work.year)
    for name, value in (("volume", work.volume), ("number", work.issue)) if article else ():
        if value:
            yield name, _tex(value)
    if article and work.pages:
        yield "pages", _tex(re.sub(r"\s*[-–]+\s*", "--", work.pages))
    yield "doi", work.doi


def _name(author: Author) -> str:
    """The name as BibTeX parts it. One that holds what would part it stands in braces."""
    if not author.given:
        return f"{{{_tex(author.family)}}}"
    family, given, suffix = (_guarded(_tex(part)) for part in (author.family, author.given, author.suffix))
    return ", ".join(part for part in (family, suffix, given) if part)


def _guarded(part: str) -> str:
    return f"{{{part}}}" if re.search(r",|;|\band\b|\bet al\b|&", part) else part


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _letters(text: str) -> str:
    """The small letters and digits of a text: `Müller-Ødegård` → `mullerodegard`."""
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", text.lower().translate(_SPELT)))
