"""Pictures of the figures to move: a name for each moved piece, words that meet neither each other nor the edge."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from xml.etree import ElementTree

import pytest

from mkdocs_routines.draw.figure.kinematics.body import HEAD_MASS, LIMB_MASSES, TRUNK_MASS, WINTER
from mkdocs_routines.draw.mechanics import PICTURES, model_svg
from mkdocs_routines.draw.mechanics.bones import BONES, FEMUR, SKIN, TIBIA
from mkdocs_routines.draw.mechanics.picture import WIDTH, Piece
from mkdocs_routines.draw.mechanics.squat_picture import SHOULDER
from tests.support.mechanics import constants, models, states
from tests.support.style_rules import sheets

IDS = sorted(PICTURES)
SIZES: Mapping[str, Mapping[str, float]] = {
    "screen": {"model__number": 24, "model__scale": 12.6, "": 13.5},
    "paper": {"model__number": 24, "model__scale": 15, "": 16},
}
"""Class of a text → the size of its letters; that of all others stands at the empty one."""
NARROW = 0.53
"""The mean width of a letter, in its size."""


def pieces(some: tuple[Piece, ...]) -> Iterator[Piece]:
    for piece in some:
        yield piece
        yield from pieces(piece.within)


@pytest.mark.parametrize("id_", IDS)
def test_each_moved_piece_has_one_name_in_the_picture(id_: str) -> None:
    picture, moves = PICTURES[id_]
    names = [piece.name for piece in pieces(picture.pieces) if piece.name]
    assert len(names) == len({*names})
    for state in states(models()[id_], 5):
        assert {*moves(state, constants(id_))} == {*names}


@pytest.mark.parametrize("medium", SIZES)
@pytest.mark.parametrize("id_", IDS)
def test_no_two_words_meet_in_any_state(id_: str, medium: str) -> None:
    """On paper, in those that are printed."""
    model = models()[id_]
    shown = states(model) if medium == "screen" else map(model.state, model.presets)
    for state in shown:
        boxes = dict(words(ElementTree.fromstring(model_svg(id_, state, constants(id_), "x")), SIZES[medium]))
        for text, (left, top, right, bottom) in boxes.items():
            assert left >= 0, (text, state)
            assert right <= WIDTH, (text, state)
            assert 0 <= top < bottom <= PICTURES[id_][0].height, (text, state)
        for (one, a), (other, b) in combinations(boxes.items(), 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, f"{one!r} meets {other!r} at {state}"


def words(
    svg: ElementTree.Element, sizes: Mapping[str, float]
) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Each text with the box that it takes: left, top, right, bottom."""
    for index, text in enumerate(svg.iter("text")):
        size = sizes.get(text.attrib["class"].split()[0], sizes[""])
        width, x, y = len(text.text or "") * size * NARROW, float(text.attrib["x"]), float(text.attrib["y"])
        left = x - {"start": 0, "middle": 0.5, "end": 1}[text.attrib["text-anchor"]] * width
        yield f"{index} {text.text}", (left, y - size * 0.75, left + width, y + size * 0.2)


def test_each_class_of_a_picture_has_a_rule() -> None:
    styled = " ".join(sheet.text for sheet in sheets() if sheet.name.startswith("model"))
    looks: Mapping[str, set[str]] = {
        id_: {look for piece in pieces(picture.pieces) for look in piece.look.split()} - {"label"}
        for id_, (picture, _) in PICTURES.items()
    }
    for id_, names in looks.items():
        for name in names:
            assert f".model__{name}" in styled, (id_, name)


def test_bones_and_skin_are_closed_curves() -> None:
    shapes = [*SKIN.values(), *(shape for both in BONES.values() for shape in both)]
    assert shapes
    for shape in shapes:
        assert shape.count("M") == shape.count("Z") >= 1
        assert shape.endswith("Z")


def test_bodies_of_the_figures_are_built_like_the_body_that_is_drawn() -> None:
    """One table of lengths and masses, written down where each needs it."""
    known, arm = constants("kneecap-in-a-squat"), ("hand", "forearm", "upper_arm")
    assert (FEMUR, TIBIA, -SHOULDER[1]) == tuple(1000 * each for each in (WINTER.thigh, WINTER.shank, WINTER.trunk))
    assert [known[name] for name in ("thigh", "shin", "trunk")] == [WINTER.thigh, WINTER.shank, WINTER.trunk]
    assert [known[f"mass-of-{name}"] for name in ("foot", "shin", "thigh")] == [
        LIMB_MASSES[name][0] for name in ("foot", "shank", "thigh")
    ]
    assert known["mass-of-arm"] == pytest.approx(sum(LIMB_MASSES[name][0] for name in arm))
    assert [known["mass-of-trunk"], known["mass-of-head"]] == [TRUNK_MASS, HEAD_MASS]
    assert known["mass-centre"] == LIMB_MASSES["shank"][1] == LIMB_MASSES["thigh"][1]
