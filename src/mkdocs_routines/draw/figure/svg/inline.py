"""Inline SVG: the panels of a drawing within a page, coloured by the page's style sheet."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_routines.draw.figure.drawing.picture import picture_of, shaded_muscles, thumbnail_of
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.svg.elements import escaped, panel_elements
from mkdocs_routines.model import Exercise, Figure


def inline_svgs(exercise: Exercise, figure: Figure, id_prefix: str) -> list[str]:
    """An SVG for each pose.

    `id_prefix` is unique in the page: the ids of each title and description begin with it.
    """
    view_box, panels = _panels(figure, shaded_muscles(exercise, figure))
    box = f'viewBox="{view_box.left} {view_box.top} {view_box.width} {view_box.height}"'
    svgs = []
    for index, elements in enumerate(panels):
        id_ = f"{id_prefix}-{index + 1}"
        label = f'role="img" aria-labelledby="{id_}-title {id_}-desc"'
        title = escaped(f"{exercise.name}, position {index + 1} of {len(panels)}.")
        caption = escaped(figure.poses[index].caption)
        text = f'<title id="{id_}-title">{title}</title><desc id="{id_}-desc">{caption}</desc>'
        svgs.append(f'<svg class="figure figure--{figure.person}" {box} {label}>{text}{elements}</svg>')
    return svgs


@dataclass(frozen=True)
class Thumbnail:
    """Small drawing of the last position, as elements for another SVG."""

    id: str
    """The exercise or the task that is drawn: `exercise-squat`."""
    person: str
    box: ViewBox
    elements: str
    """Its paths, which the rules below `.figure--PERSON` colour."""


def thumbnail(id_: str, figure: Figure) -> Thumbnail:
    """The drawing of one exercise or task, with no muscle shaded."""
    picture = thumbnail_of(figure, ())
    return Thumbnail(id_, figure.person, picture.view_box, panel_elements(picture.panels[0], picture.view_box))


@lru_cache(maxsize=2048)
def _panels(figure: Figure, muscles: tuple[str, ...]) -> tuple[ViewBox, tuple[str, ...]]:
    """The view box, and the elements of each pose."""
    picture = picture_of(figure, muscles)
    return picture.view_box, tuple(panel_elements(panel, picture.view_box) for panel in picture.panels)
