"""Mistakes in mkdocs.yml and on the machine end in one line, before anything is built."""

import re
import socket
from pathlib import Path

import pytest

from tests.plugin.test_plugin import ENVIRONMENT, build
from tests.support import programs, tree


@pytest.mark.parametrize(
    ("folder", "settings"), [("", "mkdocs.yml"), ("docs", "../mkdocs.yml"), ("docs", "../docs/../mkdocs.yml")]
)
def test_a_settings_file_named_from_whatever_folder_builds(folder: str, settings: str, tmp_path: Path) -> None:
    root = tree.make(tmp_path, {})
    done = programs.run("mkdocs", "build", "--strict", "-f", settings, cwd=root / folder, environment=ENVIRONMENT)
    assert done.returncode == 0, done.stderr


def test_what_mkdocs_yml_lacks_is_named_with_what_to_add(tmp_path: Path) -> None:
    bibtex = "  - bibtex:\n      bib_file: references.bib\n      enable_inline_citations: false\n"
    root = tree.make(tmp_path, {"replace": {"mkdocs.yml": {"from": bibtex, "to": ""}}})
    done = build(root)
    assert done.returncode == 1
    assert re.findall(r"^\S+?:\d+: .*$", done.stderr, re.MULTILINE) == [
        "mkdocs.yml:5: plugins: must have 'bibtex', which routines needs; add a line '  - bibtex'"
    ]


def test_a_folder_outside_the_project_is_named(tmp_path: Path) -> None:
    change = {"replace": {"mkdocs.yml": {"from": "tools: true}\n", "to": "tools: true,\n      data_dir: ../../..}\n"}}}
    done = build(tree.make(tmp_path / "tree", change))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert re.search(
        r"^mkdocs\.yml:\d+: data_dir: must lie in the folder of mkdocs\.yml or below it", done.stderr, re.MULTILINE
    )


def test_a_busy_port_is_named_before_the_build(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        root = tree.make(tmp_path, {})
        words = ("serve", "--dev-addr", f"127.0.0.1:{port}", "-f", "mkdocs.yml")
        done = programs.run("mkdocs", *words, cwd=root, environment=ENVIRONMENT)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"127.0.0.1:{port} is taken; end what runs there, or choose another port" in done.stderr
    assert not (root / "site").exists()
