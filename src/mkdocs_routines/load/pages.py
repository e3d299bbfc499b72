"""Hand-written Markdown pages, each with its text and its front matter."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs_routines.load import yaml_text
from mkdocs_routines.load.library import record_of
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import PageHead


@dataclass(frozen=True)
class Page:
    """Hand-written page: its path from the project and below `docs/`, its text, and its front matter if sound."""

    path: str
    uri: str
    text: str
    head: Entry[PageHead] | None


def read_pages(root: Path, docs: Path) -> tuple[tuple[Page, ...], list[Problem]]:
    """Every Markdown page below `docs`, and its problems. A page with a broken head is read without it."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in sorted(docs.rglob("*.md")):
        name = path.relative_to(root).as_posix()
        try:
            raw = path.read_bytes()
        except OSError:
            problems.append(Problem(name, 1, "must be a file that exists and can be read"))
            continue
        text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        if "\ufffd" in text:
            line = text.count("\n", 0, text.index("\ufffd")) + 1
            problems.append(Problem(name, line, "must be saved as UTF-8; a character here is not"))
        pages.append(Page(name, path.relative_to(docs).as_posix(), text, _head(name, text, problems)))
    return tuple(pages), problems


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
