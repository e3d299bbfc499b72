"""Sealing: a Content Security Policy in every page of a built site, by which a browser loads and runs nothing else.

It stands in a `<meta>`, for hosts that send no headers of ours. What a `<meta>` cannot say, such as who may show the
site in a frame, is for the header files of hosts that do.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

OFFLINE = "offline"
"""The Trusted Types policy of the script that registers the service worker, the only address that a script runs."""
_START = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_LOADS_FROM = re.compile(r'<[a-z]+ [^<>]*\sdata-loads-from="(https://[\w.-]+)"')
"""A control that loads something from another site once it is pressed, and says so."""


def seal(site: Path) -> None:
    """Write the policy into each page of the built site. Scripts that stand in a page are allowed by their hashes."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if start := _START.search(text):
            page.write_text(text[: start.end()] + _meta(text) + text[start.end() :], encoding="utf-8")


def policy(scripts: Iterable[str], elsewhere: Iterable[str] = ()) -> str:
    """The policy of a page with these scripts in it. `elsewhere`: origins from which it loads when it is asked to."""
    others = sorted(set(elsewhere))
    hashes = sorted({f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts})
    directives = {
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
    # a script of somebody else writes into the page as it likes
    trusted = {} if others else {"require-trusted-types-for": ["'script'"], "trusted-types": [OFFLINE]}
    return "; ".join(" ".join((name, *sources)) for name, sources in {**directives, **trusted}.items())


def _meta(text: str) -> str:
    content = policy(_INLINE.findall(text), _LOADS_FROM.findall(text))
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'
