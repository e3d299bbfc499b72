"""What a page is made of, so that a server builds again only the pages that an edit changed."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

_CITED = re.compile(r"@([\w-]+)")


def print_of(markdown: str, sources: Mapping[str, str], around: str) -> str:
    """The fingerprint of a page: its Markdown with its records, the sources it cites, and what is around it."""
    cited = sorted({key for key in _CITED.findall(markdown) if key in sources})
    return _digest([around, markdown, *(sources[key] for key in cited)])


def around(config: Path, theme: Path) -> str:
    """The fingerprint of what every page has around it: the settings of the site, and the templates of its theme."""
    return _digest([path.read_text(encoding="utf-8") for path in (config, *sorted(theme.rglob("*.html")))])


def _digest(texts: Iterable[str]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()
