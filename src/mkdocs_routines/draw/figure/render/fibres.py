"""Fibres of muscles: isolines of a field that runs across them."""

from collections.abc import Sequence

import contourpy
import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.blur import Array, blurred, bounds
from mkdocs_routines.draw.figure.render.raster import Raster

_SPACING = 0.016
"""Between two fibres, in body heights."""
_BLUR = 5.0
_LEAST_POINTS = 26
_SMALLEST = 400
"""Pixels of a muscle below which its fibres are not drawn."""


def fibres(mask: NDArray[np.bool_], field: Array, raster: Raster, error: float = 1.0) -> Sequence[Sequence[Array]]:
    """Open lines along the fibres within a mask. `field`: image that rises across them, of any value outside."""
    window = bounds(mask, 20)
    if window is None or int(mask.sum()) < _SMALLEST:
        return ()
    cut = mask[window].astype(float)
    inner = blurred(cut, 2.0) > 0.93  # a little way from the edge, so that no fibre runs along it
    weight = inner.astype(float)
    smooth = blurred(np.where(inner, field[window], 0.0), _BLUR) / np.maximum(blurred(weight, _BLUR), 1e-3)
    if not inner.any():
        return ()
    corner = np.array([window[1].start + 0.5, window[0].start + 0.5])
    lines: list[Sequence[Array]] = []
    low, high = float(smooth[inner].min()), float(smooth[inner].max())
    generator = contourpy.contour_generator(z=np.ma.array(smooth, mask=~inner))
    for level in np.arange(np.floor(low / _SPACING) * _SPACING, high, _SPACING):
        for line in generator.lines(float(level)):
            if len(line) > _LEAST_POINTS:
                points = np.asarray(line) + corner
                fitted = curves.fitted(raster.to_picture(points)[::3], closed=False, error=error, corner=120)
                lines.append(fitted)
    return lines
