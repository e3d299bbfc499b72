"""Generated pages and files: what is rendered from the records, once while the records stay as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from itertools import starmap

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from mkdocs_routines.check import budgets, safety
from mkdocs_routines.files import exports, handout
from mkdocs_routines.files.api import archive
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.page import PageKind
from mkdocs_routines.pages import render
from mkdocs_routines.plugin import paths
from mkdocs_routines.plugin.config import refuse
from mkdocs_routines.plugin.digests import digest_of
from mkdocs_routines.plugin.kept_results import KeptResults


@dataclass(frozen=True)
class Generated:
    """Pages and files, and everything that they were rendered from."""

    inputs: tuple[Content, Mapping[str, str], handout.Imprint, str]
    pages: tuple[render.GeneratedPage, ...]
    files: Mapping[str, str | bytes]
    """The path of each file below the site and its content."""


def generate(
    content: Content,
    references: Mapping[str, str],
    imprint: handout.Imprint,
    site_url: str,
    before: Generated | None,
    kept: KeptResults,
) -> Generated:
    """Everything that is rendered from `content`: what an earlier build generated, where it was of the same."""
    inputs = (content, references, imprint, site_url)
    if before and before.inputs == inputs:
        return before
    given = digest_of(*inputs[1:])

    def made(name: str, make: render.Make, content: Content) -> Iterator[render.GeneratedPage]:
        with kept.of(f"pages of {name}") as results:
            rows = results.result(name, lambda seen: [[*astuple(page)] for page in make(seen)], content, given)
        return starmap(render.GeneratedPage, rows)

    def written(name: str, write: exports.Write, content: Content) -> Mapping[str, str]:
        with kept.of(name) as results:
            return results.result(name, write, content, given)

    pages = tuple(render.generated_pages(content, references, imprint, made))
    texts = exports.exported_files(content, references, site_url, written)
    everything = {**texts, **{page.uri: page.markdown for page in pages}}
    with kept.of("checks of generated") as results:
        refuse(
            (
                *results.problems("safety", lambda seen: safety.of_files(seen, everything), content, everything),
                *results.problems("budgets", lambda _: budgets.of_generated(map(_budgeted, pages)), content, pages),
            )
        )
    features = content.library.features
    packed = archive.archive_files(texts, content.library.identity, site_url) if "api" in features else {}
    codes = handout.qr_codes(imprint) if "handouts" in features else {}
    return Generated(inputs, pages, {**texts, **packed, **codes})


def _budgeted(page: render.GeneratedPage) -> tuple[str, str, str, PageKind]:
    return page.uri, page.edited_in, page.markdown, page.kind


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
