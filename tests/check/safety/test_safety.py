"""What is published about an exercise or a routine without its safety is refused: a case file for each way to lose it.

`change`: which template or file, and the words in it that go; `six_weeks`: whether the site has a six-week plan;
`problems`: what the build says then.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from mkdocs_routines.check import safety
from mkdocs_routines.domain import vancouver
from mkdocs_routines.files import exports, handout
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import embed, json_ld, render
from mkdocs_routines.pages.render import environment
from tests.support import tree

ROOT = Path(__file__).parents[3]
CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
assert CASES
URL = "https://example.org/"
LINE = "<!-- exercise: bridge -->"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sound site, with an exercise in a page as well as a routine."""
    text = (tree.BASE / "docs/index.md").read_text(encoding="utf-8")
    return tree.make(tmp_path, {"write": {"docs/index.md": f"{text}\n{LINE}\n"}})


def written(site: Content, root: Path) -> dict[str, str | bytes]:
    """Every file of a site before it is a page: Markdown, and what other programs read."""
    references = vancouver.references(site.bibliography)
    imprint = handout.imprint(URL, site.library, site.today)
    pages = {page.uri: page.markdown for page in render.generated_pages(site, references, imprint)}
    return {**exports.exported_files(site, references, URL), **pages}


def problems(site: Content, files: Mapping[str, str | bytes]) -> list[str]:
    """Everything that the build refuses, on every surface."""
    found = [*safety.of_files(site, files)]
    for page in site.pages:
        uri = page.path.removeprefix(f"{site.docs}/")
        found += safety.of_page(site, page.path, embed.rendered(page.text, site, uri, URL, ()))
    for uri in (path for path in files if path.endswith(".md")):
        said = json_ld.medical_page(site, uri, (), name="N", description="T", url=f"{URL}{uri}", home=URL)
        found += safety.of_linked_data(site, uri, json_ld.page_json_ld(said, {}))
    return [str(problem) for problem in sorted(found)]


def cut(text: str, words: str, instead: str = "") -> str:
    assert words in text
    return text.replace(words, instead)


