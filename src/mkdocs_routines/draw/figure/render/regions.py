"""Regions: masks of pixels → closed curves around them."""

from collections.abc import Callable, Sequence

import contourpy
import numpy as np

from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.blur import Array, Mask, blurred, bounds
from mkdocs_routines.draw.figure.render.raster import Raster

Region = Sequence[Sequence[Array]]
"""Closed lines, each of Bézier curves in picture units. A hole is a line within another one."""

_MARGIN = 12


def region(
    mask: Mask,
    raster: Raster,
    *,
    error: float,
    blur: float = 1.0,
    least: float = 27.0,
    corner: float = 60.0,
    keeps: Callable[[Array], bool] = lambda _: True,
) -> Region:
    """The curves around a mask, smoothed by `blur` pixels.

    Islands and holes of less than `least` square units are left out, and those whose outline in pixels, of shape
    (n, 2), `keeps` refuses. `error` in units, `corner` in degrees.
    """
    window = bounds(mask, _MARGIN)
    if window is None:
        return ()
    image = blurred(np.pad(mask[window].astype(float), 2), blur, alike=True)
    offset = np.array([window[1].start, window[0].start]) - 1.5
    outlines: list[Sequence[Array]] = []
    for line in contourpy.contour_generator(z=image).lines(0.5):
        pixels = np.asarray(line) + offset
        points = raster.to_picture(pixels)
        if len(points) >= 12 and _area(points) >= least and keeps(pixels):
            outlines.append(curves.fitted(points, closed=True, error=error, corner=corner))
    return outlines


def _area(points: Array) -> float:
    """The area of a polygon, by the shoelace formula."""
    x, y = points.T
    return abs(float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))) / 2
