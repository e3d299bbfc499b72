"""A disk that is full, a build that is killed: one line, and the next build makes the site as if nothing had been."""

import errno
import os
import resource
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest

from mkdocs_routines.__main__ import main
from mkdocs_routines.draw.file_cache import FileCache
from mkdocs_routines.plugin import rehearsal
from tests.conftest import Once
from tests.plugin.test_damaged_cache import built, changed, make
from tests.plugin.test_plugin import ENVIRONMENT
from tests.support import tree

COMMAND = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", "mkdocs.yml"]


@pytest.fixture
def root(once: Once, tmp_path: Path) -> Path:
    """A tree from which nothing was built yet, beside the site that a build makes of it."""
    root = shutil.copytree(once("cached", make), tmp_path / "tree")
    shutil.rmtree(root / ".cache")
    return root


def test_a_full_disk_is_one_line_and_leaves_nothing_behind(root: Path) -> None:
    """The system refuses to write more bytes into any file, whoever of us, MkDocs and the theme writes it."""
    for most in (100, 2_000, 60_000):
        done = subprocess.run(
            COMMAND,
            cwd=root,
            env={**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most)),
            timeout=120,
        )
        assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
        last = done.stdout.strip().splitlines()[-1]
        assert last.endswith("must be a place that can be written to; File too large"), most
        assert not [*(root / ".cache").rglob("*.part")]
    assert not changed(root, built(root))


def test_after_builds_that_were_killed_the_next_makes_the_same_site(root: Path) -> None:
    for there in (".cache/pictures/*.png", "site/index.html"):
        with subprocess.Popen(COMMAND, cwd=root, env=ENVIRONMENT, stdout=PIPE, stderr=STDOUT) as killed:
            while not [*root.glob(there)]:
                assert killed.poll() is None, "it ended before it was killed"
                time.sleep(0.005)
            killed.kill()
    assert not changed(root, built(root))


def test_a_full_disk_is_one_line_of_the_check_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/tmp/kept")

    monkeypatch.setattr(rehearsal, "refusals", full)
    assert main(["check", "--today", "2026-11-23", str(tree.make(tmp_path, {}))]) == 1
    assert capsys.readouterr().err == "/tmp/kept: must be a place that can be written to; No space left on device\n"


def test_a_file_that_could_not_be_written_whole_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = FileCache(tmp_path)

    def half(path: Path, content: bytes) -> None:
        with path.open("wb") as file:
            file.write(content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space left on device"):
        files.write("name", b"content")
    monkeypatch.undo()
    assert not [*tmp_path.iterdir()]
    assert files.read("name") is None