def broken(template: str, words: str, instead: str = "") -> jinja2.DictLoader:
    """The templates, without these words in one of them, or with others instead."""
    folder = Path(render.__file__).parent / "templates"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.jinja")}
    return jinja2.DictLoader(texts | {template: cut(texts[template], words, instead)})


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_cut_off_is_missed(path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    if case.get("six_weeks"):
        shutil.copytree(tree.SIX_WEEKS, root, dirs_exist_ok=True)
    site = tree.sound(root)
    change = case["change"]
    if "template" in change:
        monkeypatch.setattr(
            environment.ENVIRONMENT, "loader", broken(change["template"], change["without"], change.get("instead", ""))
        )
    if "function" in change:
        module, name = change["function"].split(".")
        monkeypatch.setattr(getattr(json_ld, module), name, lambda *_: {} if name == "_not_for" else [])
    files = written(site, root)
    if "file" in change:
        files[change["file"]] = cut(str(files[change["file"]]), change["without"])
    if "remove" in change:
        del files[change["remove"]]
    if "add" in change:
        files[change["add"]] = "Bridge: lift your hips."
    assert problems(site, files) == case["problems"]


@pytest.mark.parametrize("base", [tree.BASE, ROOT], ids=["base", "real"])
def test_nothing_is_missing(base: Path) -> None:
    site = tree.content(base)
    assert problems(site, written(site, base)) == []


def test_the_build_stops_when_a_template_loses_the_signs(
    root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    signs = '{{ rule_box("stop", rule, name, link, compact=true) }}'
    monkeypatch.setattr(environment.ENVIRONMENT, "loader", broken("exercise_page.md.jinja", signs))
    with pytest.raises(Abort):
        build(load_config(str(root / "mkdocs.yml")))
    [said] = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    core = "must hold the signs to stop; this is missing: no weight on the leg"
    assert said.splitlines()[1:] == [
        f"data/safety.yml:36: exercises/bridge.md {core}",
        f"data/safety.yml:36: exercises/squat.md {core}",
    ]
    assert not (root / "site/index.html").exists()


def test_a_page_whose_script_shows_exercises_holds_every_rule(root: Path) -> None:
    head = "---\ntitle: Play\ndescription: A page.\n---\n# Play\n"
    (root / "docs/play.md").write_text(f"{head}\n<!-- rule: get-help -->\n", encoding="utf-8")
    site = tree.sound(root)
    missing = "must hold the pain rule; this is missing: Up to 2 is fine. (data/vocabulary.yml:70)"
    assert problems(site, written(site, root)) == [f"docs/play.md:1: {missing}"]
    (root / "docs/play.md").write_text(f"{head}\n<!-- rule: zero-to-ten -->\n", encoding="utf-8")
    site = tree.sound(root)
    missing = "must hold the signs to stop; this is missing: no weight on the leg (data/safety.yml:36)"
    link = "must lead to the signs to stop: [Get help](index.md)"
    assert problems(site, written(site, root)) == [f"docs/play.md:1: {missing}", f"docs/play.md:1: {link}"]
    (root / "docs/play.md").write_text(f"{head}\n<!-- rule: get-help -->\n\n<!-- rule: zero-to-ten -->\n", "utf-8")
    site = tree.content(root)
    assert problems(site, written(site, root)) == []


def test_a_page_with_one_card_holds_every_rule(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (root / "docs/index.md").read_text(encoding="utf-8").replace("<!-- routine: two -->", "")
    (root / "docs/card.md").write_text(page, encoding="utf-8")
    site = tree.content(root)
    assert problems(site, written(site, root)) == []
    rules = "rules(vocabulary.pain_rules.values()|list, stop, signs.own_points(library, page), anchor, rules_at, link)"
    monkeypatch.setattr(environment.ENVIRONMENT, "loader", broken("exercise.md.jinja", f"{{{{ {rules} }}}}"))
    assert problems(site, written(site, root)) == [
        "docs/card.md:11: must hold the pain rule; this is missing: Up to 2 is fine. (data/vocabulary.yml:70)",
        "docs/card.md:11: must hold the signs to stop; this is missing: no weight on the leg (data/safety.yml:36)",
        "docs/card.md:11: must lead to the signs to stop: [Get help](index.md)",
    ]


def test_a_page_shows_the_pain_rule_once(root: Path) -> None:
    page = (root / "docs/index.md").read_text(encoding="utf-8")
    (root / "docs/index.md").write_text(f"{page}\n<!-- rule: zero-to-ten -->\n", encoding="utf-8")
    site = tree.content(root)
    once = "must show the pain rule 'zero-to-ten' once; it stands at line 9 already"
    assert problems(site, written(site, root)) == [f"docs/index.md:13: {once}"]


@pytest.mark.parametrize(("signs", "found"), [("", 1), ("<!-- signs: core -->", 0)], ids=["without", "with"])
def test_a_page_with_a_card_of_an_exercise_shows_the_core_signs(tmp_path: Path, signs: str, found: int) -> None:
    head = "---\ntitle: A door\ndescription: A door.\nlast_checked: 2026-01-31\nnext_due: 2028-01-31\n---\n"
    text = f"{head}\n# A door\n\n{signs}\n\n<!-- card: bridge -->\n"
    site = tree.content(tree.make(tmp_path, {"write": {"docs/door.md": text}}))
    missing = "docs/door.md:12: must hold the signs to stop; this is missing: no weight on the leg (data/safety.yml:36)"
    assert problems(site, written(site, tmp_path)) == [missing] * found


def test_a_page_that_opens_with_the_signs_shows_them_once(root: Path) -> None:
    page = (root / "docs/index.md").read_text(encoding="utf-8")
    (root / "docs/index.md").write_text(page.replace("<!-- routine", "<!-- signs: core -->\n\n<!-- routine"), "utf-8")
    site = tree.content(root)
    assert problems(site, written(site, root)) == []
    [home] = (page for page in site.pages if page.uri == "index.md")
    said = "\n".join(markdown for _, markdown in embed.rendered(home.text, site, home.uri, URL, ()))
    assert said.count("**Today:** no weight on the leg.") == 1
    assert said.count("under [Get help](#signs-core) hold here too.") == 2
