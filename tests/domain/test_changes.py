"""What `diff` tells of a change: whole outputs, from the sound site to the same with one edit."""

import subprocess
from pathlib import Path

import pytest
import yaml

from mkdocs_routines.__main__ import main
from tests.support import tree

CASES = sorted((Path(__file__).parent / "changes").glob("*.yml"))
assert CASES


def git(root: Path, *command: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *command], cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sound site with its six-week plan, in a repository of its own."""
    tree.make(tmp_path, {"six_weeks": True})
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message", "first")
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_change_is_told_as_a_reader_notices_it(case: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change = yaml.safe_load(case.read_text(encoding="utf-8"))
    tree.make(root, change)
    assert main(["diff", "HEAD", "--root", str(root)]) == 0
    assert capsys.readouterr().out.splitlines() == change["expected"]


def test_two_revisions_are_compared_whatever_the_files_are_now(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "data/routines/two.yml"
    file.write_text(file.read_text("utf-8").replace("weeks: 6", "weeks: 8"), "utf-8")
    git(root, "commit", "--all", "--message", "second")
    file.unlink()
    assert main(["diff", "HEAD~1", "HEAD", "--root", str(root)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Two exercises: weeks 6 → 8"
    assert main(["diff", "HEAD", "HEAD", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "Nothing that a reader would notice.\n"


def test_a_page_that_shows_the_rating_of_a_claim_changes_with_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "---\ntitle: Extra\ndescription: A page.\n---\n# Extra\n\n<!-- rating: both -->\n"
    tree.make(root, {"write": {"docs/extra.md": page}})
    git(root, "add", ".")
    git(root, "commit", "--message", "second")
    claim = root / "data/claims/both.yml"
    claim.write_text(claim.read_text("utf-8").replace("may reduce pain", "may ease pain"), "utf-8")
    assert main(["diff", "HEAD", "--root", str(root)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Pages: claims/both/, extra/"


def test_what_others_added_meanwhile_is_no_change_of_ours(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "data/routines/two.yml"
    git(root, "switch", "--create", "others")
    file.write_text(file.read_text("utf-8").replace("weeks: 6", "weeks: 8"), "utf-8")
    git(root, "commit", "--all", "--message", "second")
    git(root, "switch", "--create", "ours", "HEAD~1")
    assert main(["diff", "others", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "Nothing that a reader would notice.\n"


def test_a_revision_that_is_not_there_is_one_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for revision in ("nowhere", "HEAD:nowhere"):
        for compared in (["HEAD", revision], [revision]):
            assert main(["diff", *compared, "--root", str(root)]) == 1
            assert capsys.readouterr().err == f"{revision}: not a valid object name: {revision}\n"


def test_what_cannot_be_read_is_named_with_its_state(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree.make(root, {"replace": {"data/routines/two.yml": {"from": "sets: 3", "to": "sets: three"}}})
    assert main(["diff", "HEAD", "--root", str(root)]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("the files as they are: data/routines/two.yml:14: ")


def test_a_task_drawn_anew_leads_to_the_pages_of_its_charts(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    charts = Path(__file__).parents[1] / "files/chart"
    page = "---\ntitle: Load\ndescription: A page.\n---\n# Load\n\n<!-- chart: load -->\n"
    copies = {"data/tasks/standing.yml": "standing.yml", "data/charts/load.yml": "load.yml"}
    texts = {path: (charts / name).read_text("utf-8") for path, name in copies.items()}
    tree.make(root, {"write": {**texts, "docs/load.md": page}})
    git(root, "add", ".")
    git(root, "commit", "--message", "second")
    file = root / "data/tasks/standing.yml"
    file.write_text(file.read_text("utf-8").replace("trunk_lean: 2", "trunk_lean: 3"), "utf-8")
    assert main(["diff", "HEAD", "--root", str(root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["Task standing, figure poses 2 trunk lean: “2.0” → “3.0”", "Pages: load/"]


def test_what_is_told_is_kept_in_the_change_log_once_with_its_day_and_its_page(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770076800")
    log = root / "data/change-log.yml"
    log.write_text("# Kept.\nchanges:\n- {day: 2026-01-02, what: Something else.}\n")
    file = root / "data/routines/two.yml"
    file.write_text(file.read_text("utf-8").replace("weeks: 6", "weeks: 8"), "utf-8")
    for _ in range(2):
        assert main(["diff", "HEAD", "--keep", "--root", str(root)]) == 0
    assert log.read_text("utf-8") == (
        "# Kept.\n"
        "changes:\n"
        "- day: '2026-01-02'\n"
        "  what: Something else.\n"
        "- day: '2026-02-03'\n"
        "  what: 'Two exercises: weeks 6 → 8'\n"
        "  page: routines/two/\n"
    )
