"""Where everything stands: the address of each page below the site, and the addresses that lead on to one."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.records import UncheckedLibrary


def pages(content: UncheckedContent) -> frozenset[str]:
    """The address of each page: "" is home, `exercises/glute-bridge/` an exercise."""
    by_hand = (page.path.removeprefix(f"{content.docs}/") for page in content.pages)
    return frozenset(map(address, (*by_hand, *_made(content.library))))


def address(uri: str) -> str:
    """`exercises/index.md` → `exercises/`; `about.md` → `about/`."""
    path = uri.removesuffix(".md")
    return path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"


def _made(library: UncheckedLibrary) -> Iterator[str]:
    """Each page that is made from data, as a path below `docs/`."""
    yield from ("exercises/index.md", "exercises/drawings.md", "routines/index.md")
    yield from (f"exercises/{id_}.md" for id_ in library.exercises)
    for id_ in library.routines:
        yield from (f"routines/{id_}.md", f"routines/{id_}/cert.md")
    yield from (f"claims/{id_}.md" for id_ in ("index", *library.claims) if library.claims)
    if library.sources:
        yield "sources/index.md"
    if library.vocabulary:
        for kind in ("aims", "muscles", "equipment"):
            yield from (f"{kind}/{id_}.md" for id_ in ("index", *getattr(library.vocabulary.record, kind)))


def short(library: UncheckedLibrary, id_: str) -> str | None:
    """The short address of a routine, if it has one: `r/bulletproofing/`."""
    word = library.routines[id_].record.short
    return f"r/{word}/" if word else None


def leading_on(library: UncheckedLibrary) -> Mapping[str, str]:
    """Each address that leads on, the short ones included, and where to."""
    shorts = ((short(library, id_), f"routines/{id_}/") for id_ in library.routines)
    moved = library.redirects.record.moved if library.redirects else {}
    return {**moved, **{old: new for old, new in shorts if old}}
