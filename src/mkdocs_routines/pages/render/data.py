"""Published data as Markdown, for the page on it: how it is loaded, which files there are, what the columns hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from mkdocs_routines.files import api
from mkdocs_routines.files.api.archive import archive_path
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.beliefs import beliefs_block
from mkdocs_routines.pages.render.clinicians import handout_list, plan_templates, rating_changes
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.render.glossary import glossary_block
from mkdocs_routines.pages.render.page_list import page_list
from mkdocs_routines.pages.render.post import post_block

_RECORDS: Mapping[str, Callable[[Content, str], str]] = {
    "beliefs": beliefs_block,
    "glossary": glossary_block,
    "handouts": handout_list,
    "post": post_block,
    "rating-changes": rating_changes,
    "templates": plan_templates,
}
"""Directive `data` → the record of which there is one, or the list of records, as Markdown for a page."""


def data_block(kind: str, content: Content, at: str, home: str, generated: Iterable[GeneratedPage]) -> str:
    """A block on what is published, a record of which there is one, or a list for clinicians.

    `kind`: `columns`, `files`, `load`, `pages` for every page, `reviewers`, or one of `_RECORDS`.
    `at` is the page it stands in, a path below `docs/`; `home` is the address of the site.
    """
    if kind == "pages":
        return page_list(content, at, generated)
    if block := _RECORDS.get(kind):
        return block(content, at)
    if kind == "reviewers":
        return render_template("data_reviewers.md.jinja", content.library, at)
    values = {"url": absolute_url(home, api.FOLDER), "tables": _tables(), "api": api}
    values |= {"archive": archive_path(content.library.identity)}
    return render_template(f"data_{kind}.md.jinja", content.library, at, **values)


def _tables() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each table and its columns: their names and descriptions. The words are ours, so they may be Markdown."""
    for name, row in api.COLUMNS.items():
        yield name, [(column, field.description or "") for column, field in row.model_fields.items()]
