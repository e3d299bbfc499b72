"""Link cards: the pictures that other programs show for a page wherever its address is passed on (`og:image`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from mkdocs_routines.domain import addresses, phrases, rating
from mkdocs_routines.domain.page_titles import page_titles
from mkdocs_routines.domain.search_words import kind_of
from mkdocs_routines.draw import figure, raster
from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.draw.card import layouts
from mkdocs_routines.draw.card.elements import HEIGHT, WIDTH, Brand
from mkdocs_routines.draw.card.typeface import Typeface, TypefaceError, load_typeface
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library

__all__ = [
    "HEIGHT",
    "WIDTH",
    "Brand",
    "Card",
    "Typeface",
    "TypefaceError",
    "cards",
    "load_typeface",
    "page_cards",
    "path_of",
    "png_recipes",
]


@dataclass(frozen=True)
class Card:
    svg: str
    alt: str
    """Its text alternative."""


def cards(library: Library, typeface: Typeface, brand: Brand, description: str) -> dict[str, Card]:
    """Path below the site → card: one for each exercise, routine, plan and claim, and one for the site."""
    site = Card(layouts.site_card(typeface, brand, description), f"{brand.name}. {description}")
    by_path = {addresses.SITE_CARD: site}
    for id_, exercise in library.exercises.items():
        alt = _sentences(exercise.record.name, exercise.record.key_cue, figure.description(exercise.record.figure))
        svg = layouts.exercise_card(typeface, brand, exercise.record)
        by_path[addresses.link_card(addresses.EXERCISES, id_)] = Card(svg, alt)
    for id_, routine in library.routines.items():
        names = ", ".join(library.exercises[key].record.name for key in layouts.pictured_exercises(routine.record))
        alt = _sentences(f"{routine.record.title}: {layouts.time_needed(routine.record)}", f"Drawings: {names}")
        svg = layouts.routine_card(typeface, brand, routine.record, library)
        by_path[addresses.link_card(addresses.ROUTINES, id_)] = Card(svg, alt)
    for id_, plan in library.six_week_plans.items():
        names = ", ".join(library.exercises[key].record.name for key in plan.record.pictured)
        alt = _sentences(f"{plan.record.title}: {layouts.SIX_WEEKS}", f"Drawings: {names}")
        svg = layouts.plan_card(typeface, brand, plan.record, library)
        by_path[addresses.link_card(addresses.PLANS, id_)] = Card(svg, alt)
    for id_, claim in library.claims.items():
        alt = _sentences(claim.record.plain, f"Our rating: {phrases.certainty(rating.certainty(claim.record.rating))}")
        svg = layouts.claim_card(typeface, brand, claim.record)
        by_path[addresses.link_card(addresses.CLAIMS, id_)] = Card(svg, alt)
    return by_path


def page_cards(content: Content, typeface: Typeface, brand: Brand) -> dict[str, Card]:
    """Path below the site → card: one for each page that is written by hand, and for each list of records.

    The first page and those about the site have its own card.
    """
    words = content.library.search_words.record if content.library.search_words else None
    made = {}
    for uri, page in page_titles(content).items():
        if uri != "index.md" and page.kind != "about":
            index = kind_of(uri, words) if words else 0
            label = words.kinds[index].label if words and index < len(words.kinds) else ""
            svg = layouts.page_card(typeface, brand, label, page.title, page.description)
            made[_of_page(uri)] = Card(svg, _sentences(page.title, page.description))
    return made


def path_of(uri: str, library: Library, cards: Mapping[str, Card]) -> str | None:
    """The path of the card for the page at `uri`, a path below `docs/`: its own, that of its folder, or the site's."""
    folder, name = addresses.page_record(uri)
    id_ = name.removesuffix("/cert") if folder == addresses.ROUTINES else name
    records: Mapping[str, Mapping[str, object]] = {
        addresses.EXERCISES: library.exercises,
        addresses.ROUTINES: library.routines,
        addresses.PLANS: library.six_week_plans,
        addresses.CLAIMS: library.claims,
    }
    own = addresses.link_card(folder, id_) if id_ in records.get(folder, ()) else _of_page(uri)
    paths = (own, _of_page(addresses.index_page(folder)), addresses.SITE_CARD)
    return next((path for path in paths if path in cards), None)


def png_recipes(cards: Mapping[str, Card], typeface: Typeface) -> dict[str, Recipe]:
    """Path of each card below the site → the recipe of its PNG."""
    maker = f"{raster.CARD_MAKER}, {typeface.file.stem}, "
    return {
        path: Recipe(maker + card.svg, partial(raster.card_png, card.svg, typeface.file))
        for path, card in cards.items()
    }


def _of_page(uri: str) -> str:
    """The path of the card of a page that is made from no record."""
    return addresses.link_card("pages", uri.removesuffix(".md"))


def _sentences(*texts: str) -> str:
    """Texts without their citations, one after the other, each with a full stop or the mark it ends with."""
    plain = (uncited(text) for text in texts)
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in plain)
