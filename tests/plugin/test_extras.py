"""Packages of the features: what a plain installation does without, and what a feature says that lacks its own."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import mkdocs_routines
from mkdocs_routines.model.features import PACKAGES
from tests.plugin.test_alone import smallest
from tests.support.built import ROOT
from tests.test_rooms import MODULES, imports

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = {name: wanted for name, wanted in PROJECT["optional-dependencies"].items() if name in PACKAGES}
LIBRARIES = sorted({library for libraries in PACKAGES.values() for library in libraries})
HIDDEN = f"import sys; sys.modules.update(dict.fromkeys({LIBRARIES!r})); "
"""As if no extra were installed: an import of one of their packages fails."""
RUN = {
    "build": "from mkdocs.__main__ import cli; cli(['build', '--strict', '-f', sys.argv[1] + '/mkdocs.yml'])",
    "check": "from mkdocs_routines.__main__ import main; sys.exit(main(['check', sys.argv[1]]))",
}


def run(command: str, place: Path) -> subprocess.CompletedProcess[str]:
    """A command on a site where nothing but the base of the plugin is installed."""
    words = [sys.executable, "-c", HIDDEN + RUN[command], str(place)]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def distributions(requirements: list[str]) -> set[str]:
    """The names of the distributions that a list of requirements asks for."""
    return {re.split(r"[^\w.-]", each)[0] for each in requirements}


def test_each_feature_with_packages_has_an_extra_that_brings_them() -> None:
    brought = {
        library: {name.lower().replace("_", "-") for name in names}
        for library, names in packages_distributions().items()
    }
    assert EXTRAS.keys() == PACKAGES.keys()
    for feature, libraries in PACKAGES.items():
        assert distributions(EXTRAS[feature]) == {name for library in libraries for name in brought[library]}


def test_the_base_brings_nothing_of_them() -> None:
    extra = {name for wanted in EXTRAS.values() for name in distributions(wanted)}
    assert distributions(PROJECT["dependencies"]) == {"jinja2", "mkdocs", "pydantic", "pymdown-extensions", "pyyaml"}
    assert extra.isdisjoint(distributions(PROJECT["dependencies"]))


def test_each_module_that_imports_a_package_of_an_extra_has_a_stand_in() -> None:
    late = {("draw.card.typeface", "fontTools"), ("plugin.footnotes", "mkdocs_bibtex")}
    importing = {
        (name, library) for name, path in MODULES.items() for library in imports(path) if library in LIBRARIES
    } - late
    assert importing
    listed = {(module, library) for module, libraries in mkdocs_routines.NEEDS.items() for library in libraries}
    found = {
        next(
            ((module, library) for module, of in listed if f"{name}.".startswith(f"{module}.") and of == library), None
        )
        for name, library in importing
    }
    assert found == listed


@pytest.mark.parametrize("command", RUN)
def test_a_plain_site_needs_no_package_of_an_extra(command: str, tmp_path: Path) -> None:
    place = smallest(tmp_path / "shoulder", "mkdocs")
    done = run(command, place)
    assert done.returncode == 0, done.stdout + done.stderr
    if command == "build":
        assert (place / "site/routines/daily/index.html").is_file()


@pytest.mark.parametrize("command", RUN)
def test_a_feature_without_its_packages_says_what_to_install(command: str, tmp_path: Path) -> None:
    place = smallest(tmp_path / "shoulder", "mkdocs")
    features = "".join(f"      {feature}: true\n" for feature in sorted(PACKAGES))
    settings = (place / "mkdocs.yml").read_text("utf-8").replace("  - routines\n", f"  - routines:\n{features}")
    (place / "mkdocs.yml").write_text(f"{settings}", "utf-8")
    done = run(command, place)
    assert done.returncode == 1
    said = [line for line in (done.stdout + done.stderr).splitlines() if "mkdocs-routines[" in line]
    assert said == [
        f'mkdocs.yml:{line}: {feature}: must have its packages; pip install "mkdocs-routines[{feature}]"'
        for line, feature in enumerate(sorted(PACKAGES), start=6)
    ]
    assert "Traceback" not in done.stderr
