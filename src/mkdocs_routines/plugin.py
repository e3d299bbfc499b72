"""The MkDocs plugin: glue between MkDocs and the functions of this package. Nothing else here imports MkDocs."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from pathlib import Path

from jinja2 import Environment
from mkdocs.config import Config, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from mkdocs_bibtex.citation import Citation

from mkdocs_routines import about, check, drawings, export, linked_data, reference, render, safety
from mkdocs_routines.expand import expand, shown
from mkdocs_routines.problem import Problem
from mkdocs_routines.site import Site


def refuse(problems: Iterable[Problem]) -> None:
    """Stop the build with all problems, if there are any."""
    if found := sorted(set(problems)):
        raise PluginError("\n".join(["routines: the data and the pages have problems", *map(str, found)]))


class RoutinesConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    data_dir = config_options.Type(str, default="data")
    """The folder of the data files, from the folder of `mkdocs.yml`."""
    bibliography = config_options.Type(str, default="references.bib")
    """The bibliography, from the folder of `mkdocs.yml`."""


class RoutinesPlugin(BasePlugin[RoutinesConfig]):  # type: ignore[no-untyped-call]  # as above
    site: Site
    references: Mapping[str, str]
    cited_in: Mapping[str, tuple[str, ...]]
    under_way: tuple[Future[None], ...]

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        root = Path(config.config_file_path).parent
        docs = Path(config.docs_dir).relative_to(root).as_posix()
        self.site, problems = check.read(root, self.config.data_dir, self.config.bibliography, docs)
        refuse(problems)
        self.references = reference.references(root, self.site.bibliography)
        self.cited_in = linked_data.cited_in(self.site)
        if bibtex := config.plugins.get("bibtex"):
            bibtex.registry.reference_text = self._referenced  # in the style of the bibliography page

    def _referenced(self, citation: Citation) -> str:
        return render.referenced(self.site.bibliography.sources[citation.key], self.references[citation.key])

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        docs = Path(config.docs_dir).relative_to(Path(config.config_file_path).parent)
        pages = tuple(render.pages(self.site, self.references))
        exports = export.files(self.site, self.references, config.site_url or "")
        refuse(safety.of_files(self.site, {**exports, **{uri: markdown for uri, markdown, _ in pages}}))
        for uri, markdown, source in pages:
            files.append(page := File.generated(config, uri, content=markdown))
            page.edit_uri = "../" * len(docs.parts) + source
        for uri, content in exports.items():
            files.append(File.generated(config, uri, content=content))
        cache = Path(config.config_file_path).parent / ".cache" / "drawings"
        pictures, self.under_way = drawings.pictures(self.site.library, cache)
        for uri, place in pictures.items():
            files.append(File.generated(config, uri, abs_src_path=str(place)))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """MkDocs copies files next: by now every picture must be there."""
        for picture in self.under_way:
            picture.result()
        return env

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
        at = about.Address(page.file.src_uri, page.canonical_url or "", config.site_url or "")
        description = str(page.meta.get("description", ""))
        said = about.page(self.site, at, page.title or "", description, self.cited_in.get(at.uri, ()))
        refuse(safety.of_linked_data(self.site, at.uri, said["json_ld"]))
        return {**context, **said}  # type: ignore[typeddict-item]

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        root = Path(config.config_file_path).parent
        server.watch(str(root / self.config.data_dir))
        server.watch(str(root / self.config.bibliography))
        return server
