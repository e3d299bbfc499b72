"""Imports go down only, and what a module may know is written here."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "mkdocs_routines"

FLOORS = (
    {"problem", "model"},
    {
        "yaml_text",
        "wording",
        "load",
        "bibliography",
        "markdown_text",
        "dose",
        "figure",
        "cert",
        "spreadsheet",
        "darkroom",
        "grade",
        "kneecap_load",
        "data_file",
        "editions",
        "ladder",
        "link",
        "reference",
        "assertion",
        "crossref",
        "csl",
    },
    {"site", "cited", "pages", "addresses"},
    {
        "check",
        "render",
        "expand",
        "export",
        "chart",
        "cite",
        "api",
        "sheet",
        "handover",
        "handout",
        "drawings",
        "card",
        "preview",
        "moved",
        "download",
        "offline",
        "safety",
        "linked_data",
        "about",
        "publish",
    },
    {"plugin", "__main__"},
)
BESIDE = {  # what a module may import from its own floor
    "wording": {"yaml_text"},
    "data_file": {"yaml_text"},
    "load": {"data_file", "yaml_text", "wording"},
    "editions": {"load"},
    "ladder": {"load", "kneecap_load"},
    "link": {"editions", "load"},
    "reference": {"bibliography"},
    "csl": {"bibliography"},
    "assertion": {"markdown_text"},
    "cited": {"site"},
    "pages": {"site"},
    "addresses": {"site"},
    "expand": {"render"},
    "render": {"api", "chart", "handout"},
    "linked_data": {"api", "cite"},
    "api": {"cite"},
    "sheet": {"cite"},
    "handover": {"api", "cite"},
    "export": {"api", "drawings", "handover", "sheet"},
    "preview": {"card"},
    "moved": {"preview"},
    "about": {"card", "cite", "linked_data", "preview"},
}
ONLY_IN = {
    "mkdocs": {"plugin"},
    "mkdocs_bibtex": {"plugin"},
    "citeproc": {"reference"},
    "latexcodec": {"csl"},
    "yaml": {"yaml_text"},
    "pydantic": {"model", "load", "wording", "cited", "export"},
    "jinja2": {"render", "plugin"},
    "resvg_py": {"figure", "card", "offline"},
    "segno": {"handout"},
    "typst": {"handout"},
    "fontTools": {"card"},
    "pybtex": {"bibliography", "csl"},
    "json": {
        "render",
        "export",
        "api",
        "cite",
        "linked_data",
        "handover",
        "safety",
        "crossref",
        "card",
        "offline",
        "handout",
    },
    "csv": {"spreadsheet"},
    "argparse": {"__main__"},
}


def imports() -> Iterator[tuple[str, str]]:
    """Pairs of a module of ours and what it imports: a module of ours as `.name`, a library by its name."""
    for path in PACKAGE.rglob("*.py"):
        module = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "mkdocs_routines":
                yield from ((module, f".{alias.name}") for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                head, *rest = node.module.split(".")
                yield module, f".{rest[0]}" if head == "mkdocs_routines" else head
            elif isinstance(node, ast.Import):
                yield from ((module, alias.name.split(".")[0]) for alias in node.names)


def floor(module: str) -> int:
    return next(number for number, modules in enumerate(FLOORS) if module in modules)


def test_every_module_has_a_floor() -> None:
    assert {module for module, _ in imports()} == set().union(*FLOORS)


def test_imports_go_down() -> None:
    ours = {(module, name[1:]) for module, name in imports() if name.startswith(".") and name[1:] != module}
    assert ours
    up = {pair for pair in ours if floor(pair[1]) >= floor(pair[0]) and pair[1] not in BESIDE.get(pair[0], ())}
    assert not up


def test_each_library_is_known_in_its_place_only() -> None:
    astray = {(module, name) for module, name in imports() if module not in ONLY_IN.get(name, {module})}
    assert not astray
