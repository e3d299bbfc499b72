"""The script that fetches retractions fails in one line and changes nothing."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.crossref_server import BEFORE, WORKS, Said, crossref_at_home, listed, run


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
        done = run(root, f"http://127.0.0.1:{free.getsockname()[1]}", CROSSREF_PAUSE="0.05")
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
