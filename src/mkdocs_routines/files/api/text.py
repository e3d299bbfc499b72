"""Text from the data → text as it is published: without its citations, which stand beside it as keys."""

from collections.abc import Iterable

from mkdocs_routines.files.api.shape import PublishedText
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.markdown_text import uncited


def published_text(text: str) -> PublishedText:
    """The text, and the sources it cites in their order, each once."""
    return PublishedText(text=uncited(text), sources=cited_keys((text,)))


def cited_keys(texts: Iterable[str]) -> tuple[str, ...]:
    """The keys of the sources that these texts cite, in their order, each once."""
    return tuple(dict.fromkeys(key for text in texts for key in markdown_text.cited_keys(text)))
