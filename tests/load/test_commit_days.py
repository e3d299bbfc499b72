"""Days of commits: the last one of each file, and none where the history is not whole."""

import os
import subprocess
from datetime import date
from pathlib import Path

from mkdocs_routines.load.commit_days import commit_days

ANYBODY = {f"GIT_{role}_{key}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}


def git(root: Path, *command: str, on: str = "2026-01-01T00:00:00Z") -> None:
    dates = {"GIT_AUTHOR_DATE": on, "GIT_COMMITTER_DATE": on}
    subprocess.run(["git", *command], cwd=root, env={**os.environ, **ANYBODY, **dates}, check=True, capture_output=True)


def project(root: Path) -> Path:
    """A project below the folder of its repository, with two commits."""
    data = root / "site" / "data"
    data.mkdir(parents=True)
    git(root, "init", "--quiet")
    for name, text, on in (
        ("squat", "one", "2026-01-31T23:30:00-05:00"),
        ("größe", "one", "2026-02-01T12:00:00Z"),
        ("squat", "two", "2026-02-03T12:00:00Z"),
    ):
        (data / f"{name}.yml").write_text(text, encoding="utf-8")
        git(root, "add", ".")
        git(root, "commit", "--quiet", "--message", name, on=on)
    (root / "site" / "mkdocs.yml").write_text("site_name: Site\n")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "settings", on="2026-03-01T12:00:00Z")
    return root / "site"


def test_each_file_has_the_day_of_its_last_commit_in_utc(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "data" / "new.yml").write_text("not committed")
    assert commit_days(root, "data", "references.bib") == {
        "data/größe.yml": date(2026, 2, 1),
        "data/squat.yml": date(2026, 2, 3),
    }


def test_a_copy_with_a_part_of_the_history_knows_no_day(tmp_path: Path) -> None:
    project(tmp_path / "whole")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path / 'whole'}", "part")
    assert commit_days(tmp_path / "part" / "site", "data") == {}


def test_a_folder_without_a_history_knows_no_day(tmp_path: Path) -> None:
    assert commit_days(tmp_path, "data") == {}
    git(tmp_path, "init", "--quiet")
    assert commit_days(tmp_path, "data") == {}
