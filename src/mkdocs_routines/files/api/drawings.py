"""Drawings of an exercise as they are published: every file with its size, and every position within them."""

from collections.abc import Iterator

from mkdocs_routines.domain.addresses import drawing_svg
from mkdocs_routines.domain.faults import posed_faults
from mkdocs_routines.draw import figure
from mkdocs_routines.draw.figure import ViewBox
from mkdocs_routines.files.api.shape.drawing import PictureKind, PublishedDrawing, PublishedFrame, PublishedPicture
from mkdocs_routines.files.urls import absolute_url, drawing_paths
from mkdocs_routines.load.records import Entry
from mkdocs_routines.model import Exercise

_CSS_PIXELS_PER_MM = 96 / 25.4


def published_drawing(entry: Entry[Exercise], site_url: str) -> PublishedDrawing:
    """The drawing of an exercise, its positions, and the other files with pictures of it."""
    exercise, (svg, png) = entry.record, drawing_paths(entry.id)
    width, height = figure.intrinsic_size(exercise, exercise.figure)
    return PublishedDrawing(
        svg=absolute_url(site_url, svg),
        png=absolute_url(site_url, png),
        words=f"{figure.title(exercise, exercise.figure)}. {figure.description(exercise.figure)}",
        width=width,
        height=height,
        positions=len(exercise.figure.poses),
        works=exercise.figure.works,
        captions=tuple(pose.caption for pose in exercise.figure.poses),
        captions_mirrored=tuple(figure.swap_sides(pose.caption) for pose in exercise.figure.poses),
        person=exercise.figure.person,
        frames=tuple(_frames(entry, site_url)),
        files=tuple(_files(entry, site_url)),
    )


def _frames(entry: Entry[Exercise], site_url: str) -> Iterator[PublishedFrame]:
    """Each position. In the mirrored drawing the first one stands last."""
    exercise, drawn = entry.record, entry.record.figure
    boxes = figure.panel_boxes(exercise, drawn)
    for pose, box, mirrored in zip(drawn.poses, boxes, reversed(boxes), strict=True):
        yield PublishedFrame(
            svg=_part(absolute_url(site_url, drawing_svg(entry.id)), box),
            svg_mirrored=_part(absolute_url(site_url, drawing_svg(entry.id, "mirrored")), mirrored)
            if drawn.works != "both"
            else None,
            **{name: value / 2 for name, value in _sides(box).items()},
            caption=pose.caption,
            caption_mirrored=figure.swap_sides(pose.caption),
        )


def _files(entry: Entry[Exercise], site_url: str) -> Iterator[PublishedPicture]:
    exercise, drawn = entry.record, entry.record.figure
    size, title = figure.intrinsic_size(exercise, drawn), figure.title(exercise, drawn)
    words = f"{title}. {figure.description(drawn)}"
    last = f"{exercise.name}. {drawn.poses[-1].caption}"
    paper = tuple(round(side * _CSS_PIXELS_PER_MM, 1) for side in figure.print_size(exercise, drawn))
    svgs: list[tuple[PictureKind, str, tuple[float, ...], str]] = [
        ("drawing", drawing_svg(entry.id), size, words),
        ("thumbnail", drawing_svg(entry.id, "thumb"), figure.thumbnail_size(exercise, drawn), last),
        ("paper", drawing_svg(entry.id, "paper"), paper, words),
    ]
    if drawn.works != "both":
        mirrored = f"{title}. {figure.description(drawn, mirrored=True)}"
        svgs.insert(1, ("mirrored", drawing_svg(entry.id, "mirrored"), size, mirrored))
    for number, _, _ in posed_faults(exercise):
        fault = figure.fault_description(exercise, number)
        svgs.append(("fault", drawing_svg(entry.id, number), figure.fault_size(exercise, number), fault))
    for kind, path, (width, height), text in svgs:
        yield PublishedPicture(
            kind=kind,
            url=absolute_url(site_url, path),
            media_type="image/svg+xml",
            width=width,
            height=height,
            words=text,
        )
    url = absolute_url(site_url, drawing_paths(entry.id)[1])
    yield PublishedPicture(kind="drawing", url=url, media_type="image/png", width=size[0], height=size[1], words=words)


def _part(url: str, box: ViewBox) -> str:
    """The address of a part of an SVG drawing (SVG 1.1, 17.3.2)."""
    return f"{url}#svgView(viewBox({','.join(f'{side:g}' for side in _sides(box).values())}))"


def _sides(box: ViewBox) -> dict[str, float]:
    return {"x": box.left, "y": box.top, "width": box.width, "height": box.height}
