"""What CONTRIBUTING and the pages on contributing show is what works: templates, links and messages."""

import html
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from pydantic import BaseModel, RootModel

from mkdocs_routines.check import project
from mkdocs_routines.domain.faults import figure_of_fault, posed_faults
from mkdocs_routines.domain.new_file import NEW_FILES
from mkdocs_routines.draw import figure
from mkdocs_routines.draw.figure.feasibility.joint_limits import RANGES
from mkdocs_routines.load import yaml_text
from mkdocs_routines.load.drafts import completed
from mkdocs_routines.load.settings import read_settings
from mkdocs_routines.model import Claim, Exercise, Figure, Plate, Routine, SixWeekPlan, Source
from mkdocs_routines.model.complaint import Complaint
from mkdocs_routines.model.fault import Fault
from mkdocs_routines.model.reviewer import Reviewer
from mkdocs_routines.model.safety import Sign
from mkdocs_routines.model.values import Id, Record
from mkdocs_routines.model.wording import Phrase
from tests.support.built import no

ROOT = Path(__file__).parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "docs/contribute").glob("*.md")}
TEMPLATES = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "data/templates").glob("*.yml")}
MOST_BYTES = 6000
COPIED = ("data", "docs", "overrides", "src", "references.bib", "mkdocs.yml", "site.yml", "requirements.txt")
EMBEDDED = """---
title: What is new
kind: about
description: A page that shows what was copied.
---

# What is new

<!-- routine: my-routine -->

<!-- plate: my-plate -->

<!-- claim: my-claim -->

<!-- rating: my-claim -->
"""


class Phrases(RootModel[tuple[Phrase, ...]]):
    """A template of phrases, as they stand below their key."""


class Signs(RootModel[dict[Id, Sign]]):
    """A template of signs to get help, in the same way."""


class ComplaintsOfAPlace(RootModel[dict[Id, Complaint]]):
    """A template of complaints, in the same way."""


class SignedReviews(Record):
    """A template of reviewers, below the key under which they stand."""

    reviewers: dict[Id, Reviewer]


class Drawing(Record):
    """A template of a drawing alone."""

    figure: Figure


class Faults(Record):
    """A template of faults alone, which fits any drawing of a body that stands on both feet."""

    faults: tuple[Fault, ...]


SHAPES: dict[str, type[BaseModel]] = {
    "claim": Claim,
    "complaint": ComplaintsOfAPlace,
    "exercise": Exercise,
    "fault": Faults,
    "figure": Drawing,
    "phrase": Phrases,
    "plan": SixWeekPlan,
    "plate": Plate,
    "reviewer": SignedReviews,
    "routine": Routine,
    "sign": Signs,
    "source": Source,
}


def test_the_templates_are_sound_records() -> None:
    assert TEMPLATES.keys() == SHAPES.keys()
    for name, text in TEMPLATES.items():
        document = yaml_text.parse_yaml(text)
        assert not document.faults
        record = SHAPES[name].model_validate(document.value)
        if isinstance(record, Exercise | Drawing):
            assert list(figure.impossible_poses(record.figure)) == []
        if isinstance(record, Exercise):
            [(_, _, pose)] = posed_faults(record)
            assert figure.impossible_fault(figure_of_fault(record.figure, pose)[1]) == ()


