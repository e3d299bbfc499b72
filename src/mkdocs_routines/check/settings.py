"""Settings of the site: what `mkdocs.yml` names that is not there."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs_routines.draw import anatomy, figure, file_cache
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model.features import BUILDS_ON, PACKAGES

_LANGUAGES = "partials/languages"
"""The folder of a theme with a template for each translation."""


def folders_are_in_the_project(frame: Frame) -> Iterator[Problem]:
    """Nothing of the content lies outside the project, where no path could name it, and the folders exist."""
    settings, project = frame.settings, frame.root.absolute()
    options = settings.entries("plugins").get("routines", ("plugins",))
    for place, name, exists in (
        (("docs_dir",), settings.docs, Path.is_dir),
        ((*options, "data_dir"), settings.options.data_dir, Path.is_dir),
        ((*options, "bibliography"), settings.options.bibliography, Path.is_file),
        ((*options, "templates"), settings.options.templates, Path.is_dir),
    ):
        path = frame.root / name
        written = Path(posixpath.normpath(project / name))  # where a link within it leads is for its reader to name
        if not written.is_relative_to(posixpath.normpath(project)):
            message = f"must lie in the folder of mkdocs.yml or below it; it is {name!r}"
        elif place in settings.lines and not exists(path):
            message = f"must be there; there is no {name!r}{did_you_mean(name, _names(frame.root))}"
        elif place == ("docs_dir",) and not exists(path):
            message = f"must be there; it is {name!r} where mkdocs.yml gives none"
        else:
            continue
        yield settings.problem(place, f"{place[-1]}: {message}")


def features_come_with_what_they_build_on(frame: Frame) -> Iterator[Problem]:
    """No feature is on whose pages and files would show what the site has not."""
    settings, features = frame.settings, frame.settings.options.features
    options = settings.entries("plugins").get("routines", ("plugins",))
    for feature, needed in BUILDS_ON.items():
        if feature in features and (lacking := [name for name in needed if name not in features]):
            mend = ", ".join(f"'{name}: true'" for name in lacking)
            yield settings.problem((*options, feature), f"{feature}: must come with {mend}, on which it builds")


def features_have_their_packages(frame: Frame) -> Iterator[Problem]:
    """Each feature that is on can import what it is made with, and drawings have people and bones."""
    settings, features = frame.settings, frame.settings.options.features
    options = settings.entries("plugins").get("routines", ("plugins",))
    for feature, packages in PACKAGES.items():
        if feature in features and any(find_spec(package) is None for package in packages):
            message = f'{feature}: must have its packages; pip install "mkdocs-routines[{feature}]"'
            yield settings.problem((*options, feature), message)
        elif feature == "figures" and feature in features:
            try:
                baked = (figure.people_file(), anatomy.bones_file())
            except (figure.PeopleError, anatomy.AnatomyError) as error:
                yield settings.problem((*options, feature), f"{feature}: {error}")
            else:
                for path in baked:
                    if not file_cache.is_whole_archive(path):
                        mend = "delete it, and python -m mkdocs_routines prepare bakes it again"
                        yield settings.problem((*options, feature), f"{feature}: {path} must be whole; {mend}")


def the_folder_of_the_theme_is_there(frame: Frame) -> Iterator[Problem]:
    own = frame.theme.own
    if own and not own.is_dir():
        message = f"custom_dir: must be there; there is no {own.name!r}{did_you_mean(own.name, _names(frame.root))}"
        yield frame.settings.problem(("theme", "custom_dir"), message)


def the_menu_leads_to_pages(frame: Frame) -> Iterator[Problem]:
    """No entry of the menu runs a script, and no page stands in it twice, where the theme would mark one of the two."""
    seen: set[str] = set()
    for place, entry in _menu(frame.settings.values.get("nav"), ("nav",)):
        scheme = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", entry)
        if scheme and scheme[0].lower() not in ("http:", "https:", "mailto:"):
            yield frame.settings.problem(place, f"nav: must be https: or a page; it is {entry!r}")
        elif entry in seen:
            yield frame.settings.problem(place, f"nav: {entry!r} must stand once")
        seen.add(entry)


def _menu(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    """Each page and address of the menu, with its place."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _menu(inner, (*place, key))
    elif isinstance(value, str):
        yield place, value


