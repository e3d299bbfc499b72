"""Two builds of a commit are the same bytes: in another folder and time zone, forty days later, by another user."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.plugin.test_damaged_cache import contents
from tests.plugin.test_plugin import ENVIRONMENT
from tests.support import tree

LATER = """
import datetime, sys, time
real, clock, days = datetime.datetime, time.time, int(sys.argv.pop(1))
class Later(real):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) + datetime.timedelta(days)
datetime.datetime = Later
time.time = lambda: clock() + 86400 * days
from mkdocs.__main__ import cli
cli()
"""
"""MkDocs on a computer whose clock is so many days ahead."""
COMMITTED = "2026-11-23T22:30:00-05:00"
"""A day later in UTC than where it was committed."""


def built(root: Path, days: int, environment: Mapping[str, str]) -> dict[str, bytes]:
    command = [sys.executable, "-c", LATER, f"{days}", "build", "--strict", "--quiet", "-f", str(root / "mkdocs.yml")]
    done = subprocess.run(
        command, cwd=root.parent, env={**ENVIRONMENT, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return contents(root / "site")


def git(root: Path, *command: str) -> None:
    who = {f"GIT_{role}_{key}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": COMMITTED, "GIT_COMMITTER_DATE": COMMITTED}
    subprocess.run(["git", *command], cwd=root, env={**os.environ, **who, **dates}, check=True, capture_output=True)


def test_a_commit_is_built_alike_elsewhere_and_later(tmp_path: Path) -> None:
    sealed = {"from": "tools: true}", "to": "tools: true, sealed: true}"}
    first = tree.make(tmp_path / "first", {"replace": {"mkdocs.yml": sealed}})
    git(first, "init", "--quiet")
    git(first, "add", ".")
    git(first, "commit", "--quiet", "--message", "all")
    second = tmp_path / "of somebody else" / "second"
    shutil.copytree(first, second)
    one = built(first, 0, {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"})
    other = built(
        second, 40, {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "USER": "other", "HOME": str(tmp_path)}
    )
    assert {name for name, _ in one.items() ^ other.items()} == set()
    assert b"24 November 2026" in one["routines/two.txt"]
    assert b'"modified": "2026-11-24"' in one["api/v1/exercises/bridge.json"]
    assert b'"content_version": "2026.11.24"' in one["api/v1/index.json"]
    assert one["sitemap.xml"].count(b"<lastmod>2026-11-24</lastmod>") == one["sitemap.xml"].count(b"<loc>")
    assert b"Expires: 2027-11-23T00:00:00Z" in one[".well-known/security.txt"]
