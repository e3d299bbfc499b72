"""Packing of whole numbers for a page: component after component, each as the difference from the vertex before.

Neighbours in the order of the vertices are neighbours in space, so differences are small, and a server compresses them
to a third. `live_body/asset.js` reads them.
"""

import struct

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.mesh.arrays import Indices

Whole = NDArray[np.int64]


def stream(values: Whole, kind: str) -> bytes:
    """The rows of a table (n, components) as differences from row to row, in the arithmetic of `kind`."""
    steps: Whole = np.diff(values.astype(np.int64), axis=0, prepend=np.int64(0)).astype(np.int64)
    return plain_stream(steps, kind)


def plain_stream(values: Whole, kind: str) -> bytes:
    """A table (n, components) component after component: all low bytes, then all high ones, up to whole fours."""
    size = int(kind.removeprefix("u").removeprefix("int")) // 8
    wrapped = (values & ((1 << 8 * size) - 1)).T.ravel()
    raw = b"".join(((wrapped >> 8 * place) & 255).astype(np.uint8).tobytes() for place in range(size))
    return raw + b"\0" * (-len(raw) % 4)


def backward_steps(triangles: Indices) -> Whole:
    """How far each corner is behind the first vertex that no corner has named yet: 0 names that vertex."""
    newest, steps = 0, []
    for vertex in triangles.ravel().tolist():
        assert vertex <= newest, "vertices must stand in the order in which triangles name them"
        steps.append(newest - vertex)
        newest = max(newest, vertex + 1)
    return np.array(steps)


def packed(header: str, streams: list[bytes]) -> bytes:
    """A file: the length of its header in bytes, the header, and the streams in their order."""
    text = header.encode()
    text += b" " * (-len(text) % 4)
    return struct.pack("<I", len(text)) + text + b"".join(streams)
