"""Serving while a file is wrong: every page says what is wrong until it is mended, and how it looked before.

MkDocs would leave each request without an answer until then. Here a build that is refused is an answer as well: the
server gets a WSGI application that shows the problems, and its own one back after the next build that ends well.
"""

import logging
import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings import NAME as SETTINGS
from mkdocs_routines.pages.problems_page import problems_page
from mkdocs_routines.plugin.messages import messages_as_problems
from mkdocs_routines.plugin.preflight import rebuild_if_readable
from mkdocs_routines.plugin.static_files import PACKAGE, PLAIN

log = get_plugin_logger(__name__)

SHEET = PLAIN + "problems.css"
BEFORE = "before"
"""The query after an address that asks for the page as the last good build left it."""


def rebuild_or_explain(rebuild: Callable[[], None], settings: Path, server: LiveReloadServer) -> None:
    """Build again while a server runs, and have it show the site, or why there is no newer one."""
    records: list[logging.LogRecord] = []
    try:
        with _logged(records):
            rebuild_if_readable(rebuild, settings)
    except MkDocsException as error:
        messages = _reasons(records)
        if not str(error).startswith("Aborted with"):  # else the messages have said why
            messages = [*messages, str(error)]
            log.error(str(error))
        problems = messages_as_problems(settings.parent, messages)
    except (Exception, SystemExit) as error:  # a fault of ours or of another plugin: the server has to outlive both
        log.exception("routines: the build stopped")
        problems = [Problem(SETTINGS, 1, f"the build stopped with {type(error).__name__}; the terminal says where")]
    else:
        server.set_app(server.serve_request)
        return
    log.info("routines: every page says so until it is mended")
    logging.getLogger("mkdocs.livereload").addFilter(_is_news)
    server.set_app(partial(_explain, problems, server, server._wanted_epoch))


@contextmanager
def _logged(records: list[logging.LogRecord]) -> Iterator[None]:
    """Adds to `records` the warnings and errors of MkDocs and its plugins."""
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: records.append(record)  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _is_news(record: logging.LogRecord) -> bool:
    """Whether a record is more than an answer of ours. MkDocs warns of each, and a strict build stops at a warning."""
    return not record.getMessage().endswith(" code 503")


def _reasons(records: Sequence[logging.LogRecord]) -> list[str]:
    """Why a build was refused: the errors or, where there are none, the warnings, at which a strict build stops."""
    errors = [record.getMessage() for record in records if record.levelno >= logging.ERROR]
    return errors or [record.getMessage() for record in records]


def _explain(
    problems: Sequence[Problem],
    server: LiveReloadServer,
    epoch: int,
    environ: WSGIEnvironment,
    start_response: StartResponse,
) -> Iterable[bytes]:
    """The answer to a request while there are problems. `epoch`: their build; a browser waits for a newer one."""
    address = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
    sheet = server.mount_path + SHEET
    if address == sheet:
        start_response("200 OK", [("Content-Type", "text/css; charset=utf-8")])
        return [(PACKAGE / SHEET).read_bytes()]
    if not _is_page(address) or environ.get("QUERY_STRING") == BEFORE:
        return server.serve_request(environ, start_response)
    page = problems_page(problems, sheet, f"?{BEFORE}" if _was_there(server, address) else "")
    answer: Any = server._inject_js_into_html(page.encode(), epoch)  # type: ignore[no-untyped-call]
    start_response(
        "503 Service Unavailable", [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
    )
    return [answer]


def _is_page(address: str) -> bool:
    """Whether a page is asked for, and not a picture on it or whether there is a newer build."""
    name = posixpath.basename(address)
    return not address.startswith("/livereload/") and ("." not in name or name.endswith(".html"))


def _was_there(server: LiveReloadServer, address: str) -> bool:
    """Whether the last good build has a page at this address."""
    below = posixpath.normpath("/" + address.removeprefix(server.mount_path)).lstrip("/")
    page = Path(server.root, below)
    return (page / "index.html").is_file() or (page.suffix == ".html" and page.is_file())
