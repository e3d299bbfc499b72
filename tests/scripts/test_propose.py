"""From the form of an issue to changed files: what somebody typed is read as text, or the form is refused in a line."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scripts import issue_form, propose
from tests.support import programs, tree
from tests.support.crossref_server import crossref_at_home

ROOT = Path(__file__).parents[2]
FORMS = ROOT / ".github/ISSUE_TEMPLATE"
ANSWER = (ROOT / "tests/plugin/crossref/article.json").read_bytes()
SOURCE = {
    "DOI": "10.5555/12345678",
    "Design": "trial",
    "The design in its own words": 'Trial: "two" groups # made up',
    "Who was studied": "Adults with kneecap pain.",
    "How many (optional)": "_No response_",
    "The main finding": "Pain was lower by 1.5 of 10\nin both groups.",
    "What weakens it": "- Small, and p < 0.05 once.",
    'Towards "treat the hip to help the knee"': "mixed",
    "What of it did you read?": "abstract",
}
WRONG = {
    "Page": "https://example.org/exercises/squat/",
    "What is wrong?": "Something is missing",
    "What the page says now": "Sit higher.",
    "What it should say": "Sit on a higher chair.",
    "Where that can be read": "I know it from practice.",
}
HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a comment": "<!-- routine: two -->",
    "an expression": "${{ secrets.GITHUB_TOKEN }}",
    "a template": "{{ config }}",
    "a command": "`rm -rf /`",
    "a link": "[look](https://example.org)",
    "a picture": "![](https://example.org/x.png)",
    "a block": "/// html | script",
    "a document of YAML": "--- \nkey: value",
    "a heading": "## Heading",
    "a character that nobody sees": "left\u202eright",
    "a bell": "\x07",
    "an entity": "&#60;script&#62;",
    "a backslash": "\\input{x}",
    "too much": "x" * 2001,
    "a table": "| a | b |",
}


def body(answers: dict[str, str]) -> str:
    return "\n\n".join(f"### {label}\n\n{answer}" for label, answer in answers.items()) + "\n"


def event(tmp_path: Path, text: object) -> Path:
    path = tmp_path / "event.json"
    path.write_text(json.dumps({"issue": {"number": 7, "body": text}}), encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tree.make(tmp_path / "project", {})
    shutil.copytree(ROOT / "data/templates", root / "data/templates")
    shutil.copytree(FORMS, root / propose.FORMS)
    return root


def run(root: Path, text: object, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "GITHUB_EVENT_PATH": str(event(root.parent, text)), **environment}
    return programs.run("scripts.propose", str(root), cwd=ROOT, environment=variables)


def test_a_source_becomes_an_entry_and_a_note_in_which_every_answer_is_a_text(root: Path) -> None:
    with crossref_at_home((200, {}, ANSWER)) as (address, _):
        done = run(root, body(SOURCE), CROSSREF_URL=address)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["references.bib", "data/sources/carberry2025knee.yml"]
    assert yaml.safe_load((root / "data/sources/carberry2025knee.yml").read_text("utf-8")) == {
        "design": "trial",
        "design_words": 'Trial: "two" groups # made up',
        "population": "Adults with kneecap pain.",
        "finding": "Pain was lower by 1.5 of 10 in both groups.",
        "limits": "- Small, and p < 0.05 once.",
        "stance": "mixed",
        "read": "abstract",
    }
    assert "@article{carberry2025knee," in (root / "references.bib").read_text("utf-8")


def test_a_sentence_that_stands_once_is_mended_and_nothing_else(root: Path) -> None:
    before = (root / "data/exercises/squat.yml").read_text("utf-8")
    text = before.replace("too_hard: Sit higher.", "too_hard: Sit\n  lower.")
    (root / "data/exercises/squat.yml").write_text(text, encoding="utf-8")
    done = run(root, body({**WRONG, "What the page says now": "“Sit lower.”"}).replace("\n", "\r\n"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "must stand once" in done.stderr, "the sentence stands under too_easy as well"
    done = run(root, body({**WRONG, "What the page says now": "In the thighs."}))
    assert (done.returncode, done.stdout.splitlines()) == (0, ["data/exercises/squat.yml"])
    after = (root / "data/exercises/squat.yml").read_text("utf-8")
    assert after == text.replace("In the thighs.", "Sit on a higher chair.")


@pytest.mark.parametrize(
    "page", ["../../etc/passwd", "https://example.org/", "squat", "/data/../mkdocs.yml", "%2e%2e/x"]
)
def test_a_page_that_is_none_is_refused(page: str, root: Path) -> None:
    with pytest.raises(issue_form.FormError, match="must have the address of a page"):
        propose.files_of(page, root)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_answer_is_refused(name: str) -> None:
    for label in ("The main finding", "DOI"):
        with pytest.raises(issue_form.FormError, match=f"^{label}: must"):
            issue_form.read(body({**SOURCE, label: HOSTILE[name]}), FORMS / propose.NEW_SOURCE)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "an issue must come from the form"),
        ("Hello", "an issue must come from the form"),
        (body(SOURCE) + "\n\n### Run\n\nthis", "a form must have its own questions and no others; it has 'Run'"),
        (body(SOURCE) + body(SOURCE), "each question must stand once; 'DOI' stands twice"),
        (body({"DOI": "10.5555/1"}), "a form must have all of its questions; 'Design' is not there"),
        (body({**SOURCE, "DOI": "x" * 20_001}), "a form must have 20,000 characters at most"),
        (body({**SOURCE, "DOI": "knees"}), "'knees' must be a DOI"),
    ],
    ids=["nothing", "no form", "another question", "twice", "half", "too long", "no DOI"],
)
def test_what_is_no_form_is_refused_in_a_line(text: object, message: str, root: Path) -> None:
    done = run(root, text)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(rf"propose: {re.escape(message)}.*\n", done.stderr)


@given(st.text(max_size=300))
def test_no_text_is_read_as_more_than_the_answers_of_the_form(text: str) -> None:
    try:
        answers = issue_form.read(body({**SOURCE, "The main finding": text}), FORMS / propose.NEW_SOURCE)
    except issue_form.FormError:
        return
    assert answers == {**answers, "doi": "10.5555/12345678", "design": "trial"}
    assert yaml.safe_load(json.dumps(answers["finding"], ensure_ascii=False)) == answers["finding"]


def test_the_workflow_keeps_what_was_typed_from_shells_and_expressions_and_has_few_rights() -> None:
    text = (ROOT / ".github/workflows/propose.yml").read_text("utf-8")
    workflow: dict[Any, Any] = yaml.safe_load(text)
    assert workflow[True] == {"issues": {"types": ["labeled"]}}
    assert workflow["permissions"] == {}
    jobs = workflow["jobs"]
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "read": {"contents": "read"},
        "propose": {"contents": "write", "pull-requests": "write"},
    }
    assert jobs["read"]["if"] == "github.event.label.name == 'propose'"
    assert jobs["propose"]["needs"] == "read"
    assert set(re.findall(r"\$\{\{(.*?)\}\}", text)) == {
        " github.event.issue.number ",
        " github.event.repository.default_branch ",
        " github.token ",
        " needs.read.outputs.patch ",
        " needs.read.outputs.report ",
        " steps.change.outputs.patch ",
        " steps.change.outputs.report ",
        " vars.CROSSREF_MAILTO ",
    }
    steps = [step for job in jobs.values() for step in job["steps"]]
    assert not [step["run"] for step in steps if "${{" in step.get("run", "")], "a shell gets values by its environment"
    assert not [step for step in jobs["propose"]["steps"] if re.search(r"python|make", step.get("run", ""))]
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)


def test_no_form_gives_itself_the_label() -> None:
    for form in FORMS.glob("*.yml"):
        assert "labels" not in yaml.safe_load(form.read_text("utf-8")), form.name
