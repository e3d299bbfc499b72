"""What is written of the records: pages and files for other programs, made once while the records stay as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_routines.check import safety
from mkdocs_routines.files import exports, handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import render
from mkdocs_routines.plugin.config import refuse


@dataclass(frozen=True)
class Written:
    """Pages and files, and everything that they were made of."""

    of: tuple[Content, Mapping[str, str], handout.Imprint, str]
    pages: tuple[tuple[str, str, str], ...]
    """The path of each page below `docs/`, its Markdown, and the data file it is edited in."""
    files: Mapping[str, str]
    """The path of each file below the site and its text."""


def write(
    content: Content, references: Mapping[str, str], imprint: handout.Imprint, site_url: str, before: Written | None
) -> Written:
    """What is written of `content`, or what was written `before` if that was made of the same."""
    of = (content, references, imprint, site_url)
    if before and before.of == of:
        return before
    pages = tuple(render.generated_pages(content, references, imprint))
    texts = exports.exported_files(content, references, site_url)
    refuse(safety.of_files(content, {**texts, **{uri: markdown for uri, markdown, _ in pages}}))
    return Written(of, pages, {**texts, **handout.qr_codes(imprint)})


def add(written: Written, files: Files, config: MkDocsConfig) -> None:
    """Put what is written among the files of the site."""
    docs = Path(config.docs_dir).relative_to(Path(config.config_file_path).parent)
    for uri, markdown, source in written.pages:
        files.append(page := File.generated(config, uri, content=markdown))
        page.edit_uri = "../" * len(docs.parts) + source
    for uri, content in written.files.items():
        files.append(_file(config, uri, content))


def _file(config: MkDocsConfig, uri: str, content: str) -> File:
    """A file beside the pages. Under a name that ends with `.md`, MkDocs would make a page of it."""
    file = File.generated(config, f"{uri}.txt" if uri.endswith(".md") else uri, content=content)
    file.dest_uri = uri
    return file
