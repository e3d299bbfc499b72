"""Picture of a page: the people in the exercises that its front matter names."""

from mkdocs_routines.draw import figure
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.sourcing import page_head


def group_picture(content: Content, uri: str) -> str:
    """The picture as inline SVG; nothing for a page that names no exercises. `uri`: its path below `docs/`."""
    head = page_head(content, uri)
    if head is None or not head.pictured:
        return ""
    return figure.group_svg([content.library.exercises[id_].record for id_ in head.pictured], "picture")
