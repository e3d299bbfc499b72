"""Markdown with directives → Markdown with the records in their place."""

from collections import Counter

from mkdocs_routines import render
from mkdocs_routines.markdown_text import directives
from mkdocs_routines.site import Site


def expand(markdown: str, site: Site, at: str) -> str:
    """`markdown` of the page `at` (a path below `docs/`) with each directive replaced by its record.

    Each line of a record gets what stood before its directive, so that it stays in its list, tab or quotation. The
    directives name records that exist; the check has seen to that.
    """
    writers = {
        "chart": render.chart,
        "claim": render.claim,
        "exercise": render.exercise,
        "routine": render.routine,
    }
    lines = markdown.split("\n")
    seen: Counter[str] = Counter()
    for directive in directives(markdown):
        name = f"{directive.kind}-{directive.id}"
        seen[name] += 1
        anchor = name if seen[name] == 1 else f"{name}-{seen[name]}"
        record = writers[directive.kind](directive.id, site, at, anchor)
        lines[directive.line - 1] = "\n".join((directive.prefix + line).rstrip() for line in record.split("\n"))
    return "\n".join(lines)
