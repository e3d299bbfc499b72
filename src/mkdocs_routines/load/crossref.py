"""Requests to Crossref, and DOIs as they are compared. This is the one place from which Crossref is asked.

https://api.crossref.org allows one search a second, and tells of servers that are busy by the status of its answer.
"""

import http.client
import os
import re
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

from mkdocs_routines.model.retraction import DOI

TIMEOUT_SECONDS = 30
TRIES = 3
FIRST_PAUSE_SECONDS = 2
"""Before the second try; before each further one, four times as long."""
LONGEST_WAIT_SECONDS = 60
MAX_BYTES = 8 << 20
AGAIN = (429, 500, 502, 503, 504)
"""Answers that may be better the next time."""
NOT_FOUND = 404
_ADDRESS = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?", re.IGNORECASE)


class RequestError(Exception):
    """Why Crossref could not be asked."""


class UnknownWorkError(RequestError):
    """Crossref has nothing at this address."""


def bare_doi(text: Any) -> str | None:
    """A DOI in the form that is compared: small letters, no address before it. None when it is none."""
    if not isinstance(text, str):
        return None
    bare = _ADDRESS.sub("", text.strip().replace("\\_", "_"), count=1).lower()
    return bare if re.fullmatch(DOI, bare) else None


def work_path(doi: str) -> str:
    """The path of a work below the address of Crossref. A DOI may hold any sign, so all of them are quoted."""
    return f"works/{urllib.parse.quote(doi, safe='')}"


def request(path: str, query: dict[str, str] | None = None) -> bytes:
    """The body of the answer to a path such as `works`, after some tries. Raises `RequestError`.

    `CROSSREF_URL` names another server, `CROSSREF_MAILTO` an address for Crossref to write to, and `CROSSREF_PAUSE` the
    seconds before the second try.
    """
    base = os.environ.get("CROSSREF_URL") or "https://api.crossref.org"
    parts = urllib.parse.urlsplit(base)
    if parts.scheme != "https" and (parts.scheme, parts.hostname) != ("http", "127.0.0.1"):
        raise RequestError("CROSSREF_URL must start with https://")
    asked = dict(query or {})
    if mailto := os.environ.get("CROSSREF_MAILTO"):
        asked["mailto"] = mailto
    tail = f"?{urllib.parse.urlencode(asked, safe=':,/')}" if asked else ""
    return _fetch(f"{base.rstrip('/')}/{path}{tail}")


def _fetch(address: str) -> bytes:
    asked = urllib.request.Request(address, headers={"User-Agent": "mkdocs-routines"})  # noqa: S310 - request has looked at it
    first = float(os.environ.get("CROSSREF_PAUSE") or FIRST_PAUSE_SECONDS)
    why, pause = "", 0.0
    for tried in range(TRIES):
        if tried:
            time.sleep(pause)
        pause = first * 4**tried
        try:
            with urllib.request.urlopen(asked, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 - as above
                raw: bytes = answer.read(MAX_BYTES + 1)
        except urllib.error.HTTPError as error:
            error.close()
            why = f"it answered {error.code}"
            if error.code == NOT_FOUND:
                raise UnknownWorkError(f"Crossref could not be asked: {why}") from None
            if error.code not in AGAIN:
                break
            later = error.headers.get("Retry-After", "")
            pause = min(int(later), LONGEST_WAIT_SECONDS) if re.fullmatch(r"[0-9]{1,9}", later) else pause
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            why = f"it gave no answer ({type(reason).__name__})"
            if isinstance(reason, socket.gaierror):
                why = "its address was not found; is this machine online?"
        else:
            if len(raw) > MAX_BYTES:
                raise RequestError(f"an answer of Crossref must have {MAX_BYTES >> 20} MiB at most")
            return raw
    raise RequestError(f"Crossref could not be asked: {why}")
