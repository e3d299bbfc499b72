"""Every arrow of every exercise keeps clear of the body. Judged on pixels, which know nothing of outlines."""

import io

import numpy as np
import pytest
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from mkdocs_routines.draw.figure.drawing.picture import Panel, picture_of, shaded_muscles
from mkdocs_routines.draw.figure.drawing.view_box import ViewBox
from mkdocs_routines.draw.figure.geometry.shape import Shape
from tests.support.figures import EXERCISES, FIGURES

GAP = 12.0
"""Units between a body and an arrow; it keeps 14, and outlines are rounded to whole units."""
ROUND = "stroke-linejoin:round"
"""Without it the stroke around a head would reach twice as far before its tip as beside it."""
WITH_ARROW = [id_ for id_, figure in FIGURES.items() if figure.arrow or any(pose.arrow for pose in figure.poses)]


def ink(shapes: list[Shape], box: ViewBox, style: str) -> NDArray[np.bool_]:
    """The pixels that shapes cover, one for each unit."""
    paths = "".join(f'<path d="{shape.path}" style="{style}"/>' for shape in shapes)
    frame = f'viewBox="{box.left} {box.top} {box.width} {box.height}" width="{box.width}" height="{box.height}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>{paths}</svg>'
    image = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, background="white"))))
    return np.asarray(image.convert("L")) < 128


def panels(id_: str) -> tuple[ViewBox, list[Panel]]:
    picture = picture_of(FIGURES[id_], shaded_muscles(EXERCISES[id_], FIGURES[id_]))
    return picture.view_box, [panel for panel in picture.panels if panel.over]


def looks(shapes: tuple[Shape, ...], *names: str) -> list[Shape]:
    return [shape for shape in shapes if shape.look in names]


@pytest.mark.parametrize("id_", WITH_ARROW)
def test_an_arrow_keeps_clear_of_the_body(id_: str) -> None:
    box, shown = panels(id_)
    assert shown
    for panel in shown:
        body = ink(looks(panel.body.shapes, "edge"), box, "fill:#000")
        shaft = ink(looks(panel.over, "way"), box, f"fill:none;stroke:#000;stroke-width:{8 + 2 * GAP}")
        head = ink(looks(panel.over, "head"), box, f"fill:#000;stroke:#000;stroke-width:{2 * GAP};{ROUND}")
        assert body.sum() > 5000
        assert not (body & (shaft | head)).any()


@pytest.mark.parametrize("id_", WITH_ARROW)
def test_an_arrow_is_long_enough_to_be_seen_and_no_longer_than_needed(id_: str) -> None:
    box, shown = panels(id_)
    for panel in shown:
        rows, columns = np.nonzero(ink(looks(panel.over, "way"), box, "fill:none;stroke:#000;stroke-width:2"))
        assert 60 < np.hypot(np.ptp(rows), np.ptp(columns)) < 260
