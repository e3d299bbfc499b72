"""Requests to Crossref: twenty DOIs in each, one a second, and some tries where its servers are busy."""

import http.client
import os
import re
import time
import urllib.error
import urllib.parse
import urllib.request

from scripts import crossref

BATCH = 20
"""DOIs in a request: an address of some 1,000 characters."""
GAP_SECONDS = 1.1
"""Between requests: Crossref allows one search a second (https://www.crossref.org, Access and authentication)."""
TIMEOUT_SECONDS = 30
TRIES = 3
FIRST_PAUSE_SECONDS = 2
"""Before the second try; before each further one, four times as long."""
LONGEST_WAIT_SECONDS = 60
MAX_BYTES = 8 << 20
AGAIN = (429, 500, 502, 503, 504)
"""Answers that may be better the next time."""


class RequestError(Exception):
    """Why Crossref could not be asked."""


def request_works(wanted: list[str]) -> tuple[dict[str, tuple[crossref.Notice, ...]], list[str]]:
    """The works that Crossref has among the DOIs `wanted`, each with its notices; and what was passed over."""
    base = os.environ.get("CROSSREF_URL") or "https://api.crossref.org"
    parts = urllib.parse.urlsplit(base)
    if parts.scheme != "https" and (parts.scheme, parts.hostname) != ("http", "127.0.0.1"):
        raise RequestError("CROSSREF_URL must start with https://")
    works: dict[str, tuple[crossref.Notice, ...]] = {}
    faults: list[str] = []
    for start in range(0, len(wanted), BATCH):
        if start:
            time.sleep(GAP_SECONDS)
        batch = wanted[start : start + BATCH]
        query = {"filter": ",".join(f"doi:{doi}" for doi in batch), "select": "DOI,updated-by", "rows": str(BATCH)}
        if mailto := os.environ.get("CROSSREF_MAILTO"):
            query["mailto"] = mailto
        answer = crossref.read(_fetch(f"{base.rstrip('/')}/works?{urllib.parse.urlencode(query, safe=':,/')}"))
        faults += answer.faults
        works |= {doi: notices for doi, notices in answer.works.items() if doi in batch}
    return works, faults


def _fetch(address: str) -> bytes:
    """The body of the answer of an address, after some tries."""
    request = urllib.request.Request(address, headers={"User-Agent": "mkdocs-routines (retractions)"})  # noqa: S310 - request_works has looked at it
    first = float(os.environ.get("CROSSREF_PAUSE") or FIRST_PAUSE_SECONDS)
    why, pause = "", 0.0
    for tried in range(TRIES):
        if tried:
            time.sleep(pause)
        pause = first * 4**tried
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 - as above
                raw: bytes = answer.read(MAX_BYTES + 1)
        except urllib.error.HTTPError as error:
            error.close()
            why = f"it answered {error.code}"
            if error.code not in AGAIN:
                break
            later = error.headers.get("Retry-After", "")
            pause = min(int(later), LONGEST_WAIT_SECONDS) if re.fullmatch(r"[0-9]{1,9}", later) else pause
        except (OSError, http.client.HTTPException) as error:
            why = f"it gave no answer ({type(getattr(error, 'reason', error)).__name__})"
        else:
            if len(raw) > MAX_BYTES:
                raise RequestError(f"an answer of Crossref must have {MAX_BYTES >> 20} MiB at most")
            return raw
    raise RequestError(f"Crossref could not be asked: {why}")
