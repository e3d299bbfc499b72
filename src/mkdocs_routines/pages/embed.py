"""Embedding of records: Markdown with directives → Markdown with the records in their place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_links import anchored
from mkdocs_routines.load.markdown_text import Directive
from mkdocs_routines.load.rests_on import without_ties
from mkdocs_routines.pages import render


def rendered(
    markdown: str,
    content: Content,
    at: str,
    home: str,
    generated: Iterable[render.GeneratedPage],
    repository: str = "",
) -> Iterator[tuple[Directive, str]]:
    """Each directive in `markdown` of the page `at` (a path below `docs/`), and its record as Markdown.

    `home` is the address of the site; `generated` are its pages from data, for the list of every page; `repository`
    is where its files can be edited. Each directive names a record that exists: `check` refuses any other.
    """
    writers: Mapping[str, Callable[[str, Content, str, str], str]] = {
        "card": render.list_card,
        "chart": render.chart_block,
        "claim": render.claim_block,
        "complaints": render.complaints_block,
        "plate": render.plate_block,
        "data": lambda part, content, at, anchor: render.data_block(part, content, at, home, generated),
        "model": render.model_block,
        "rating": render.claim_rating,
        "rule": render.rule_block,
        "signs": render.sign_block,
        "template": lambda name, content, at, anchor: render.template_block(name, content, repository),
    }
    records: Mapping[str, Callable[[str, Content, str, str, render.RulesAt], str]] = {
        "exercise": render.exercise_card,
        "routine": render.routine_block,
    }
    rules_at = render.NOWHERE  # those of the first exercise or routine hold for all, as do signs above it
    for directive, anchor in anchored(markdown):
        if directive.kind in records:
            yield directive, records[directive.kind](directive.id, content, at, anchor, rules_at)
            rules_at = render.RulesAt(rules_at.pain or f"{anchor}-pain", rules_at.stop or f"{anchor}-stop")
        else:
            yield directive, writers[directive.kind](directive.id, content, at, anchor)
            if directive.kind == "signs" and directive.id in ("core", "here"):
                rules_at = replace(rules_at, stop=rules_at.stop or anchor)


def insert(markdown: str, records: Iterable[tuple[Directive, str]]) -> str:
    """`markdown` with the records in the place of their directives.

    Each line of a record gets what stood before its directive, so that it stays in its list, tab or quotation. Ties of
    sentences to claims are for the check, and go.
    """
    lines = markdown.split("\n")
    for directive, record in records:
        lines[directive.line - 1] = "\n".join((directive.prefix + line).rstrip() for line in record.split("\n"))
    return without_ties("\n".join(lines))
