"""Glossary as Markdown: its words in the order of the alphabet, each with its meaning."""

from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.environment import render_template


def glossary_block(content: Content, at: str) -> str:
    """Every word of the glossary, for the page `at`, a path below `docs/`. It is shown only where its record is."""
    if not (entry := content.library.glossary):
        raise ValueError("content that shows the glossary without its record has problems: refuse them first")
    terms = sorted(entry.record.terms.items(), key=lambda pair: pair[1].word.casefold())
    titles = {page.uri: page.head.record.title for page in content.pages if page.head}
    return render_template("data_glossary.md.jinja", content.library, at, terms=terms, titles=titles)
