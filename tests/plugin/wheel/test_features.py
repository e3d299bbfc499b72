"""Features one by one: a small site with each of them alone and with each other one, built as a visitor finds it."""

import html
import re
import shutil
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_routines.model.features import ALL, BUILDS_ON, Feature

SMALL = Path(__file__).parents[2] / "support/base"
ALONE = sorted(ALL - BUILDS_ON.keys())
PAIRS = [*combinations(ALONE, 2), *((*needed, feature) for feature, needed in BUILDS_ON.items())]
"""The features that need another come with those: a pair of two of them would be the same site."""
PAGE = "---\ntitle: Home\ndescription: A small site of two exercises.\n---\n\n# Home\n\n"
SHOWN = "<!-- routine: two -->\n\n<!-- exercise: squat -->\n"
BROUGHT = {
    "evidence": ("sources/nascimento2018hipknee/index.html", "references.bib"),
    "figures": ("figures/squat.svg", "figures/squat.png", "figures/squat-thumb.svg", "figures/LICENSE.txt"),
    "safety": (),
    "cert": ("routines/two/cert/index.html", "routines/two/cert.csv"),
    "handouts": ("handouts/two-a4.pdf", "handouts/two-letter.pdf", "handouts/two.svg"),
    "formats": ("routines/two.txt", "routines/two.plan.md", "routines/two.csv", "routines/two.ics", "fhir/two.json"),
    "offline": (),
    "api": ("api/v1/index.json", "schemas/exercise.json", "aims/index.html"),
    "tools": ("assets/js/plan/constants.js",),
}
"""Feature → files of a site that has it, and of no other."""
MARKS = re.compile(r"/{3,}|\{\{|\{%|\[@|\{:")


def site_with(features: tuple[Feature, ...], place: Path) -> Path:
    """The small site with these features and no others, built."""
    root = shutil.copytree(SMALL, place / "small")
    (root / "docs/index.md").write_text(PAGE + SHOWN, "utf-8")
    for tool in () if "tools" in features else ("build.md", "play.md"):
        (root / "docs" / tool).unlink()
    given = (root / "mkdocs.yml").read_text("utf-8")
    options = ", ".join(f"{feature}: true" for feature in features)
    settings = re.sub(r"routines: \{.*\}", f"routines: {{{options}}}", given)
    if "evidence" not in features:
        settings = re.sub(r"  - bibtex:\n(?: {6}.*\n)+", "", settings)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    config = load_config(str(root / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return root / "site"


def faults(site: Path) -> Iterator[str]:
    """Every link that leads nowhere, and every mark that a reader would see."""
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        body = html5lib.parse(text, namespaceHTMLElements=False).find("body")
        assert body is not None
        for element in body.iter():
            for name in ("href", "src"):
                target = urlsplit(element.get(name) or "")
                if target.scheme or target.netloc or not target.path or page.name == "404.html":
                    continue
                file = (page.parent / unquote(target.path)).resolve()
                if not (file / "index.html" if file.is_dir() else file).is_file():
                    yield f"{page.relative_to(site)}: {element.get(name)}"
        words = html.unescape(" ".join(body.itertext()))
        yield from (f"{page.relative_to(site)}: {mark[0]}" for mark in MARKS.finditer(words))


@pytest.mark.parametrize("features", [(), *((feature,) for feature in ALONE), *PAIRS], ids="-".join)
def test_a_site_has_what_its_features_bring(features: tuple[Feature, ...], tmp_path: Path) -> None:
    site = site_with(features, tmp_path)
    assert not list(faults(site))
    for feature, files in BROUGHT.items():
        for file in files:
            assert (site / file).is_file() == (feature in features), file
