"""Settings of the site: `mkdocs.yml` as text. What its keys mean is for MkDocs to say."""

from pathlib import Path

from mkdocs_routines.load import text_file, yaml_text
from mkdocs_routines.load.problem import Problem

FILE = "mkdocs.yml"


def settings_problems(root: Path) -> list[Problem]:
    """What makes `root/mkdocs.yml` no sound YAML, or YAML that MkDocs would read without a word as another thing."""
    try:
        document = yaml_text.parse_yaml(text_file.read_text(root / FILE, inside=root, folder="project"), tags=True)
    except (text_file.TextFileError, yaml_text.YamlError) as error:
        return [Problem(FILE, error.line, error.message)]
    if not isinstance(document.value, dict):
        return [Problem(FILE, 1, "must be keys with values, such as 'site_name: Hip to Knee'")]
    return [Problem(FILE, line, message) for line, message in document.faults]
