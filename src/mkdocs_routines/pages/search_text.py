"""Searchable text of a page: HTML → its sections, without what stands on every other page as well."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from mkdocs_routines.domain.depth import fold_depth

LEFT_OUT = frozenset(
    (
        *("cards", "claim", "exercise", "ledger", "routine"),  # records that have a page of their own
        *("cautions", "exercise__safety", "pain-sources", "routine__whom", "rule", "safety-line"),  # Get help has it
        *("dose-today", "drawing__files", "facts", "files", "ladder", "more-rungs", "needs", "rungs", "sides"),
        *("design__name", "letters", "source-list", "take"),  # sources, which the search has by their references
        "post__statement",  # each stands on the page that it leads to
        "common-faults",  # cues and faults of an exercise: nobody looks for them before the exercise
        *("plan-paper", "template", "week"),  # doses, which are found by their exercises
        "numbers",  # fold-outs for clinicians: the claims of the page and its sources are found by themselves
        *("cert", "cert__files", "filter", "footnote", "footnote-ref", "handout", "handout-files", "headerlink"),
        *(
            "chart__drawing",
            "chart__files",
            "chart__tasks",
            "model__frames",
            "model__limits",
            "model__stage",
            "rating-sum",
            "drawing",
            "drawing__picture",
            "tabbed-labels",
            "visually-hidden",
            "weighed__claim",
        ),
    )
)
"""Classes and ids of elements whose text is that of another page, of most pages, or of a control."""
LEFT_OUT_SECTIONS = frozenset(
    (
        *("columns-of-the-tables", "links-to-a-plan"),  # names of fields and signs, which nobody types
        *("in-these-routines", "ladder", "leave-it-out-or-adapt-it", "sources", "where-to-go-next"),
        *("background", "what-studies-found", "where-the-doses-come-from"),  # each study has an entry among the sources
    )
)
"""Ids of headings whose section is of that kind."""
_HEADINGS = ("h2", "h3", "h4")
_BLOCKS = ("blockquote", "dd", "div", "dt", "li", "p", "table", "td", "th", "tr")
_SILENT = ("button", "figure", "option", "script", "select", "style", "svg")
_VOID = ("br", "hr", "img", "input", "link", "meta", "source", "wbr")
_BEFORE_MARK = re.compile(r" (?=[.,;:)])")
"""Space that a reference has left before a mark."""


@dataclass
class Section:
    """A heading of a page and what stands below it, up to the next one."""

    id: str = ""
    """The anchor of the heading; empty for what stands above the first."""
    heading: str = ""
    blocks: list[str] = field(default_factory=lambda: [""])
    """Its paragraphs and items."""

    @property
    def text(self) -> str:
        """The paragraphs, each on its line, with single spaces."""
        lines = (_BEFORE_MARK.sub("", " ".join(block.split())) for block in self.blocks)
        return "\n".join(line for line in lines if any(map(str.isalpha, line)))


def sections(html: str) -> list[Section]:
    """The sections of a page with their text, in order; those with nothing to find are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    kept = (section for section in reader.sections if section.id not in LEFT_OUT_SECTIONS)
    return [section for section in kept if section.text or section.heading]


class _Reader(HTMLParser):
    """Reader of one page. `open` holds an entry for each open element: whether its text is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Section()]
        self.open: list[tuple[str, bool]] = []
        self.heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_data(" ")
            return
        named = dict(attrs)
        classes = set((named.get("class") or "").split())
        studies = tag == "details" and bool(fold_depth(classes))  # each has an entry among the sources
        left_out = bool(LEFT_OUT & {*classes, named.get("id")})
        silent = tag in (*_SILENT, "h1") or studies or left_out or self.silent
        self.open.append((tag, silent))
        if tag in _HEADINGS and not silent:
            self.sections.append(Section(named.get("id") or ""))
            self.heading = True
        elif tag in _BLOCKS:
            self.sections[-1].blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in [name for name, _ in self.open]:
            return
        while self.open.pop()[0] != tag:
            pass
        if tag in _HEADINGS:
            self.heading = False
            self.sections[-1].heading = " ".join(self.sections[-1].heading.split())
        elif tag in _BLOCKS:
            self.sections[-1].blocks.append("")

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.heading:
            self.sections[-1].heading += data
        else:
            self.sections[-1].blocks[-1] += data

    @property
    def silent(self) -> bool:
        return bool(self.open) and self.open[-1][1]
