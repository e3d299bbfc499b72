"""The picture of several people: one ground for each row, nobody over anybody, the colours of each, and few bytes."""

import gzip
import re
from itertools import combinations

import pytest

from mkdocs_routines.draw import figure
from mkdocs_routines.draw.figure.drawing.group import Group, Member, group_of
from mkdocs_routines.draw.figure.drawing.picture import shaded_muscles
from tests.support import tree
from tests.support.built import ROOT

CONTENT = tree.content(ROOT)
EXERCISES = {id_: entry.record for id_, entry in CONTENT.library.exercises.items()}
HEADS = {page.uri: page.head.record for page in CONTENT.pages if page.head and page.head.record.pictured}
assert HEADS
MOST_BYTES = 8000
MARGINS = 96
"""Picture units of two view boxes that hold nothing: the room around each drawing."""


def group(*ids: str) -> Group:
    exercises = [EXERCISES[id_] for id_ in ids]
    return group_of(tuple((each.figure, shaded_muscles(each, each.figure)) for each in exercises))


def room(member: Member) -> tuple[float, float, float, float]:
    left, top = member.box.left + member.right, member.box.top + member.down
    return left, top, left + member.box.width, top + member.box.height


@pytest.mark.parametrize("uri", HEADS)
def test_the_picture_of_a_page_is_light_and_coloured_by_the_page(uri: str) -> None:
    svg = figure.group_svg([EXERCISES[id_] for id_ in HEADS[uri].pictured], "picture")
    assert len(gzip.compress(svg.encode(), mtime=0)) <= MOST_BYTES
    assert not re.findall(r"#[0-9a-f]{3,6}\b|(?:fill|stroke|style)=|url\(", svg)
    assert re.findall(r'class="figure--(\w+)"', svg) == [EXERCISES[id_].figure.person for id_ in HEADS[uri].pictured]


@pytest.mark.parametrize("uri", HEADS)
def test_the_people_of_a_page_are_different_ones(uri: str) -> None:
    shown = [EXERCISES[id_].figure.person for id_ in HEADS[uri].pictured]
    assert len({*shown}) == len(shown)


def test_those_who_stand_share_a_floor_and_those_who_lie_are_before_them() -> None:
    members = group("glute-bridge", "squat", "reverse-lunge").members
    assert [member.person for member in members] == ["man", "woman", "older"]
    assert members[0].down == members[1].down == 0 < members[2].down


def test_nobody_is_drawn_over_anybody_and_all_are_in_the_picture() -> None:
    picture = group("squat", "reverse-lunge", "glute-bridge", "hamstring-bridge")
    rooms = [room(member) for member in picture.members]
    for one, other in combinations(rooms, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        down = min(one[3], other[3]) - max(one[1], other[1])
        assert min(across, down) <= MARGINS
    box = picture.view_box
    lefts, tops, rights, bottoms = zip(*rooms, strict=True)
    assert (box.left, box.top) == (min(lefts), min(tops))
    assert (box.left + box.width, box.top + box.height) == (max(rights), max(bottoms))


def test_a_picture_of_one_is_their_drawing() -> None:
    assert group("squat").view_box.width == group("squat").members[0].box.width
