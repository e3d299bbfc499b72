"""Bibliography: the sources in `references.bib` that may be cited. BibTeX is read here and nowhere else."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pybtex.database import BibliographyData
from pybtex.database.input.bibtex import Parser
from pybtex.exceptions import PybtexError

from mkdocs_routines.load.problem import Problem, did_you_mean

REQUIRED = {
    "article": ("author", "title", "journal", "year"),
    "book": ("author/editor", "title", "publisher", "year"),
    "inbook": ("author/editor", "title", "chapter/pages", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "manual": ("title",),
    "mastersthesis": ("author", "title", "school", "year"),
    "misc": ("title", "year"),
    "phdthesis": ("author", "title", "school", "year"),
    "proceedings": ("title", "year"),
    "techreport": ("author", "title", "institution", "year"),
    "unpublished": ("author", "title", "note"),
}
"""Entry type → the fields it must have (`a/b`: one of the two), after Patashnik, BibTeXing (1988), section 3.1;
`misc`, which asks for nothing there, needs a title and a year here."""

_ENTRY = re.compile(r"^[ \t]*@(?P<type>\w+)\s*\{\s*(?P<key>[^\s,{}]*)", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """Source: one entry of the bibliography, its fields as BibTeX has them, and the line it starts on."""

    key: str
    type: str
    line: int
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Bibliography:
    """Sound sources by their keys, and the keys of all, sound or not, so that one mistake is reported once.

    `keys` is None when the file could not be read; `text` is the whole file.
    """

    path: str
    sources: Mapping[str, Source]
    keys: frozenset[str] | None
    text: str

    def may_hold(self, key: str) -> bool:
        """Whether `key` may be cited: when the file could not be read, any key may be."""
        return self.keys is None or key in self.keys

    def no_source(self, key: str) -> str:
        """The message about a key that no source has."""
        return f"no source {key!r} in {self.path}{did_you_mean(key, self.keys or ())}"


def read_bibliography(root: Path, path: str = "references.bib") -> tuple[Bibliography, list[Problem]]:
    """The bibliography at `root/path`, and its problems by line. Never raises for what the file holds."""
    try:
        text = (root / path).read_text(encoding="utf-8")
    except OSError:
        return Bibliography(path, {}, None, ""), [Problem(path, 1, "must be a file that exists and can be read")]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Bibliography(path, {}, None, ""), [Problem(path, line, "must be saved as UTF-8; this byte is not")]
    chunks, problems = _chunks(path, text)
    sources: dict[str, Source] = {}
    for key, (line, chunk) in chunks.items():
        try:
            entries = _parsed(chunk)
        except PybtexError as error:
            problems.append(
                Problem(path, line + _offset(error), f"{key!r} must be a whole BibTeX entry: {_reason(error)}")
            )
            continue
        if key in entries.entries:
            sources[key] = _source(key, line, entries)
    problems += [problem for source in sources.values() for problem in _missing(path, source)]
    return Bibliography(path, sources, frozenset(chunks), text), sorted(problems)


def _chunks(path: str, text: str) -> tuple[dict[str, tuple[int, str]], list[Problem]]:
    """Each entry by its key: its first line and its text; and a problem for a key that stands twice or is no key."""
    starts = [
        match for match in _ENTRY.finditer(text) if match["type"].lower() not in ("comment", "preamble", "string")
    ]
    ends = [match.start() for match in starts[1:]] + [len(text)]
    chunks: dict[str, tuple[int, str]] = {}
    problems: list[Problem] = []
    for match, end in zip(starts, ends, strict=True):
        key, line = match["key"], text.count("\n", 0, match.start("key")) + 1
        if key in chunks:
            problems.append(Problem(path, line, f"{key!r} must stand once; it stands on line {chunks[key][0]} already"))
        elif not re.fullmatch(r"[a-z0-9]+", key):
            problems.append(
                Problem(path, line, f"a key must be small letters and digits, such as powers2010hip; it is {key!r}")
            )
        else:
            chunks[key] = (line, text[match.start() : end])
    return chunks, problems


@lru_cache(maxsize=4096)
def _parsed(chunk: str) -> BibliographyData:
    parser: Parser = Parser()
    data: BibliographyData = parser.parse_string(chunk)
    return data


def _offset(error: PybtexError) -> int:
    return max(0, (getattr(error, "lineno", None) or 1) - 1)


def _reason(error: PybtexError) -> str:
    return str(error).removeprefix("syntax error in line ").split(": ", 1)[-1]


def _source(key: str, line: int, entries: BibliographyData) -> Source:
    entry = entries.entries[key]
    fields = {name.lower(): str(value) for name, value in entry.fields.items()}
    fields |= {role.lower(): " and ".join(str(person) for person in persons) for role, persons in entry.persons.items()}
    return Source(key, entry.type.lower(), line, fields)


def _missing(path: str, source: Source) -> Iterator[Problem]:
    if source.type not in REQUIRED:
        guess = did_you_mean(source.type, REQUIRED)
        yield Problem(path, source.line, f"{source.key!r} must have a type of BibTeX; it has @{source.type}{guess}")
        return
    for names in REQUIRED[source.type]:
        if not any(source.fields.get(name, "").strip() for name in names.split("/")):
            yield Problem(
                path, source.line, f"{source.key!r} must have {names.replace('/', ' or ')}, as an @{source.type}"
            )
