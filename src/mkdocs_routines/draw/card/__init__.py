"""Link cards: the picture of a page that is shown wherever its address is passed on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from mkdocs_routines.draw import figure
from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.draw.card import kinds
from mkdocs_routines.draw.card.parts import HEIGHT, WIDTH
from mkdocs_routines.draw.card.raster import PNG_MAKER, png
from mkdocs_routines.draw.card.typeface import Typeface, typeface
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.records import Library

__all__ = ["HEIGHT", "HOME", "WIDTH", "Card", "cards", "path_of", "pictures", "typeface"]

HOME = "cards/site.png"


@dataclass(frozen=True)
class Card:
    svg: str
    alt: str
    """What it shows, for those who do not see it."""


def cards(library: Library, face: Typeface, site_name: str, description: str) -> dict[str, Card]:
    """Path below the site → card: one for each exercise, routine and claim, and one for every other page."""
    made = {HOME: Card(kinds.home(face, site_name, description), f"{site_name}. {description}")}
    for id_, exercise in library.exercises.items():
        said = _sentences(exercise.record.name, exercise.record.key_cue, figure.description(exercise.record.figure))
        made[f"cards/exercises/{id_}.png"] = Card(kinds.exercise(face, site_name, exercise.record), said)
    for id_, routine in library.routines.items():
        drawn = ", ".join(library.exercises[each].record.name for each in kinds.first_four(routine.record))
        said = _sentences(f"{routine.record.title}: {kinds.takes(routine.record)}", f"Drawings: {drawn}")
        made[f"cards/routines/{id_}.png"] = Card(kinds.routine(face, site_name, routine.record, library), said)
    for id_, claim in library.claims.items():
        said = _sentences(claim.record.plain, f"Our rating: {kinds.sure(claim.record)}")
        made[f"cards/claims/{id_}.png"] = Card(kinds.claim(face, site_name, claim.record), said)
    return made


def path_of(uri: str, library: Library) -> str:
    """The card of the page at `uri`, a path below `docs/`."""
    folder, _, rest = uri.removesuffix(".md").partition("/")
    id_ = rest.removesuffix("/cert") if folder == "routines" else rest
    known: Mapping[str, Mapping[str, object]] = {
        "exercises": library.exercises,
        "routines": library.routines,
        "claims": library.claims,
    }
    return f"cards/{folder}/{id_}.png" if id_ in known.get(folder, ()) else HOME


def pictures(made: Mapping[str, Card], face: Typeface) -> dict[str, Recipe]:
    """Path of each card below the site → how its picture is made."""
    maker = f"{PNG_MAKER}, {face.file.stem}, "
    return {path: Recipe(maker + card.svg, partial(png, card.svg, face.file)) for path, card in made.items()}


def _sentences(*texts: str) -> str:
    """Texts after each other, each with a full stop or what it ends with."""
    plain = (uncited(text) for text in texts)
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in plain)
