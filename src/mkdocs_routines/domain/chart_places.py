"""Places of charts: where on the site each of them stands."""

from collections.abc import Iterator

from mkdocs_routines.domain import addresses
from mkdocs_routines.load.content import Content


def chart_address(id_: str, content: Content) -> str:
    """Where a chart stands, below the site: `evidence/charts/#chart-ID`. Of several pages, one on evidence."""
    uris = sorted(_pages_with(id_, content))
    return f"{addresses.address(uris[0][1])}#chart-{id_}" if uris else ""


def _pages_with(id_: str, content: Content) -> Iterator[tuple[bool, str]]:
    """Each page that embeds the chart: whether it is one for readers, and its path below `docs/`."""
    for page in content.pages:
        if ("chart", id_) in page.shown:
            yield not (page.head and page.head.record.kind == "evidence"), page.uri
