"""Finished site, before it is written: which files would take each other's place, and which links lead nowhere."""

from collections.abc import Iterator

from jinja2 import Environment
from jinja2.exceptions import TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_routines.check import html_links, leftover_markdown
from mkdocs_routines.domain import addresses
from mkdocs_routines.files import offline
from mkdocs_routines.load.content import Content
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.plugin import paths, static_files, style_sheets
from mkdocs_routines.plugin.build import Build

WRITTEN_LAST = ("sitemap.xml.gz", "search/search_index.json", offline.MANIFEST, offline.PACK_LIST)
"""Files that MkDocs, its search and the offline copy write beside those of the theme."""


def files_in_one_place(build: Build, files: Files, config: MkDocsConfig) -> Iterator[Problem]:
    """A problem for each hand-written file that stands where another file of the site would.

    `files`: those of MkDocs and of the theme. Case does not count: on some machines it makes no other file.
    """
    content, generated = build.content, build.generated
    made = {*generated.files, *build.assets, *build.deferred, style_sheets.SHEET, *WRITTEN_LAST}
    pages = {*(addresses.address(page.uri) for page in generated.pages), *addresses.redirect_targets(content.library)}
    made |= {f"{address}index.html" for address in pages} | {*config.theme.static_templates}
    taken: dict[str, str] = {}
    for file in files:
        if file.src_dir != config.docs_dir:
            continue
        place, path = file.dest_uri.casefold(), f"{content.docs}/{file.src_uri}"
        if place in made or _in_a_theme(file, config):
            yield Problem(path, 1, f"must stand elsewhere; the build has a file of its own at {file.dest_uri}")
        elif other := taken.get(place):
            yield Problem(path, 1, f"must have another name; {other} has the same address")
        taken.setdefault(place, path)


def _in_a_theme(file: File, config: MkDocsConfig) -> bool:
    if file.is_documentation_page() or file.src_uri.startswith(style_sheets.FOLDER):  # a sheet may replace the plugin's
        return False
    theirs = paths.theme_file(file.src_uri, config) or static_files.PACKAGE / file.src_uri
    return theirs.is_file()


def problems(content: Content, files: Files, environment: Environment) -> Iterator[Problem]:
    """Every problem of pages that have been rendered, before any is written. Others' pages are left to MkDocs."""
    if "evidence" not in content.library.features:
        return
    yield from pages_left_out(content, files)
    yield from unknown_templates(content, files, environment)
    yield from dead_links(content, files)
    yield from leftover_markdown.no_markdown_is_left(finished_pages(content, files))
    rendered = ((file.src_uri, file.page.content or "") for file in files.documentation_pages() if file.page)
    yield from leftover_markdown.no_mark_of_a_block_is_left(rendered)


def pages_left_out(content: Content, files: Files) -> Iterator[Problem]:
    """A problem for each hand-written page that MkDocs leaves out of the site without a word."""
    shown = {file.src_uri for file in files.documentation_pages()}
    for page in content.pages:
        if page.uri not in shown:
            yield Problem(page.path, 1, "must stand elsewhere; MkDocs leaves a page with this path out of the site")


def unknown_templates(content: Content, files: Files, environment: Environment) -> Iterator[Problem]:
    """A problem for each page whose front matter asks for a template that the theme has not."""
    for page in content.pages:
        file = files.get_file_from_path(page.uri)
        template = file.page.meta.get("template", "main.html") if file and file.page else "main.html"
        try:
            environment.get_template(str(template))
        except TemplateNotFound:
            line = page.text.count("\n", 0, max(0, page.text.find("\ntemplate:") + 1)) + 1
            yield Problem(page.path, line, f"template: no template {template!r} in the theme")


def finished_pages(content: Content, files: Files) -> Iterator[html_links.FinishedPage]:
    """The hand-written pages with the HTML that came of them."""
    rendered = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    for page in content.pages:
        if page.uri in rendered:
            yield html_links.FinishedPage(page.uri, page.path, page.text, rendered[page.uri].content or "")


def dead_links(content: Content, files: Files) -> Iterator[Problem]:
    """A problem for each link in the HTML of a hand-written page that leads nowhere. Needs every file of the site."""
    rendered = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    known = {file.src_uri if file.is_documentation_page() else file.dest_uri for file in files}
    known |= {f"{address}index.html" for address in addresses.redirect_targets(content.library)}
    places = {
        uri: frozenset(page.present_anchor_ids) for uri, page in rendered.items() if page.present_anchor_ids is not None
    }
    yield from html_links.addresses_lead_somewhere(finished_pages(content, files), frozenset(known), places)
