"""Plates as Markdown: anatomical pictures with their names in a list."""

import posixpath

from mkdocs_routines.domain import addresses, credit
from mkdocs_routines.draw import anatomy
from mkdocs_routines.draw.muscle_picture import muscle_picture
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.render.claims import CERTAINTIES, SIDES
from mkdocs_routines.pages.render.environment import render_template

SCRIPT = "assets/js/site/plate.js"
STEPS_SCRIPT = "assets/js/site/plate_steps.js"


def plate_block(id_: str, content: Content, at: str, anchor: str) -> str:
    """The plate as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    library = content.library
    picture, weighs = plate_of(id_, library, at, anchor), library.plates[id_].record.weighs
    if weighs is None:
        return picture
    labels = {"certainties": CERTAINTIES, "sides": SIDES}
    return render_template("weighed.md.jinja", library, at, weighs=weighs, picture=picture, anchor=anchor, **labels)


def plate_of(id_: str, library: Library, at: str, anchor: str) -> str:
    record = library.plates[id_].record
    line = credit.anatomy_credit(library.identity)
    views = list(zip(record.views, anatomy.view_svgs(record, anchor, line), strict=True))
    name = STEPS_SCRIPT if record.steps else SCRIPT if record.labels else ""
    script = name and posixpath.relpath(name, addresses.address(at) or ".")
    return render_template("plate.md.jinja", library, at, plate=record, anchor=anchor, views=views, script=script)


def muscle_of(id_: str, label: str, library: Library, at: str) -> str:
    """Where a muscle is: its plate, or the muscle on a person; nothing for one of neither."""
    if id_ in library.plates:
        return plate_of(id_, library, at, f"where-{id_}")
    picture = muscle_picture(id_, label, f"where-{id_}", credit.drawing_credit(library.identity))
    return picture and f'<div class="muscle-picture__frame">{picture}</div>'


def bends_of(id_: str, library: Library, at: str) -> str:
    """A muscle with its joint straight and bent; nothing where no plate has it so."""
    record = library.plates[id_].record if id_ in library.plates else None
    if record is None or record.bends is None:
        return ""
    anchor = f"bends-{id_}"
    line = credit.anatomy_credit(library.identity)
    views = list(zip(record.bends.views, anatomy.bend_svgs(record, anchor, line), strict=True))
    chart = anatomy.lever_chart(record.bends, f"{anchor}-levers")
    values = {"bends": record.bends, "sources": record.sources, "views": views, "chart": chart}
    return render_template("bends.md.jinja", library, at, anchor=anchor, **values)
