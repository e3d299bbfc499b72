"""A server answers while a file is wrong: with what is wrong, and with the page as it was, if that is asked for."""

import logging
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import html5lib
import pytest
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer

from mkdocs_routines.plugin.serving import rebuild_or_explain
from tests.plugin.test_alone import smallest
from tests.plugin.test_plugin import ENVIRONMENT, wait_for

SLIDE = "data/exercises/wall-slide.yml"
MISSPELT = f"{SLIDE}:3: no key 'stepps' here; did you mean 'steps'?"


def answer(address: str) -> tuple[int, str]:
    """The status and the text of the answer to a request, which must come within ten seconds."""
    try:
        with urllib.request.urlopen(address, timeout=10) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except urllib.error.URLError as error:
        return 0, str(error)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the smallest site and the address at which `mkdocs serve` has it, as `make serve` runs that."""
    root = smallest(tmp_path / "shoulder")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = ["-f", str(root / "mkdocs.yml"), "-a", f"127.0.0.1:{port}"]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--no-strict", *place]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, env=ENVIRONMENT, stdout=log, stderr=log)
        yield root, f"http://127.0.0.1:{port}/"
        server.terminate()
        server.wait(timeout=30)


def test_a_misspelt_key_stands_in_every_page_until_it_is_mended(served: tuple[Path, str]) -> None:
    root, address = served
    file, log = root / SLIDE, root.parent / "log"
    page = f"{address}exercises/wall-slide/"
    wait_for("Stand facing a wall", lambda: answer(page)[1])
    sound = file.read_text("utf-8")
    file.write_text(sound.replace("steps:", "stepps:"), "utf-8")
    wait_for("no key &#x27;stepps&#x27;", lambda: answer(page)[1])
    status, text = answer(page)
    assert status == 503
    assert "livereload(" in text
    assert shown(text) == [MISSPELT]
    assert answer(f"{address}routines/new/")[0] == 503
    assert answer(f"{page}?before")[0] == 200
    assert "Stand facing a wall" in answer(f"{page}?before")[1]
    assert answer(f"{address}assets/plain/problems.css")[0] == 200
    assert answer(f"{address}assets/plain/routine-table.css")[0] == 200
    file.write_text(sound.replace("Stand facing", "Stand still, facing"), "utf-8")
    wait_for("Stand still, facing a wall", lambda: answer(page)[1])
    assert answer(page)[0] == 200
    assert "Traceback" not in log.read_text()
    assert "code 503" not in log.read_text(), "a strict build stops at such a warning"


def shown(text: str) -> list[str]:
    """The problems on a page, as they are printed."""
    page = html5lib.parse(text, namespaceHTMLElements=False)
    items = page.findall(".//li")
    return [" ".join("".join(item.itertext()).split()) for item in items]


Ask = Callable[..., tuple[str, str]]


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[tuple[Ask, Callable[[Callable[[], None]], None]]]:
    """What asks a server that has no port, and what has it build by a function of the test."""
    (tmp_path / "mkdocs.yml").write_text("site_name: A site\n", "utf-8")
    site = tmp_path / "site"
    (site / "there").mkdir(parents=True)
    (site / "there/index.html").write_text("<body>The page.</body>", "utf-8")
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(site), "/base/")

    def request(path: str, query: str = "") -> tuple[str, str]:
        status: list[str] = []
        environ = {"PATH_INFO": path, "QUERY_STRING": query}
        body = server.get_app()(environ, lambda line, _headers: status.append(line))  # type: ignore[misc,arg-type]
        text = b"".join(body).decode()
        getattr(body, "close", lambda: None)()
        return status[0], text

    yield request, lambda build: rebuild_or_explain(build, tmp_path / "mkdocs.yml", server)
    server.server_close()


def fails(error: BaseException) -> Callable[[], None]:
    def build() -> None:
        raise error

    return build


def test_the_text_of_a_problem_is_shown_and_never_acts(ask: tuple[Ask, Callable[[Callable[[], None]], None]]) -> None:
    request, build = ask
    build(fails(PluginError("docs/<b>.md:3: must not be <script>alert(1)</script> & {x}\ndocs/a.md:1: \"'")))
    status, text = request("/base/there/")
    assert status == "503 Service Unavailable"
    assert shown(text) == ["docs/<b>.md:3: must not be <script>alert(1)</script> & {x}", "docs/a.md:1: \"'"]
    assert text.count("<script>") == 1, "that of MkDocs, which reloads the page"


@pytest.mark.parametrize(
    ("path", "query", "status", "says"),
    [
        ("/base/there/", "", "503", "?before"),
        ("/base/there", "", "503", "?before"),
        ("/base/there/index.html", "", "503", "?before"),
        ("/base/there/", "before", "200", "The page."),
        ("/base/not-there/", "", "503", "docs/a.md"),
        ("/elsewhere/", "", "503", "docs/a.md"),
        ("/base/../../mkdocs.yml/", "", "503", "docs/a.md"),
        ("/base/picture.png", "", "404", "Not Found"),
        ("/livereload/0/1", "", "200", ""),
    ],
)
def test_pages_are_answered_with_problems_and_other_files_as_before(
    ask: tuple[Ask, Callable[[Callable[[], None]], None]], path: str, query: str, status: str, says: str
) -> None:
    request, build = ask
    build(fails(PluginError("docs/a.md:1: must be otherwise")))
    given, text = request(path, query)
    assert given.startswith(status)
    assert says in text
    assert ("?before" in text) == (says == "?before")


def test_a_fault_of_a_program_ends_neither_the_server_nor_its_answers(
    ask: tuple[Ask, Callable[[Callable[[], None]], None]], caplog: pytest.LogCaptureFixture
) -> None:
    request, build = ask
    build(fails(KeyError("<x>")))
    assert shown(request("/base/there/")[1]) == [
        "mkdocs.yml:1: the build stopped with KeyError; the terminal says where"
    ]
    assert any(record.exc_info for record in caplog.records)
    build(lambda: None)
    assert request("/base/there/")[0] == "200 OK"


def test_a_warning_that_a_strict_build_does_not_pass_over_is_shown(
    ask: tuple[Ask, Callable[[Callable[[], None]], None]],
) -> None:
    request, build = ask

    def strict() -> None:
        logging.getLogger("mkdocs.structure").warning("Doc file 'a.md' contains a link 'b.md', but there is no b")
        raise Abort("Aborted with 1 warnings in strict mode!")

    build(strict)
    assert shown(request("/base/there/")[1]) == ["docs/a.md:1: contains a link 'b.md', but there is no b"]
