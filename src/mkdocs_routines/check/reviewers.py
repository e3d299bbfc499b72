"""Reviewers: each reviewed something that there is, and no page says that nobody did."""

import re
from collections.abc import Iterator

from mkdocs_routines.check.unknown_words import must_all_be_known, must_be_known
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

_NOBODY = re.compile(
    r"(?<![\"“])\b(?:no\s+clinician\s+has\s+reviewed|not\s+yet\s+reviewed\s+by\s+a\s+clinician)\b", re.IGNORECASE
)


def reviewers_name_what_there_is(content: UncheckedContent) -> Iterator[Problem]:
    if not (entry := content.library.reviewers):
        return
    pages, ids = {page.uri for page in content.pages}, content.library.ids
    yield from must_be_known(entry, ("how_to",), entry.record.how_to, pages, "page")
    for id_, reviewer in entry.record.reviewers.items():
        at = ("reviewers", id_)
        yield from must_all_be_known(entry, (*at, "claims"), reviewer.claims, ids["claim"], "claim")
        yield from must_all_be_known(entry, (*at, "pages"), reviewer.pages, pages, "page")
        yield from must_all_be_known(entry, (*at, "drawings"), reviewer.drawings, ids["exercise"], "exercise")


def pages_say_that_nobody_reviewed_only_while_it_is_true(content: UncheckedContent) -> Iterator[Problem]:
    if not (entry := content.library.reviewers) or not entry.record.reviewers:
        return
    for page in content.pages:
        prose = markdown_text.prose_of(page.text)
        for said in _NOBODY.finditer(prose):
            message = (
                f"{' '.join(said[0].split())!r} must give way: {entry.path} names {', '.join(entry.record.reviewers)}"
            )
            yield Problem(page.path, prose.count("\n", 0, said.start()) + 1, message)
