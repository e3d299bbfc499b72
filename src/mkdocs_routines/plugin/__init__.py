"""The MkDocs plugin: glue between MkDocs and the functions of this package. Nothing else imports MkDocs.

A build: `on_config` gives mkdocs-bibtex the keys that may be cited;
`on_files` reads and checks the content, refuses it or generates pages from it, and starts to render assets;
`on_page_read_source` puts the words of the site into a page;
`on_page_markdown` puts each record in the place of its directive, before mkdocs-bibtex turns citations into footnotes;
`on_page_context` gives a page its citation, its link preview and its JSON-LD, and puts it into the search;
`on_post_build` bundles scripts, seals pages and puts assets beside them, and asks for one more build where pages were
left for later.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_routines.domain import addresses
from mkdocs_routines.files.writing import no_room
from mkdocs_routines.load.own_site import shown_text
from mkdocs_routines.model.options import RoutinesOptions
from mkdocs_routines.pages import redirects
from mkdocs_routines.plugin import (
    assets,
    background,
    extensions,
    finished,
    footnotes,
    generated,
    menu,
    page_context,
    paths,
    rebuild,
    rehearsal,
    rendered_pages,
    serving,
)
from mkdocs_routines.plugin.build import (
    PAGES,
    State,
    add_files,
    begin,
    remove_left_over,
    select_pages,
    with_outputs,
    with_search_page,
    write_assets,
    write_search_index,
)
from mkdocs_routines.plugin.bytecode_cache import BytecodeCache
from mkdocs_routines.plugin.config import SCHEME, options_of, refuse
from mkdocs_routines.plugin.kept_results import KeptResults
from mkdocs_routines.plugin.preflight import checked_frame, refuse_busy_port, refuse_impossible_day
from mkdocs_routines.plugin.publishing import publish
from mkdocs_routines.plugin.reading import citation_keys
from mkdocs_routines.plugin.template_faults import template_fault

log = get_plugin_logger(__name__)


class RoutinesPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    config_scheme = SCHEME
    state = State()

    @property
    def options(self) -> RoutinesOptions:
        return options_of(self.config)

    def bibtex(self, config: MkDocsConfig) -> Any:
        """The plugin of citations, where they are ours: on a site without evidence it is the site's own."""
        return config.plugins.get("bibtex") if "evidence" in self.options.features else None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Because there is this hook, MkDocs keeps the plugin from one build to the next while it serves."""
        self.state = State(serves=command == "serve", dirty=dirty, rehearses=command == rehearsal.COMMAND)

    def on_shutdown(self) -> None:
        self.state.worker.stop()

    @event_priority(50)  # before mkdocs-bibtex, whose parser never meets the bibliography
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.state.serves and not self.state.finished:
            refuse_busy_port(config)
        refuse_impossible_day()
        self.state = replace(self.state, frame=checked_frame(config))
        if not paths.cache(config).is_relative_to(paths.project(config)):
            log.info("routines: nothing can be written into .cache, so this build keeps nothing for the next")
        extensions.add_missing(self.options.features, config)
        if bibtex := self.bibtex(config):
            keys = paths.citation_keys(config)
            paths.write_changed(keys, citation_keys(self.options, config).encode())
            bibtex.config.bib_file = str(keys)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        self.state.worker.build_idle.clear()

    def on_build_error(self, *, error: Exception) -> None:
        """A fault of a template is a mistake of whoever edits it, a full disk nobody's: no traceback for either."""
        self.state.worker.build_idle.set()
        if fault := no_room(error) or template_fault(error, self.state.frame.root if self.state.frame else Path.cwd()):
            raise Abort(str(fault)) from None

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        build = begin(self.state, self.options, config)
        refuse(finished.files_in_one_place(build, files, config))
        build = add_files(build, self.options, files, config)
        if self.state.dirty:
            build = select_pages(build, self.state.finished, files, config)
        self.state = replace(self.state, running=build)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        return generated.place_in_menu(nav, files) if config.nav else nav  # else MkDocs has made it of all pages

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Words of the site stand in front matter too, and routines that it leaves out are named by no link."""
        if page.file.generated_by:
            return None
        return shown_text(page.file.content_string, page.file.src_uri, self.state.build.content.library)

    @event_priority(50)  # before mkdocs-bibtex, which turns the citations that records hold into footnotes
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        build, uri = self.state.build, page.file.src_uri
        rendered_pages.keep(page, config)
        if bibtex := self.bibtex(config):
            bibtex.registry.reference_text = footnotes.reference_text(build, uri)
        if "<!--" not in markdown:  # a page made from data, most of the time
            return markdown
        return page_context.embedded(build, markdown, uri, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Every page has its title by now, which redirects show. MkDocs copies files next, so assets must be there."""
        build = self.state.build
        refuse(finished.problems(build.content, files, env))
        pages = [file.page for file in files.documentation_pages() if file.page]
        days = page_context.sitemap_dates(build.content, [page.file.src_uri for page in pages])
        for page in pages:
            page.update_date = days[page.file.src_uri]
        if self.state.dirty:
            earlier = self.state.finished.metadata if self.state.finished else {}
            self.state = replace(self.state, running=replace(build, metadata=rebuild.restore_metadata(pages, earlier)))
        previews = {addresses.address(page.file.src_uri): page_context.preview(build, page, config) for page in pages}
        for uri, html in redirects.redirect_pages(build.content.library, previews).items():
            files.append(File.generated(config, uri, content=html))
        self.state = replace(self.state, running=with_outputs(self.state.build, files))
        refuse(assets.overfull_handouts(asset for uri, asset in build.assets.items() if uri not in build.cards))
        env.bytecode_cache = BytecodeCache(paths.templates(config))
        env.globals |= {"keeps_offline": build.keeps_offline, "menu": menu.menu(), "foot": menu.foot()}
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        build = self.state.build
        if entry := page_context.search_entry(build, page, config):
            self.state = replace(self.state, running=with_search_page(build, page.file.src_uri, entry))
        variables = page_context.template_variables(build, page, self.options.features, config)
        return {**context, **variables}  # type: ignore[typeddict-item]

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        build = self.state.build
        if not self.state.serves:
            publish(build.content, self.options, config)
        if "tools" in self.options.features:
            write_search_index(build, config)
        write_assets(build, config)
        if build.rendered != build.wanted:
            log.info("routines: the other pages that show it come next")
            rebuild.rebuild_trigger(config).touch()
        KeptResults(paths.results(config)).close(PAGES, build.kept, others_too=self.state.dirty)
        remove_left_over(build, self.state.finished, config)
        background.render(build.deferred, self.state.worker, config)
        self.state = replace(self.state, running=None, finished=build)
        self.state.worker.build_idle.set()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        rebuild.rebuild_trigger(config).touch()
        root = paths.project(config)
        for path in (root / self.options.data_dir, root / self.options.bibliography, rebuild.rebuild_trigger(config)):
            if path.exists():
                server.watch(str(path))
        server.builder = partial(serving.rebuild_or_explain, server.builder, Path(config.config_file_path), server)
        return server
