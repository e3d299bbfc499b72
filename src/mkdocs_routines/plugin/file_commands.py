"""Commands of the command line that start a file: a new record, a new source. Each returns its exit status."""

import sys
from pathlib import Path

from mkdocs_routines.domain import new_source
from mkdocs_routines.domain.new_file import NEW_FILES, filled
from mkdocs_routines.files.writing import writing
from mkdocs_routines.load import crossref
from mkdocs_routines.load.bibliography import read_bibliography
from mkdocs_routines.load.crossref_work import AnswerError, read_work
from mkdocs_routines.load.frame import read_frame
from mkdocs_routines.load.shape_errors import is_id
from mkdocs_routines.load.templates import read_templates
from mkdocs_routines.model.characters import RESERVED_NAMES
from mkdocs_routines.model.options import RoutinesOptions

NEXT = {
    "claim": "To show it on a page as well, add the line: <!-- claim: {id} -->",
    "exercise": "No drawing? Take away all from 'figure:' on, and add 'draft: true'.",
    "plan": "Then link it from the page of its condition: plans/{id}.md",
    "plate": "Then add this line, alone, to the page that shows it: <!-- plate: {id} -->",
    "routine": "Then add this line, alone, to the page that shows it: <!-- routine: {id} -->",
    "source": "Then add its entry to {bibliography}, in the order of keys. With a DOI, add-source writes both.",
}
CHECK = "python -m mkdocs_routines check --quick"


class SourceError(Exception):
    """Why a source could not be added."""


def new(root: Path, kind: str, id_: str) -> int:
    """Write the template of a new record under its id, unless there is one already."""
    options = _options(root)
    path = root / options.data_dir / NEW_FILES[kind].folder / f"{id_}.yml"
    templates, _ = read_templates(root, options.data_dir)
    if refusal := _refusal(kind, id_, path):
        return _refuse(refusal)
    if kind not in templates:
        return _refuse(f"{options.data_dir}/templates/{kind}.yml: must be there, and be readable")
    _write(path, filled(kind, templates[kind], id_))
    print(path.relative_to(root).as_posix())
    print("Change what stands after each colon.")
    print(NEXT[kind].format(id=id_, bibliography=options.bibliography))
    print(f"What is wrong, and where: {CHECK}")
    return 0


def add_source(root: Path, written: str) -> int:
    """Write a source that Crossref knows, and print what comes next."""
    options = _options(root)
    try:
        key = write_source(root, written)
    except SourceError as error:
        return _refuse(str(error))
    bibliography, problems = read_bibliography(root, options.bibliography)
    line = bibliography.sources[key].line if key in bibliography.sources else 1
    print(f"{options.bibliography}:{line}: {key}")
    print((Path(options.data_dir) / NEW_FILES["source"].folder / f"{key}.yml").as_posix())
    print(*problems, sep="\n", end="\n" if problems else "")
    print("Hold the entry against the study itself: Crossref can be wrong. Then fill in the note.")
    print(f"Cite it where it belongs: [@{key}]. What is missing, and where: {CHECK}")
    return 0


def write_source(root: Path, written: str) -> str:
    """Ask Crossref about a DOI; write its entry into the bibliography, and a note with nothing in it yet.

    Returns its key. Raises `SourceError` where nothing was written.
    """
    options = _options(root)
    if (doi := crossref.bare_doi(written)) is None or set(doi) & {*"{}\\%#&~^"}:
        raise SourceError(f"{written!r} must be a DOI, such as 10.5555/12345678")
    bibliography, problems = read_bibliography(root, options.bibliography)
    if problems:
        raise SourceError("\n".join(map(str, problems)))
    for key, source in bibliography.sources.items():
        if crossref.bare_doi(source.fields.get("doi")) == doi:
            raise SourceError(f"{options.bibliography}:{source.line}: {key!r} has this DOI already")
    templates, _ = read_templates(root, options.data_dir)
    if "source" not in templates:
        raise SourceError(f"{options.data_dir}/templates/source.yml: must be there, and be readable")
    try:
        work = read_work(crossref.request(crossref.work_path(doi)), doi)
    except crossref.UnknownWorkError:
        mend = "look for a slip, or whether another agency gave it out"
        raise SourceError(f"{doi}: Crossref has no such DOI; {mend}") from None
    except (crossref.RequestError, AnswerError) as error:
        raise SourceError(str(error)) from None
    notes = root / options.data_dir / NEW_FILES["source"].folder
    key = new_source.key_of(work, {*(bibliography.keys or ()), *(file.stem for file in notes.glob("*.yml"))})
    text = new_source.inserted(bibliography.text, key, new_source.entry(key, work))
    _write(root / options.bibliography, text)
    _write(notes / f"{key}.yml", new_source.note(templates["source"]))
    return key


def _options(root: Path) -> RoutinesOptions:
    frame, _ = read_frame(root)
    return frame.settings.options if frame else RoutinesOptions()


def _refusal(kind: str, id_: str, path: Path) -> str | None:
    is_source = kind == "source"
    if not is_id(id_) or (is_source and "-" in id_):
        return f"{id_!r} must be small letters{' and digits' if is_source else ', digits and single hyphens'}"
    if id_ in RESERVED_NAMES:
        return f"{id_!r} must be another name; Windows keeps it for a device"
    return f"{path.name}: is there already; choose another name" if path.exists() else None


def _refuse(*lines: str) -> int:
    print(*lines, sep="\n", file=sys.stderr)
    return 1


def _write(path: Path, text: str) -> None:
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
