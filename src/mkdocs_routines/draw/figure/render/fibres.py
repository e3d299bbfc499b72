"""Fibres of muscles: isolines of a field that runs across them, drawn as slender blades that taper at both ends."""

from collections.abc import Iterator, Sequence

import contourpy
import numpy as np
from numpy.typing import NDArray

from mkdocs_routines.draw.figure.render import curves
from mkdocs_routines.draw.figure.render.blur import Array, blurred, bounds
from mkdocs_routines.draw.figure.render.raster import Raster

_SPACING = 11.0
"""Picture units between two fibres, on average."""
_EDGE = 4.0
"""Picture units from the border within which no fibre runs."""
_LEAST_LENGTH = 16.0
"""Picture units below which a fibre is left out."""
_HALF_WIDTH = 1.1
"""Half of the width of a blade in its middle, in picture units."""
_FEWEST = 2


def fibres(mask: NDArray[np.bool_], field: Array, raster: Raster, error: float = 1.6) -> Sequence[Sequence[Array]]:
    """Blades along the fibres within a mask, as closed lines. `field`: image that rises across them."""
    window = bounds(mask, 12)
    if window is None:
        return ()
    edge = _EDGE * raster.density
    inner = blurred(mask[window].astype(float), edge / 2) > 0.975  # two standard deviations from a straight border
    if not inner.any():
        return ()
    image = field[window]
    corner = np.array([window[1].start + 0.5, window[0].start + 0.5])
    generator = contourpy.contour_generator(z=np.ma.array(image, mask=~inner))
    blades: list[Sequence[Array]] = []
    for level in _levels(image, inner, raster):
        for line in generator.lines(level):
            points = raster.to_picture(np.asarray(line) + corner)
            if _length(points) >= _LEAST_LENGTH:
                blades.append(_blade(curves.fitted(points[::2], closed=False, error=error, corner=180)))
    return blades


def _levels(image: Array, inner: NDArray[np.bool_], raster: Raster) -> Iterator[float]:
    """Levels of the field that lie about one spacing apart on the picture, and none at its ends."""
    rows, columns = np.gradient(image)
    steep = np.hypot(rows, columns)[inner]
    low, high = float(image[inner].min()), float(image[inner].max())
    width = (high - low) / max(float(np.median(steep)), 1e-9) / raster.density
    count = max(_FEWEST, round(width / _SPACING))
    yield from (low + (high - low) * (index + 0.5) / count for index in range(count))


def _blade(spine: Sequence[Array]) -> list[Array]:
    """The closed line around curves that follow one another: out on one side of them, and back on the other."""
    lengths = [float(np.hypot(*(curve[3] - curve[0]))) for curve in spine]
    ends = np.concatenate([[0.0], np.cumsum(lengths)]) / max(sum(lengths), 1e-9)
    out = [_shifted(curve, ends[index], ends[index + 1], _HALF_WIDTH) for index, curve in enumerate(spine)]
    back = [_shifted(curve, ends[index], ends[index + 1], -_HALF_WIDTH)[::-1] for index, curve in enumerate(spine)]
    return [*out, *back[::-1]]


def _shifted(curve: Array, start: float, end: float, width: float) -> Array:
    """A curve moved sideways by its share of the width, which is nothing at both ends of the blade."""
    shares = np.linspace(start, end, 4)
    handles = np.array([curve[1] - curve[0], curve[2] - curve[0], curve[3] - curve[1], curve[3] - curve[2]])
    run = handles / np.maximum(np.hypot(*handles.T), 1e-9)[:, None]
    normal = np.stack([-run[:, 1], run[:, 0]], axis=1)
    swell = 4 * shares * (1 - shares)
    if start == 0 and end == 1:
        swell = np.array([0.0, 4 / 3, 4 / 3, 0.0])  # two handles of a cubic carry 3/4 of the width to its middle
    shifted: Array = curve + normal * swell[:, None] * width
    return shifted


def _length(points: Array) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())
