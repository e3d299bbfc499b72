"""Routines → Markdown."""

from collections.abc import Iterator
from typing import get_args

from mkdocs_routines.domain import cert, dose
from mkdocs_routines.files import handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Entry, Library
from mkdocs_routines.model import Routine
from mkdocs_routines.model.values import Level
from mkdocs_routines.pages.render.markup import fill, vocabulary


def pages(library: Library, imprint: handout.Imprint) -> Iterator[tuple[str, str, str]]:
    """Every page made from data: its path below `docs/`, its Markdown, and the data file it is edited in."""
    yield "routines/index.md", index(library), vocabulary(library).path
    for id_, routine_entry in library.routines.items():
        yield f"routines/{id_}.md", routine_page(id_, library, imprint), routine_entry.path
        yield f"routines/{id_}/cert.md", sheet_page(id_, library), routine_entry.path


def routine(id_: str, content: Content, at: str, anchor: str) -> str:
    """The routine as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return _routine("routine.md.jinja", id_, content.library, at, anchor, titled=True)


def rule(id_: str, content: Content, at: str, anchor: str) -> str:
    """A rule for safety as a part of the page `at`, a path below `docs/`."""
    words = vocabulary(content.library).record
    kind, rules = ("pain", words.pain_rules) if id_ in words.pain_rules else ("stop", words.stop_rules)
    return fill("rule.md.jinja", content.library, at, kind=kind, rule=rules[id_], anchor=anchor)


def routine_page(id_: str, library: Library, imprint: handout.Imprint) -> str:
    """The page of a routine, which begins with its handout for those who print it."""
    return _routine("routine_page.md.jinja", id_, library, f"routines/{id_}.md", id_, titled=False, imprint=imprint)


def sheet_page(id_: str, library: Library) -> str:
    """The sheet of a routine, to print: its plan, its safety and its report by CERT."""
    return _routine("routine_sheet.md.jinja", id_, library, f"routines/{id_}/cert.md", id_, titled=False)


def index(library: Library) -> str:
    """The page that lists every routine."""
    head = vocabulary(library).record.indexes["routines"]
    return fill("routines_index.md.jinja", library, "routines/index.md", head=head, routines=easiest_first(library))


def easiest_first(library: Library) -> list[Entry[Routine]]:
    """Every routine: by its hardest level, then by its easiest, then by the minutes of a session."""
    levels = get_args(Level)

    def place(entry: Entry[Routine]) -> tuple[int, int, int, str]:
        suits = [levels.index(level) for level in entry.record.levels]
        return max(suits), min(suits), dose.minutes(entry.record).low, entry.id

    return sorted(library.routines.values(), key=place)


def _routine(
    template: str,
    id_: str,
    library: Library,
    at: str,
    anchor: str,
    *,
    titled: bool,
    imprint: handout.Imprint | None = None,
) -> str:
    record = library.routines[id_].record
    needed = dict.fromkeys(word for item in record.items for word in library.exercises[item.exercise].record.equipment)
    report = cert.rows(record.cert, vocabulary(library).record.cert)
    return fill(
        template,
        library,
        at,
        id=id_,
        routine=record,
        anchor=anchor,
        titled=titled,
        equipment=tuple(needed),
        score=cert.score(record.cert),
        report=tuple(report),
        imprint=imprint,
        handout=handout.of_routine(id_, library),
    )
