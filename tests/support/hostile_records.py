"""Sound records, entries of the bibliography and heads of pages whose texts are all one hostile text."""

import json
import re
from pathlib import Path
from typing import Any

import yaml

from tests.support import tree

TEXTS = {
    *("name", "other_names", "summary", "start", "steps", "key_cue", "cues", "feel", "too_hard", "too_easy", "fault"),
    *("fix", "who", "advice", "evidence", "substitute", "title", "for_whom", "note", "notes", "progression"),
    *("regression", "label", "description", "points", "hold_at", "load", "statement", "plain", "population", "why"),
    *("answer", "not_applicable", "finding", "would_change", "post", "limits", "design_words", "n"),
    *("caption", "supported_by", "short_title", "unchecked", "idea"),
}
HARMLESS = "witch hazel"
"""Two words, since one in small letters may be an id, and no id stands twice in a list."""


def filled(value: Any, text: str, key: str = "") -> Any:
    """A record with `text` in the place of each of its texts."""
    match value:
        case dict():
            return {name: filled(part, text, name) for name, part in value.items()}
        case list():
            return [filled(part, text, key) for part in value]
        case str() if key in TEXTS:
            return text
        case _:
            return value


def record(path: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((tree.BASE / path).read_text(encoding="utf-8"))
    return found


def in_bibliography(text: str) -> str:
    """A text as the bibliography may have it, where commands of TeX are refused.

    What is harmless has other words there: TeX changes some texts, and those of a record are counted.
    """
    return "plum jam" if text == HARMLESS else text.replace("\\", "")


def in_head(text: str) -> str:
    """A text as the head of a page may have it, where signs of HTML are refused."""
    return re.sub(r"""[<>"]|&(?=#?\w+;)""", "", text)


def write(root: Path, number: int, text: str) -> None:
    """An exercise, a routine, a claim, a source with its note, and a page, all of whose texts are `text`."""
    routine = {**filled(record("data/routines/two.yml"), text), "short": f"r{number}"}
    for item in routine["items"]:
        item.pop("alternatives", None)
        item["exercise"] = f"e{number}"
        item["dose"]["sides"] = "each"
    exercise = record("data/exercises/squat.yml")
    exercise["figure"]["supported_by"] = "x"
    exercise |= {"code": f"e{number:02}", "pillar": "mobility-and-control"}
    exercise = filled(exercise, text)
    exercise["evidence"].append("The kneecap joint was not studied.")
    changed = {"changed": [{"on": "2026-01-31", "from": "low", "why": "x"}]}
    claim = filled({**record("data/claims/both.yml"), "post": "x", **changed}, text)
    claim["rating"] = {"start": "trials"}
    note = {**record("data/sources/nascimento2018hipknee.yml"), "short_title": "x", "unchecked": "x"}
    made = {
        f"exercises/e{number}": exercise,
        f"routines/r{number}": routine,
        f"claims/c{number}": {**claim, "studies": [{"source": f"s{number:02}", "side": "supports", "finding": text}]},
        f"sources/s{number:02}": filled(note, text),
    }
    for name, value in made.items():
        path = root / f"data/{name}.yml"
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")
    with (root / "references.bib").open("a", encoding="utf-8") as bibliography:
        said = in_bibliography(text)
        fields = {"title": said, "author": f"{{{said}}}", "journal": said, "note": said, "year": "2020"}
        fields["note"] = "" if "javascript:" in said else said  # which is refused there
        values = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        bibliography.write(f"@article{{s{number:02},\n{values}}}\n")
    said = in_head(text)
    head = f"title: {json.dumps(said)}\ndescription: {json.dumps(said)}"
    (root / f"docs/p{number}.md").write_text(f"---\n{head}\n---\n\n# Heading\n\nA page.\n", encoding="utf-8")
