"""Whatever `check` refuses in the settings and in the theme, a build refuses too, and without a traceback."""

import shutil
from pathlib import Path

import jinja2
import pytest
import yaml
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli

from mkdocs_routines.pages.render import environment
from tests.support import tree

CHECKED = Path(__file__).parents[1] / "check"
CASES = sorted(path for room in ("settings", "theme") for path in (CHECKED / room).glob("*.yml"))
assert CASES
OF_MKDOCS = {
    "folder_of_pages_missing": "dosc' isn't an existing directory.",
    "folder_of_the_theme_missing": "override') does not exist.",
    "inherited_settings_that_are_not_there": "Inherited config file '../base.yml' does not exist",
    "name_of_the_site_a_number": "Config value 'site_name': Expected type: <class 'str'>",
    "option_misspelt": "Plugin 'routines' option 'dat_dir': Unrecognised configuration name: dat_dir",
    "option_of_the_wrong_kind": "Plugin 'routines' option 'data_dir': Expected type: <class 'str'>",
    "settings_a_list": "Expected a key-value mapping (dict) but received: <class 'list'>",
    "settings_empty": "Config value 'site_name': Required configuration not provided.",
    "settings_missing": "mkdocs.yml': No such file or directory",
    "settings_not_utf8": "error parsing the configuration file: unacceptable character #x00fc",
    "settings_not_yaml": 'mkdocs.yml", line 1, column 12',
    "settings_of_comments_only": "Config value 'site_name': Required configuration not provided.",
    "settings_with_a_colon_in_a_text": 'mkdocs.yml", line 1, column 16',
}
"""Cases that MkDocs finds before it asks a plugin, and what it prints for them."""
ENDLESS = "inherited_settings_that_lead_in_a_circle"
"""The case that MkDocs follows until Python ends it. `make site` and `make serve` check first."""


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


def build(root: Path) -> Result:
    """A strict build in this process. An error that would be a traceback is raised."""
    done = CliRunner().invoke(cli, ["build", "--strict", "-f", str(root / "mkdocs.yml")])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


@pytest.mark.parametrize("case", [case for case in CASES if case.stem != ENDLESS], ids=lambda path: path.stem)
def test_what_check_refuses_a_build_refuses(case: Path, tmp_path: Path) -> None:
    change = yaml.safe_load(case.read_text(encoding="utf-8"))
    done = build(tree.make(tmp_path, change))
    assert bool(done.exit_code) == bool(change["expected"])
    if case.stem in OF_MKDOCS:
        assert OF_MKDOCS[case.stem] in done.output
    else:
        printed = [line for line in done.output.splitlines() if not line.startswith(("INFO", "ERROR", "Aborted"))]
        assert [line for line in printed if line] == change["expected"]


def test_an_app_whose_favicon_is_no_drawing_is_named(tmp_path: Path) -> None:
    settings = (tree.BASE / "mkdocs.yml").read_text(encoding="utf-8")
    theme = f"theme: {{name: mkdocs, custom_dir: look, favicon: icon.png}}\n{settings}"
    done = build(tree.make(tmp_path, {"write": {"mkdocs.yml": theme, "look/sw.js": "", "look/icon.png": "PNG"}}))
    assert done.exit_code == 1
    message = "must be an SVG drawing, from which the icons of the app are made; it is 'icon.png'"
    assert f"\nmkdocs.yml:1: favicon: {message}" in done.output


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{{ page.toc.first.title }}", "must be a template that can be rendered: '"),
        ("{{ page.title + 1 }}", "must be a template that can be rendered: can only concatenate str"),
        ("{{ 'a.css' | url(1, 2, 3) }}", "must be a template that can be rendered: url_filter() takes"),
        ("{% include page.title ~ '.html' %}", "no template 'Home.html' in the theme"),
        ("{{ [] | first | attr('a') | round }}", "must be a template that can be rendered: "),
    ],
)
def test_a_template_of_the_site_that_cannot_be_rendered_is_named(tmp_path: Path, template: str, problem: str) -> None:
    settings = (tree.BASE / "mkdocs.yml").read_text(encoding="utf-8")
    main = f'{{% extends "base.html" %}}\n{{% block content %}}\n{template}\n{{% endblock %}}\n'
    theme = f"theme: {{name: mkdocs, custom_dir: overrides}}\n{settings}"
    done = build(tree.make(tmp_path, {"write": {"mkdocs.yml": theme, "overrides/main.html": main}}))
    assert done.exit_code == 1
    assert f"\noverrides/main.html:3: {problem}" in done.output


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        ("{% for x in y %}", "must be a template: Unexpected end of template."),
        ("{{ exercise.nmae }}", "must be a template that can be rendered: "),
        ("{{ excercise.name }}", "must be a template that can be rendered: 'excercise' is undefined"),
        ("{{ exercise.name | txet }}", "must be a template: No filter named 'txet'."),
    ],
)
def test_a_template_of_records_that_cannot_be_rendered_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, problem: str
) -> None:
    templates = shutil.copytree(Path(environment.__file__).parent / "templates", tmp_path / "templates")
    page = templates / "exercise_page.md.jinja"
    page.write_text(f"{fault}\n{page.read_text(encoding='utf-8')}", encoding="utf-8")
    monkeypatch.setattr(environment.ENVIRONMENT, "loader", jinja2.FileSystemLoader(templates))
    monkeypatch.setattr(environment.ENVIRONMENT, "cache", None)
    done = build(tree.make(tmp_path, {}))
    assert done.exit_code == 1
    assert "\ntemplates/exercise_page.md.jinja:" in done.output
    assert problem in done.output


@pytest.mark.parametrize("epoch", ["", "abc", "-62135596800", "253402300799", "99999999999999"])
def test_a_day_that_is_none_ends_a_build_in_one_line(
    epoch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    done = build(tree.make(tmp_path, {}))
    assert done.exit_code == 1
    assert f"routines: SOURCE_DATE_EPOCH: must be whole seconds since 1970, such as 1795392000; it is {epoch!r}\n" in (
        done.output
    )
