"""Changes the files of the project as an issue form asks, so that a workflow can propose the change.

    python -m scripts.propose [folder of the project]

The form is read from the file that GITHUB_EVENT_PATH names, and its text goes nowhere but through `issue_form`. What
cannot be done by a program ends with 1 and one line, and is left to people.
"""

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs_routines.domain.new_file import NEW_FILES
from mkdocs_routines.plugin.file_commands import SourceError, write_source
from scripts import issue_form
from scripts.issue_form import FormError

FORMS = Path(".github/ISSUE_TEMPLATE")
NEW_SOURCE, WRONG = "new-source.yml", "wrong-dose-or-source.yml"
_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+")
_OF_RECORDS = {file.folder for file in NEW_FILES.values()}


def main(arguments: Sequence[str]) -> None:
    root = Path(arguments[0]) if arguments else Path(__file__).parent.parent
    event: Any = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    body: object = event["issue"]["body"]
    form = form_of(body, root)
    answers = issue_form.read(body, root / FORMS / form)
    changed = add_source(answers, root) if form == NEW_SOURCE else mend(answers, root)
    sys.stdout.write("".join(f"{path.relative_to(root).as_posix()}\n" for path in changed))


def form_of(body: object, root: Path) -> str:
    """The form whose first question the text begins with."""
    for form in (NEW_SOURCE, WRONG):
        first = next(iter(issue_form.labels(root / FORMS / form)))
        if isinstance(body, str) and body.lstrip().partition("\n")[0].rstrip() == f"### {first}":
            return form
    raise FormError("an issue must come from the form 'New source' or 'Wrong or missing'")


def add_source(answers: Mapping[str, str], root: Path) -> list[Path]:
    """The entry that Crossref gives, and the note that the form gives."""
    key = write_source(root, answers["doi"])
    note = root / "data/sources" / f"{key}.yml"
    schema, _, _ = note.read_text(encoding="utf-8").partition("\n")
    fields = {name: answer for name, answer in answers.items() if name != "doi" and answer}
    lines = [f"{name}: {json.dumps(answer, ensure_ascii=False)}\n" for name, answer in fields.items()]
    note.write_text(f"{schema}\n{''.join(lines)}", encoding="utf-8", newline="\n")
    return [root / "references.bib", note]


def mend(answers: Mapping[str, str], root: Path) -> list[Path]:
    """The file of the page, with the sentence in the place of the one that is quoted."""
    wrong, right = answers["now"].strip('"“”'), answers["right"].strip('"“”')
    if not wrong or not right:
        raise FormError("a form must say what stands there and what should stand there")
    quoted = re.compile(r"\s+".join(map(re.escape, wrong.split())))
    found = [(path, text) for path in files_of(answers["page"], root) if quoted.search(text := path.read_text("utf-8"))]
    if len(found) != 1 or len(quoted.findall(found[0][1])) != 1:
        raise FormError("the sentence must stand once, word by word, in the file of the page; look for it by hand")
    path, text = found[0]
    path.write_text(quoted.sub(lambda _: right, text), encoding="utf-8", newline="\n")
    return [path]


def files_of(address: str, root: Path) -> list[Path]:
    """The files that the page at an address may be made from: a page of docs/, or a record."""
    names = [part for part in urlsplit(address).path.split("/") if part and part != "index.html"]
    tails = ["/".join(names[start:]) for start in range(len(names))]
    sound = [tail for tail in tails if _ADDRESS.fullmatch(tail)]
    docs = [root / "docs" / f"{tail}{end}" for tail in sound for end in (".md", "/index.md")]
    records = [root / "data" / f"{tail}.yml" for tail in sound if tail.partition("/")[0] in _OF_RECORDS]
    found = [path for path in (*docs, *records) if path.is_file() and not path.is_symlink()]
    if not found:
        raise FormError("a form must have the address of a page, such as the browser shows it")
    return found[:1]


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (FormError, SourceError) as error:
        sys.exit(f"propose: {error}")
