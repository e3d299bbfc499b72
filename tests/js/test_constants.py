"""Constants that scripts share with Python: declared as they are, all of use, and typed nowhere else."""

import json
import re
from collections.abc import Iterator
from fractions import Fraction

from mkdocs_routines.files import js_constants
from mkdocs_routines.model.dose import UNITS
from tests.support import scripts, tree
from tests.support.built import ROOT

DECLARED = ROOT / "src/mkdocs_routines/assets/js/plan/constants.d.ts"
JS = scripts.assets() / "js"
CONSTANTS = js_constants.constants(tree.OURS)
IMPORTED = re.compile(r'import \{([^}]+)\} from "[./]+(?:plan/)?constants\.js"')
MARK = re.compile(r"\\u20[026][0-9a-e]|\\xa0|\\x85")


def modules() -> Iterator[tuple[str, str]]:
    """The name and the text of each script that somebody wrote."""
    for path in sorted(JS.rglob("*.js")):
        if path.name != "constants.js":
            yield path.relative_to(JS).as_posix(), path.read_text("utf-8")


def type_of(value: object) -> str:
    """The type of a value in TypeScript."""
    match value:
        case str():
            return "string"
        case int() | float() | Fraction():
            return "number"
        case [str(), *_]:
            return "readonly string[]"
        case [int(), int()]:
            return "readonly [number, number]"
        case dict():
            return "{ " + "; ".join(f"readonly {name}: {type_of(each)}" for name, each in value.items()) + " }"
    raise AssertionError(value)


def strings(value: object) -> Iterator[str]:
    """Each text in a value that is more than a sign or two."""
    match value:
        case str() if len(value) > 4 and value not in UNITS:  # they are names of fields
            yield value
        case [*values]:
            for each in values:
                yield from strings(each)


def test_each_constant_is_declared_with_its_type() -> None:
    lines = [line for line in DECLARED.read_text("utf-8").splitlines() if line.startswith("export")]
    assert lines == [f"export const {name}: {type_of(value)};" for name, value in CONSTANTS.items()]


def test_a_script_reads_what_python_has() -> None:
    text = js_constants.constants_file(tree.OURS)[js_constants.PATH]
    written = dict(re.findall(r"^export const (\w+) = (.+);$", text, re.MULTILINE))
    assert {name: json.loads(value) for name, value in written.items()} == {
        name: json.loads(json.dumps(value, default=float)) for name, value in CONSTANTS.items()
    }
    assert text.isascii()


def test_each_constant_is_of_use() -> None:
    imported = {name.strip() for _, text in modules() for names in IMPORTED.findall(text) for name in names.split(",")}
    assert imported - {""} == {*CONSTANTS}


def test_no_script_types_one_again() -> None:
    texts = {text for value in CONSTANTS.values() for text in strings(value)}
    twice = [
        f"{name}: {typed}"
        for name, module in modules()
        for typed in (*(f"const {known} =" for known in CONSTANTS), *(f'"{text}' for text in texts))
        if typed in module
    ]
    assert twice == []
    assert [name for name, module in modules() if MARK.search(module)] == []
