"""What may stand in a file or a link, for tests in which all of it must be answered: texts cut up by odd pieces."""

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from functools import cache, partial
from io import StringIO
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from mkdocs_routines.__main__ import main
from mkdocs_routines.domain import plan_link
from mkdocs_routines.load.bibliography import read_bibliography
from tests.support import tree, twin
from tests.support.link_strategies import NAMES, fragments
from tests.support.link_vectors import read
from tests.support.log_records import CHECK, SESSION

PIECES = (
    *(
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        ":",
        ": ",
        ";",
        ",",
        "\t",
        "\n",
        "\r\n",
        "\r",
        '"',
        "'",
        "`",
        "#",
        " #",
        "-",
        "- ",
    ),
    *(
        "|",
        ">",
        "&a ",
        "*a ",
        "!!python/object ",
        "? ",
        "---",
        "...",
        "%",
        "@",
        "=",
        "\\",
        "\\u",
        "\\{",
        "$",
        "~",
        "\0",
        "\x85",
    ),
    *(
        "\ufeff",
        "\u2028",
        "\u202e",
        "\u00a0",
        "\ud800",
        "é",
        "膝",
        "0",
        "010",
        "-1",
        "1e999",
        "1_0",
        "0x1",
        "9" * 30,
        "nan",
    ),
    *(
        "null",
        "true",
        "no",
        "2026-13-45",
        "[@ekstrom2007core]",
        "[@x]",
        "<!-- routine: two -->",
        "<!-- exercise: ",
        "-->",
    ),
    *(
        "@article{a,",
        "@string(",
        "@comment{",
        "@preamble{",
        "title = ",
        "{\\'e}",
        "{{",
        "author = {and and and}",
        "and",
        "# j",
    ),
    *(
        "===",
        "```",
        "///",
        "//// html",
        "[a](b.md)",
        "![](x)",
        "<b>",
        "{: #a }",
        "| a |",
        "[^1]:",
        "sep=;",
        "=1+1",
        "true,",
    ),
)
PATHS = [path.relative_to(tree.BASE).as_posix() for path in sorted(tree.BASE.rglob("*")) if path.is_file()]
assert len(PATHS) > 10
_PRINTED = re.compile(r"\S[^:\n]*:[1-9]\d*: \S.*")
_SEVERAL = st.lists(st.sampled_from(PIECES) | st.text(st.characters(), max_size=4), min_size=1, max_size=4).map("".join)


@st.composite
def cut_up(draw: st.DrawFn, sound: str) -> str:
    """A sound text in which pieces stand in the place of others, up to three times; now and then any text."""
    if draw(st.integers(0, 19)) == 0:
        return draw(st.text(st.characters(), max_size=200) | _SEVERAL)
    for _ in range(draw(st.integers(1, 3))):
        start, length = draw(st.integers(0, len(sound))), draw(st.sampled_from((0, 0, 1, 3, 20, 200)))
        sound = sound[:start] + draw(_SEVERAL) + sound[start + length :]
    return sound


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the sound site, its text cut up, or a byte in it changed."""
    path = draw(st.sampled_from(PATHS))
    raw = draw(cut_up((tree.BASE / path).read_text("utf-8"))).encode("utf-8", "surrogatepass")
    if draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(raw)))
        raw = raw[:at] + draw(st.binary(max_size=3)) + raw[at:]
    return path, raw


@contextmanager
def site_with(path: str, raw: bytes) -> Iterator[Path]:
    """The sound site with another file in one place."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # a handout may still be on its way
        root = Path(folder, "site")
        shutil.copytree(tree.BASE, root)
        (root / path).write_bytes(raw)
        yield root


def file_is_answered(file: tuple[str, bytes], *, quick: bool) -> None:
    """The check prints lines with a path and a line, and nothing else. `quick`: without rendering the pages."""
    options = ["--quick"] if quick else []
    with site_with(*file) as root, redirect_stdout(StringIO()) as printed:
        status = main(["check", *options, "--today", "2026-11-23", str(root)])
    lines = printed.getvalue().split("\n")[:-1]
    assert not [line for line in lines if not _PRINTED.fullmatch(line)]
    assert status == 0 or lines


BIBLIOGRAPHY = (tree.BASE / "references.bib").read_text("utf-8")


def bibliography_is_answered(text: str) -> None:
    """There are sources or problems, each with a line that the file has."""
    raw = text.encode("utf-8", "surrogatepass")
    with site_with("references.bib", raw) as root:
        bibliography, problems = read_bibliography(root)
    assert bibliography.sources or problems
    lines = text.count("\n") + 1
    assert all(problem.path == "references.bib" and 1 <= problem.line <= lines for problem in problems)
    assert not [problem for problem in problems if "\n" in problem.message]


def link_is_answered(text: str) -> None:
    """Whatever stands in a link is a plan and a few sentences, and the plan has a link by which it is read again."""
    plan, problems = read(text)
    assert len(problems) <= 60
    assert all(each.endswith(".") and len(each) < 160 and each.isprintable() for each in problems)
    assert read(plan_link.write(plan, NAMES))[0] == plan


@cache
def sound_tables() -> tuple[str, ...]:
    """Files of the log as it saves them: a table and JSON."""
    sessions = [
        SESSION,
        {**SESSION, "id": "two", "title": '=1, "x"', "pain": {"during": "unknown", "hour": 4, "morning": 0}},
    ]
    calls = (("csvText", [sessions, [CHECK]]), ("csvText", [sessions, []]))
    return (*twin.values("session/csv.js", calls), twin.one("session/files.js", "jsonText", [*sessions, CHECK]))


def table_is_answered(text: str) -> None:
    """A file of the log is read, or there is a sentence; what was read is read again once it is saved."""
    [given] = twin.ask("session/files.js", [("parseFile", [text])])
    if "error" in given:
        assert given["error"].endswith("Nothing was added."), given["error"]
        return
    read: dict[str, Any] = given["value"]
    saved = twin.one("session/csv.js", "csvText", read["sessions"], read["checks"])
    again = twin.one("session/files.js", "parseFile", saved)
    for kind in ("sessions", "checks"):
        assert sorted(map(json.dumps, again[kind])) == sorted(map(json.dumps, read[kind]))


TARGETS: Mapping[str, tuple[st.SearchStrategy[Any], Callable[[Any], None]]] = {
    "files": (files(), partial(file_is_answered, quick=True)),
    "built files": (files(), partial(file_is_answered, quick=False)),
    "bibliography": (cut_up(BIBLIOGRAPHY), bibliography_is_answered),
    "log": (st.deferred(lambda: st.sampled_from(sound_tables()).flatmap(cut_up)), table_is_answered),
    "link": (fragments(), link_is_answered),
}
"""Reader → what it is given, and what must hold of each."""
