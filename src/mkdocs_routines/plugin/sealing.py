"""Sealing: a Content Security Policy in every page of a built site, by which a browser loads and runs nothing else.

It stands in a `<meta>`, for hosts that send no headers of ours. What a `<meta>` cannot say, such as who may show the
site in a frame, is for the header files of hosts that do (`header_files`), which are made from the same policy.
"""

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

OFFLINE = "offline"
"""The Trusted Types policy of the script that registers the service worker, the only address that a script runs."""
_START = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)
_INLINE = re.compile(r"""<script(?: data-[\w-]+="[^"]*")*>(.*?)</script>""", re.DOTALL)
_LOADS_FROM = re.compile(r'<[a-z]+ [^<>]*\sdata-loads-from="(https://[\w.-]+)"')
"""A control that loads something from another site once it is pressed, and says so."""


def seal(site: Path) -> None:
    """Write the policy into each page of the built site."""
    for page in site.rglob("*.html"):
        page.write_bytes(sealed(page.read_bytes().decode()).encode())


def sealed(text: str) -> str:
    """A page with its policy in it. Scripts that stand in it are allowed by their hashes.

    Lines end with one character: a browser reads them so, and takes the hash of what it has read.
    """
    text = text.replace("\r\n", "\n")
    start = _START.search(text)
    return text[: start.end()] + _meta(text) + text[start.end() :] if start else text


def policy(scripts: Iterable[str], elsewhere: Collection[str] = ()) -> str:
    """The policy of a page with these scripts in it. `elsewhere`: origins from which it loads when it is asked to."""
    directives = _directives(scripts, elsewhere)
    # a script of somebody else writes into the page as it likes
    trusted = {} if elsewhere else {"require-trusted-types-for": ["'script'"], "trusted-types": [OFFLINE]}
    return _joined({**directives, **trusted})


def header_policy(site: Path) -> str:
    """The policy of the built site for a header, which is one for all of its pages and for its service worker.

    Trusted Types are left to the pages: the service worker imports scripts by their names.
    """
    scripts, elsewhere = set[str](), set[str]()
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        scripts |= {*_INLINE.findall(text)}
        elsewhere |= {*_loads_from(text)}
    return _joined({**_directives(scripts, elsewhere), "frame-ancestors": ["'self'"]})


def _directives(scripts: Iterable[str], elsewhere: Iterable[str]) -> Mapping[str, Sequence[str]]:
    others = sorted(set(elsewhere))
    hashes = sorted({f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts})
    return {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes, *others],
        "style-src": ["'self'", *others],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-src": others or ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "object-src": ["'none'"],
    }


def _joined(directives: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def _meta(text: str) -> str:
    content = policy(_INLINE.findall(text), _loads_from(text))
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'


def _loads_from(text: str) -> list[str]:
    return _LOADS_FROM.findall(text) if "data-loads-from" in text else []
