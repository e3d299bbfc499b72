"""Citation of a source on its page: the study itself, as text and for reference managers."""

import json

from mkdocs_routines.domain import source_links
from mkdocs_routines.domain.csl import csl_item
from mkdocs_routines.load.bibliography import Source

Formats = tuple[tuple[str, str], ...]
"""Names of formats and the text of each."""


def source_formats(source: Source, reference: str) -> Formats:
    """The source in every format. `reference` is its plain text.

    Our note on what is unchecked is left out: it is about how we read the source, and whoever cites it reads it anew.
    """
    item = csl_item(source)
    ours = set() if "accessed" in item else {"note"}
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in source.fields.items() if name not in ours)
    csl = {name: value for name, value in item.items() if name != "note"}
    return (
        ("Vancouver", f"{reference}{_where(source)}"),
        ("BibTeX", f"@{source.type}{{{source.key},\n{fields}}}\n"),
        ("CSL-JSON", json.dumps([csl], ensure_ascii=False) + "\n"),
    )


def _where(source: Source) -> str:
    """The DOI, or else the first address at which it can be read."""
    _, address = next(source_links.links(source), ("", ""))
    return f" Available from: {address}" if address and "doi" not in source.fields else f" {address}".rstrip()
