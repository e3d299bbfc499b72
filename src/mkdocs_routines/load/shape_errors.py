"""Problems of shape: the findings of pydantic, in the words of somebody who edits data files."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, StringConstraints, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from mkdocs_routines.load.problem import Problem, did_you_mean, nearest
from mkdocs_routines.load.yaml_text import Document, Place, line_of
from mkdocs_routines.model.redirect import Address, Target
from mkdocs_routines.model.values import Id, Key, PagePath, Tempo, hyphen_message, with_plain_hyphens

_ID = TypeAdapter(Id)
_NUMBER = re.compile(r"-?\d+(?:\.\d+|(,)\d+)?")


def is_id(word: str) -> bool:
    """Whether `word` is a valid id of a record."""
    try:
        _ID.validate_python(word)
    except ValidationError:
        return False
    return True


def shape_problems(
    path: str, document: Document, shape: type[BaseModel], errors: Iterable[ErrorDetails], missing: Iterable[Place] = ()
) -> Iterator[Problem]:
    """Each finding about the record in `path`, as a problem. A misspelt key is one mistake, not two.

    `errors`: those of pydantic. `missing`: places of keys that a feature of the site needs.
    """
    lines = document.lines
    lacking = (ErrorDetails(type="missing", loc=place, msg="", input=None) for place in missing)
    findings = [(_place(found, lines), found) for found in (*errors, *lacking)]
    findings = [(place, found) for place, found in findings if place not in document.marred]
    misspelt: set[Place] = set()
    for place, found in findings:
        if found["type"] == "extra_forbidden":
            *around, key = place
            if found["input"] is None and re.fullmatch(r"\d+", str(key)):  # {up: 0,06}
                message = f"a number must have a point before its decimals: '.{key}', not ',{key}'"
                yield Problem(path, line_of(lines, place), f"{_at(tuple(around))}{message}")
                continue
            if instead := getattr(_model_at(shape, tuple(around)), "NOT_HERE", {}).get(str(key)):
                yield Problem(path, line_of(lines, place), f"{_at(tuple(around))}no key {key!r} here: {instead}")
                continue
            guess = nearest(str(key), _keys(shape, tuple(around)))
            misspelt.add((*around, guess or ""))
            mend = f"; did you mean {guess!r}?" if guess else ""
            yield Problem(path, line_of(lines, place), f"{_at(tuple(around))}no key {key!r} here{mend}")
    gaps: dict[Place, list[str]] = {}
    for place, found in findings:
        if found["type"] == "missing" and place not in misspelt:
            gaps.setdefault(place[:-1], []).append(str(place[-1]))
    for place, keys in gaps.items():
        order = _keys(shape, place)
        keys.sort(key=lambda key: order.index(key) if key in order else len(order))
        message = f"must have the key{'s' * (len(keys) > 1)} {', '.join(map(repr, keys))}"
        yield Problem(path, line_of(lines, place), f"{_at(place)}{message}")
    for place, found in findings:
        if found["type"] == "too_short" and len(found["input"]) >= found["ctx"]["min_length"]:
            continue  # an entry of the list is wrong, and has been named
        elif found["type"] not in ("missing", "extra_forbidden"):
            ctx = {**found.get("ctx", {}), "keys": place and _keys(shape, place)[:2]}
            message = _must(found["type"], found["input"], ctx, found["msg"])
            named = (*place, message.partition(":")[0])  # a rule over several keys names the one it is about
            yield Problem(path, line_of(lines, named), f"{_at(place)}{message}")


def _place(found: ErrorDetails, lines: Mapping[Place, int]) -> Place:
    """The place of a finding, without what pydantic adds to it for a key itself and for one shape of several."""
    place: Place = ()
    for part in found["loc"]:
        if (*place, part) in lines:
            place = (*place, part)
    return (*place, found["loc"][-1]) if found["type"] == "missing" else place


def _at(place: Place) -> str:
    return ".".join(str(part) if isinstance(part, str) else str(part + 1) for part in place) + ": " if place else ""


def _must(kind: str, given: Any, ctx: Mapping[str, Any], message: str) -> str:
    if isinstance(given, str) and (mend := _mend(kind, given, ctx)):
        return mend
    match kind:
        case "value_error":
            return message.removeprefix("Value error, ")
        case "literal_error":
            words = re.findall(r"'([^']*)'", str(ctx["expected"]))
            choice = f"one of {', '.join(words)}" if len(words) > 1 else words[0]
            return f"must be {choice}; it is {_shown(given)}{did_you_mean(str(given), words)}"
        case "too_short" if isinstance(given, str):
            return f"must be at least {ctx['min_length']} characters long"
        case "too_short":
            least = ctx["min_length"]
            empty = "must not be empty; leave the key out, or fill it"
            return empty if least == 1 else f"must have at least {least} entries; it has {len(given)}"
        case "too_long":
            return f"must have at most {ctx['max_length']} entries; it has {len(given)}"
        case "string_too_short":
            least = ctx["min_length"]
            return "must not be empty" if least == 1 else f"must be at least {least} characters long"
        case "string_too_long":
            return f"must be at most {ctx['max_length']} characters long"
        case "greater_than_equal":
            return f"must be {ctx['ge']:g} or more; it is {_shown(given)}"
        case "less_than_equal":
            return f"must be {ctx['le']:g} or less; it is {_shown(given)}"
        case "float_type":
            return f"must be a number; it is {_shown(given)}"
        case "int_type":
            return f"must be a whole number; it is {_shown(given)}"
        case "bool_type" | "bool_parsing":
            return f"must be true or false; it is {_shown(given)}"
        case "string_type":
            return f"must be text; it is {_shown(given)}. Quote it if text is meant"
        case "tuple_type":
            return f"must be a list, each entry on a line of its own after '- '; it is {_shown(given)}"
        case "model_type" | "dict_type":
            such = f", such as {' and '.join(map(repr, ctx['keys']))}" if kind == "model_type" and ctx["keys"] else ""
            return f"must be keys with values{such}; it is {_shown(given)}"
        case "string_pattern_mismatch":
            return f"must look like {_LIKE[ctx['pattern']]}; it is {_shown(given)}"
        case _:
            return message


def _mend(kind: str, given: str, ctx: Mapping[str, Any]) -> str | None:
    """The message about a value with a character that looks like the right one."""
    plain = with_plain_hyphens(given.strip())
    if kind == "string_pattern_mismatch":
        return hyphen_message(given) if plain != given and re.search(ctx["pattern"], plain) else None
    if kind in ("float_type", "int_type") and (number := _NUMBER.fullmatch(plain)):
        if number[1]:
            return f"must have a point before its decimals: {plain.replace(',', '.')}, not {given!r}"
        return hyphen_message(given) if plain != given else None
    return None


def _pattern(type_: Any) -> str:
    """The pattern of a type such as `Id`, as the model declares it."""
    return next(str(each.pattern) for each in get_args(type_)[1:] if isinstance(each, StringConstraints))


_LIKE = {
    _pattern(Id): "'glute-bridge' (small letters, digits and single hyphens)",
    _pattern(Key): "'powers2010hip' (small letters and digits)",
    _pattern(PagePath): "'get-help.md' (a page below docs/)",
    _pattern(Address): "'do/full-routine/' (an address below the site, with a slash at its end)",
    _pattern(Target): "'about/' or 'about/#licences' (a page of the site, or a place on it)",
    _pattern(Tempo): "'3-1-1' (seconds for lowering, staying and lifting)",
}
"""Pattern of a text → an example of it. Every pattern of the model is here."""


def _shown(value: Any) -> str:
    match value:
        case None:
            return "empty"
        case True | False:
            return "yes or no (true or false)"
        case str():
            return repr(value if len(value) <= 60 else value[:57] + "…")
        case tuple():
            return "a list"
        case dict():
            return "keys with values"
        case _:
            return repr(value)


def _keys(shape: type[BaseModel], place: Place) -> list[str]:
    """The keys that a record of `shape` may have at `place`."""
    fields = getattr(_model_at(shape, place), "model_fields", {})
    return [field.alias or name for name, field in fields.items()]


def _model_at(shape: type[BaseModel], place: Place) -> type[BaseModel] | None:
    """The model of what stands at `place` in a record of `shape`; None where that is no record."""
    model = shape
    for part in place:
        if part in model.model_fields:
            models = list(models_in(model.model_fields[str(part)].annotation))
            if not models:
                return None
            model = models[-1]
    return model


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models within an annotation such as `tuple[Item, ...]`, `Dose | None` or `dict[Id, Muscle]`."""
    if isinstance(annotation, type) and not get_args(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)
