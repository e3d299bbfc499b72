"""Chains: a graph of short steps → long lines, which run on through crossings as a pen would."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import cos, hypot, radians

import numpy as np

from mkdocs_routines.draw.figure.render.cracks import Node

Chain = Sequence[Node]

_REACH = 9
"""Steps from the end of a chain over which its direction is measured."""
_STRAIGHT = cos(radians(55))
"""Cosine of the turn up to which two chains are one line."""
_GAP = 8.0
"""Pixels over which a line is carried on to one that goes the same way."""


def chains(steps: Iterable[tuple[Node, Node]], sure: Callable[[Chain], bool], spur: int) -> list[Chain]:
    """Lines along all steps that belong to something.

    A piece between two crossings stays when it is `sure`, and one that ends in nothing when it is longer than `spur`.
    """
    pieces = _pieces(steps)
    pieces = [piece for piece in pieces if sure(piece)]
    degree = Counter(node for piece in pieces for node in (piece[0], piece[-1]))
    kept = [piece for piece in pieces if len(piece) > spur or not _is_spur(piece, degree)]
    return _bridged(_joined(kept))


def _is_spur(piece: Chain, degree: Counter[Node]) -> bool:
    """Whether a piece leaves a crossing and ends in nothing."""
    return sorted(degree[end] > 1 for end in (piece[0], piece[-1])) == [False, True]


def _pieces(steps: Iterable[tuple[Node, Node]]) -> list[Chain]:
    """The steps strung together, cut where three or more meet."""
    neighbours: dict[Node, list[Node]] = defaultdict(list)
    for a, b in steps:
        neighbours[a].append(b)
        neighbours[b].append(a)
    seen: set[tuple[Node, Node]] = set()
    ends = [node for node, others in neighbours.items() if len(others) != 2]
    return [
        _walked(neighbours, seen, node, other)
        for start in (ends, list(neighbours))
        for node in start
        for other in neighbours[node]
        if (node, other) not in seen
    ]


def _walked(neighbours: dict[Node, list[Node]], seen: set[tuple[Node, Node]], a: Node, b: Node) -> list[Node]:
    """The piece from `a` over `b` to the next end or crossing, or around to where it began."""
    line = [a, b]
    seen.update(((a, b), (b, a)))
    while len(around := neighbours[b]) == 2:
        first, second = around
        onward = second if first == a else first
        if (b, onward) in seen:
            break
        seen.update(((b, onward), (onward, b)))
        line.append(onward)
        a, b = b, onward
    return line


def _joined(pieces: Sequence[Chain]) -> list[Chain]:
    """The pieces joined two by two at each crossing, the straightest first."""
    at: dict[Node, list[tuple[int, int]]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        if piece[0] != piece[-1]:
            at[piece[0]].append((index, 0))
            at[piece[-1]].append((index, -1))
    partner: dict[tuple[int, int], tuple[int, int]] = {}
    for ends in at.values():
        limit = -1.01 if len(ends) == 2 else _STRAIGHT
        pairs = sorted(
            ((_onward(pieces[a[0]], a[1], pieces[b[0]], b[1]), a, b) for a in ends for b in ends if a < b),
            reverse=True,
        )
        for straightness, a, b in pairs:
            if straightness > limit and a not in partner and b not in partner:
                partner[a], partner[b] = b, a
    return _strung(pieces, partner)


def _strung(pieces: Sequence[Chain], partner: dict[tuple[int, int], tuple[int, int]]) -> list[Chain]:
    """Lines made of pieces of which the ends have partners."""
    done: set[int] = set()
    lines: list[Chain] = []
    starts = [(index, end) for index in range(len(pieces)) for end in (0, -1) if (index, end) not in partner]
    for index, end in (*starts, *((index, 0) for index in range(len(pieces)))):
        if index in done:
            continue
        line: list[Node] = []
        while index not in done:
            done.add(index)
            piece = pieces[index] if end == 0 else pieces[index][::-1]
            line += piece if not line else piece[1:]
            far = (index, -1 if end == 0 else 0)
            if far not in partner:
                break
            index, end = partner[far]
        lines.append(line)
    return lines


def _bridged(lines: Sequence[Chain]) -> list[Chain]:
    """Lines carried on over short gaps to the next one that goes the same way."""
    left = list(lines)
    while (pair := _nearest_ends(left)) is not None:
        (a, end_a), (b, end_b) = pair
        first = left[a] if end_a == -1 else left[a][::-1]
        second = left[b] if end_b == 0 else left[b][::-1]
        left = [line for index, line in enumerate(left) if index not in (a, b)]
        left.append([*first, *second])
    return left


def _nearest_ends(lines: Sequence[Chain]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two ends of different lines that are nearest to each other, among those that go on in each other."""
    count = Counter(end for line in lines for end in (line[0], line[-1]))
    free = [(i, e) for i, line in enumerate(lines) for e in (0, -1) if count[line[e]] == 1 and len(line) > 3]
    ends = np.array([lines[i][e] for i, e in free], dtype=float).reshape(-1, 2)
    gaps = np.hypot(*(ends[:, axis, None] - ends[:, axis] for axis in (0, 1)))
    near = ((free[one], free[other]) for one, other in np.argwhere(np.triu(gaps <= _GAP, 1)).tolist())
    pairs = [
        (hypot(lines[j][f][0] - lines[i][e][0], lines[j][f][1] - lines[i][e][1]), (i, e), (j, f))
        for (i, e), (j, f) in near
        if i != j and _onward(lines[i], e, lines[j], f) > _STRAIGHT
    ]
    return min(pairs)[1:] if pairs else None


def _onward(a: Chain, end_a: int, b: Chain, end_b: int) -> float:
    """Cosine of the turn from one chain into the other: 1 when they go straight on."""
    (ax, ay), (bx, by) = _direction(a, end_a), _direction(b, end_b)
    return -(ax * bx + ay * by)


def _direction(line: Chain, end: int) -> tuple[float, float]:
    """The direction in which a line leaves at its end."""
    (x0, y0) = line[min(_REACH, len(line) - 1)] if end == 0 else line[max(-1 - _REACH, -len(line))]
    x1, y1 = line[end]
    length = hypot(x1 - x0, y1 - y0) or 1.0
    return (x1 - x0) / length, (y1 - y0) / length
