"""Curves keep to the line that they are fitted to, and their path data keeps to them."""

import re
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw.figure.render.curves import Array, fitted, path

AMPLITUDES = st.lists(st.floats(-40, 40), min_size=4, max_size=8)
ERROR = st.sampled_from([0.4, 0.8, 1.5])
TIMES = np.linspace(0, 1, 200)


def wave(amplitudes: list[float], *, closed: bool) -> Array:
    """A line of 200 points with bends; a closed one goes around a circle of 150 units."""
    half = len(amplitudes) // 2
    wiggle = [
        sum(amplitude * np.sin(2 * np.pi * (order + 1) * TIMES) for order, amplitude in enumerate(some))
        for some in (amplitudes[:half], amplitudes[half:])
    ]
    around = 150 * np.stack([np.cos(2 * np.pi * TIMES), np.sin(2 * np.pi * TIMES)], axis=1)
    base = around if closed else np.stack([400 * TIMES, 0 * TIMES], axis=1)
    return np.asarray(base + np.stack(wiggle, axis=1))


def sampled(curve: Array, count: int = 400) -> Array:
    t = np.linspace(0, 1, count)[:, None]
    a, b, c, d = curve
    return np.asarray((1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t**2 * (1 - t) * c + t**3 * d)


@given(AMPLITUDES, ERROR, st.booleans())
def test_no_point_of_a_line_is_further_from_its_curves_than_the_error(
    amplitudes: list[float], error: float, closed: bool
) -> None:
    points = wave(amplitudes, closed=closed)
    curves = np.vstack([sampled(curve) for curve in fitted(points, closed=closed, error=error, corner=60)])
    for point in points:
        assert np.hypot(*(curves - point).T).min() < error + 0.3  # between two samples of a curve


@given(AMPLITUDES, ERROR)
def test_curves_hang_together_and_those_of_a_closed_line_come_back(amplitudes: list[float], error: float) -> None:
    curves = fitted(wave(amplitudes, closed=True), closed=True, error=error, corner=60)
    for curve, following in pairwise([*curves, curves[0]]):
        np.testing.assert_allclose(curve[3], following[0], atol=1e-9)
    assert path(curves, closed=True).endswith("z")
    assert "z" not in path(curves, closed=False)


def test_a_coarser_fit_has_fewer_curves() -> None:
    points = wave([20.0, 0.0, 6.0, 30.0, 0.0, 4.0], closed=True)
    counts = [len(fitted(points, closed=True, error=error, corner=60)) for error in (0.2, 0.8, 3.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1.5 * counts[2]


@pytest.mark.parametrize(("steps", "unit"), [(1, 1.0), (10, 0.1)])
@given(AMPLITUDES)
def test_rounding_does_not_add_up_along_a_path(steps: int, unit: float, amplitudes: list[float]) -> None:
    curves = fitted(wave(amplitudes, closed=False), closed=False, error=0.8, corner=60)
    start, *segments = re.split(r"(?=[cl])", path(curves, closed=False, steps=steps))
    numbers = [np.array(re.findall(r"-?\d*\.?\d+", text), float).reshape(-1, 2) for text in (start, *segments)]
    joints = [numbers[0][0]]
    for segment, offsets in zip(segments, numbers[1:], strict=True):
        for step in offsets[2::3] if segment.startswith("c") else offsets:
            joints.append(joints[-1] + step)
    drawn = np.vstack([curves[0][:1], *(curve[3:] for curve in curves)])
    np.testing.assert_allclose(joints, drawn, atol=unit / 2 + 1e-6)


def test_what_is_straight_is_a_line_and_what_bends_is_a_curve() -> None:
    straight = np.array([[0.0, 0.0], [10.0, 0.5], [20.0, 0.5], [30.0, 0.0]])
    bent = straight * [1, 6]
    assert path([straight, straight + np.array([30, 0])], closed=False) == "M0 0l30 0 30 0"
    assert path([straight, bent + np.array([30, 0])], closed=False) == "M0 0l30 0c10 3 20 3 30 0"


def test_a_corner_stays_one() -> None:
    across = np.stack([np.linspace(0, 60, 61), np.zeros(61)], axis=1)
    down = np.stack([np.full(60, 60.0), np.linspace(1, 60, 60)], axis=1)
    curves = fitted(np.vstack([across, down]), closed=False, error=0.8, corner=60)
    assert path(curves, closed=False) == "M0 0l60 0 0 60"
