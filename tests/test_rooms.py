"""The house: imports go down its rooms only, its tests mirror them, README lists them, and no file is too long."""

import ast
import re
import subprocess
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from tests.support.built import no

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "mkdocs_routines"
ROOMS = ("model", "load", "domain", "draw", "check", "files", "pages", "plugin")
"""From the ground up: a room imports from itself and from those before it."""
TESTED = {*ROOMS[1:], "benchmarks", "browser", "js", "scripts", "site"}
"""Rooms of tests. The shape of records, `model`, is tested where they are loaded."""
BESIDE = {"README.md", "__init__.py", "__main__.py", "assets", "py.typed"}
ONLY_IN = {
    "argparse": {"__main__", "plugin"},
    "citeproc": {"domain.vancouver"},
    "csv": {"load.csv_text"},
    "fontTools": {"draw.card"},
    "jinja2": {"load.template_text", "pages.render", "plugin"},
    "latexcodec": {"domain.tex"},
    "mkdocs": {"plugin"},
    "mkdocs_bibtex": {"plugin"},
    "numpy": {"draw.anatomy", "draw.figure"},
    "pybtex": {"domain.csl", "load.bibtex", "load.source_fields"},
    "pydantic": {
        "domain.citing",
        "files.schemas",
        "load.data_file",
        "load.missing_keys",
        "load.package_file",
        "load.records",
        "load.shape_errors",
        "model",
    },
    "resvg_py": {"draw", "files.web_app"},
    "segno": {"files.handout"},
    "typst": {"files.handout"},
    "yaml": {"load.settings_yaml", "load.yaml_text", "load.yaml_writer"},
    "zstandard": {"files.offline.packs"},
}
"""Library → the only modules and rooms that import it."""
MOST_LINES, MOST_LINES_OF_TESTS = 200, 250
"""A longer file has two jobs."""


def modules() -> dict[str, Path]:
    """Every module by its name below the package: `draw.figure` is a folder's own, `__main__` the command line."""
    paths = (path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")
    return {".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


def imports(path: Path) -> Iterator[str]:
    """What a module imports by name: one of ours as `.draw.figure`, a library as `jinja2`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            library, _, module = node.module.partition(".")
            inside = (f".{module}.{alias.name}".replace("..", ".") for alias in node.names)
            yield from inside if library == PACKAGE.name else (library,)
        elif isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)


PATHS = re.compile(r"(?<![\w/.-])(?:tests|scripts|src/mkdocs_routines|overrides)/[\w/-]+(?:\.\w+)*(?![\w/*<{…-])")
"""A path from the top of the repository, as comments and documents name it."""
ENDINGS = ("*.py", "*.js", "*.css", "*.jinja", "*.html", "*.md")

MODULES = modules()


def ours(name: str) -> set[str]:
    """The modules of ours that one imports; `from x import y` names the module `x.y` if there is one, else `x`."""
    found = (each[1:] for each in imports(MODULES[name]) if each.startswith("."))
    return {each if each in MODULES else each.rpartition(".")[0] for each in found} - {name}


def room(name: str) -> int:
    """How far up a module stands. The command line stands above all rooms."""
    return (*ROOMS, "__main__").index(name.partition(".")[0])


def test_the_package_has_these_rooms_and_nothing_beside_them() -> None:
    found = {path.name for path in PACKAGE.iterdir() if path.name != "__pycache__"}
    assert set(ROOMS) <= found <= {*ROOMS, *BESIDE}


def test_imports_go_down_the_rooms() -> None:
    pairs = {(name, other) for name in MODULES for other in ours(name)}
    assert len(pairs) > len(MODULES)
    assert not {f"{name} imports {other}" for name, other in pairs if room(other) > room(name)}


def test_no_import_goes_in_a_circle() -> None:
    TopologicalSorter({name: ours(name) for name in MODULES}).prepare()


def test_each_library_is_known_in_its_place_only() -> None:
    known = {(name, library) for name in MODULES for library in imports(MODULES[name]) if library in ONLY_IN}
    assert {library for _, library in known} == set(ONLY_IN)
    assert not {
        f"{name} imports {library}"
        for name, library in known
        if not any(f"{name}.".startswith(f"{place}.") for place in ONLY_IN[library])
    }


def tracked(*patterns: str) -> list[Path]:
    """The files that git knows, below the root of the project."""
    listed = subprocess.run(["git", "ls-files", "-z", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    paths = [Path(name) for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]
    assert paths
    return paths


def in_readme() -> set[str]:
    """Every path in README's list of what is where. What is indented more stands below the folder before it."""
    section = (ROOT / "README.md").read_text("utf-8").partition("\n## What is where\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^ {4}( *)(\S+(?:, \S+)*)  +\S", section, re.MULTILINE)
    paths, folder = set(), ""
    for indent, names in rows:
        folder = folder if indent else names
        paths |= {f"{folder if indent else ''}{name}" for name in names.split(", ")}
    return paths


def test_tests_mirror_the_rooms() -> None:
    assert {path.parts[1] for path in tracked("tests/*/*.py")} == {*TESTED, "support"}


def test_readme_lists_every_folder_and_each_entry_of_the_data() -> None:
    listed = in_readme()
    assert not {path for path in listed if not (ROOT / path).exists()}
    folders = {f"{path.parts[0]}/" for path in tracked() if len(path.parts) > 1}
    data = {f"data/{path.parts[1]}{'/' if len(path.parts) > 2 else ''}" for path in tracked("data")}
    rooms = {f"src/mkdocs_routines/{room}/" for room in (*ROOMS, "assets")}
    assert rooms == {path for path in listed if path.startswith("src/mkdocs_routines/")} - {"src/mkdocs_routines/"}
    assert folders == {f"{path.partition('/')[0]}/" for path in listed if "/" in path}
    assert data == {path for path in listed if path.startswith("data/") and path != "data/"}


def test_no_file_has_more_lines_than_one_job_takes() -> None:
    lengths = {
        path: len((ROOT / path).read_text("utf-8").splitlines())
        for path in tracked("*.py", "*.js", "*.mjs", "*.cjs", "*.css")
    }
    no(
        f"{path}: {length} lines"
        for path, length in lengths.items()
        if length > (MOST_LINES_OF_TESTS if path.parts[0] == "tests" else MOST_LINES)
    )


def test_a_path_that_a_text_of_ours_names_is_there() -> None:
    texts = {
        path: (ROOT / path).read_text("utf-8") for path in tracked("*.py", "*.js", "*.css", "*.jinja", "*.html", "*.md")
    }
    no(
        f"{path} names {named}"
        for path, text in texts.items()
        for named in PATHS.findall(text)
        if not (ROOT / named).exists()
    )
