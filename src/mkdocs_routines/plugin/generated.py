"""Generated pages and files: what is rendered from the records, once while the records stay as they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from mkdocs_routines.check import budgets, safety
from mkdocs_routines.files import exports, handout
from mkdocs_routines.files.api import archive
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import render
from mkdocs_routines.plugin import paths
from mkdocs_routines.plugin.config import refuse


@dataclass(frozen=True)
class Generated:
    """Pages and files, and everything that they were rendered from."""

    inputs: tuple[Content, Mapping[str, str], handout.Imprint, str]
    pages: tuple[render.GeneratedPage, ...]
    files: Mapping[str, str | bytes]
    """The path of each file below the site and its content."""


def generate(
    content: Content, references: Mapping[str, str], imprint: handout.Imprint, site_url: str, before: Generated | None
) -> Generated:
    """Everything that is rendered from `content`: what an earlier build generated, if it was of the same inputs."""
    inputs = (content, references, imprint, site_url)
    if before and before.inputs == inputs:
        return before
    pages = tuple(render.generated_pages(content, references, imprint))
    texts = exports.exported_files(content, references, site_url)
    features = content.library.features
    refuse(
        (
            *safety.of_files(content, {**texts, **{page.uri: page.markdown for page in pages}}),
            *budgets.of_generated((page.uri, page.edited_in, page.markdown, page.kind) for page in pages),
        )
    )
    packed = archive.archive_files(texts, content.library.identity, site_url) if "api" in features else {}
    codes = handout.qr_codes(imprint) if "handouts" in features else {}
    return Generated(inputs, pages, {**texts, **packed, **codes})


def add(generated: Generated, files: Files, config: MkDocsConfig) -> None:
    """Put what was generated among the files of the site."""
    up = "../" * len(paths.docs(config).parts)
    for page in generated.pages:
        files.append(file := File.generated(config, page.uri, content=page.markdown))
        file.edit_uri = up + page.edited_in
    for uri, file_content in generated.files.items():
        files.append(_file(config, uri, file_content))


def _file(config: MkDocsConfig, uri: str, content: str | bytes) -> File:
    """A file beside the pages. Under a name that ends with `.md`, MkDocs would make a page of it."""
    file = File.generated(config, f"{uri}.txt" if uri.endswith(".md") else uri, content=content)
    file.dest_uri = uri
    return file


def place_in_menu(nav: Navigation, files: Files) -> Navigation:
    """Each page made from data below its index, so that the menu shows where a reader is."""
    indexes = {page.file.src_uri: page for page in nav.pages}
    for file in files.documentation_pages():
        index = indexes.get(file.src_uri.partition("/")[0] + "/index.md")
        if file.generated_by and file.page and index and file.page is not index:
            file.page.parent = index  # type: ignore[assignment]  # the menu asks it no more than whether it is active
    return nav
