"""Open Graph of a page, and its Twitter card: the tags that programs show a link to it by."""

from dataclasses import dataclass

from mkdocs_routines.domain import phrases
from mkdocs_routines.draw import card
from mkdocs_routines.draw.card import Card

Tag = tuple[str, str, str]
"""An element `meta`: the attribute that names it, its name, and its content as plain text."""


@dataclass(frozen=True)
class LinkPreview:
    """A link to a page, as programs show it. Texts are plain; addresses are whole."""

    title: str
    description: str
    url: str
    site_name: str
    home: bool
    """Whether it is the first page of the site."""
    picture: tuple[str, Card] | None = None
    """The address of its card, and the card."""


def meta_tags(page: LinkPreview) -> tuple[Tag, ...]:
    """The tags of a page, without those whose content would be empty."""
    properties = [
        ("og:title", page.title),
        ("og:description", page.description),
        ("og:type", "website" if page.home else "article"),
        ("og:url", page.url),
        ("og:locale", phrases.LANGUAGE.replace("-", "_")),
        ("og:site_name", page.site_name),  # Zotero takes the name of the website from here
    ]
    if page.picture:
        address, link_card = page.picture
        properties += [
            ("og:image", address),
            ("og:image:type", "image/png"),
            ("og:image:width", str(card.WIDTH)),
            ("og:image:height", str(card.HEIGHT)),
            ("og:image:alt", link_card.alt),
        ]
    size = "summary_large_image" if page.picture else "summary"
    tags = [("property", name, " ".join(content.split())) for name, content in properties]
    return (*(tag for tag in tags if tag[2]), ("name", "twitter:card", size))
