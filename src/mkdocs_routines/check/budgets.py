"""Budgets of pages for readers: the answer is short, said to the reader, and no wall of studies."""

from collections.abc import Iterator

from mkdocs_routines.domain import reading
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def reader_pages_keep_their_budget(content: UncheckedContent) -> Iterator[Problem]:
    """Whatever is too much belongs into a fold-out below "How do we know?"."""
    for page in content.pages:
        if page.head is None or page.head.record.kind != "reader":
            continue
        counts = reading.read(page.text)
        if counts.words > reading.MOST_WORDS:
            message = f"must have {reading.MOST_WORDS} words at most before its fold-outs; it has {counts.words}"
            yield Problem(page.path, 1, message)
        if counts.sentences < reading.FEWEST_SENTENCES:
            continue
        most = int(counts.sentences * reading.MOST_STUDIES)
        if counts.studies > most:
            message = (
                f"must report studies in {most} of its {counts.sentences} sentences at most before its fold-outs; "
                f"{counts.studies} do. Move some below “How do we know?”"
            )
            yield Problem(page.path, 1, message)
        if counts.to_you < counts.sentences * reading.LEAST_TO_YOU:
            message = (
                f"must say “you” or give an instruction in one sentence of five before its fold-outs; "
                f"{counts.to_you} of {counts.sentences} do"
            )
            yield Problem(page.path, 1, message)
