"""Menu beside a page. Pages made from data have no entry in it, so all below one index have the same."""

from collections.abc import Callable

from mkdocs.structure.pages import Page

Menu = Callable[[Page | None, Callable[[], str], str], str]
"""A page or none, what renders the menu with the headings of the page, the headings alone → both, on one line."""


def menu() -> Menu:
    """A menu that is rendered once for all pages for which it is the same: that is most of the work for a template."""
    frames: dict[object, list[str]] = {}

    def shown(page: Page | None, render: Callable[[], str], headings: str) -> str:
        if page is None or not isinstance(page.parent, Page):  # it may have an entry of its own
            return _on_one_line(render())
        depth = page.url.count("/")  # addresses in the menu are relative
        place = page.parent.file.src_uri, depth, str(page.meta.get("hide"))
        inside = _on_one_line(headings)
        if place not in frames:
            frames[place] = _on_one_line(render()).split(inside)
        return inside.join(frames[place])

    return shown


def _on_one_line(html: str) -> str:
    """Material writes a dozen empty lines around each name. Every page holds the menu, and some are kept offline."""
    return " ".join(html.split())
