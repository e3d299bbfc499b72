"""Gaussian blur of images, and the part of an image that holds a mask."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]


_SHORT = 11
"""Length of a kernel up to which NumPy correlates in one go what lies one after another."""
_ROWS = 16
"""Rows of an image that one product of matrices makes."""
_PRODUCT = 200_000
"""Multiplications in one product: for more of them linear algebra wakes threads, which takes longer than it saves."""


def blurred(image: Array, sigma: float, *, alike: bool = False) -> Array:
    """The image convolved with a Gaussian of `sigma` pixels, cut off at three of them; edges repeat.

    `alike`: whether pixels with the same around them have the same value to the last digit, as contours need that run
    halfway between two pixels.
    """
    reach = max(1, round(3 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    along = _along_columns if alike or len(kernel) <= _SHORT else _by_products
    return along(along(image, kernel).T, kernel).T


def _padded(image: Array, reach: int) -> Array:
    """The image with its first and its last row repeated so many times."""
    return np.pad(image, ((reach, reach), (0, 0)), mode="edge")


def _along_columns(image: Array, kernel: Array) -> Array:
    """The image convolved with a symmetrical kernel from row to row."""
    reach = len(kernel) // 2
    columns = _padded(image, reach).T
    return np.correlate(columns.flatten(), kernel, "same").reshape(columns.shape)[:, reach:-reach].T


def _by_products(image: Array, kernel: Array) -> Array:
    """The same for a long kernel: a matrix of its copies, each one row further down, makes some rows at once."""
    reach = len(kernel) // 2
    weights = np.zeros((_ROWS, _ROWS + 2 * reach))
    for row in range(_ROWS):
        weights[row, row : row + len(kernel)] = kernel
    around, made = _padded(image, reach), np.empty_like(image)
    columns = _PRODUCT // weights.size
    for row in range(0, len(image), _ROWS):
        rows = min(_ROWS, len(image) - row)
        for column in range(0, image.shape[1], columns):
            place = slice(row, row + rows), slice(column, column + columns)
            made[place] = weights[:rows, : rows + 2 * reach] @ around[row : row + rows + 2 * reach, place[1]]
    return made


def bounds(mask: Mask, margin: int) -> tuple[slice, slice] | None:
    """Rows and columns of the box around a mask, with a margin where the image has one; none if it is empty."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return (
        slice(max(0, int(rows[0]) - margin), int(rows[-1]) + margin + 1),
        slice(max(0, int(columns[0]) - margin), int(columns[-1]) + margin + 1),
    )
