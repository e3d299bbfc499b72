"""Links of a source: the addresses at which it can be read, safe in Markdown and in HTML."""

from collections.abc import Iterator
from urllib.parse import quote

from mkdocs_routines.load.bibliography import Source

_HARMLESS = "!#$%&'()*+,/:;=?@_~-."
"""Characters that may stand in an address in Markdown and in HTML; all others are percent-encoded."""


def links(source: Source) -> Iterator[tuple[str, str]]:
    """Addresses at which the source can be read, as pairs of a label and an address."""
    if doi := source.fields.get("doi"):
        yield f"doi:{doi}", doi_address(doi)
    if pmid := source.fields.get("pmid"):
        yield "PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
    if pmcid := source.fields.get("pmcid"):
        yield "PMC, free text", f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/"
    if (url := source.fields.get("url")) and not doi:
        yield url.removeprefix("mailto:").removeprefix("https://").removeprefix("www.").rstrip("/"), encoded(url)


def doi_address(doi: str) -> str:
    """The address of a DOI, in which `%`, `#` and `?` are characters of the DOI."""
    return f"https://doi.org/{encoded(doi.replace('%', '%25').replace('#', '%23').replace('?', '%3F'))}"


def encoded(address: str) -> str:
    """The address with every character percent-encoded that Markdown or HTML could act on."""
    safe = _HARMLESS if address.count("(") == address.count(")") else _HARMLESS.replace("(", "").replace(")", "")
    return quote(address, safe=safe)
