"""The MkDocs plugin: glue between MkDocs and the functions of this package. Nothing else imports MkDocs."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from mkdocs_bibtex.citation import Citation

from mkdocs_routines import check
from mkdocs_routines.check import safety
from mkdocs_routines.domain import addresses, vancouver
from mkdocs_routines.draw import asset_cache, card
from mkdocs_routines.files import handout, offline
from mkdocs_routines.load.site import Site
from mkdocs_routines.pages import head, json_ld, open_graph, redirects, render
from mkdocs_routines.pages.embed import expand, shown
from mkdocs_routines.plugin import assets, background, generated, rebuild, static_files, style_sheets
from mkdocs_routines.plugin.background import Afterwards
from mkdocs_routines.plugin.config import RoutinesConfig, refuse
from mkdocs_routines.plugin.generated import Written

log = get_plugin_logger(__name__)


class RoutinesPlugin(BasePlugin[RoutinesConfig]):  # type: ignore[no-untyped-call]  # as above
    site: Site
    references: Mapping[str, str]
    cited_in: Mapping[str, tuple[str, ...]]
    cards: Mapping[str, card.Card]
    pictures: Mapping[str, asset_cache.Picture]
    page_sheets: Mapping[str, str]
    """Path of a page → the style sheet that it alone links."""
    late: Mapping[str, asset_cache.Negative] = {}
    """What a server makes after the pages."""
    afterwards = Afterwards()
    dirty = False
    """Whether only what changed is built again."""
    serves = False
    """Whether somebody is writing and looks at it."""
    written: Written | None = None
    """What is written of the records, at the last build."""
    prints: Mapping[str, rebuild.Print] = {}
    """Path of each page → what it is to be made of."""
    building: Mapping[str, rebuild.Print]
    """Path of each page → what it is made of after this build."""
    built: Mapping[str, rebuild.Print] = {}
    """The same, after the last build that ended well."""
    known: Mapping[str, Mapping[str, object]] = {}
    """Path of each page → what other pages say of it."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """With this method MkDocs keeps the plugin from one build to the next, for as long as it serves."""
        self.dirty, self.serves = dirty, command == "serve"
        self.afterwards, self.built = Afterwards(), {}

    def on_shutdown(self) -> None:
        self.afterwards.stop()

    def on_build_error(self, *, error: Exception) -> None:
        self.afterwards.quiet.set()

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        self.afterwards.quiet.clear()
        root = Path(config.config_file_path).parent
        docs = Path(config.docs_dir).relative_to(root).as_posix()
        self.site, problems = check.read(
            root, self.config.data_dir, self.config.bibliography, docs, writing=self.serves
        )
        refuse(problems)
        for problem in check.unpublished(self.site) if self.serves else ():
            log.warning("routines: before it is published: %s", problem)
        self.references = vancouver.references(root, self.site.bibliography)
        self.cited_in = json_ld.cited_in(self.site)
        if bibtex := config.plugins.get("bibtex"):
            bibtex.registry.reference_text = self._referenced  # in the style of the bibliography page

    def _referenced(self, citation: Citation) -> str:
        return render.referenced(self.site.bibliography.sources[citation.key], self.references[citation.key])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        imprint = handout.imprint(config.site_name, config.site_url or "", self.site.library, self.site.today)
        self.written = generated.write(self.site, self.references, imprint, config.site_url or "", self.written)
        generated.add(self.written, files, config)
        static_files.add(files, config)
        self.page_sheets = style_sheets.join(self.config.theme_style_sheets, files, config)
        negatives, self.cards = assets.negatives(self.site, imprint, self.config, config)
        pages_first = self.dirty and self.serves and not self._keeps_offline(config)
        self.late = background.new(negatives, config) if pages_first else {}
        now = {uri: negative for uri, negative in negatives.items() if uri not in self.late}
        self.pictures = assets.pictures(now, config)
        for uri, picture in self.pictures.items():
            if uri not in self.cards:
                files.append(File.generated(config, uri, abs_src_path=str(picture.place)))
        for uri in self.late.keys() - self.cards.keys():
            files.append(rebuild.unchanged(File.generated(config, uri, content="")))
        if self.dirty:
            self.prints = rebuild.prints(files, self.site, self.references, config)
            self.building = rebuild.choose(files, self.prints, self.built)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """MkDocs copies files next: by now drawings and handouts must be there, and every page has its title."""
        env.bytecode_cache = assets.templates(config)
        pages = [file.page for file in files.documentation_pages() if file.page]
        if self.dirty:
            self.known = rebuild.remember(pages, self.known)
        previews = {addresses.address(page.file.src_uri): self._preview(page, config) for page in pages}
        for uri, text in redirects.pages(self.site.library, previews).items():
            files.append(File.generated(config, uri, content=text))
        refuse(assets.unfit(picture for uri, picture in self.pictures.items() if uri not in self.cards))
        env.globals["keeps_offline"] = self._keeps_offline(config)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """No page shows a card: so they may take as long as the build, and are put beside the pages at its end."""
        folder = Path(config.site_dir)
        for uri in self.cards.keys() & self.pictures.keys():
            assets.write(folder / uri, self.pictures[uri].finished().read_bytes())
        if self._keeps_offline(config):
            drawing = (folder / str(config.theme["favicon"])).read_text(encoding="utf-8")
            script = (folder / offline.WORKER).read_text(encoding="utf-8")
            for uri, content in offline.app(drawing, config.site_name, config.site_description or "", folder):
                assets.write(folder / uri, content)
            assets.write(folder / offline.WORKER, offline.worker(script, folder).encode())
        if self.dirty:
            self.built = self.building
            if self.built != self.prints:
                log.info("routines: the other pages that show it come next")
                rebuild.bell(config).touch()
        background.make(self.late, self.afterwards, config)
        self.afterwards.quiet.set()

    def _keeps_offline(self, config: MkDocsConfig) -> bool:
        """Whether browsers are told to keep the site for when there is no network: if its theme knows how."""
        known = any((Path(folder) / offline.WORKER).is_file() for folder in config.theme.dirs)
        return known and (not self.serves or self.config.offline_in_serve)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Each page made from data stands below its index, so that the menu shows where a reader is."""
        indexes = {page.file.src_uri: page for page in nav.pages}
        for file in files.documentation_pages():
            index = indexes.get(file.src_uri.partition("/")[0] + "/index.md")
            if file.generated_by and file.page and index and file.page is not index:
                file.page.parent = index  # type: ignore[assignment]  # the menu asks it no more than whether it is active
        return nav

    @event_priority(50)  # before mkdocs-bibtex, which turns the citations we write into footnotes
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        if "<!--" not in markdown:  # a page made from data, most of the time
            return markdown
        uri = page.file.src_uri
        records = tuple(shown(markdown, self.site, uri, config.site_url or ""))
        refuse(safety.of_page(self.site, f"{self.site.docs}/{uri}", records))
        return expand(markdown, records)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """What a page says of itself: when it was checked, how it is cited, and what machines read."""
        at, title, description = self._head(page, config)
        said = head.page(self.site, at, title, description, self.cited_in.get(at.uri, ()))
        refuse(safety.of_linked_data(self.site, at.uri, said["json_ld"]))
        tags = open_graph.tags(self._preview(page, config))
        sheet = self.page_sheets.get(at.uri)
        return {**context, **said, "preview": tags, "page_sheet": sheet}  # type: ignore[typeddict-item]

    def _preview(self, page: Page, config: MkDocsConfig) -> open_graph.Preview:
        return head.preview(self.site, *self._head(page, config), config.site_name, self.cards)

    def _head(self, page: Page, config: MkDocsConfig) -> tuple[head.Address, str, str]:
        """Where a page stands, its title and its description, both as HTML."""
        at = head.Address(page.file.src_uri, page.canonical_url or "", config.site_url or "")
        return at, page.title or "", str(page.meta.get("description", ""))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        root = Path(config.config_file_path).parent
        server.watch(str(root / self.config.data_dir))
        server.watch(str(root / self.config.bibliography))
        rebuild.bell(config).touch()
        server.watch(str(rebuild.bell(config)))
        return server
