"""Cubic Bézier curves that run as near to a line as can be: their points, and the parameters of those of the line."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def basis(at: Array) -> Array:
    """Weights (4, n) of the points of a cubic Bézier curve at its parameters (n,), the polynomials of Bernstein."""
    rest = 1 - at
    weights = np.empty((4, len(at)))
    weights[0], weights[3] = rest**3, at**3
    np.multiply(3 * at, rest**2, out=weights[1])
    np.multiply(3 * at**2, rest, out=weights[2])
    return weights


def weighted(points: Array, weights: Array) -> Array:
    """The sums (2, n) of points (k, 2) by weights (k, n)."""
    sums: Array = np.add.reduce(points[:, :, None] * weights[:, None])
    return sums


def products(first: Array, second: Array) -> Array:
    """The scalar products (n,) of vectors (2, n) two by two."""
    products: Array = first[0] * second[0] + first[1] * second[1]
    return products


def least_squares(line: Array, weights: Array, out: Array, back: Array) -> Array:
    """The curve (4, 2) with the given tangents at its ends that is nearest to a line (2, n), by the normal equations.

    `weights`: what `basis` makes of the parameters of the line.
    """
    terms = np.empty((3, line.shape[1], 2))
    np.multiply(weights[1:3, :, None], np.array([out, back])[:, None], out=terms[:2])
    ends = weighted(line.T[[0, -1]], weights[[0, 3]] + weights[[1, 2]])
    np.subtract(line, ends, out=terms[2].T)
    first, second, rest = terms.reshape(3, -1)
    a, b, c = float(first @ first), float(first @ second), float(second @ second)
    p, q = float(first @ rest), float(second @ rest)
    (start_x, start_y), (end_x, end_y) = line[:, 0].tolist(), line[:, -1].tolist()
    (out_x, out_y), (back_x, back_y) = out.tolist(), back.tolist()
    determinant = a * c - b * b
    chord = float(np.hypot(end_x - start_x, end_y - start_y))
    on, off = 0.0, 0.0
    if abs(determinant) > 1e-9:
        on, off = (p * c - q * b) / determinant, (q * a - p * b) / determinant
    if min(on, off) < 1e-3 * chord or max(on, off) > 3 * max(chord, 1e-6):
        on = off = chord / 3
    handles = (start_x + out_x * on, start_y + out_y * on), (end_x + back_x * off, end_y + back_y * off)
    return np.array(((start_x, start_y), *handles, (end_x, end_y)))


def reparametrised(curve: Array, offset: Array, at: Array) -> Array:
    """Parameters nearer to the foot of each point on a curve (4, 2), by one step of Newton's method.

    `offset`: from each point to the curve at its parameter, of shape (2, n).
    """
    rest = 1 - at
    first = 3 * (curve[1:] - curve[:-1])
    second = 2 * (first[1:] - first[:-1])
    velocity = weighted(first, np.array([rest**2, 2 * at * rest, at**2]))
    acceleration = weighted(second, np.array([rest, at]))
    slope = products(velocity, velocity) + products(offset, acceleration)
    steep = np.abs(slope) > 1e-9
    step = np.where(steep, products(offset, velocity) / np.where(steep, slope, 1), 0)
    moved: Array = np.minimum(np.maximum(at - step, 0), 1)
    return moved
