"""Requests for the notices of many works: twenty DOIs in each, one request a second."""

import time

from mkdocs_routines.load.crossref import RequestError, request
from scripts import crossref

__all__ = ["BATCH", "GAP_SECONDS", "RequestError", "request_works"]

BATCH = 20
"""DOIs in a request: an address of some 1,000 characters."""
GAP_SECONDS = 1.1
"""Between requests: Crossref allows one search a second (https://www.crossref.org, Access and authentication)."""


def request_works(wanted: list[str]) -> tuple[dict[str, tuple[crossref.Notice, ...]], list[str]]:
    """The works that Crossref has among the DOIs `wanted`, each with its notices; and what was passed over."""
    works: dict[str, tuple[crossref.Notice, ...]] = {}
    faults: list[str] = []
    for start in range(0, len(wanted), BATCH):
        if start:
            time.sleep(GAP_SECONDS)
        batch = wanted[start : start + BATCH]
        query = {"filter": ",".join(f"doi:{doi}" for doi in batch), "select": "DOI,updated-by", "rows": str(BATCH)}
        answer = crossref.read(request("works", query))
        faults += answer.faults
        works |= {doi: notices for doi, notices in answer.works.items() if doi in batch}
    return works, faults
