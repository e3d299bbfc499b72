"""Standalone SVG: a drawing as a file, with its colours within."""

from functools import lru_cache

from mkdocs_routines.domain.credit import BODY_MODEL
from mkdocs_routines.draw.figure.drawing.picture import (
    Panel,
    Picture,
    body_length,
    picture_of,
    pose_boxes,
    shaded_muscles,
    thumbnail_of,
)
from mkdocs_routines.draw.figure.drawing.view_box import MARGIN, ViewBox
from mkdocs_routines.draw.figure.svg import alt_text
from mkdocs_routines.draw.figure.svg.elements import escaped, panel_elements
from mkdocs_routines.draw.figure.svg.style import standalone_css
from mkdocs_routines.model import Exercise, Figure

_GAP = 72
"""Between two panels, in picture units; in it is a chevron."""
_PRINT_GAP = 32
"""The same on paper, where room is short."""
_CSS_PIXELS_PER_MM = 96 / 25.4
PRINTED_BODY_MM = 41.7
"""Height of a body that stands, and width of one that lies: a drawing of 4 cm is followed from the floor, and the
length that is computed is up to 3 % more than that of the ink."""


def view_box(exercise: Exercise, figure: Figure) -> ViewBox:
    """The view box of each pose."""
    return picture_of(figure, shaded_muscles(exercise, figure)).view_box


