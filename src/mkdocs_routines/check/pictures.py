"""Pictures of pages: the exercises whose drawings they are made of."""

from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known, offered_ids
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem


def pictured_exercises_are_on_offer(content: UncheckedContent) -> Iterator[Problem]:
    known = offered_ids(content)
    for head in (page.head for page in content.pages if page.head):
        yield from must_all_be_known(head, ("pictured",), head.record.pictured, known, "exercise on offer")
