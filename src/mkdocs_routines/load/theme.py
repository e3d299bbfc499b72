"""Theme of the site: the templates, style sheets and drawings of its own folder, and the folders it builds on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from mkdocs_routines.load import text_file
from mkdocs_routines.load.asset_text import check_svg
from mkdocs_routines.load.css_text import unclosed
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.settings import Settings
from mkdocs_routines.load.template_text import TemplateNames, read_template
from mkdocs_routines.load.yaml_text import YamlError

PACKAGE = Path(__file__).parent.parent
STYLES = "assets/css"
"""The folder of style sheets that are joined."""
SCRIPTS = "assets/js"
"""The folder of scripts."""
JOINED = ("defaults", "base", "chrome", "parts")
"""Folders in it whose sheets every page has. Each is a cascade layer."""
PAGES = "pages"
"""The folder in it with a folder for each page that has sheets of its own. It is a layer too."""
LATE = "late"
"""The folder in it whose sheets a script asks for when it opens what they are of. They are in the layer of parts."""
LAYERS = ("theme", *JOINED, PAGES)
"""From the weakest to the strongest, whatever the specificity of their selectors."""
COPIED = ("assets/cards/", "assets/fonts/", "assets/vendor/")
"""Folders that `make` fills from packages."""
_THEMES = ("properdocs.themes", "mkdocs.themes")
"""Entry points of themes: ProperDocs, the maintained fork of MkDocs, takes those of both."""
_FEATURE = re.compile(r"""["']([a-z]+(?:\.[a-z]+)+)["']""")
_TAG = re.compile(r"\{[{%](.*?)[%}]\}", re.DOTALL)
_WORD = re.compile(r"[A-Za-z_]\w*")
_EXTENDS = re.compile(r"^extends:\s*['\"]?([\w.-]+)", re.MULTILINE)


@dataclass(frozen=True)
class Theme:
    """Files of the theme that are the site's own, by their paths from the project, and the folders it builds on."""

    own: Path | None
    """The folder whose files win."""
    installed: tuple[Path, ...]
    templates: Mapping[str, TemplateNames]
    style_sheets: Mapping[str, str]
    """Path from the project → the text of a sheet below `assets/css/`."""
    scripts: Mapping[str, str]
    """Path from the project → the text of a script below `assets/js/`."""

    def file(self, name: str) -> Path | None:
        """The file at this path below the theme."""
        folders = (self.own, *self.installed) if self.own else self.installed
        return next((path for folder in folders if (path := folder / name).is_file()), None)

    def asset(self, uri: str) -> bool:
        """Whether the site has a file at this path: of the theme, of the plugin, or one that a build writes.

        Those that `make` copies from packages may be checked before they are there.
        """
        if self.file(uri) or (PACKAGE / uri).is_file() or (PACKAGE / uri).with_suffix(".d.ts").is_file():
            return True
        copied = uri.startswith(COPIED) and self.own and not (self.own / uri).parent.is_dir()
        return bool(copied)

    def features(self) -> frozenset[str]:
        """Names that an installed theme gives to what it can be asked to do, such as `navigation.tabs`."""
        files = (path for folder in self.installed for glob in ("*.html", "bundle*.js") for path in folder.rglob(glob))
        texts = (path.read_text(encoding="utf-8", errors="replace") for path in files)
        return frozenset(name for text in texts for name in _FEATURE.findall(text))

    def words(self) -> frozenset[str]:
        """Every word in the tags of templates that are not the site's own: variables and filters are among them."""
        files = (path for folder in self.installed for path in folder.rglob("*.html"))
        tags = (tag for path in files for tag in _TAG.findall(path.read_text(encoding="utf-8", errors="replace")))
        return frozenset(word for tag in tags for word in _WORD.findall(tag))


def read_theme(root: Path, settings: Settings) -> tuple[Theme, list[Problem]]:
    """The theme of the project `root`, and a problem for each of its own files that could not be read.

    Style sheets may stand beside the pages as well, and the plugin has some.
    """
    own = str(settings.theme.get("custom_dir") or "")
    problems: list[Problem] = []
    templates: dict[str, TemplateNames] = {}
    style_sheets: dict[str, str] = {}
    scripts: dict[str, str] = {}
    for name, path in _files(root, own, settings.docs):
        try:
            text = text_file.read_text(path, inside=path.parent, folder="theme")
            if path.suffix == ".html":
                templates[name] = read_template(text)
            elif path.suffix == ".svg":
                check_svg(text)
            elif path.suffix == ".js":
                scripts[name] = text
            else:
                style_sheets[name] = text
                problems += [Problem(name, line, message) for line, message in unclosed(text)]
        except (text_file.TextFileError, YamlError) as error:
            problems.append(Problem(name, error.line, error.message))
    installed = _all_installed(str(settings.theme.get("name")))
    return Theme(root / own if own else None, installed, templates, style_sheets, scripts), problems


def _files(root: Path, own: str, docs: str) -> Iterator[tuple[str, Path]]:
    """Each template, drawing, style sheet and script, the plugin's included: path from the project, and file."""
    bases = (docs, str(PACKAGE), *([own] if own else ()))
    folders = [(base, below, glob) for base in bases for below, glob in ((STYLES, "*.css"), (SCRIPTS, "*.js"))]
    if own:
        folders += [(own, "", "*.html"), (own, "", "*.svg")]
    for folder, below, glob in folders:
        for path in sorted((root / folder / below).rglob(glob)):
            absolute, project = path.absolute(), root.absolute()
            inside = absolute.is_relative_to(project)
            yield (absolute.relative_to(project) if inside else absolute).as_posix(), path


@cache
def _all_installed(name: str) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(_installed(name)))


def _installed(name: str) -> Iterator[Path]:
    """The folder of an installed theme, those of the themes that it extends, and the one of MkDocs itself."""
    for found in (each for group in _THEMES for each in entry_points(group=group, name=name)):
        for folder in _folders(found.module):
            yield folder
            settings = folder / "mkdocs_theme.yml"
            if settings.is_file() and (parent := _EXTENDS.search(settings.read_text(encoding="utf-8"))):
                yield from _installed(parent[1])
    yield from (folder / "templates" for folder in _folders("mkdocs"))


def _folders(module: str) -> Iterator[Path]:
    try:
        found = find_spec(module)
    except ImportError:  # a theme of MkDocs itself, whose modules stand for those of ProperDocs where that builds
        return
    yield from map(Path, found.submodule_search_locations or () if found else ())