def test_a_template_passes_the_check_where_it_is_copied_to(tmp_path: Path) -> None:
    """Beside all that is there: no other exercise has its code, and each id in it leads to a record."""
    for name in COPIED:
        path = ROOT / name
        (shutil.copytree if path.is_dir() else shutil.copyfile)(path, tmp_path / name)
    for kind, file in NEW_FILES.items():
        text = TEMPLATES[kind].replace("conditions/kneecap-pain.md", "conditions/clicking.md")  # which has no plan
        (tmp_path / "data" / file.folder / f"{file.id}.yml").write_text(text, encoding="utf-8")
    (tmp_path / "docs/contribute/new.md").write_text(EMBEDDED, encoding="utf-8")
    with (tmp_path / "docs/understand/conditions/clicking.md").open("a", encoding="utf-8") as page:
        page.write("\n[Six-week plan](../../plans/my-knee.md)\n")
    bibliography = tmp_path / "references.bib"
    entry = "@misc{author2026word,\n  author = {Author, Ann},\n  title = {Word},\n  year = {2026},\n}\n\n"
    text = bibliography.read_text(encoding="utf-8")
    following = min(key for key in re.findall(r"^@\w+\{(\w+),", text, re.MULTILINE) if key > "author2026word")
    start = text.rindex("\n@", 0, text.index(f"{{{following},")) + 1
    bibliography.write_text(text[:start] + entry + text[start:], encoding="utf-8")
    cited = tmp_path / "data/claims/my-claim.yml"
    studies = "studies:\n  - {source: author2026word, side: background, finding: A word.}\n"
    cited.write_text(cited.read_text("utf-8").replace("studies:\n", studies), encoding="utf-8")
    no(project.checked(tmp_path, quick=True)[1])


def test_contributing_is_short_and_its_links_open_filled_templates() -> None:
    assert len(CONTRIBUTING.encode()) <= MOST_BYTES
    opened = {}
    for address in re.findall(r"\]\((\.\./\.\./new/main/data/[^)]+)\)", CONTRIBUTING):
        parts = urlsplit(address)
        query = parse_qs(parts.query, strict_parsing=True)
        [kind] = [kind for kind, file in NEW_FILES.items() if parts.path.endswith(f"/{file.folder}")]
        assert query["filename"] == [f"{NEW_FILES[kind].id}.yml"]
        value = yaml_text.parse_yaml(query["value"][0]).value
        whole = yaml_text.parse_yaml(TEMPLATES[kind]).value
        assert isinstance(value, dict)
        assert isinstance(whole, dict)
        assert value.items() <= {**whole, "draft": True}.items(), "it says what the template says"
        opened[kind] = SHAPES[kind].model_validate(completed(value, SHAPES[kind])[0])
    assert opened.keys() == {"claim", "source"}


def test_contributing_leads_to_pages_of_the_site_and_files_that_are_there() -> None:
    settings, _ = read_settings(ROOT)
    assert settings
    home = f"{settings.values['site_url']}contribute/"
    pages = re.findall(rf"\({re.escape(home)}(?:([\w-]+)/)?\)", CONTRIBUTING)
    assert {*pages} >= {"", "exercise", "routine", "messages", "on-your-machine"}
    assert {page for page in pages if page} <= PAGES.keys()
    assert CONTRIBUTING.count("https://") == len(pages)
    local = [to for to in re.findall(r"\]\(([^)]+)\)", CONTRIBUTING) if not to.startswith(("..", "https:"))]
    assert local
    no(path for path in local if not (ROOT / path).exists())


def test_contributing_has_evidence_in_eight_lines() -> None:
    section = CONTRIBUTING.partition("## Evidence, in eight lines\n")[2].partition("\n## ")[0]
    assert [line[:2] for line in section.strip().splitlines()] == [f"{number}." for number in range(1, 9)]


def test_the_ranges_of_joints_are_those_of_the_check() -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| (-\d+) to (\d+) \|$", PAGES["drawing"], re.MULTILINE)
    assert {joint.replace("_", " "): (int(least), int(most)) for joint, least, most in rows} == RANGES


@pytest.mark.parametrize("name", TEMPLATES)
def test_each_template_is_shown_on_one_page(name: str) -> None:
    assert sum(page.count(f"<!-- template: {name} -->") for page in PAGES.values()) == 1


def test_every_message_is_one_that_the_check_prints() -> None:
    def bare(message: str) -> str:
        return re.sub(r"'[^']*'|\[.*\]|items\.\d+|: [\w-]+ -->", "…", message.split(": ", 1)[1])

    cases = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / "tests/check").glob("*/*.yml"))
    printed = {bare(line) for case in cases for line in case["expected"]}
    shown = re.findall(r"^> (?:`|<code>)(.*?:\d+: .*?)(?:`|</code>)$", PAGES["messages"], re.MULTILINE)
    assert len(shown) == PAGES["messages"].count("/// html | div.message.entry")
    no(message for message in map(html.unescape, shown) if bare(message) not in printed)
