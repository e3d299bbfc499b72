"""The leg map: zones of the flesh that they are named for, large enough for a thumb, with words that keep apart."""

import gzip
import re
from itertools import combinations

import numpy as np
import pytest

from mkdocs_routines.draw import figure
from mkdocs_routines.draw.figure.drawing.legs import PELVIS
from mkdocs_routines.draw.figure.geometry.camera import UNITS
from mkdocs_routines.draw.figure.mesh.baked import people
from mkdocs_routines.draw.leg import leg_map

PLACES = ("front", "outside", "inside", "back", "hip")
MAP = leg_map({place: (f"do/#{place}", place.title()) for place in (*PLACES, "all")})
ZONES = {**figure.leg_drawing("front").zones, **figure.leg_drawing("back").zones}
THUMB = 31
"""Picture units of 24 CSS pixels, where the drawing is as wide as a phone."""
MOST_BYTES = 6000
Box = tuple[float, float, float, float]


def labels() -> dict[str, Box]:
    """Word → its box in the units of its view. A letter is about half as wide as it is high."""
    pattern = r'<text class="leg-map__label" x="(-?\d+)" y="(-?\d+)">(\w+)</text>'
    words = {word: (float(x), float(y), 19 * 0.27 * len(word)) for x, y, word in re.findall(pattern, MAP)}
    return {word: (x - half, y - 14, x + half, y + 5) for word, (x, y, half) in words.items()}


def holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def test_the_map_links_every_place_that_has_a_zone_and_is_silent_for_screen_readers() -> None:
    links = re.findall(r'<a href="do/#(\w+)" tabindex="-1"><title>(\w+)</title><path class="leg-map__zone"', MAP)
    assert sorted(links) == sorted((place, place.title()) for place in PLACES)
    assert 'aria-hidden="true"' in MAP


def test_the_map_takes_its_colours_from_the_page() -> None:
    assert not re.findall(r"#[0-9a-f]{3,6}\b|(?:fill|stroke|style)=|url\(", MAP)


def test_the_map_is_light_enough_for_every_page() -> None:
    assert len(gzip.compress(MAP.encode(), mtime=0)) <= MOST_BYTES


@pytest.mark.parametrize("place", PLACES)
def test_a_zone_is_large_enough_for_a_thumb(place: str) -> None:
    left, top, right, bottom = ZONES[place].box
    assert min(right - left, bottom - top) >= THUMB


def test_zones_lie_on_the_joint_they_are_named_for() -> None:
    joints = people()[figure.LEG_PERSON].joints
    thigh = float(np.linalg.norm(joints["r-upper-leg"] - joints["r-knee"]))
    hip = (-float(joints["r-upper-leg"][2]) * UNITS, -PELVIS * UNITS)
    knee = (hip[0], hip[1] + thigh * UNITS)
    front = {place: zone.box for place, zone in figure.leg_drawing("front").zones.items()}
    assert holds(front["hip"], hip)
    assert holds(front["front"], knee)
    assert holds(figure.leg_drawing("back").zones["back"].box, (-knee[0], knee[1]))
    middles = [(front[place][0] + front[place][2]) / 2 for place in ("outside", "front", "inside")]
    assert middles == sorted(middles)


@pytest.mark.parametrize(("one", "other"), list(combinations(("hip", "front", "outside", "inside"), 2)))
def test_words_keep_apart(one: str, other: str) -> None:
    a, b = labels()[one], labels()[other]
    assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
