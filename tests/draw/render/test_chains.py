"""A pen goes straight on where lines cross, over a gap, and never into a stub."""

from itertools import pairwise

import pytest

from mkdocs_routines.draw.figure.render.chains import Chain, chains
from mkdocs_routines.draw.figure.render.cracks import Node


def line(*corners: Node) -> list[tuple[Node, Node]]:
    """The steps of a line from corner to corner, level or upright."""
    steps: list[tuple[Node, Node]] = []
    for (x0, y0), (x1, y1) in pairwise(corners):
        count = max(abs(x1 - x0), abs(y1 - y0))
        nodes = [(x0 + (x1 - x0) * k // count, y0 + (y1 - y0) * k // count) for k in range(count + 1)]
        steps += pairwise(nodes)
    return steps


def ends(lines: list[Chain]) -> set[tuple[Node, Node]]:
    return {(min(one[0], one[-1]), max(one[0], one[-1])) for one in lines}


LEVEL = line((0, 20), (40, 20))
CASES = {
    "two lines that cross stay two": (
        [*LEVEL, *line((20, 0), (20, 40))],
        {((0, 20), (40, 20)), ((20, 0), (20, 40))},
    ),
    "a stub goes": ([*LEVEL, *line((20, 20), (20, 16))], {((0, 20), (40, 20))}),
    "a branch stays": ([*LEVEL, *line((20, 20), (20, 5))], {((0, 20), (40, 20)), ((20, 5), (20, 20))}),
    "a gap is bridged": ([*line((0, 20), (18, 20)), *line((24, 20), (40, 20))], {((0, 20), (40, 20))}),
    "lines side by side are not": (
        [*LEVEL, *line((0, 25), (40, 25))],
        {((0, 20), (40, 20)), ((0, 25), (40, 25))},
    ),
    "a gap that is too wide is none": (
        [*line((0, 20), (14, 20)), *line((26, 20), (40, 20))],
        {((0, 20), (14, 20)), ((26, 20), (40, 20))},
    ),
    "a line comes back to its start": (
        line((0, 0), (20, 0), (20, 20), (0, 20), (0, 0)),
        {((0, 0), (0, 0))},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_lines(case: str) -> None:
    steps, expected = CASES[case]
    assert ends(chains(steps, lambda piece: True, 6)) == expected


def test_every_step_is_in_one_line() -> None:
    steps = [*LEVEL, *line((20, 0), (20, 40)), *line((5, 0), (5, 20))]
    drawn = [frozenset(step) for one in chains(steps, lambda piece: True, 3) for step in pairwise(one)]
    assert len(drawn) == len(steps)
    assert set(drawn) == {frozenset(step) for step in steps}


def test_what_is_not_sure_is_no_line() -> None:
    assert chains(LEVEL, lambda piece: len(piece) > 100, 3) == []
