"""Shade: the second tone of the body, where it turns away from the light."""

from collections.abc import Mapping

import numpy as np

from mkdocs_routines.draw.figure.render.blur import Array, Mask, blurred, bounds
from mkdocs_routines.draw.figure.render.cracks import JUMP
from mkdocs_routines.draw.figure.render.regions import Region, region
from mkdocs_routines.draw.figure.render.surface import Surface

_LIGHT = np.array([0.42, 0.62, 0.66])
"""Direction to the light, in the axes of the camera."""
_SHADE = 0.20
"""Cosine between a surface and the light below which it is in shade."""
_SOFTNESS: Mapping[tuple[str, ...], float] = {
    ("skin",): 2.5,
    ("shirt",): 7.0,
    ("shorts",): 5.0,
    ("shoe", "sole"): 3.0,
    ("hair",): 5.0,
}
"""Materials → picture units over which their folds are evened out: cloth has shade by the form below it."""
_FACE = 5.0
"""The same on the head."""
_ATTACHED = 0.16
"""Share of its border that a patch of shade must have on the border of a form; others read as stains."""
_LEAST = 260.0
"""Square units below which a patch is left out."""


def shade(surface: Surface, head: Array, error: float) -> Region:
    """The patches of shade. `head`: image of the weight of the bones of the head."""
    dark = np.zeros(surface.code.shape, bool)
    face = head > 0.5
    light = surface.normal @ _LIGHT
    for materials, softness in _SOFTNESS.items():
        here = np.logical_or.reduce([surface.at(name) for name in materials])
        if materials == ("skin",):
            dark |= _turned_away(light, here & face, _FACE * surface.raster.density)
            here &= ~face
        dark |= _turned_away(light, here, softness * surface.raster.density)
    border = _borders(surface)

    def attached(pixels: Array) -> bool:
        """Whether a patch lies along the border of a form."""
        column, row = np.clip(np.floor(pixels).astype(int).T, 0, np.array(border.shape[::-1])[:, None] - 1)
        return float(border[row, column].mean()) > _ATTACHED

    return region(dark, surface.raster, error=error, blur=3.0, least=_LEAST, corner=70, keeps=attached)


def light_on_body(surface: Surface) -> Array:
    """Cosine between the light and the normals of the body, evened out; 0 where there is no body."""
    body = surface.body
    weight = np.maximum(blurred(body.astype(float), 3.0), 1e-3)
    light: Array = np.where(body, blurred(np.where(body, surface.normal @ _LIGHT, 0.0), 3.0) / weight, 0.0)
    return light


def _turned_away(light: Array, here: Mask, softness: float) -> Mask:
    """Where a mask is in shade, by the mean of the light over its own pixels around each one."""
    window = bounds(here, round(3 * softness))
    shaded = np.zeros_like(here)
    if window is not None:
        cut = here[window]
        weight = blurred(cut.astype(float), softness)
        mean = blurred(np.where(cut, light[window], 0.0), softness) / np.maximum(weight, 1e-3)
        shaded[window] = cut & (mean < _SHADE)
    return shaded


def _borders(surface: Surface) -> Mask:
    """Pixels within three units of the end of a material, or of what hides something."""
    border = np.zeros(surface.code.shape, bool)
    for axis in (0, 1):
        ends = (np.diff(surface.code, axis=axis) != 0) | (np.abs(np.diff(surface.depth, axis=axis)) > JUMP)
        border |= np.pad(ends, [(0, 1) if each == axis else (0, 0) for each in (0, 1)])
    near: Mask = blurred(border.astype(float), surface.raster.density) > 0.02
    return near
