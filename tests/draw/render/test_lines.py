"""Inner lines and shade on surfaces made by hand."""

import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.render.lines import InnerLines, inner_lines
from mkdocs_routines.draw.figure.render.raster import Raster
from mkdocs_routines.draw.figure.render.shade import shade
from mkdocs_routines.draw.figure.render.surface import CODES, Surface

SIZE, EDGE = 120, 5
TO_LIGHT, FROM_LIGHT = np.array([0.42, 0.62, 0.66]), np.array([-0.6, -0.6, 0.5])


def surface(code: NDArray[np.integer], depth: NDArray[np.float64], normal: NDArray[np.float64]) -> Surface:
    frame = Raster(0, 0, SIZE, SIZE, 1.0)
    return Surface(frame, code, depth, normal, np.arange(code.size), lambda field: field)


def sheet(*, step: float = 0.0, fades_at: int = 2 * SIZE, other: str = "skin") -> InnerLines:
    """Lines of a sheet of skin whose right half is of another material, or lies deeper down to a row and ends there."""
    code, depth = np.full((SIZE, SIZE), CODES["skin"]), np.zeros((SIZE, SIZE))
    code[:, 60:] = CODES[other]
    depth[:, 60:] = -step * np.clip((fades_at - np.arange(SIZE)) / 50, 0, 1)[:, None]
    return inner_lines(surface(framed(code), depth, np.zeros((SIZE, SIZE, 3))), np.zeros((SIZE, SIZE)), error=0.8)


def framed(code: NDArray[np.integer]) -> NDArray[np.integer]:
    """The same with nothing around it."""
    code[:EDGE], code[-EDGE:], code[:, :EDGE], code[:, -EDGE:] = 0, 0, 0, 0
    return code


def reach(lines: InnerLines, kind: str) -> list[tuple[int, int]]:
    """From where to where down the picture each line of a kind goes."""
    return sorted((round(line[0][0][1]), round(line[-1][3][1])) for line in getattr(lines, kind))


def test_where_nothing_ends_there_is_no_line() -> None:
    lines = sheet()
    assert (list(lines.heavy), list(lines.thin)) == ([], [])


def test_a_hem_is_one_thin_line() -> None:
    lines = sheet(other="shirt")
    assert (reach(lines, "heavy"), reach(lines, "thin")) == ([], [(EDGE, SIZE - EDGE)])


def test_a_contour_that_turns_into_a_hem_does_not_break() -> None:
    lines = sheet(other="shirt", step=0.05, fades_at=70)
    ((heavy_top, heavy_end),) = reach(lines, "heavy")
    ((thin_top, thin_end),) = reach(lines, "thin")
    assert (heavy_top, thin_end) == (EDGE, SIZE - EDGE)
    assert heavy_end == thin_top
    assert abs(heavy_end - 63) < 4  # there the jump is 0.007


def test_a_contour_that_ends_in_a_surface_runs_on_and_tapers() -> None:
    lines = sheet(step=0.05, fades_at=80)
    ((heavy_top, heavy_end),) = reach(lines, "heavy")
    ((thin_top, thin_end),) = reach(lines, "thin")
    assert (heavy_top, heavy_end - thin_top, thin_end - thin_top) == (EDGE, 0, 12)
    assert 73 < thin_end < 78  # a jump makes a contour up to row 70


def test_a_short_dash_in_a_surface_is_none() -> None:
    code, depth = np.full((SIZE, SIZE), CODES["skin"]), np.zeros((SIZE, SIZE))
    fold = np.clip(1 - np.abs(np.arange(SIZE) - 50) / 20, 0, 1)[:, None]
    depth[:, 60:80] = -0.02 * fold * np.linspace(1, 0, 20)
    lines = inner_lines(surface(framed(code), depth, np.zeros((SIZE, SIZE, 3))), np.zeros((SIZE, SIZE)), error=0.8)
    assert (list(lines.heavy), list(lines.thin)) == ([], [])


def patches(rows: slice, columns: slice) -> int:
    """How many patches of shade a sheet of cloth has that is turned from the light there."""
    normal = np.tile(TO_LIGHT, (SIZE, SIZE, 1))
    normal[rows, columns] = FROM_LIGHT
    code = np.full((SIZE, SIZE), CODES["shirt"])
    return len(shade(surface(framed(code), np.zeros((SIZE, SIZE)), normal), np.zeros((SIZE, SIZE)), 1.0))


def test_shade_along_a_form_is_drawn_and_a_stain_in_its_middle_is_not() -> None:
    assert patches(slice(0, SIZE), slice(0, 40)) == 1
    assert patches(slice(40, 75), slice(40, 75)) == 0
