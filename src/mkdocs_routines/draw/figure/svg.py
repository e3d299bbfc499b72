"""Pictures → SVG: for a page, and as a file that stands alone."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from mkdocs_routines.draw.figure import words
from mkdocs_routines.draw.figure.outline import Placing
from mkdocs_routines.draw.figure.picture import Frame, Panel, Picture, one, picture, shows, ways
from mkdocs_routines.draw.figure.piece import Piece
from mkdocs_routines.draw.figure.style import alone_css
from mkdocs_routines.model import Exercise, Figure

_GAP = 72
_SIGNS = re.compile(r"[^\w\s.,;()’-]")


def muscles_of(exercise: Exercise, figure: Figure) -> tuple[str, ...]:
    """The muscles that the drawing shows at work."""
    return figure.muscles or exercise.muscles.primary


def shaded(exercise: Exercise, figure: Figure) -> tuple[str, ...]:
    """The muscles that can be seen at work in the drawing, some of them hidden by the view."""
    return tuple(muscle for muscle in muscles_of(exercise, figure) if shows(figure, muscle))


def frame(exercise: Exercise, figure: Figure) -> Frame:
    """What each position of the drawing shows, in its units."""
    return picture(figure, muscles_of(exercise, figure)).frame


def size(exercise: Exercise, figure: Figure) -> tuple[int, int]:
    """How wide and how high the drawing is as a file, with its positions side by side."""
    shown = frame(exercise, figure)
    return int(_width(shown, len(figure.poses)) // 2), int(shown.height // 2)


def panels(exercise: Exercise, figure: Figure, anchor: str) -> list[str]:
    """Each pose as an SVG for a page, whose style sheet colours it. The first one knows how to move.

    `anchor` is unique in the page; with it each picture names its title and its description.
    """
    frame, shown_in = _shown(figure, muscles_of(exercise, figure))
    box = f'viewBox="{frame.left} {frame.top} {frame.width} {frame.height}"'
    made = []
    for index, shown in enumerate(shown_in):
        id_ = f"{anchor}-{index + 1}"
        named = f'role="img" aria-labelledby="{id_}-title {id_}-desc"'
        title = _said(f"{exercise.name}, position {index + 1} of {len(shown_in)}.")
        caption = _said(figure.poses[index].caption)
        said = f'<title id="{id_}-title">{title}</title><desc id="{id_}-desc">{caption}</desc>'
        made.append(f'<svg class="figure" {box} {named}>{said}{shown}</svg>')
    return made


@lru_cache(maxsize=2048)
def _shown(figure: Figure, muscles: tuple[str, ...]) -> tuple[Frame, tuple[str, ...]]:
    """What each pose shows on a page, and in which frame."""
    drawn = picture(figure, muscles)
    moves = _moves(ways(figure, drawn))
    shown = (_panel(panel, drawn.frame, {} if index else moves) for index, panel in enumerate(drawn.panels))
    return drawn.frame, tuple(shown)


@lru_cache(maxsize=4096)
def thumb(exercise: Exercise, figure: Figure, *, dark: bool = True) -> str:
    """The last pose alone, small, as a file. `dark`: as in `alone`."""
    drawn = one(figure, muscles_of(exercise, figure), len(figure.poses) - 1)
    return _file(drawn, "", exercise.name, figure.poses[-1].caption, dark=dark)


@lru_cache(maxsize=4096)
def alone(exercise: Exercise, figure: Figure, *, mirrored: bool = False, dark: bool = True) -> str:
    """All poses side by side, as a file that stands alone. `mirrored`: left for right.

    `dark`: with colours for dark ground, for viewers that ask for them.
    """
    drawn = picture(figure, muscles_of(exercise, figure))
    said = words.description(figure, mirrored)
    return _file(
        drawn, "matrix(-1 0 0 1 {width} 0)" if mirrored else "", words.title(exercise, figure), said, dark=dark
    )


@lru_cache(maxsize=4096)
def paper(exercise: Exercise, figure: Figure) -> str:
    """All poses side by side, as a file for ink on white."""
    drawn = picture(figure, muscles_of(exercise, figure))
    said = words.description(figure)
    return _file(drawn, "", words.title(exercise, figure), said, dark=False, on_paper=True)


def _file(drawn: Picture, transform: str, title: str, said: str, *, dark: bool, on_paper: bool = False) -> str:
    frame = drawn.frame
    width = _width(frame, len(drawn.panels))
    body = "".join(_placed(panel, frame, index) for index, panel in enumerate(drawn.panels))
    if transform:
        body = f'<g transform="{transform.format(width=width)}">{body}</g>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width // 2}" height="{frame.height // 2}" '
        f'viewBox="0 0 {width} {frame.height}" role="img" aria-labelledby="t d">'
        f'<title id="t">{_said(title)}</title><desc id="d">{_said(said)}</desc>'
        f"<style>{alone_css(body, dark, on_paper)}</style>{body}</svg>\n"
    )


def _width(frame: Frame, panels: int) -> float:
    return frame.width * panels + _GAP * (panels - 1)


def _said(words: str) -> str:
    """Words in which nothing has a meaning, neither in SVG nor in the Markdown around it."""
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", words)


def _placed(panel: Panel, frame: Frame, index: int) -> str:
    x = index * (frame.width + _GAP)
    then = ""
    if index:
        cx, cy = x - _GAP / 2, frame.height / 2
        then = f'<path class="f-then" d="M{cx - 10:.0f} {cy - 22:.0f}l20 22l-20 22"/>'
    return f'{then}<g transform="translate({x - frame.left} {-frame.top})">{_panel(panel, frame, {})}</g>'


def _panel(panel: Panel, frame: Frame, moves: Mapping[str, str]) -> str:
    floor = f'<path class="f-floor" d="M{frame.left} 0h{frame.width}"/>'
    return floor + _pieces(panel.behind, {}) + _pieces(panel.moving, moves) + _pieces(panel.over, {})


def _pieces(drawn: Iterable[Piece], moves: Mapping[str, str]) -> str:
    return "".join(_piece(piece, moves.get(piece.name)) for piece in drawn)


def _piece(piece: Piece, moves: str | None) -> str:
    paths = "".join(f'<path class="{_classes(shape.look)}" d="{shape.path}"/>' for shape in piece.shapes)
    at = piece.placing
    if (at.x, at.y, at.angle) == (0, 0, 0):
        return paths
    way = f' data-way="{moves}"' if moves else ""
    angle = f"rotate({_number(at.angle)})" if at.angle else ""
    return f'<g transform="translate({at.x:.0f} {at.y:.0f}){angle}"{way}>{paths}</g>'


def _classes(look: str) -> str:
    return " ".join(f"f-{word}" for word in look.split())


def _moves(moments: list[dict[str, Placing]]) -> dict[str, str]:
    """Piece → where it is at each moment: `x y degrees stretch`, the moments parted by semicolons."""
    found: dict[str, str] = {}
    for name, first in moments[0].items():
        rows: list[tuple[float, float, float, float]] = []
        for moment in moments:
            at = moment[name]
            angle = at.angle if not rows else rows[-1][2] + (at.angle - rows[-1][2] + 180) % 360 - 180
            rows.append((at.x, at.y, angle, at.length / first.length if first.length > 1 else 1.0))
        if any(max(abs(a - b) for a, b in zip(row, rows[0], strict=True)) > 0.05 for row in rows):
            found[name] = ";".join(f"{x:.0f} {y:.0f} {_number(a)} {_number(s, 2)}" for x, y, a, s in rows)
    return found


def _number(value: float, digits: int = 1) -> str:
    word = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if word in ("-0", "") else word
