"""Labels of a picture: no two touch, and no two lines cross, wherever what they name is."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.draw.anatomy.labels import RADIUS, crosses, laid_out, room

WIDTH, HEIGHT = 420, 500
PLACES = st.tuples(st.floats(60, WIDTH - 60), st.floats(5, HEIGHT - 5))
SPOTS = st.lists(PLACES, max_size=16, unique_by=(lambda place: round(place[0]), lambda place: round(place[1])))


@given(SPOTS)
def test_no_two_discs_touch_and_all_are_in_the_picture(spots: list[tuple[float, float]]) -> None:
    labels = laid_out(dict(enumerate(spots, 1)), WIDTH, HEIGHT)
    assert [label.number for label in labels] == list(range(1, len(spots) + 1))
    assert all(RADIUS <= label.at[0] <= WIDTH - RADIUS for label in labels)
    assert all(RADIUS <= label.at[1] <= HEIGHT - RADIUS for label in labels)
    for one, other in combinations(labels, 2):
        if one.at[0] == other.at[0]:
            assert abs(one.at[1] - other.at[1]) >= 2 * RADIUS


@given(SPOTS)
def test_no_two_lines_of_one_side_cross(spots: list[tuple[float, float]]) -> None:
    labels = laid_out(dict(enumerate(spots, 1)), WIDTH, HEIGHT)
    for one, other in combinations(labels, 2):
        if one.at[0] == other.at[0]:
            assert not crosses((one.at, one.spot), (other.at, other.spot))


def test_a_picture_without_room_is_refused() -> None:
    most = 2 * room(HEIGHT)
    spots = {number: (200.0 + number, 10.0 * number) for number in range(1, most + 2)}
    with pytest.raises(ValueError, match=f"{most + 1} labels; a picture of this height has room for {most}"):
        laid_out(spots, WIDTH, HEIGHT)
