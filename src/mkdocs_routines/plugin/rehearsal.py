"""Rehearsal of a build: everything that `mkdocs build --strict` refuses, without a site being written.

MkDocs itself reads its settings, the menu and the pages, so that nothing is checked by rules that could differ from
those of a build. Of all assets only handouts are rendered, since their words may not fit on the page; of all pages
made from data, only one of each folder is put into the theme.
"""

import logging
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, ConfigurationError
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings import NAME as SETTINGS
from mkdocs_routines.plugin.messages import messages_as_problems
from mkdocs_routines.plugin.template_faults import template_fault

COMMAND = "check"
"""The command that plugins are told: neither `build` nor `serve`."""


def refusals(root: Path) -> list[Problem]:
    """What a strict build of the project in the folder `root` would end with, by file and line; empty for nothing.

    Call it for content without problems: with one of them, a build ends before it comes to the pages.
    """
    with _warnings() as messages:
        try:
            _read_pages(load_config(str(root / SETTINGS), strict=True))
        except (BuildError, ConfigurationError) as error:
            messages.append(error.message)
        except SystemExit:  # a mistake in the settings, which is among the messages
            pass
        except Exception as error:
            fault = template_fault(error, root.absolute())
            if not fault:
                raise
            messages.append(str(fault))
    return messages_as_problems(root, messages)


def _read_pages(config: MkDocsConfig) -> None:
    """Every step of a build up to the HTML of its pages, in the order of `mkdocs.commands.build`."""
    config.plugins.on_startup(command=COMMAND, dirty=False)  # type: ignore[arg-type]  # MkDocs has two commands
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = get_files(config)
    environment = config.theme.get_env()
    files.add_files_from_theme(environment, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    for file in files.documentation_pages():
        page = file.page or Page(None, file, config)
        config._current_page = page
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
    environment = config.plugins.on_env(environment, config=config, files=files) or environment
    kinds: set[str] = set()
    documents = files.documentation_pages()
    for file in documents:
        if file.page:
            context = get_context(nav, documents, config, file.page)
            context = config.plugins.on_page_context(context, page=file.page, config=config, nav=nav)
            if (kind := _kind(file)) not in kinds:
                kinds.add(kind)
                environment.get_template(file.page.meta.get("template", "main.html")).render(context)
            file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)


def _kind(file: File) -> str:
    """Pages made from data look alike, folder by folder: of each, a template is rendered for one."""
    return posixpath.dirname(file.src_uri) if file.generated_by else file.src_uri


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """The messages that MkDocs and its plugins would count as warnings or errors, and print.

    All that a build says is said, since a page is kept for the next build together with what is heard of it.
    """
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    passes_on, logger.propagate = logger.propagate, False
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = passes_on
