"""Rules across files. Each rule is one generator function whose name is the sentence that must be true."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from mkdocs_routines import bibliography, load
from mkdocs_routines.check import citations, pages, records
from mkdocs_routines.check.site import Page, Site
from mkdocs_routines.problem import Problem

Rule = Callable[[Site], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    records.words_are_in_the_vocabulary,
    records.exercises_that_are_named_exist,
    records.easier_and_harder_do_not_go_in_a_circle,
    citations.sources_are_in_the_bibliography,
    citations.citations_are_written_whole,
    citations.every_source_is_cited,
    pages.directives_name_a_record,
    pages.every_routine_is_embedded_in_a_page,
    pages.pages_that_the_vocabulary_names_exist,
)


def read(root: Path, data: str = "data", bib: str = "references.bib", docs: str = "docs") -> tuple[Site, list[Problem]]:
    """The whole site below `root`, and everything that is wrong with it, in the order of files and lines."""
    library, shape_problems = load.load(root, data)
    sources, source_problems = bibliography.read(root, bib)
    texts = tuple(
        Page(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted((root / docs).rglob("*.md"))
    )
    site = Site(library, sources, texts, docs)
    problems = chain(shape_problems, source_problems, *(rule(site) for rule in RULES))
    return site, sorted(set(problems))
