"""Muscles stand out in grey from all that they are painted on: on light ground, on dark ground and on paper."""

import pytest

from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.draw.figure.svg.palette import DARK, LIGHT, PAPER, Scheme, tones

LEAST = 1.5
"""Contrast from which a region is made out, by the measure of WCAG 2.2."""
PALETTES = {"light": LIGHT, "dark": DARK, "paper": PAPER}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return sum(share * value for share, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one) + 0.05, luminance(other) + 0.05))
    return light / dark


@pytest.mark.parametrize("scheme", PALETTES)
def test_a_muscle_stands_out_from_cloth_and_skin(scheme: Scheme) -> None:
    palette = PALETTES[scheme]
    skins = {name: tones(name, scheme)["skin"] for name in people()}
    around = {"shorts": palette["shorts"], "shirt": palette["shirt"], "tendon": palette["tendon"], **skins}
    faint = {name: colour for name, colour in around.items() if contrast(palette["muscle"], colour) < LEAST}
    assert not faint


@pytest.mark.parametrize("scheme", PALETTES)
def test_fibres_stand_out_from_their_muscle(scheme: Scheme) -> None:
    palette = PALETTES[scheme]
    assert contrast(palette["muscle"], palette["fibre"]) >= LEAST


def test_the_contrast_of_black_and_white_is_known() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
