"""SVG elements of the panels of a picture."""

import re
from collections.abc import Iterable

from mkdocs_routines.draw.figure.drawing.picture import Panel
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.geometry.shape import Shape

_NOT_PLAIN = re.compile(r"[^\w\s.,;()’-]")


def escaped(text: str) -> str:
    """Text in which nothing has a meaning, neither in SVG nor in the Markdown around it."""
    return _NOT_PLAIN.sub(lambda match: f"&#{ord(match[0])};", text)


def panel_elements(panel: Panel, view_box: ViewBox) -> str:
    """The floor and the layers of a panel."""
    floor = f'<path class="f-floor" d="M{view_box.left} 0h{view_box.width}"/>'
    return floor + path_elements((*panel.behind, *panel.body.shapes, *panel.over))


def path_elements(shapes: Iterable[Shape]) -> str:
    """A path for each shape, with the classes that `style` colours."""
    return "".join(f'<path class="{_classes(shape.look)}" d="{shape.path}"/>' for shape in shapes)


def _classes(look: str) -> str:
    return " ".join(f"f-{name}" for name in look.split())