def logo_and_favicon_are_there(frame: Frame) -> Iterator[Problem]:
    docs = frame.root / frame.settings.docs
    for key in ("logo", "favicon"):
        name = frame.settings.theme.get(key)
        if not name or "://" in str(name):
            continue
        if not (docs / str(name)).is_file() and not frame.theme.file(str(name)):
            folders = [folder for folder in (docs, frame.theme.own) if folder]
            images = {path.relative_to(folder).as_posix() for folder in folders for path in folder.rglob("*.*")}
            message = f"{key}: no file {str(name)!r} beside the pages or in the theme{did_you_mean(str(name), images)}"
            yield frame.settings.problem(("theme", key), message)


def icons_are_of_the_theme(frame: Frame) -> Iterator[Problem]:
    """A theme with a folder of icons has each that is named: MkDocs ends at another one."""
    if not any((folder / ".icons").is_dir() for folder in frame.theme.installed):
        return
    theme = frame.settings.theme
    palette = theme.get("palette")
    toggles: dict[Place, Any] = {
        ("theme", "palette", index, "toggle", "icon"): entry["toggle"].get("icon")
        for index, entry in enumerate(palette if isinstance(palette, list) else ())
        if isinstance(entry, dict) and isinstance(entry.get("toggle"), dict)
    }
    for place, icon in {**_texts(theme.get("icon"), ("theme", "icon")), **toggles}.items():
        if icon and not frame.theme.file(f".icons/{icon}.svg"):
            at = ".".join(str(key + 1) if isinstance(key, int) else key for key in place)
            yield frame.settings.problem(place, f"{at}: no icon {icon!r} in the theme")


def language_is_of_the_theme(frame: Frame) -> Iterator[Problem]:
    """A theme with translations has the one that is set: its pages end at another one."""
    folders = [folder for folder in (frame.theme.own, *frame.theme.installed) if folder]
    known = {path.stem for folder in folders for path in (folder / _LANGUAGES).glob("*.html")}
    name = frame.settings.theme.get("language")
    if known and name and str(name) not in known:
        message = f"language: no translation {str(name)!r} in the theme{did_you_mean(str(name), sorted(known))}"
        yield frame.settings.problem(("theme", "language"), message)


def scripts_and_style_sheets_are_there(frame: Frame) -> Iterator[Problem]:
    """Those that every page loads: MkDocs links a file that is not there without a word."""
    docs = frame.root / frame.settings.docs
    for key in ("extra_javascript", "extra_css"):
        listed = frame.settings.values.get(key)
        for index, entry in enumerate(listed if isinstance(listed, list) else ()):
            uri = str(entry.get("path") if isinstance(entry, dict) else entry)
            if "//" in uri and frame.settings.options.sealed:
                message = (
                    f"{key}: must be a file of the site, as 'sealed: true' lets nothing in from elsewhere: {uri!r}"
                )
                yield frame.settings.problem((key, index), message)
            elif "//" not in uri and not (docs / uri).is_file() and not frame.theme.asset(uri):
                folders = [folder for folder in (docs, frame.theme.own) if folder]
                there = {path.relative_to(folder).as_posix() for folder in folders for path in folder.rglob("*.*")}
                message = f"{key}: no file {uri!r} beside the pages or in the theme{did_you_mean(uri, sorted(there))}"
                yield frame.settings.problem((key, index), message)


def features_are_of_the_theme(frame: Frame) -> Iterator[Problem]:
    """A theme that can be asked for features has each that is: it passes over another one."""
    features = frame.settings.theme.get("features")
    known = frame.theme.features() if isinstance(features, list) and "features" in frame.theme.words() else ()
    for index, feature in enumerate(features if isinstance(features, list) and known else ()):
        if str(feature) not in known:
            message = f"features: no feature {str(feature)!r} in the theme{did_you_mean(str(feature), sorted(known))}"
            yield frame.settings.problem(("theme", "features", index), message)


def _texts(value: Any, place: Place) -> Mapping[Place, str]:
    if isinstance(value, dict):
        return {
            inner: text for key, below in value.items() for inner, text in _texts(below, (*place, str(key))).items()
        }
    return {place: value} if isinstance(value, str) else {}


def _names(folder: Path) -> Iterator[str]:
    return (path.name for path in folder.iterdir())
