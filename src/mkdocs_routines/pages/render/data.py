"""Published data as Markdown, for the page on it: how it is loaded, which files there are, what the columns hold."""

from collections.abc import Iterable, Iterator

from mkdocs_routines.files import api
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.clinicians import handout_list, plan_templates, rating_changes
from mkdocs_routines.pages.render.environment import render_template
from mkdocs_routines.pages.render.generated_page import GeneratedPage
from mkdocs_routines.pages.render.page_list import page_list
from mkdocs_routines.pages.render.post import post_block


def data_block(kind: str, content: Content, at: str, home: str, generated: Iterable[GeneratedPage]) -> str:
    """A block on what is published. `kind` is one of `markdown_text.DATA`, such as `pages` for every page.

    `at` is the page it stands in, a path below `docs/`; `home` is the address of the site.
    """
    if kind == "pages":
        return page_list(content, at, generated)
    if kind == "post":
        return post_block(content, at)
    if kind == "rating-changes":
        return rating_changes(content, at)
    if kind == "templates":
        return plan_templates(content, at)
    if kind == "handouts":
        return handout_list(content, at)
    if kind == "reviewers":
        return render_template("data_reviewers.md.jinja", content.library, at)
    values = {"url": absolute_url(home, api.FOLDER), "tables": _tables(), "api": api}
    return render_template(f"data_{kind}.md.jinja", content.library, at, **values)


def _tables() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each table and its columns: their names and descriptions. The words are ours, so they may be Markdown."""
    for name, row in api.COLUMNS.items():
        yield name, [(column, field.description or "") for column, field in row.model_fields.items()]
