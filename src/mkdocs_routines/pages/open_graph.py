"""What a page says of itself to programs that show a link to it: the tags of Open Graph, and of Twitter cards."""

from dataclasses import dataclass

from mkdocs_routines.draw import card
from mkdocs_routines.draw.card import Card

Tag = tuple[str, str, str]
"""An element `meta`: the attribute that names it, its name, and its content as plain text."""


@dataclass(frozen=True)
class Preview:
    """Texts are plain; addresses are whole."""

    title: str
    description: str
    url: str
    site_name: str
    home: bool
    """Whether it is the first page of the site."""
    picture: tuple[str, Card] | None = None
    """The address of its card, and the card."""


def tags(page: Preview) -> tuple[Tag, ...]:
    said = [
        ("og:title", page.title),
        ("og:description", page.description),
        ("og:type", "website" if page.home else "article"),
        ("og:url", page.url),
        ("og:site_name", page.site_name),  # Zotero takes the name of the website from here
    ]
    if page.picture:
        address, shown = page.picture
        said += [
            ("og:image", address),
            ("og:image:type", "image/png"),
            ("og:image:width", str(card.WIDTH)),
            ("og:image:height", str(card.HEIGHT)),
            ("og:image:alt", shown.alt),
        ]
    size = "summary_large_image" if page.picture else "summary"
    named = [("property", name, " ".join(content.split())) for name, content in said]
    return (*(tag for tag in named if tag[2]), ("name", "twitter:card", size))
