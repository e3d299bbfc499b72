"""Standalone SVG: a drawing as a file, with its colours within."""

from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.picture import Panel, Picture, picture_of, picture_of_pose
from mkdocs_routines.draw.figure.drawing.shading import shaded_muscles
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.svg import alt_text
from mkdocs_routines.draw.figure.svg.elements import escaped, panel_elements
from mkdocs_routines.draw.figure.svg.style import standalone_css
from mkdocs_routines.model import Exercise, Figure

_GAP = 72
"""Between two panels, in picture units; in it is a chevron."""


def view_box(exercise: Exercise, figure: Figure) -> ViewBox:
    """The view box of each pose."""
    return picture_of(figure, shaded_muscles(exercise, figure)).view_box


def intrinsic_size(exercise: Exercise, figure: Figure) -> tuple[int, int]:
    """Width and height of the standalone drawing in CSS pixels: its `width` and `height`."""
    box = view_box(exercise, figure)
    return int(_width(box, len(figure.poses)) // 2), int(box.height // 2)


@lru_cache(maxsize=4096)
def standalone_svg(exercise: Exercise, figure: Figure, *, mirrored: bool = False, dark: bool = True) -> str:
    """All poses side by side. `mirrored`: left for right.

    `dark`: with colours for dark ground as well, for viewers that ask for them.
    """
    picture = picture_of(figure, shaded_muscles(exercise, figure))
    transform = f"matrix(-1 0 0 1 {_width(picture.view_box, len(picture.panels))} 0)" if mirrored else ""
    title, description = alt_text.title(exercise, figure), alt_text.description(figure, mirrored)
    return _document(picture, transform, title, description, dark=dark)


@lru_cache(maxsize=4096)
def print_svg(exercise: Exercise, figure: Figure) -> str:
    """All poses side by side, for ink on white."""
    picture = picture_of(figure, shaded_muscles(exercise, figure))
    title, description = alt_text.title(exercise, figure), alt_text.description(figure)
    return _document(picture, "", title, description, dark=False, ink=True)


@lru_cache(maxsize=4096)
def thumbnail_svg(exercise: Exercise, figure: Figure, *, dark: bool = True) -> str:
    """The last pose alone. `dark`: as in `standalone_svg`."""
    picture = picture_of_pose(figure, shaded_muscles(exercise, figure), len(figure.poses) - 1)
    return _document(picture, "", exercise.name, figure.poses[-1].caption, dark=dark)


def _document(picture: Picture, transform: str, title: str, description: str, *, dark: bool, ink: bool = False) -> str:
    box = picture.view_box
    width = _width(box, len(picture.panels))
    body = "".join(_panel(panel, box, index) for index, panel in enumerate(picture.panels))
    if transform:
        body = f'<g transform="{transform}">{body}</g>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width // 2}" height="{box.height // 2}" '
        f'viewBox="0 0 {width} {box.height}" role="img" aria-labelledby="t d">'
        f'<title id="t">{escaped(title)}</title><desc id="d">{escaped(description)}</desc>'
        f"<style>{standalone_css(body, dark, ink)}</style>{body}</svg>\n"
    )


def _width(box: ViewBox, panels: int) -> float:
    return box.width * panels + _GAP * (panels - 1)


def _panel(panel: Panel, box: ViewBox, index: int) -> str:
    """A panel in its column, after a chevron unless it is the first."""
    x = index * (box.width + _GAP)
    chevron = ""
    if index:
        cx, cy = x - _GAP / 2, box.height / 2
        chevron = f'<path class="f-then" d="M{cx - 10:.0f} {cy - 22:.0f}l20 22l-20 22"/>'
    return f'{chevron}<g transform="translate({x - box.left} {-box.top})">{panel_elements(panel, box, {})}</g>'
