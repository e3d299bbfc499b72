"""Sources as Markdown: a page for each with our note on it, the list of all, and the reference that pages cite."""

import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from mkdocs_routines.domain import addresses, source_links, vancouver
from mkdocs_routines.domain.citing import citing_pages
from mkdocs_routines.domain.csl import csl_item
from mkdocs_routines.domain.source_names import named_by_title, short_name, short_title, split_title
from mkdocs_routines.domain.source_uses import uses_by_kind
from mkdocs_routines.load.bibliography import Source
from mkdocs_routines.load.content import Content
from mkdocs_routines.model import Source as Note
from mkdocs_routines.pages.render.environment import relative_url, render_template
from mkdocs_routines.pages.render.escape import as_markdown
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.search_index import searchable_reference

STANCES = {"supports": "Supports it", "contradicts": "Contradicts it", "mixed": "Mixed", "background": "Background"}
"""Where a source stands towards "treat the hip to help the knee"."""
READ = {
    "full": "We read the full text.",
    "abstract": "We read its abstract, not the full text.",
    "secondary": "We read only summaries by others.",
}
READ_ON_THE_WEB = READ | {"full": "We read the page itself.", "abstract": "We did not read all of it."}
SIDES = {
    "supports": "backs our answer",
    "disputes": "speaks against our answer",
    "background": "background",
    "": "named in it",
}
"""Side of a claim on which a source stands → what it does there. The title of a claim is a question."""
USES = {
    "claims": "Claims",
    "pages": "Pages",
    "exercises": "Exercises",
    "routines": "Routines",
    "plans": "Six-week plans",
}
TELLING = ("guideline", "method", "opinion")
"""Designs that found nothing: they say what to do, or how something is done."""
MOST_OF_A_TITLE = 54
"""Characters of a title in the list: with the names before it, two lines on a phone."""
_DIGITS = "0–9"
_MANY_AUTHORS = re.compile(r"^((?:[^,.]+, ){2}[^,.]+), [^.]+, et al\.")
"""Authors of a reference that does not name all of them: NLM names six, and AMA three."""


@dataclass(frozen=True)
class Row:
    """A source in the list."""

    key: str
    name: str
    title: str
    """The words of its title that fit on a phone; empty where the name is the title."""
    rest: str
    """The words of its title that are shown where there is room."""
    note: Note
    address: str
    """The address of its page as seen from the list."""
    reference: str
    """All that the list is searched by."""


def source_pages(content: Content, references: Mapping[str, str]) -> Iterator[GeneratedPage]:
    """The page of every source, and the one that lists them. `references`: key → reference as plain text."""
    if not content.library.sources:
        return
    at = addresses.index_page(addresses.SOURCES)
    yield GeneratedPage(at, sources_index(content, references), content.library.vocabulary.path)
    cited_on = citing_pages(content)
    for key, entry in content.library.sources.items():
        page = source_page(key, content, references[key], cited_on.get(key, ()))
        yield GeneratedPage(addresses.source_page(key), page, entry.path)


def source_page(key: str, content: Content, reference: str, cited_on: Sequence[tuple[str, str]]) -> str:
    """The page of a source: its reference, our note on it, how we read it, and the pages that cite it."""
    source, note = content.bibliography.sources[key], content.library.sources[key].record
    item = csl_item(source)
    values = {
        "title": short_title(source, note),
        "note": note,
        "reference": linked_reference(source, reference),
        "stance": STANCES[note.stance],
        "read": (READ_ON_THE_WEB if item["type"] == "webpage" else READ)[note.read],
        "unchecked": vancouver.note(source, reference),
        "uses": uses_by_kind(key, cited_on, content.library),
    }
    labels = {"kinds": USES, "sides": SIDES, "telling": TELLING}
    return render_template("source_page.md.jinja", content.library, addresses.source_page(key), **values, **labels)


def sources_index(content: Content, references: Mapping[str, str]) -> str:
    """The list of every source, a line for each, by the name of its first author."""
    rows = sorted((_row(key, content, references) for key in content.library.sources), key=_alphabetical)
    letters = [(letter, list(group)) for letter, group in groupby(rows, key=_letter)]
    head = content.library.vocabulary.record.indexes["sources"]
    at = addresses.index_page(addresses.SOURCES)
    values = {"head": head, "letters": letters, "count": len(rows), "stances": STANCES}
    designs = sorted({row.note.design for row in rows})
    return render_template("sources_index.md.jinja", content.library, at, **values, designs=designs)


def linked_reference(source: Source, reference: str) -> str:
    """A reference with its links, as Markdown. `reference` is its plain text."""
    links = (f"[{as_markdown(label)}]({address})" for label, address in source_links.links(source))
    return " ".join(filter(None, (as_markdown(reference), " · ".join(links))))


def footnote(source: Source, reference: str, at: str) -> str:
    """The reference as a footnote of the page `at`, a path below `docs/`: it leads on to the page of the source.

    Of seven authors and more it names three. The page of the source has the whole reference.
    """
    address = posixpath.relpath(addresses.source_page(source.key), posixpath.dirname(at) or ".")
    short = _MANY_AUTHORS.sub(r"\1, et al.", reference)
    return f"{linked_reference(source, short)} [About this source]({address}){{ .about-source }}"


def _row(key: str, content: Content, references: Mapping[str, str]) -> Row:
    source, note = content.bibliography.sources[key], content.library.sources[key].record
    address = relative_url(addresses.source_page(key), addresses.index_page(addresses.SOURCES))
    title, rest = ("", "") if named_by_title(source) else split_title(short_title(source, note), MOST_OF_A_TITLE)
    words = f"{searchable_reference(references[key])} {note.design.replace('-', ' ')}"
    return Row(key, short_name(source, note), title, rest, note, address, words)


def _alphabetical(row: Row) -> tuple[bool, str, str]:
    """Letters without their accents, so that `Å` is near `A` and not behind `Z`; digits last."""
    letters = _without_accents(row.name)
    return not letters[:1].isalpha(), letters, row.key


def _letter(row: Row) -> str:
    first = _without_accents(row.name)[:1].upper()
    return first if first.isalpha() else _DIGITS


def _without_accents(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
