"""Menu beside a page, and its foot. Pages made from data have no entry in it, so all below one index have the same."""

import re
from collections.abc import Callable
from typing import Protocol

from mkdocs.structure.pages import Page

Menu = Callable[[Page | None, Callable[[], str], str], str]
"""A page or none, what renders the menu with the headings of the page, the headings alone → both, on one line."""
_AROUND_A_BOX = re.compile(r" ?(</?(?:a|div|input|label|li|nav|ul)\b[^>]*>) ?")


class Foot(Protocol):
    """A page or none, what renders its foot → the foot."""

    def __call__(self, page: Page | None, caller: Callable[[], str]) -> str: ...


def menu() -> Menu:
    """A menu that is rendered once for all pages for which it is the same: that is most of the work for a template."""
    frames: dict[object, list[str]] = {}

    def shown(page: Page | None, render: Callable[[], str], headings: str) -> str:
        if page is None or not isinstance(page.parent, Page):  # it may have an entry of its own
            return _on_one_line(render())
        place = *_place(page, page.parent), str(page.meta.get("hide"))
        inside = _on_one_line(headings)
        if place not in frames:
            frames[place] = _on_one_line(render()).split(inside)
        return inside.join(frames[place])

    return shown


def foot() -> Foot:
    """The foot of a page, which is rendered once for all pages for which it is the same."""
    feet: dict[object, str] = {}

    def shown(page: Page | None, caller: Callable[[], str]) -> str:
        if page is None or not isinstance(page.parent, Page):  # the foot may lead to it, or below it
            return caller()
        place = *_place(page, page.parent), str(page.meta.get("kind"))
        if place not in feet:
            feet[place] = caller()
        return feet[place]

    return shown


def _place(page: Page, index: Page) -> tuple[str, int]:
    """Where a page made from data stands: relative addresses in it are those of others at this place."""
    return index.file.src_uri, page.url.count("/")


def _on_one_line(html: str) -> str:
    """Material writes a dozen empty lines around each name. Every page holds the menu, and some are kept offline."""
    return _AROUND_A_BOX.sub(r"\1", " ".join(html.split()))
