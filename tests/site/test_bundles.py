"""Scripts of the built site: few files, each asked for at once, none twice."""

import re
from pathlib import Path

from tests.support.built import Page, no

MOST_FILES = 7
"""That a page of a tool waits for: its own script, and what pages share."""
IMPORTED = re.compile(r'(?:from|import)\s*["`]\./([^"`]+)["`]|(?:from|import)\s*["`]\.\./([^"`]+)["`]')
SCRIPTS = "assets/js/"


def running(scripts: Path, file: str) -> set[str]:
    """The files below the folder of scripts that run when one does."""
    text = (scripts / file).read_text("utf-8")
    near = {f"{Path(file).parent.as_posix()}/{name}" for name, _ in IMPORTED.findall(text) if name}
    far = {name for _, name in IMPORTED.findall(text) if name}
    return {file}.union(*(running(scripts, imported) for imported in near | far))


def linked(page: Page, tag: str, attribute: str, rel: str | None) -> set[str]:
    addresses = {element.get(attribute) or "" for element in page.all(tag) if element.get("rel") == rel}
    return {address.partition(SCRIPTS)[2] for address in addresses if SCRIPTS in address}


def test_a_page_asks_at_once_for_all_that_its_scripts_import(site: Path, pages: list[Page]) -> None:
    known: dict[str, set[str]] = {}
    for page in pages:
        scripts = linked(page, "script", "src", None)
        assert scripts, page.path
        for script in scripts - known.keys():
            known[script] = running(site / SCRIPTS, script)
        every = set[str]().union(*(known[script] for script in scripts))
        beside = {script for script in scripts if script.startswith("site/")}  # the page is whole without them
        assert linked(page, "link", "href", "modulepreload") == every - beside, page.path
    assert any(len(files) > 2 for files in known.values())


def test_nothing_that_a_page_asks_for_waits_for_its_style_sheets(pages: list[Page]) -> None:
    """A script in the head waits for the sheets above it, and a browser reads on below it when it has run."""
    no(page.path for page in pages if re.search(r'rel="stylesheet".*<script>.*</head>', page.text, re.DOTALL))


def test_a_script_comes_in_few_files(site: Path) -> None:
    tools = sorted(path.relative_to(site / SCRIPTS).as_posix() for path in (site / SCRIPTS).glob("*/main.js"))
    assert len(tools) > 8
    no(f"{tool}: {files}" for tool in tools if len(files := running(site / SCRIPTS, tool)) > MOST_FILES)
