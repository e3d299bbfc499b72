"""Fold-outs of hand-written pages: the switch of a page must know which of them to open."""

import re
from collections.abc import Iterator

from mkdocs_routines.domain.depth import KINDS, fold_depth
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

_FOLD_OUT = re.compile(r'^[ \t]*\?\?\?\+?[ \t]*(?P<classes>[\w -]*?)[ \t]*"(?P<title>.*)"[ \t]*$', re.MULTILINE)
_FOR_CLINICIANS = "For clinicians"


def fold_outs_have_a_depth(content: UncheckedContent) -> Iterator[Problem]:
    """A page for readers, or of evidence, folds its studies away as `note`, and what is for clinicians as numbers."""
    for page in content.pages:
        if page.head is None or page.head.record.kind not in KINDS:
            continue
        prose = markdown_text.prose_of(page.text)
        for fold in _FOLD_OUT.finditer(prose):
            depth, line = fold_depth(fold["classes"].split()), prose.count("\n", 0, fold.start()) + 1
            if fold["title"].startswith(_FOR_CLINICIANS) and depth != "numbers":
                yield Problem(page.path, line, f'a fold-out for clinicians must be ??? note numbers "{fold["title"]}"')
            elif depth is None:
                yield Problem(page.path, line, f'a fold-out must be ??? note "{fold["title"]}", or ??? note numbers')
