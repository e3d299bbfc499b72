"""Hand-written Markdown pages, each with its text and its front matter."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs_routines.load import markdown_text, own_site, text_file, yaml_text
from mkdocs_routines.load.data_file import record_of
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.model import PageHead

_HEADING = re.compile(r"^# +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """Hand-written page: its path from the project and below `docs/`, its text, and its front matter if sound.

    A page that cannot be `read` has no text, and may hold anything, so that one mistake is reported once.
    """

    path: str
    uri: str
    text: str
    head: Entry[PageHead] | None
    read: bool = True
    mentions: tuple[tuple[int, str], ...] = ()
    """Each line that was written about a routine which the site leaves out, with the id of that routine."""

    @cached_property
    def directives(self) -> tuple[markdown_text.Directive, ...]:
        """Every directive outside code, in order."""
        return markdown_text.directives(self.text)

    @cached_property
    def shown(self) -> frozenset[tuple[str, str]]:
        """What its directives show, each as its kind and its id."""
        return frozenset((directive.kind, directive.id) for directive in self.directives)

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The keys of the sources that its text cites, in order; one may come several times."""
        return tuple(markdown_text.cited_keys(self.text))

    @cached_property
    def heading(self) -> str:
        """Its first heading of level one, or nothing."""
        found = _HEADING.search(self.text)
        return found[1] if found else ""


def read_pages(root: Path, docs: Path, library: UncheckedLibrary) -> tuple[tuple[Page, ...], list[Problem]]:
    """Every Markdown page below `docs`, and its problems. A page with a broken head is read without it.

    Their texts are as a site with this `library` shows them. Where that has no evidence, front matter is left to
    MkDocs: there may be none, and it may hold anything.
    """
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in sorted(docs.rglob("*")):
        name, uri = path.relative_to(root).as_posix(), path.relative_to(docs).as_posix()
        if path.is_symlink():
            problems.append(Problem(name, 1, "must be a file or a folder itself; it is a link to another one"))
        if path.suffix != ".md":
            continue
        try:
            text = text_file.read_text(path, inside=docs, folder="docs", byte_order_mark=True).replace("\r\n", "\n")
        except text_file.TextFileError as error:
            if not path.is_symlink():
                problems.append(Problem(name, error.line, error.message))
            pages.append(Page(name, uri, "", None, read=False))
            continue
        if "evidence" in library.features and (line := _without_end(text)):
            message = "must have '---' here, on a line of its own, where the front matter ends"
            problems.append(Problem(name, line, message))
            pages.append(Page(name, uri, "", None, read=False))
        else:
            shown = own_site.shown_text(text, uri, library)
            gone = own_site.mentions(text, uri, own_site.left_out(library))
            head = _head(name, shown, problems) if "evidence" in library.features else None
            pages.append(Page(name, uri, shown, head, mentions=gone))
    return tuple(pages), problems


def _without_end(text: str) -> int | None:
    """The line at which front matter should end that has no end: the first that is empty, or a heading."""
    first, *lines = text.split("\n")
    if first != "---" or any(line.rstrip() in ("---", "...") for line in lines):
        return None
    return next((number for number, line in enumerate(lines, 2) if not line.strip() or line.startswith("#")), 1)


def _head(name: str, text: str, problems: list[Problem]) -> Entry[PageHead] | None:
    start, _, rest = text.partition("---\n")
    head, end, _ = rest.partition("\n---\n")
    if start or not end:
        problems.append(Problem(name, 1, "must start with '---', a title, a description, and '---'"))
        return None
    try:
        document = yaml_text.parse_yaml("\n" + head + "\n")  # the line of the first '---' counts
    except yaml_text.YamlError as error:
        problems.append(Problem(name, error.line, error.message))
        return None
    return record_of(name, name, document, PageHead, problems)
