"""Budgets of pages: the answer is short, said to the reader, and no wall of studies; and each page names its kind."""

from collections.abc import Iterable, Iterator
from typing import get_args

from mkdocs_routines.domain import reading
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model.page import PageKind


def pages_keep_the_budget_of_their_kind(content: UncheckedContent) -> Iterator[Problem]:
    """Whatever is too much belongs into a fold-out below "How do we know?"."""
    for page in content.pages:
        if page.head and page.head.record.kind:
            for message in reading.excesses(reading.read(page.text), page.head.record.kind):
                yield Problem(page.path, 1, message)


def of_generated(pages: Iterable[tuple[str, str, str, PageKind]]) -> Iterator[Problem]:
    """The same for pages that are made from records, each as its path, its data file, its Markdown and its kind.

    Only the record can make such a page shorter.
    """
    for path, data, markdown, kind in pages:
        for message in reading.excesses_of_record(reading.read(markdown), kind, path):
            yield Problem(data, 1, f"{path} {message}")


def pages_name_their_kind(content: UncheckedContent) -> Iterator[Problem]:
    """On a site whose pages have kinds, as each has a frame and a budget."""
    heads = [page.head for page in content.pages if page.head]
    if any(head.record.kind for head in heads):
        for head in heads:
            if head.record.kind is None:
                message = f"must name its kind, such as 'kind: reader': one of {', '.join(get_args(PageKind))}"
                yield Problem(head.path, 1, message)