def intrinsic_size(exercise: Exercise, figure: Figure) -> tuple[int, int]:
    """Width and height of the standalone drawing in CSS pixels: its `width` and `height`."""
    box = view_box(exercise, figure)
    return int(_width(box, len(figure.poses)) // 2), int(box.height // 2)


def panel_boxes(exercise: Exercise, figure: Figure) -> tuple[ViewBox, ...]:
    """Where each pose stands in the standalone drawing, in the units of its view box: two to a CSS pixel."""
    box = view_box(exercise, figure)
    return tuple(ViewBox(index * (box.width + _GAP), 0, box.width, box.height) for index in range(len(figure.poses)))


def thumbnail_size(exercise: Exercise, figure: Figure) -> tuple[int, int]:
    """Width and height of the thumbnail in CSS pixels."""
    box = thumbnail_of(figure, shaded_muscles(exercise, figure)).view_box
    return int(box.width // 2), int(box.height // 2)


@lru_cache(maxsize=4096)
def standalone_svg(
    exercise: Exercise, figure: Figure, credit: str = BODY_MODEL, *, mirrored: bool = False, dark: bool = True
) -> str:
    """All poses side by side. `credit`: the line that goes with a file of its own. `mirrored`: left for right.

    `dark`: with colours for dark ground as well, for viewers that ask for them.
    """
    picture = picture_of(figure, shaded_muscles(exercise, figure))
    transform = f"matrix(-1 0 0 1 {_width(picture.view_box, len(picture.panels))} 0)" if mirrored else ""
    title, description = alt_text.title(exercise, figure), alt_text.description(figure, mirrored)
    return _document(figure, picture, transform, title, description, credit, dark=dark)


@lru_cache(maxsize=4096)
def print_svg(exercise: Exercise, figure: Figure, credit: str = BODY_MODEL) -> str:
    """All poses side by side, each as wide as it is, for ink on white.

    Its natural size is one to follow from the floor: in a smaller one the body is smaller than `PRINTED_BODY_MM`.
    """
    columns = _print_columns(exercise, figure)
    x = 0.0
    panels: list[str] = []
    for panel, box in zip(picture_of(figure, shaded_muscles(exercise, figure)).panels, columns, strict=True):
        chevron = _chevron(x - _PRINT_GAP / 2, box.height / 2) if panels else ""
        frame = f'viewBox="{box.left} {box.top} {box.width} {box.height}" width="{box.width}" height="{box.height}"'
        panels.append(f'{chevron}<svg x="{x}" {frame}>{panel_elements(panel, box)}</svg>')
        x += box.width + _PRINT_GAP
    wide, high = (side * _CSS_PIXELS_PER_MM for side in print_size(exercise, figure))
    size, units = f'width="{wide:.1f}" height="{high:.1f}"', (x - _PRINT_GAP, columns[0].height)
    title, description = alt_text.title(exercise, figure), alt_text.description(figure)
    return svg_file(figure, "".join(panels), size, units, title, description, credit, dark=False, ink=True)


def print_size(exercise: Exercise, figure: Figure) -> tuple[float, float]:
    """Natural width and height of the drawing on paper, in millimetres."""
    columns = _print_columns(exercise, figure)
    scale = PRINTED_BODY_MM / body_length(figure, shaded_muscles(exercise, figure))
    width = sum(box.width for box in columns) + _PRINT_GAP * (len(columns) - 1)
    return width * scale, columns[0].height * scale


def _print_columns(exercise: Exercise, figure: Figure) -> tuple[ViewBox, ...]:
    """The view box of each pose on paper, all of one height, with half the margin that they have on a screen."""
    muscles = shaded_muscles(exercise, figure)
    whole, spare = picture_of(figure, muscles).view_box, MARGIN / 2
    return tuple(
        ViewBox(box.left + spare, whole.top + spare, box.width - 2 * spare, whole.height - 2 * spare)
        for box in pose_boxes(figure, muscles)
    )


@lru_cache(maxsize=4096)
def thumbnail_svg(exercise: Exercise, figure: Figure, credit: str = BODY_MODEL, *, dark: bool = True) -> str:
    """The last pose alone. `dark`: as in `standalone_svg`."""
    picture = thumbnail_of(figure, shaded_muscles(exercise, figure))
    return _document(figure, picture, "", exercise.name, figure.poses[-1].caption, credit, dark=dark)


@lru_cache(maxsize=256)
def task_svg(name: str, figure: Figure, credit: str) -> str:
    """The last position of what is no exercise of ours, with no muscle shaded. `name`: what people do."""
    return _document(figure, thumbnail_of(figure, ()), "", name, figure.poses[-1].caption, credit, dark=True)


def _document(
    figure: Figure, picture: Picture, transform: str, title: str, description: str, credit: str, *, dark: bool
) -> str:
    box = picture.view_box
    width = _width(box, len(picture.panels))
    body = "".join(_panel(panel, box, index) for index, panel in enumerate(picture.panels))
    if transform:
        body = f'<g transform="{transform}">{body}</g>'
    size = f'width="{width // 2}" height="{box.height // 2}"'
    return svg_file(figure, body, size, (width, box.height), title, description, credit, dark=dark)


def svg_file(
    figure: Figure,
    body: str,
    size: str,
    units: tuple[float, float],
    title: str,
    description: str,
    credit: str,
    *,
    dark: bool,
    ink: bool = False,
) -> str:
    """The whole file. `units`: width and height of its view box, which begins at 0."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} '
        f'viewBox="0 0 {units[0]} {units[1]}" role="img" aria-labelledby="t d">'
        f'<title id="t">{escaped(title)}</title><desc id="d">{escaped(description)}</desc>'
        f"<metadata>{escaped(credit)}</metadata>"
        f"<style>{standalone_css(body, figure.person, dark, ink)}</style>{body}</svg>\n"
    )


def _width(box: ViewBox, panels: int) -> float:
    return box.width * panels + _GAP * (panels - 1)


def _panel(panel: Panel, box: ViewBox, index: int) -> str:
    """A panel in its column, after a chevron unless it is the first."""
    x = index * (box.width + _GAP)
    chevron = _chevron(x - _GAP / 2, box.height / 2) if index else ""
    return f'{chevron}<g transform="translate({x - box.left} {-box.top})">{panel_elements(panel, box)}</g>'


def _chevron(x: float, y: float) -> str:
    return f'<path class="f-then" d="M{x - 10:.0f} {y - 22:.0f}l20 22l-20 22"/>'
