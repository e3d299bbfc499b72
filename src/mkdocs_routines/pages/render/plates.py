"""Plates as Markdown: anatomical pictures with their names in a list."""

from mkdocs_routines.draw import anatomy
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.records import Library
from mkdocs_routines.pages.render.environment import render_template


def plate_block(id_: str, content: Content, at: str, anchor: str) -> str:
    """The plate as a part of the page `at`, a path below `docs/`. `anchor` is unique in that page."""
    return plate_of(id_, content.library, at, anchor)


def plate_of(id_: str, library: Library, at: str, anchor: str) -> str:
    record = library.plates[id_].record
    views = list(zip(record.views, anatomy.view_svgs(record, anchor), strict=True))
    return render_template("plate.md.jinja", library, at, plate=record, anchor=anchor, views=views)
