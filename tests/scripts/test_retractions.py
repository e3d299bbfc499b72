"""The script that fetches retractions, run against a server here, and the job that runs it.

The answers below `crossref/` have the shape that Crossref gives.
"""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from tests.support import tree

ROOT = Path(__file__).parents[2]
SAMPLES = {path.stem: path.read_bytes() for path in (ROOT / "tests/scripts/crossref").glob("*.json")}
assert SAMPLES

BIBLIOGRAPHY = "".join(
    f"@misc{{{key},\n  title = {{{key}}},\n  year = {{2000}},\n{f'  doi = {{{doi}}},' if doi else ''}\n}}\n"
    for key, doi in {
        "wakefield1998ileal": "10.1016/S0140-6736(97)11096-0",
        "concern2020": "10.5555/concern",
        "again2020": "10.5555/Concern",
        "sound2020": "10.5555/sound",
        "unknown2020": "10.5555/unknown",
        "comma2020": "10.5555/a,b",
        "book2020": "",
    }.items()
)
BEFORE = """\
origin: "Ours: by hand."
retracted:
  - source: old1999
    kind: removal
    day: 1999-12-31
    notice: 10.5555/old
    reason: "It was: no \\"study\\"."
"""
AFTER = """\
# yaml-language-server: $schema=../site/schemas/retractions.json
# Sources that their publishers took back or cast doubt on; none may be cited. scripts/refresh_retractions.py adds
# what Crossref has. Only somebody who has read the notice takes an entry out or rewords it.
origin: >-
  Ours: by hand.
retracted:
  - source: "again2020"
    kind: expression-of-concern
    day: 2021-09-01
    notice: "10.5555/concern.notice"
  - source: "concern2020"
    kind: expression-of-concern
    day: 2021-09-01
    notice: "10.5555/concern.notice"
  - source: "old1999"
    kind: removal
    day: 1999-12-31
    notice: "10.5555/old"
    reason: "It was: no \\"study\\"."
  - source: "wakefield1998ileal"
    kind: retraction
    day: 2010-02-06
    notice: "10.1016/s0140-6736(10)60175-4"
"""
Said = tuple[int, Mapping[str, str], bytes]


