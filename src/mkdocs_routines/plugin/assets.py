"""What takes longer to make than a page, and is made beside the build: drawings as PNG, handouts and link cards."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_routines.check import safety
from mkdocs_routines.draw import asset_cache, card, exercise_drawings
from mkdocs_routines.files import handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.plugin.config import RoutinesConfig, refuse


def negatives(
    content: Content, imprint: handout.Imprint, options: RoutinesConfig, config: MkDocsConfig
) -> tuple[Mapping[str, asset_cache.Negative], Mapping[str, card.Card]]:
    """How each of them is made, by its path below the site, and which of them are cards.

    Drawings and handouts come first, then link cards where there is a typeface.
    """
    made = {**exercise_drawings.pictures(content.library), **_handouts(content, imprint, options, config)}
    cards: Mapping[str, card.Card] = {}
    if options.typeface:
        face = card.typeface(_typeface(options, config), cache(config) / "typefaces")
        cards = card.cards(content.library, face, config.site_name, config.site_description or "")
        made |= card.pictures(cards, face)
    return made, cards


def pictures(negatives: Mapping[str, asset_cache.Negative], config: MkDocsConfig) -> Mapping[str, asset_cache.Picture]:
    """What is made of them, under way or kept from an earlier build."""
    return asset_cache.develop(negatives, cache(config) / "pictures")


def write(place: Path, content: bytes) -> None:
    """Put a file below the site, beside the pages."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def templates(config: MkDocsConfig) -> FileSystemBytecodeCache:
    """Where the templates of the theme are kept as the program that Jinja makes of each: it takes half a second."""
    folder = cache(config) / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def cache(config: MkDocsConfig) -> Path:
    """The folder of what one build keeps for the next."""
    return Path(config.config_file_path).parent / ".cache"


def _typeface(options: RoutinesConfig, config: MkDocsConfig) -> Path:
    places = [Path(folder) / options.typeface for folder in config.theme.dirs]
    if not (found := [place for place in places if place.is_file()]):
        raise PluginError(f"routines: the theme must have the typeface {options.typeface}; make site puts it there")
    return found[0]


def _handouts(
    content: Content, imprint: handout.Imprint, options: RoutinesConfig, config: MkDocsConfig
) -> Mapping[str, asset_cache.Negative]:
    words = handout.handout_data(content.library, imprint)
    refuse(safety.of_handouts(content, words))
    folder = Path(config.config_file_path).parent / options.handout_fonts
    try:
        face = handout.typeface(folder if options.handout_fonts else None)
    except FileNotFoundError as error:
        raise PluginError(f"routines: {error}") from None
    return handout.pdf_files(content.library, imprint, words, face)


def unfit(pictures: Iterable[asset_cache.Picture]) -> Iterator[Problem]:
    """A problem for each handout that cannot be made, once all are."""
    for picture in pictures:
        try:
            picture.finished()
        except handout.HandoutError as error:
            yield error.problem
