"""Gaussian blur of images, and the part of an image that holds a mask."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]


def blurred(image: Array, sigma: float) -> Array:
    """The image convolved with a Gaussian of `sigma` pixels, cut off at three of them; edges repeat."""
    reach = max(1, round(3 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    for _ in range(2):  # along the rows of what stands upright, twice, is along both axes
        padded = np.pad(image, ((reach, reach), (0, 0)), mode="edge").T
        image = np.correlate(padded.flatten(), kernel, "same").reshape(padded.shape)[:, reach:-reach]
    return image


def bounds(mask: Mask, margin: int) -> tuple[slice, slice] | None:
    """Rows and columns of the box around a mask, with a margin where the image has one; none if it is empty."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return (
        slice(max(0, int(rows[0]) - margin), int(rows[-1]) + margin + 1),
        slice(max(0, int(columns[0]) - margin), int(columns[-1]) + margin + 1),
    )
