"""Assets that take longer to render than a page: the live body, PNG drawings and charts, handouts and link cards."""

from collections.abc import Iterable, Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_routines.check import safety
from mkdocs_routines.draw import card, exercise_drawings
from mkdocs_routines.draw.asset_cache import Asset, Recipe
from mkdocs_routines.files import chart_files, handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Library
from mkdocs_routines.model.features import WHOLE
from mkdocs_routines.model.options import RoutinesOptions
from mkdocs_routines.plugin import paths
from mkdocs_routines.plugin.config import refuse
from mkdocs_routines.plugin.kept_results import KeptResults


def recipes(
    content: Content,
    references: Mapping[str, str],
    imprint: handout.Imprint,
    typeface: card.Typeface | None,
    kept: KeptResults,
    options: RoutinesOptions,
    config: MkDocsConfig,
) -> tuple[Mapping[str, Recipe], Mapping[str, card.Card]]:
    """The recipe of each asset, by its path below the site, and those of them that are link cards.

    Drawings and handouts come first, then cards, if there is a typeface for them.
    """
    library, features = content.library, content.library.features
    handouts = _handouts(content, imprint, kept, options, config) if "handouts" in features else {}
    drawings = exercise_drawings.png_recipes(library) if "figures" in features else {}
    if not features >= WHOLE:
        return {**drawings, **handouts}, {}
    drawings = {**exercise_drawings.live_body_recipes(library), **drawings}
    letters = typeface.file if typeface else None
    charts = chart_files.png_recipes(content, references, config.site_url or "", letters)
    if typeface is None:
        return {**drawings, **charts, **handouts}, {}
    brand = _brand(library, config)
    cards = {
        **card.cards(library, typeface, brand, config.site_description or ""),
        **card.page_cards(content, typeface, brand),
    }
    return {**drawings, **charts, **handouts, **card.png_recipes(cards, typeface)}, cards


def _brand(library: Library, config: MkDocsConfig) -> card.Brand:
    """The name of the site, and its logo if it is an SVG drawing."""
    name = str(config.theme.get("logo") or "")
    file = paths.theme_file(name, config) if name.endswith(".svg") else None
    return card.Brand(library.identity.name, file.read_text(encoding="utf-8") if file else "")


def typeface_of_cards(options: RoutinesOptions, config: MkDocsConfig) -> card.Typeface | None:
    """The typeface of link cards, if the settings name one."""
    if not options.typeface:
        return None
    if not (file := paths.theme_file(options.typeface, config)):
        raise PluginError(f"routines: the theme must have the typeface {options.typeface}; make site puts it there")
    try:
        return card.load_typeface(file, paths.cache(config, "typefaces"))
    except card.TypefaceError as error:
        raise PluginError(f"routines: {error}; make site puts it there") from None


def may_be_refused(uri: str) -> bool:
    """Whether the asset at this path may turn out to be one that nobody can be given: a handout with too many words."""
    return uri.endswith(".pdf")


def _handouts(
    content: Content, imprint: handout.Imprint, kept: KeptResults, options: RoutinesOptions, config: MkDocsConfig
) -> Mapping[str, Recipe]:
    with kept.of("handouts") as results:
        words = results.result("words", lambda seen: handout.handout_data(seen.library, imprint), content, imprint)
        problems = results.problems("safety", lambda seen: safety.of_handouts(seen, words), content, words)
    refuse(problems)
    folder = paths.project(config) / options.handout_fonts
    try:
        typeface = handout.typeface(folder if options.handout_fonts else None)
    except FileNotFoundError as error:
        raise PluginError(f"routines: {error}") from None
    return handout.pdf_files(content.library, imprint, words, typeface)


def overfull_handouts(assets: Iterable[Asset]) -> Iterator[Problem]:
    """A problem for each routine whose handout cannot be made, about the paper on which the most is too much.

    Waits until all are rendered.
    """
    errors: dict[str, handout.HandoutError] = {}
    for asset in assets:
        try:
            asset.wait()
        except handout.HandoutError as error:
            worst = errors.setdefault(error.problem.path, error)
            errors[error.problem.path] = max(worst, error, key=lambda each: each.excess)
    yield from (error.problem for error in errors.values())
