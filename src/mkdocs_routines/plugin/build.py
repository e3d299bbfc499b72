"""State of the plugin: what one hook hands to the next, and what one build leaves to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from mkdocs_routines.domain import search_words, vancouver
from mkdocs_routines.draw.asset_cache import Asset, Recipe
from mkdocs_routines.draw.card import Card
from mkdocs_routines.files import handout, offline, web_app
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.model.options import RoutinesOptions
from mkdocs_routines.pages import search_index, sourcing
from mkdocs_routines.plugin import (
    assets,
    generated,
    paths,
    preflight,
    rebuild,
    static_files,
    style_sheets,
)
from mkdocs_routines.plugin.background import BackgroundWorker
from mkdocs_routines.plugin.config import refuse
from mkdocs_routines.plugin.generated import Generated
from mkdocs_routines.plugin.kept_results import Kept, KeptResults
from mkdocs_routines.plugin.reading import checked_content

log = get_plugin_logger(__name__)
PAGES = "pages"
"""The file of the results of single pages."""


@dataclass(frozen=True)
class Build:
    """One build of the site."""

    content: Content
    references: Mapping[str, str]
    """Key of each source → its reference as plain text."""
    cited_in: Mapping[str, tuple[str, ...]]
    """Path of each page below `docs/` → the keys of the sources it cites."""
    generated: Generated
    cards: Mapping[str, Card]
    """Path of each link card below the site → the card."""
    assets: Mapping[str, Asset]
    """Path of each asset below the site → the asset, ready or under way. Link cards are among them."""
    deferred: Mapping[str, Recipe]
    """Assets that come after the pages."""
    keeps_offline: bool
    """Whether browsers are told to keep the site for when there is no network."""
    kept: Kept = field(default_factory=Kept)
    """Results of single pages."""
    page_sheets: Mapping[str, str] = field(default_factory=dict)
    """Path of a page below `docs/` → the address of the style sheet that it alone links."""
    wanted: rebuild.Fingerprints = field(default_factory=dict)
    """What pages shall be rendered from. Empty unless only what changed is rendered."""
    rendered: rebuild.Fingerprints = field(default_factory=dict)
    """What pages are rendered from after this build."""
    metadata: rebuild.Metadata = field(default_factory=dict)
    outputs: frozenset[str] = frozenset()
    """The path below the site of every file that the build puts there."""
    search_pages: Mapping[str, search_index.SearchPage] = field(default_factory=dict)
    """Path of each rendered page below `docs/` → what the search has of it, from this build or an earlier one."""


@dataclass(frozen=True)
class State:
    """The plugin from startup to shutdown."""

    serves: bool = False
    """Whether a server runs, because somebody edits and looks at the result."""
    dirty: bool = False
    """Whether only what changed is rendered."""
    frame: Frame | None = None
    """The settings and the theme of the build."""
    rehearses: bool = False
    """Whether no site is written, so that assets need not be rendered but for those that may be refused."""
    worker: BackgroundWorker = field(default_factory=BackgroundWorker)
    running: Build | None = None
    finished: Build | None = None
    """The last build that ended well."""

    @property
    def build(self) -> Build:
        """The running build: from `on_files` on there is one."""
        if self.running is None:
            raise RuntimeError("no build is running")
        return self.running


def begin(state: State, options: RoutinesOptions, config: MkDocsConfig) -> Build:
    """Read and check the content, or refuse it; then generate pages and files, and start to render assets."""
    kept = KeptResults(paths.results(config))
    content = checked_content(state.frame, options, config, kept, drafts_too=state.serves)
    url = config.site_url or ""
    references: Mapping[str, str] = {}
    if content.bibliography.sources:
        with kept.of("references") as results:
            references = results.result("all", lambda seen: vancouver.references(seen.bibliography), content)
    imprint = handout.imprint(url, content.library, content.today)
    before = state.finished.generated if state.finished else None
    typeface = None if state.rehearses else assets.typeface_of_cards(options, config)
    recipes, cards = assets.recipes(content, references, imprint, typeface, kept, options, config)
    cache = paths.assets(config)
    keeps_offline = _keeps_offline(state, options, config)
    if keeps_offline and state.frame:
        refuse(preflight.favicon_that_is_no_drawing(state.frame.settings, str(config.theme.get("favicon"))))
    pages_first = state.dirty and state.serves and not keeps_offline
    deferred = {
        uri: recipe
        for uri, recipe in recipes.items()
        if (pages_first and not cache.ready(uri, recipe)) or (state.rehearses and not assets.may_be_refused(uri))
    }
    return Build(
        content=content,
        references=references,
        cited_in=sourcing.keys_by_page(content),
        generated=generated.generate(content, references, imprint, url, before, kept),
        cards=cards,
        assets=cache.submit({uri: recipe for uri, recipe in recipes.items() if uri not in deferred}),
        deferred=deferred,
        keeps_offline=keeps_offline,
        kept=kept.open(PAGES),
        search_pages=state.finished.search_pages if state.finished else {},
    )


def add_files(build: Build, options: RoutinesOptions, files: Files, config: MkDocsConfig) -> Build:
    """Put everything that the plugin brings among the files of the site, but for link cards, which no page shows."""
    generated.add(build.generated, files, config)
    static_files.add(options.features, files, config)
    page_sheets = style_sheets.join(options.theme_style_sheets, build.content.library.identity, files, config)
    for uri, asset in build.assets.items():
        if uri not in build.cards:
            files.append(File.generated(config, uri, abs_src_path=str(asset.path)))
    for uri in build.deferred.keys() - build.cards.keys():
        files.append(rebuild.unchanged(File.generated(config, uri, content="")))
    return replace(build, page_sheets=page_sheets)


def select_pages(build: Build, finished: Build | None, files: Files, config: MkDocsConfig) -> Build:
    """Leave the pages out that an earlier build has rendered from the same."""
    wanted = rebuild.fingerprints(files, build.content, build.generated.pages, build.references, config)
    rendered = rebuild.select_pages(files, wanted, finished.rendered if finished else {})
    return replace(build, wanted=wanted, rendered=rendered)


def write_assets(build: Build, config: MkDocsConfig) -> None:
    """Put into the site what lets browsers keep it offline, and link cards, which may take as long as a build does."""
    site = Path(config.site_dir)
    for uri in build.cards.keys() & build.assets.keys():
        paths.write(site / uri, build.assets[uri].wait().read_bytes())
    if build.keeps_offline:
        icon = (site / str(config.theme["favicon"])).read_text(encoding="utf-8")
        script = (site / offline.WORKER).read_text(encoding="utf-8")
        for uri, content in web_app.app_files(icon, config.site_name, config.site_description or "", site):
            paths.write(site / uri, content)
        for uri, content in offline.offline_files(script, site):
            paths.write(site / uri, content)


def with_outputs(build: Build, files: Files) -> Build:
    """The build with the path of each of its files: those of MkDocs and link cards, which are not among them."""
    return replace(build, outputs=frozenset(file.dest_uri for file in files) | build.cards.keys())


def remove_left_over(build: Build, earlier: Build | None, config: MkDocsConfig) -> None:
    """Take away what an earlier build has put into the site and this one has not, with folders that are empty then."""
    site = Path(config.site_dir)
    for uri in (earlier.outputs if earlier else frozenset()) - build.outputs:
        (site / uri).unlink(missing_ok=True)
        for folder in [site / each for each in Path(uri).parents][:-1]:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()


def with_search_page(build: Build, uri: str, page: search_index.SearchPage) -> Build:
    return replace(build, search_pages={**build.search_pages, uri: page})


def write_search_index(build: Build, config: MkDocsConfig) -> None:
    """Put the index of the site's own search into the site. Pages of an earlier build that are gone stay out."""
    there = search_words.pages_there(build.content)
    pages = {uri: page for uri, page in build.search_pages.items() if uri in there}
    text = search_index.search_index(build.content, pages, build.references)
    paths.write(Path(config.site_dir) / search_index.PATH, text.encode())


def _keeps_offline(state: State, options: RoutinesOptions, config: MkDocsConfig) -> bool:
    """Whether the theme has a service worker, and nobody is editing."""
    has_worker = options.offline and paths.theme_file(offline.WORKER, config) is not None
    return has_worker and (not state.serves or options.offline_in_serve)
