"""Bibliography: the sources in `references.bib` that may be cited."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_routines.load import bibtex, slips, source_fields, text_file
from mkdocs_routines.load.problem import Problem, did_you_mean

REQUIRED = {
    "article": ("title", "journal", "year"),
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
"""Entry type → the fields it must have (`a/b`: one of the two), after Patashnik, BibTeXing (1988), section 3.1.

Two differ: `misc`, which asks for nothing there, needs a title and a year here; whether an `article` may go without
authors depends on its note, so a rule of `check` asks for them.
"""


INSTEAD = {
    **dict.fromkeys(("booklet", "dataset", "electronic", "online", "software", "webpage", "www"), "misc"),
    **dict.fromkeys(("collection", "mvbook", "reference"), "book"),
    "conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
"""Types of BibTeX and BibLaTeX that are not shown → the one to write in their place."""


@dataclass(frozen=True)
class Source:
    """Source: one entry of the bibliography, its fields as BibTeX has them, and the line it starts on.

    Identifiers and addresses are bare: `10.1000/a_b`, `https://example.org/`.
    """

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


NO_SOURCES = Bibliography("references.bib", {}, frozenset(), "")
"""Of a site without evidence."""


def read_bibliography(root: Path, path: str = "references.bib") -> tuple[Bibliography, list[Problem]]:
    """The bibliography at `root/path`, and its problems by line. Never raises for what the file holds."""
    text = _text(root, path)
    if isinstance(text, Problem):
        return Bibliography(path, {}, None, ""), [text]
    if line := slips.unfinished_merge(text):
        return Bibliography(path, {}, None, text), [Problem(path, line, slips.UNFINISHED_MERGE)]
    lines = text.replace("\r", " ")  # pybtex would count a line more; that it stands there is a problem of its own
    entries, keys, problems = bibtex.read_entries(path, lines, source_fields.SHOWN.union(source_fields.ELSEWHERE))
    if not entries and not problems:
        nothing = Problem(path, 1, "must have an entry that is not commented out, such as @article{powers2010hip, …}")
        return Bibliography(path, {}, None, text), [nothing]
    sources: dict[str, Source] = {}
    for entry in entries:
        fields = source_fields.normalised(entry.fields)
        source = sources[entry.key] = Source(entry.key, entry.type, entry.line, fields)
        messages = (*_missing(source), *source_fields.faults(fields, "year" in REQUIRED.get(source.type, ())))
        problems += [Problem(path, source.line, f"{source.key!r} must have {message}") for message in messages]
    return Bibliography(path, sources, keys, text), sorted(problems)


def _text(root: Path, path: str) -> str | Problem:
    """The text of the file, or the one problem for which nothing in it can be read."""
    try:
        return text_file.read_text(root / path, inside=root, folder="project").replace("\r\n", "\n")
    except text_file.TextFileError as error:
        return Problem(path, error.line, error.message)


def _elsewhere(source: Source, names: str) -> bool:
    """Whether one of these fields stands in the source under a name for which there is a problem of its own."""
    written = {mend.split(" ", 1)[0] for name, mend in source_fields.ELSEWHERE.items() if name in source.fields}
    return not written.isdisjoint(names.split("/"))


def _missing(source: Source) -> Iterator[str]:
    if source.type not in REQUIRED:
        mend = f"; write @{INSTEAD[source.type]}" if source.type in INSTEAD else did_you_mean(source.type, REQUIRED)
        yield f"a type of BibTeX that can be shown; it has @{source.type}{mend}"
        return
    for names in REQUIRED[source.type]:
        if not any(source.fields.get(name, "").strip() for name in names.split("/")) and not _elsewhere(source, names):
            yield f"{names.replace('/', ' or ')}, as an @{source.type}"
