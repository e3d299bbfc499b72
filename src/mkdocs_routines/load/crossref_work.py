"""Work as Crossref describes it: the answer to `works/<DOI>`, in the format of https://api.crossref.org.

Nothing in an answer is trusted. Texts are plain afterwards: no HTML, no line breaks, no invisible characters.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.load.crossref import bare_doi
from mkdocs_routines.model.characters import INVISIBLE

LONGEST_TEXT = 1000
MOST_AUTHORS = 500
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->")
_UNSEEN = re.compile(f"[{INVISIBLE}\x00-\x1f\x7f]")


class AnswerError(Exception):
    """What came is no work; the message says what must be."""


@dataclass(frozen=True)
class Author:
    """Author of a work. An organisation has no given name."""

    family: str
    given: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class Work:
    """Work: what a reference needs of it. Texts that Crossref does not have are empty."""

    doi: str
    title: str
    year: int
    authors: tuple[Author, ...] = ()
    is_article: bool = False
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""


def read_work(raw: bytes, doi: str) -> Work:
    """The work in an answer of Crossref about `doi`. Raises `AnswerError` when it is none, or another one."""
    try:
        value: Any = json.loads(raw)
    except (ValueError, RecursionError):
        raise AnswerError("an answer of Crossref must be JSON") from None
    message = _get(value, "message")
    if bare_doi(_get(message, "DOI")) != doi:
        raise AnswerError(f"an answer of Crossref must be about {doi}")
    title, subtitle = _first(message, "title"), _first(message, "subtitle")
    if not title:
        raise AnswerError(f"{doi}: Crossref has no title of it")
    if subtitle and subtitle.lower() not in title.lower():
        title = f"{title}: {subtitle}"
    if (year := _year(message)) is None:
        raise AnswerError(f"{doi}: Crossref has no year of it")
    return Work(
        doi=doi,
        title=title,
        year=year,
        authors=tuple(_authors(message)),
        is_article=_get(message, "type") == "journal-article",
        container=_first(message, "container-title"),
        volume=_text(_get(message, "volume")),
        issue=_text(_get(message, "issue")),
        pages=_text(_get(message, "page")) or _text(_get(message, "article-number")),
        publisher=_text(_get(message, "publisher")),
    )


def _authors(message: Any) -> Iterator[Author]:
    listed = _get(message, "author")
    for author in listed[:MOST_AUTHORS] if isinstance(listed, list) else ():
        if family := _text(_get(author, "family")) or _text(_get(author, "name")):
            yield Author(family, _text(_get(author, "given")), _text(_get(author, "suffix")))


def _year(message: Any) -> int | None:
    """The year of the issue in print, which a reference names; else the first one."""
    for name in ("published-print", "issued", "published-online"):
        try:
            year = _get(_get(message, name), "date-parts")[0][0]
        except (TypeError, LookupError):
            continue
        if isinstance(year, int) and not isinstance(year, bool) and 1000 <= year <= 9999:
            return year
    return None


def _first(message: Any, key: str) -> str:
    values = _get(message, key)
    return _text(values[0]) if isinstance(values, list) and values else ""


def _text(value: Any) -> str:
    """A text without HTML. Crossref has entities within entities: `&amp;lt;i&amp;gt;`."""
    if not isinstance(value, str):
        return ""
    bare = html.unescape(html.unescape(value[: 4 * LONGEST_TEXT]))
    shown = _UNSEEN.sub("", " ".join(_TAG.sub("", bare).split()))
    return " ".join(shown.split())[:LONGEST_TEXT].strip()


def _get(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None
