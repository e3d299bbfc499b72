"""Text from data is shown as it is written and never acts, in the site's own theme."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from tests import tree

ROOT = Path(__file__).parent.parent
TEXTS = {
    *("name", "other_names", "summary", "start", "steps", "key_cue", "cues", "feel", "too_hard", "too_easy", "fault"),
    *("fix", "who", "advice", "evidence", "substitute", "title", "for_whom", "note", "notes", "progression"),
    *("regression", "label", "description", "points", "hold_at", "load"),
}
PAYLOADS = (ROOT / "tests/hostile_texts.txt").read_text(encoding="utf-8").splitlines()
assert PAYLOADS
HARMLESS = "hamamelis"
CONFIG = f"""
INHERIT: {ROOT}/mkdocs.yml
site_url: https://example.org/
theme: {{custom_dir: {ROOT}/overrides}}
nav: [index.md]
watch: []
"""


def filled(value: Any, text: str, key: str = "") -> Any:
    """A record with `text` in the place of each of its texts."""
    match value:
        case dict():
            return {name: filled(part, text, name) for name, part in value.items()}
        case list():
            return [filled(part, text, key) for part in value]
        case str() if key in TEXTS:
            return text
        case _:
            return value


def record(path: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((tree.BASE / path).read_text(encoding="utf-8"))
    return found


def write(root: Path, number: int, text: str) -> None:
    """An exercise and a routine all of whose texts are `text`, and words of the vocabulary that read so."""
    exercise = filled(record("data/exercises/squat.yml"), text)
    routine = filled(record("data/routines/two.yml"), text)
    for item in routine["items"]:
        item.pop("alternatives", None)
        item["exercise"] = f"e{number}"
    for kind, value in (("exercises/e", exercise), ("routines/r", routine)):
        path = root / f"data/{kind}{number}.yml"
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Exercise and routine 0 hold harmless words; exercise and routine n hold payload n everywhere."""
    root = tree.make(tmp_path_factory.mktemp("hostile"), {"write": {"mkdocs.yml": CONFIG}})
    texts = [HARMLESS, *PAYLOADS]
    for number, text in enumerate(texts):
        write(root, number, text)
    embeds = "\n\n".join(f"<!-- routine: r{number} -->" for number in range(len(texts)))
    (root / "docs/index.md").write_text(f"# Home\n\n<!-- routine: two -->\n\n{embeds}\n", encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "site"


def page(site: Path, uri: str) -> Element:
    found: Element = html5lib.parse(
        (site / uri / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    return found


def shape(root: Element) -> list[tuple[Any, ...]]:
    return [(element.tag, *sorted(element.attrib)) for element in root.iter()]


def words(root: Element) -> str:
    article = root.find(".//article")
    assert article is not None
    return " ".join("".join(article.itertext()).split())


@pytest.mark.parametrize("number", range(1, len(PAYLOADS) + 1), ids=PAYLOADS)
@pytest.mark.parametrize("kind", ["exercises/e", "routines/r"])
def test_a_hostile_text_changes_nothing_but_words(hostile_site: Path, kind: str, number: int) -> None:
    harmless, hostile = page(hostile_site, f"{kind}0"), page(hostile_site, f"{kind}{number}")
    assert shape(hostile) == shape(harmless)
    assert words(hostile).count(PAYLOADS[number - 1]) >= words(harmless).count(HARMLESS)
    heading = hostile.find(".//h1")
    assert heading is not None
    assert (heading.text or "").strip() == PAYLOADS[number - 1]
