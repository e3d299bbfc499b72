"""What readers see of a build, as a name: the same for two builds that look and work alike."""

import re
from collections.abc import Iterable
from hashlib import sha256

_BUNDLED = re.compile(rb"-[0-9A-Z]{8}(?=\.js\b)")
"""The hash in the name of a script that the build has joined."""
_TITLE = re.compile(rb"<title>.*?</title>", re.DOTALL)


def name_of_what_is_seen(files: Iterable[tuple[str, bytes]]) -> str:
    """Name of what readers see and hear of these files, given as address and content.

    Of a page that is its title and its body; what programs read in its head is none of it, nor is the policy. Of a
    script it is all but the names of those it imports, which change with every build that joins them otherwise. Of any
    other file it is every byte, and of the manifest of the app and of files that are not given it is nothing.
    """
    digests = (
        sha256(_BUNDLED.sub(b"", address.encode()) + b"\n" + _seen(address, content)).hexdigest()
        for address, content in files
        if not address.endswith(".webmanifest")
    )
    return sha256("".join(sorted(digests)).encode()).hexdigest()[:12]


def _seen(address: str, content: bytes) -> bytes:
    if address.endswith(("/", ".html")):
        title = _TITLE.search(content)
        return (title[0] if title else b"") + b"<body" + content.partition(b"<body")[2]
    return _BUNDLED.sub(b"", content) if address.endswith(".js") else content