@contextmanager
def crossref_at_home(*answers: Said) -> Iterator[tuple[str, list[str]]]:
    """A server that gives each answer once and the last for ever; its address, and what it was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = answers[min(len(asked), len(answers) - 1)]
            asked.append(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tree.make(tmp_path, {"write": {"references.bib": BIBLIOGRAPHY, "data/retractions.yml": BEFORE}})


def run(root: Path, address: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scripts.refresh_retractions", str(root)],
        cwd=ROOT,
        env={**os.environ, "NO_PROXY": "127.0.0.1", "CROSSREF_URL": address, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def listed(root: Path) -> str:
    assert not list((root / "data").glob("*.new"))
    return (root / "data/retractions.yml").read_text(encoding="utf-8")


WORKS: Said = (200, {"Content-Type": "application/json"}, SAMPLES["works"])


def test_the_script_adds_what_crossref_has_and_keeps_what_stands(root: Path) -> None:
    with crossref_at_home(WORKS) as (address, asked):
        done = run(root, address, CROSSREF_MAILTO="a+b@example.org")
        assert (done.returncode, done.stderr) == (0, "")
        assert listed(root) == AFTER
        again = run(root, address)
    assert done.stdout.splitlines() == [
        "5 sources have a DOI to ask about; 2 have none or an unusual one",
        "not known to Crossref: unknown2020 (10.5555/unknown)",
        "added: again2020: expression-of-concern of 2021-09-01, https://doi.org/10.5555/concern.notice",
        "added: concern2020: expression-of-concern of 2021-09-01, https://doi.org/10.5555/concern.notice",
        "added: wakefield1998ileal: retraction of 2010-02-06, https://doi.org/10.1016/s0140-6736(10)60175-4",
        "retractions.yml: written",
    ]
    assert again.stdout.splitlines()[-1] == "retractions.yml: nothing to change"
    assert listed(root) == AFTER
    first, second = (parse_qs(urlsplit(path).query) for path in asked)
    assert urlsplit(asked[0]).path == "/works"
    assert first == {
        "filter": [
            "doi:10.1016/s0140-6736(97)11096-0,doi:10.5555/concern,doi:10.5555/sound,doi:10.5555/unknown",
        ],
        "select": ["DOI,updated-by"],
        "rows": ["20"],
        "mailto": ["a+b@example.org"],
    }
    assert "mailto" not in second


def test_the_script_leaves_a_list_alone_that_need_not_change(root: Path) -> None:
    with crossref_at_home((200, {}, b'{"message": {"items": [{"DOI": "10.5555/sound"}]}}')) as (address, _):
        done = run(root, address)
    assert done.returncode == 0
    assert listed(root) == BEFORE


def test_the_script_asks_for_twenty_at_a_time(root: Path) -> None:
    many = "".join(
        f"@misc{{a{n},\n title = {{A}},\n year = {{2000}},\n doi = {{10.5555/{n}}},\n}}\n" for n in range(25)
    )
    (root / "references.bib").write_text(many, encoding="utf-8")
    with crossref_at_home(WORKS) as (address, asked):
        assert run(root, address).returncode == 0
    assert [path.count("doi:10.5555") for path in asked] == [20, 5]
    assert listed(root) == BEFORE  # what was not asked for is not listed


def test_the_script_names_what_it_passed_over_and_what_it_kept(root: Path) -> None:
    (root / "data/retractions.yml").write_text(BEFORE.replace("old1999", "sound2020"), encoding="utf-8")
    answer = b'{"message": {"items": [{"DOI": "10.5555/sound", "updated-by": [{"type": "retraction"}]}]}}'
    with crossref_at_home((200, {}, answer)) as (address, _):
        done = run(root, address)
    assert "passed over: 10.5555/sound: its retraction must have a day" in done.stdout.splitlines()
    assert "kept, though Crossref has no such notice: sound2020: removal" in done.stdout.splitlines()


def test_the_script_asks_again_when_crossref_is_busy(root: Path) -> None:
    with crossref_at_home((429, {"Retry-After": "0"}, b""), (503, {"Retry-After": "0"}, b""), WORKS) as (
        address,
        asked,
    ):
        assert run(root, address).returncode == 0
    assert len(asked) == 3
    assert listed(root) == AFTER


@pytest.mark.parametrize(
    ("answer", "tries", "message"),
    [
        ((500, {"Retry-After": "0"}, b"down"), 3, "Crossref could not be asked: it answered 500"),
        ((400, {}, b'{"status": "failed"}'), 1, "Crossref could not be asked: it answered 400"),
        ((200, {}, b"<html>"), 1, "an answer of Crossref must be JSON"),
        ((200, {}, b"[]"), 1, "an answer of Crossref must be a list of works: an object with message.items"),
        ((200, {}, b" " * (9 << 20)), 1, "an answer of Crossref must have 8 MiB at most"),
        ((302, {"Location": "file:///etc/hostname"}, b""), 1, "Crossref could not be asked: it answered 302"),
    ],
    ids=["busy for good", "refused", "a page", "a list", "too much", "sent to a file"],
)
def test_the_script_fails_in_one_line_and_writes_nothing(root: Path, answer: Said, tries: int, message: str) -> None:
    with crossref_at_home(answer) as (address, asked):
        done = run(root, address)
    assert done.returncode == 1
    assert done.stderr == f"retractions: {message}\n"
    assert len(asked) == tries
    assert listed(root) == BEFORE


def test_the_script_fails_in_one_line_when_nobody_answers(root: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        done = run(root, f"http://127.0.0.1:{free.getsockname()[1]}")
    assert (done.returncode, done.stderr) == (
        1,
        "retractions: Crossref could not be asked: it gave no answer (ConnectionRefusedError)\n",
    )
    assert listed(root) == BEFORE


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda root: (root / "references.bib").unlink(), "references.bib must be a file that exists and can be read"),
        (lambda root: (root / "data/retractions.yml").unlink(), "retractions.yml must be a sound list before it is"),
        (lambda root: (root / "data/retractions.yml").write_text("origin: [\n"), "must be a sound list before it is"),
        (lambda root: (root / "data/retractions.yml").write_text("orign: A\n"), "must be a sound list before it is"),
    ],
)
def test_the_script_asks_nobody_when_its_files_are_broken(
    root: Path, spoil: Callable[[Path], object], message: str
) -> None:
    spoil(root)
    with crossref_at_home(WORKS) as (address, asked):
        done = run(root, address)
    assert done.returncode == 1
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert not asked


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://example.org", "ftp://127.0.0.1/"])
def test_the_script_asks_over_https_only(root: Path, address: str) -> None:
    done = run(root, address)
    assert (done.returncode, done.stderr) == (1, "retractions: CROSSREF_URL must start with https://\n")


def test_the_job_runs_monthly_with_pinned_actions_and_no_right_it_need_not_have() -> None:
    text = (ROOT / ".github/workflows/retractions.yml").read_text(encoding="utf-8")
    workflow: dict[Any, Any] = yaml.safe_load(text)
    assert set(workflow[True]) == {"schedule", "workflow_dispatch"}  # YAML 1.1 reads `on` as true; it blocks no change
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == {
        "compare": {"contents": "read"},
        "propose": {"contents": "write", "pull-requests": "write"},
    }
    actions = set(re.findall(r"uses: (\S+)", text))
    assert actions <= set(re.findall(r"uses: (\S+)", (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")))
    assert "python" not in workflow["jobs"]["propose"]["steps"][-1]["run"]  # what may write runs none of our code
    assert not re.search(
        r"\$\{\{", "".join(step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"])
    )
