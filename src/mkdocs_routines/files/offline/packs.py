"""Packs: the files that readers keep, joined and compressed by the build, so that their size is known beforehand.

A host compresses each file by itself at best, and pages of one site share most of what they hold. A pack is one frame
of Zstandard, in which a page costs what those before it have not. It holds a line of JSON, `{"address": bytes, …}`, and
after it the files in that order.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import zstandard

PACK_BYTES = 6_000_000
"""Bytes of its files, after which a pack is full: a phone unpacks a whole one to show a page."""
_LEVEL, _WINDOW_LOG = 12, 23
"""Higher levels take seconds for a few kilobytes. Each pack fits into a window of 8 MiB."""


@dataclass(frozen=True)
class Pack:
    addresses: tuple[str, ...]
    """Addresses below the site of the files in it."""
    content: bytes


def packed(files: Iterable[tuple[str, bytes]]) -> Iterator[Pack]:
    """Packs of the files, given as address and content, in their order. The same files give the same bytes."""
    batch: dict[str, bytes] = {}
    size = 0
    for address, content in files:
        batch[address] = content
        size += len(content)
        if size >= PACK_BYTES:
            yield _pack(batch)
            batch, size = {}, 0
    if batch:
        yield _pack(batch)


def _pack(files: dict[str, bytes]) -> Pack:
    parameters = zstandard.ZstdCompressionParameters.from_level(_LEVEL, window_log=_WINDOW_LOG, enable_ldm=True)
    lengths = json.dumps({address: len(content) for address, content in files.items()}, separators=(",", ":"))
    whole = b"".join((lengths.encode(), b"\n", *files.values()))
    return Pack(tuple(files), zstandard.ZstdCompressor(compression_params=parameters).compress(whole))
