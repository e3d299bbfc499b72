"""The plugin inside MkDocs: pages, places a directive may stand in, problems, and a server that survives them."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import html5lib
import pytest

from mkdocs_routines.plugin.rebuild import SLOW_BUILD_CHARS
from tests.support import programs, tree

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
PLACES = """---
title: Home
description: A page.
---

# Home

<!-- routine: two -->

<!-- routine: two -->

!!! note

    <!-- routine: two -->

=== "Tab"

    <!-- routine: two -->

- item

    <!-- routine: two -->

> <!-- routine: two -->

<!-- exercise: bridge -->

```html
<!-- routine: two -->
```
"""


def build(root: Path) -> subprocess.CompletedProcess[str]:
    words = ("build", "--strict", "--config-file", str(root / "mkdocs.yml"))
    return programs.run("mkdocs", *words, environment=ENVIRONMENT)


def test_a_directive_works_wherever_a_paragraph_does(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {"write": {"docs/index.md": PLACES}})
    done = build(root)
    assert done.returncode == 0, done.stderr
    page = html5lib.parse((root / "site/index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False)
    places = {
        "plain": ".//div[@role='main']/div",
        "admonition": ".//div[@class='admonition note']/div",
        "tab": ".//div[@class='tabbed-block']/div",
        "list": ".//li/div",
        "quotation": ".//blockquote/div",
    }
    found = {name: len(page.findall(f"{path}[@class='routine-card']")) for name, path in places.items()}
    assert found == {"plain": 2, "admonition": 1, "tab": 1, "list": 1, "quotation": 1}
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(page.findall(".//div[@class='exercise']")) == 1
    code = page.find(".//code")
    assert code is not None
    assert "<!-- routine: two -->" in "".join(code.itertext())


def test_pages_made_from_data_are_edited_in_their_data_file(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {})
    assert build(root).returncode == 0
    page = (root / "site/exercises/bridge/index.html").read_text(encoding="utf-8")
    assert 'href="https://github.com/someone/base/edit/main/data/exercises/bridge.yml"' in page


def test_all_problems_stop_the_build_at_once_and_without_a_traceback(tmp_path: Path) -> None:
    change = {
        "data/exercises/bridge.yml": {"from": "[hamstrings]", "to": "[hamstring]"},
        "data/routines/two.yml": {"from": "exercise: squat", "to": "exercise: squad"},
        "docs/index.md": {"from": "routine: two", "to": "routine: tow"},
    }
    done = build(tree.make(tmp_path, {"replace": change}))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert re.findall(r"^\S+?:\d+: .*$", done.stderr, re.MULTILINE) == [
        (
            "data/exercises/bridge.yml:10: no muscle 'hamstring' among gluteus-maximus, hamstrings "
            "(a new one is added to muscles in data/vocabulary.yml); did you mean 'hamstrings'?"
        ),
        "data/routines/two.yml:1: must be embedded in a page of docs/: <!-- routine: two -->",
        "data/routines/two.yml:19: no exercise 'squad'; did you mean 'squat'?",
        "docs/index.md:9: no routine 'tow'; did you mean 'two'?",
    ]


@pytest.mark.parametrize(
    ("bibliography", "problem"),
    [
        ("@article{a2020b,\n  title = {{A title},\n", "1: 'a2020b' must be a whole BibTeX entry"),
        ("@article{a2020b,\n  title = jospt,\n}\n", "2: 'a2020b' must have its values in braces, {jospt}"),
        ("@misc{a2020b, title = {A}, year = {2020}}\n" * 2, "2: 'a2020b' must stand once"),
        ("@misc{a2020b, author = {A, B, C, D}, title = {A}, year = {2020}}\n", "1: 'a2020b' must have its people"),
        ("", "1: must have an entry"),
        ("\ufeff@misc{a2020b, title = {A}, year = {2020}}\n", "1: must be saved as UTF-8 without a byte order mark"),
    ],
)
def test_a_broken_bibliography_stops_the_build_without_a_traceback(
    tmp_path: Path, bibliography: str, problem: str
) -> None:
    done = build(tree.make(tmp_path, {"write": {"references.bib": bibliography}}))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"\nreferences.bib:{problem}" in done.stderr


@pytest.fixture(params=[(), ("--dirty", "--no-strict")], ids=["the whole site", "what changed"])
def served(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Path, str, subprocess.Popen[str]]]:
    """A sound tree, the address it is served at, and the server, whose output goes to `log` beside the tree."""
    root = tree.make(tmp_path / "tree", tree.with_a_long_page("exercise: bridge", SLOW_BUILD_CHARS))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = ["-f", str(root / "mkdocs.yml"), "-a", f"127.0.0.1:{port}"]
    command = [sys.executable, "-m", "mkdocs", "serve", *request.param, *place]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, env=ENVIRONMENT, stdout=log, stderr=log, text=True)
        yield root, f"http://127.0.0.1:{port}", server
        server.terminate()
        server.wait(timeout=30)


def wait_for(text: str, read: Callable[[], str], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while text not in (seen := read()):
        assert time.monotonic() < end, f"{text!r} did not come; this did: {seen}"
        time.sleep(0.1)


def test_the_server_survives_a_mistake_and_recovers(served: tuple[Path, str, subprocess.Popen[str]]) -> None:
    root, address, server = served
    exercise, log = root / "data/exercises/bridge.yml", root.parent / "log"
    bibliography = root / "references.bib"
    sound, sources = exercise.read_text(encoding="utf-8"), bibliography.read_text(encoding="utf-8")

    def shown(page: str = "exercises/bridge") -> str:
        try:
            with urllib.request.urlopen(f"{address}/{page}/", timeout=10) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError) as error:
            return str(error)

    wait_for("Lift your hips.", shown)
    exercise.write_text(sound.replace("level: beginner", "level: beginer"), encoding="utf-8")
    wait_for("bridge.yml:6: level: must be one of", log.read_text)
    assert server.poll() is None
    bibliography.write_text(f"@article{{x\n{sources}", encoding="utf-8")
    exercise.write_text(sound, encoding="utf-8")
    wait_for("'x' must be a whole BibTeX entry", log.read_text)
    assert server.poll() is None
    bibliography.write_text(sources, encoding="utf-8")
    better = sound.replace("Lift your hips.", "Lift both hips.").replace("Press the heels down.", "Press both heels.")
    exercise.write_text(better, encoding="utf-8")
    wait_for("Lift both hips.", shown)
    wait_for("Press both heels.", lambda: shown("routines/two"))
    assert "Traceback" not in log.read_text()


def test_the_server_survives_a_mistake_in_the_settings_and_in_a_template(
    served: tuple[Path, str, subprocess.Popen[str]],
) -> None:
    root, address, server = served
    settings, log = root / "mkdocs.yml", root.parent / "log"
    sound = settings.read_text(encoding="utf-8")

    def shown() -> str:
        try:
            with urllib.request.urlopen(f"{address}/exercises/bridge/", timeout=10) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError) as error:
            return str(error)

    wait_for("Lift your hips.", shown)
    settings.write_text(sound.replace("site_name: Base", "site_name: [Base"), encoding="utf-8")
    wait_for("mkdocs.yml:1: a bracket that opens here must be closed", log.read_text)
    template = root / "look/main.html"
    template.parent.mkdir()
    template.write_text('{% extends "base.html" %}\n{% block content %}{{ page.toc.title.url }}{% endblock %}\n')
    settings.write_text(f"{sound}theme: {{name: mkdocs, custom_dir: look}}\nwatch: [look]\n", encoding="utf-8")
    wait_for("look/main.html:2: must be a template that can be rendered", log.read_text)
    assert server.poll() is None
    template.write_text('{% extends "base.html" %}\n{% block content %}A page of ours.{% endblock %}\n')
    settings.write_text(f"{sound}theme: {{name: mkdocs, custom_dir: look}}\n", encoding="utf-8")
    wait_for("A page of ours.", shown)
    assert "Traceback" not in log.read_text()
