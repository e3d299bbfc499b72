"""Machines that lack something: `make` says what, and never waits for what will not come."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
ANOTHER = "name another Python like this: make PYTHON=python3.12"
OLD = """#!{python}
import sys
sys.version, sys.version_info, sys.executable = "3.9.18 (main)", (3, 9, 18, "final", 0), "/opt/old/bin/python3.9"
exec(sys.argv[2])
"""
BARE = """#!{python}
import sys
sys.modules["ensurepip"] = None
exec(sys.argv[2])
"""


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs `make` with the project's Makefile in another folder, for a user whose home cannot be written to."""
    inherited = ("npm_config_", "makeflags", "makelevel")
    environment = {name: value for name, value in os.environ.items() if not name.lower().startswith(inherited)}
    return subprocess.run(
        ["make", "--no-print-directory", "--file", str(ROOT / "Makefile"), *arguments],
        cwd=folder,
        env={**environment, "HOME": "/proc/none"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def program(path: Path, text: str) -> str:
    path.write_text(text.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_an_old_python_is_named_with_its_version_and_its_path(tmp_path: Path) -> None:
    done = make(tmp_path, ".venv/.made", f"PYTHON={program(tmp_path / 'python3.9', OLD)}")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        f"Python 3.11.5 or newer is needed; /opt/old/bin/python3.9 is Python 3.9.18; {ANOTHER}"
    )
    assert not (tmp_path / ".venv").exists()


def test_a_python_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = make(tmp_path, ".venv/.made", "PYTHON=python3.99")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == f"PYTHON is python3.99, which is no program here; {ANOTHER}"


def test_a_python_without_venv_is_named_before_anything_is_made(tmp_path: Path) -> None:
    python = program(tmp_path / "python3", BARE)
    done = make(tmp_path, ".venv/.made", f"PYTHON={python}")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        f"{python} must have the module venv (on Debian and Ubuntu: apt install python3-venv); {ANOTHER}"
    )
    assert not (tmp_path / ".venv").exists()


def test_a_python_that_is_new_enough_is_taken(tmp_path: Path) -> None:
    done = make(tmp_path, "--dry-run", ".venv/.made", f"PYTHON={sys.executable}")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{sys.executable} -m venv .venv" in done.stdout


def test_npm_writes_into_the_project_alone(tmp_path: Path) -> None:
    done = make(tmp_path, "--eval=shown: ; @$(NPM) config get cache", "shown", f"RUN={sys.executable}")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == str(tmp_path / ".cache/npm")


def test_a_codespace_makes_what_serving_needs() -> None:
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    program_name, *targets = container["postCreateCommand"].split()
    assert program_name == "make"
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    needed = re.findall(r"^serve: (.*)$|^check: (.*)$", makefile, re.MULTILINE)
    assert needed == [
        ("$(VENV)/.site $(COPIED) check", ""),
        ("", "$(VENV)/.site $(BAKED) node_modules/.package-lock.json"),
    ]
    assert targets == ["baked", "overrides/assets/fonts/.copied", "overrides/assets/vendor/.copied"]
    assert container["forwardPorts"] == [int(*re.findall(r"^PORT \?= (\d+)$", makefile, re.MULTILINE))]
