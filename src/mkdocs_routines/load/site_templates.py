"""Templates of a site that take the place of the plugin's."""

from collections.abc import Collection
from pathlib import Path

from mkdocs_routines.load import text_file
from mkdocs_routines.load.problem import Problem, did_you_mean
from mkdocs_routines.load.template_text import read_template
from mkdocs_routines.load.yaml_text import YamlError


def read_templates(root: Path, folder: str, known: Collection[str]) -> tuple[dict[str, str], list[Problem]]:
    """The templates in `root/folder`, by name, and a problem for each that is unsound or replaces none of `known`."""
    templates: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted((root / folder).glob("*")) if folder else ():
        name = path.relative_to(root).as_posix()
        if path.name not in known:
            message = f"must be named like a template of the plugin{did_you_mean(path.name, known)}"
            problems.append(Problem(name, 1, message))
            continue
        try:
            text = text_file.read_text(path, inside=root / folder, folder="templates")
            read_template(text)
        except (text_file.TextFileError, YamlError) as error:
            problems.append(Problem(name, error.line, error.message))
        else:
            templates[path.name] = text
    return templates, problems
