"""What is published for other programs → Markdown: how it is loaded, which files there are, what the columns mean."""

from collections.abc import Iterator

from mkdocs_routines.files import api
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.markup import fill


def data(part: str, content: Content, at: str, home: str) -> str:
    """A part of the page on the data: `columns`, `files` or `load`.

    `at` is the page it stands in, a path below `docs/`; `home` is the address of the site.
    """
    where = f"{home.rstrip('/')}/{api.FOLDER}"
    return fill(f"data_{part}.md.jinja", content.library, at, where=where, folder=api.FOLDER, tables=_tables(), api=api)


def _tables() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each table and its columns: their names and what they hold. The words are ours, so they may be Markdown."""
    for name, row in api.COLUMNS.items():
        yield name, [(column, field.description or "") for column, field in row.model_fields.items()]
