"""Compares the DOIs of references.bib with Crossref, and adds what it finds to data/retractions.yml.

    .venv/bin/python -m scripts.refresh_retractions [folder of the project]

One request for twenty DOIs, one request a second. On any failure it says what failed, ends with 1, and writes nothing.

    CROSSREF_MAILTO   an address that Crossref can write to; with it, requests are answered from a quicker pool
    CROSSREF_PAUSE    seconds before the second try, instead of 2
    CROSSREF_URL      where to ask, instead of https://api.crossref.org
"""

import itertools
import json
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from mkdocs_routines.load import bibliography, yaml_text
from mkdocs_routines.load.crossref import bare_doi
from mkdocs_routines.model.retraction import Retraction, Retractions
from scripts import crossref, crossref_requests

HEAD = """\
# Sources that their publishers took back or cast doubt on; none may be cited. scripts/refresh_retractions.py adds
# what Crossref has. Only somebody who has read the notice takes an entry out or rewords it.
"""


class RefreshError(Exception):
    """Why nothing was written."""


def main(arguments: Sequence[str]) -> None:
    root = Path(arguments[0]) if arguments else Path(__file__).parent.parent
    path = root / "data" / "retractions.yml"
    before = current(path)
    keys, without = dois(root)
    say(f"{sum(map(len, keys.values()))} sources have a DOI to ask about; {without} have none or an unusual one")
    works, faults = crossref_requests.request_works(sorted(keys))
    for fault in faults:
        say(f"passed over: {fault}")
    found = {
        key: notice
        for doi, notices in works.items()
        if (notice := crossref.gravest(notices))
        for key in keys.get(doi, ())
    }
    for doi in sorted(keys.keys() - works.keys()):
        say(f"not known to Crossref: {', '.join(keys[doi])} ({doi})")
    after = crossref.merged(before.retracted, found)
    answered = {key for doi in works for key in keys.get(doi, ())}
    for each in after:
        if each not in before.retracted:
            say(f"added: {each.source}: {each.kind} of {each.day}, https://doi.org/{each.notice}")
        elif each.source in answered and (each.source not in found or found[each.source].kind != each.kind):
            say(f"kept, though Crossref has no such notice: {each.source}: {each.kind}")
    if after == before.retracted:
        say(f"{path.name}: nothing to change")
    else:
        write(path, Retractions(origin=before.origin, retracted=after))
        say(f"{path.name}: written")


def current(path: Path) -> Retractions:
    """The list as it stands."""
    try:
        return parsed(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise RefreshError(f"{path} must be a sound list before it is added to: see `make check`") from None


def parsed(text: str) -> Retractions:
    """The list in a text. Raises `ValueError` when it is not sound."""
    try:
        document = yaml_text.parse_yaml(text)
        record = Retractions.model_validate(document.value)
    except (yaml_text.YamlError, ValidationError) as error:
        raise ValueError(str(error)) from None
    if document.faults:
        raise ValueError(document.faults[0][1])
    return record


def dois(root: Path) -> tuple[dict[str, list[str]], int]:
    """Each DOI in the bibliography that can be asked about, with its keys; and how many sources have none."""
    sources, _ = bibliography.read_bibliography(root)
    if sources.keys is None:
        raise RefreshError(f"{root / sources.path} must be a file that exists and can be read")
    keys: dict[str, list[str]] = {}
    without = 0
    for key, source in sources.sources.items():
        doi = bare_doi(source.fields.get("doi"))
        if doi and "," not in doi:  # a comma ends a filter
            keys.setdefault(doi, []).append(key)
        else:
            without += 1
    return keys, without


def write(path: Path, record: Retractions) -> None:
    """Puts the list in the place of the file, whole or not at all."""
    text = head(path) + origin(record.origin) + "retracted:\n" + "".join(map(entry, record.retracted))
    try:
        same = parsed(text) == record
    except ValueError:
        same = False
    if not same:
        raise RefreshError(f"{path} would not read back as it was meant; is a text in it unusual?")
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(path)
    except OSError as error:
        raise RefreshError(f"{path} must be writable: {error.strerror}") from None


def head(path: Path) -> str:
    """The remarks at the top of the file, which stay as they are; ours where it has none."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    kept = [f"{line}\n" for line in itertools.takewhile(lambda line: line.startswith("#"), lines)]
    return "".join(kept) or HEAD


def origin(text: str) -> str:
    """The origin as a folded text, or quoted where folding would change it."""
    if text != " ".join(text.split()):
        return f"origin: {json.dumps(text, ensure_ascii=False)}\n"
    lines = textwrap.wrap(text, 118, break_long_words=False, break_on_hyphens=False)
    return "origin: >-\n" + "".join(f"  {line}\n" for line in lines)


def entry(each: Retraction) -> str:
    """One entry of the list. A text in quotation marks of JSON is the same text in YAML."""
    reason = f"    reason: {json.dumps(each.reason, ensure_ascii=False)}\n" if each.reason else ""
    return (
        f"  - source: {json.dumps(each.source)}\n"
        f"    kind: {each.kind}\n"
        f"    day: {each.day}\n"
        f"    notice: {json.dumps(each.notice)}\n{reason}"
    )


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (RefreshError, crossref_requests.RequestError, crossref.AnswerError) as error:
        sys.exit(f"retractions: {error}")
