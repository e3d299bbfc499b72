"""What takes longer to make than a page, and is made beside the build: drawings as PNG, handouts and link cards."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_routines import card, darkroom, drawings, handout, safety
from mkdocs_routines.plugin.options import RoutinesConfig, refuse
from mkdocs_routines.problem import Problem
from mkdocs_routines.site import Site


def pictures(
    site: Site, imprint: handout.Imprint, options: RoutinesConfig, config: MkDocsConfig
) -> tuple[Mapping[str, darkroom.Picture], Mapping[str, card.Card]]:
    """Everything that is under way, by its path below the site, and which of it are cards.

    Drawings and handouts come first, then link cards where there is a typeface.
    """
    cache = Path(config.config_file_path).parent / ".cache"
    negatives = {**drawings.pictures(site.library), **_handouts(site, imprint, options, config)}
    cards: Mapping[str, card.Card] = {}
    if options.typeface:
        face = card.typeface(_typeface(options, config), cache / "typefaces")
        cards = card.cards(site.library, face, config.site_name, config.site_description or "")
        negatives |= card.pictures(cards, face)
    return darkroom.develop(negatives, cache / "pictures"), cards


def _typeface(options: RoutinesConfig, config: MkDocsConfig) -> Path:
    places = [Path(folder) / options.typeface for folder in config.theme.dirs]
    if not (found := [place for place in places if place.is_file()]):
        raise PluginError(f"routines: the theme must have the typeface {options.typeface}; make site puts it there")
    return found[0]


def _handouts(
    site: Site, imprint: handout.Imprint, options: RoutinesConfig, config: MkDocsConfig
) -> Mapping[str, darkroom.Negative]:
    words = handout.words(site.library, imprint)
    refuse(safety.of_handouts(site, words))
    folder = Path(config.config_file_path).parent / options.handout_fonts
    try:
        face = handout.typeface(folder if options.handout_fonts else None)
    except FileNotFoundError as error:
        raise PluginError(f"routines: {error}") from None
    return handout.pdfs(site.library, imprint, words, face)


def unfit(pictures: Iterable[darkroom.Picture]) -> Iterator[Problem]:
    """A problem for each handout that cannot be made, once all are."""
    for picture in pictures:
        try:
            picture.finished()
        except handout.NoRoomError as error:
            yield error.problem
