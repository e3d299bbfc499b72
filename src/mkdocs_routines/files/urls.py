"""Absolute URLs of pages and files of the site, and the paths of the drawings."""

from mkdocs_routines.domain import addresses


def absolute_url(site_url: str, path: str) -> str:
    """The URL of a path below the site, whether or not `site_url` ends with a slash."""
    return f"{site_url.rstrip('/')}/{path}"


def page_url(site_url: str, uri: str) -> str:
    """The URL of a page. `uri`: its path below `docs/`."""
    return absolute_url(site_url, addresses.address(uri))


def drawing_paths(id_: str) -> tuple[str, str]:
    """The paths below the site of the drawing of an exercise: SVG, PNG."""
    return addresses.drawing_svg(id_), addresses.drawing_png(id_)
