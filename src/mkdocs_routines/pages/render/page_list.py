"""List of every page as Markdown: its kind, what stands before its fold-outs, and the budget of its kind."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from mkdocs_routines.domain import reading
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.page import PageKind
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage

KINDS: Mapping[PageKind, str] = {
    "door": "Doors, which lead on",
    "reader": "Pages for readers",
    "evidence": "Evidence",
    "app": "Tools",
    "paper": "Sheets to print",
    "about": "About this site",
}
NO_BUDGET: Mapping[PageKind, str] = {
    "evidence": "what the studies found takes as long as it takes",
    "app": "a tool has a task, and hardly any text",
    "paper": "a sheet fits the paper that it names",
    "about": "facts on the site are looked up, not read through",
}
"""Why pages of a kind have none."""
_TITLE = re.compile(r"^# (?P<title>.*?)(?: \{.*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class PageReading:
    """Reading of one page, for its row."""

    title: str
    uri: str
    """Path below `docs/`."""
    kind: PageKind
    reading: reading.Reading
    of_record: bool
    """Whether it is made from data."""

    @property
    def excesses(self) -> tuple[str, ...]:
        """What is over the budget of its kind, as `make check` says it."""
        if self.of_record:
            return tuple(reading.excesses_of_record(self.reading, self.kind, self.uri))
        return tuple(reading.excesses(self.reading, self.kind))

    def percent(self, sentences: int) -> str:
        """The share of its sentences that so many are: `11%`."""
        return f"{100 * sentences / self.reading.sentences:.0f}%" if self.reading.sentences else "–"


def page_list(content: Content, at: str, generated: Iterable[GeneratedPage]) -> str:
    """Every page of a kind, in the order of the kinds and of the addresses, for the page `at` below `docs/`."""
    rows = sorted(page_readings(content, generated), key=lambda row: row.uri)
    return render_template(
        "data_pages.md.jinja",
        content.library,
        at,
        kinds=[(kind, reading.BUDGETS.get(kind), of) for kind in get_args(PageKind) if (of := _of_kind(kind, rows))],
        names=KINDS,
        no_budget=NO_BUDGET,
        total=len(rows),
        over=sum(1 for row in rows if row.excesses),
    )


def page_readings(content: Content, generated: Iterable[GeneratedPage]) -> Iterator[PageReading]:
    """The reading of every page that names its kind, by hand and from data."""
    for page in content.pages:
        if page.head and page.head.record.kind:
            counts = reading.read(page.text)
            yield PageReading(page.head.record.title, page.uri, page.head.record.kind, counts, of_record=False)
    for made in generated:
        heading = _TITLE.search(made.markdown)
        title = html.unescape(heading["title"]) if heading else made.uri
        yield PageReading(title, made.uri, made.kind, reading.read(made.markdown), of_record=True)


def _of_kind(kind: PageKind, rows: Iterable[PageReading]) -> list[PageReading]:
    return [row for row in rows if row.kind == kind]
