"""Fibres of a muscle in the picture: they taper, and keep clear of the border and of one another."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw.figure.render.blur import Array, Mask
from mkdocs_routines.draw.figure.render.fibres import fibres
from mkdocs_routines.draw.figure.render.raster import Raster

SIZE = 160
RASTER = Raster(0.0, 0.0, SIZE, SIZE, 1.5)
ROWS, COLUMNS = np.mgrid[:SIZE, :SIZE].astype(float)


def disc(radius: float) -> Mask:
    inside: Mask = np.hypot(ROWS - SIZE / 2, COLUMNS - SIZE / 2) < radius
    return inside


def leaning(degrees: float) -> Array:
    """A field whose isolines lean by an angle from the vertical."""
    lean = np.radians(degrees)
    field: Array = 0.01 * (COLUMNS * np.cos(lean) + ROWS * np.sin(lean))
    return field


@given(st.floats(25, 70), st.floats(-90, 90))
def test_no_fibre_touches_the_border(radius: float, degrees: float) -> None:
    blades = fibres(disc(radius), leaning(degrees), RASTER)
    assert blades
    for curve in (curve for blade in blades for curve in blade):
        pixels = RASTER.to_pixels(curve[[0, 3]])
        assert np.hypot(*(pixels - SIZE / 2).T).max() < radius - 3


@given(st.floats(-90, 90))
def test_fibres_lie_evenly_beside_one_another(degrees: float) -> None:
    blades = fibres(disc(70), leaning(degrees), RASTER)
    lean = np.radians(degrees)
    across = np.sort([float((blade[0][0] * [np.cos(lean), np.sin(lean)]).sum()) for blade in blades])
    gaps = np.diff(across)
    assert gaps.min() >= 8
    assert gaps.max() <= 14


def test_a_blade_tapers_at_both_ends_and_is_slender() -> None:
    for blade in fibres(disc(60), leaning(20), RASTER):
        assert blade[0][0] == pytest.approx(blade[-1][3])
        out = blade[: len(blade) // 2]
        back = blade[len(blade) // 2 :]
        assert out[-1][3] == pytest.approx(back[0][0])
        widths = [float(np.hypot(*(one - other))) for one, other in zip(out[0], back[-1][::-1], strict=True)]
        assert widths[0] == pytest.approx(0)
        assert 1 < max(widths) < 5


def test_a_muscle_that_is_too_small_has_no_fibres() -> None:
    assert not fibres(disc(4), leaning(0), RASTER)
    assert not fibres(disc(0), leaning(0), RASTER)
