"""Figures in the words of before: each old key of a file, rewritten where it stands. Comments and layout are kept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_routines.load.yaml_text import Document, Place, parse_yaml

HANDS = {
    "hip": "hips",
    "knee": "on-knee",
    "other-knee": "on-other-knee",
    "chest": "on-chest",
    "other-shoulder": "on-other-shoulder",
    "head": "behind-head",
    "thigh": "on-thigh",
    "other-foot": "on-other-foot",
}
"""What a hand touched → the word for a hand that lies there."""
_LIES, _SEATS, _NEAR = 0.13, 0.1, 0.13
"""Height below which a joint lies on the floor, that of hips above a seat, and the distance of a wrist from a wall."""
_OVERHEAD = 140
"""Shoulder flexion, or abduction of somebody face down, with which the arm of a body that lies is under its head."""
_FLOW = re.compile(r"^(?P<before>.*?\b{key}: *)\{{(?P<inside>[^{{}}]*)\}}(?P<after>.*)$")


@dataclass(frozen=True)
class Migrated:
    """A file in the words of today."""

    text: str
    changes: tuple[tuple[int, str], ...]
    """Line, counted from 1 in the old text, and what became of it."""


@dataclass(frozen=True)
class _Edit:
    """Changes to one mapping that stands on a line as `key: {…}`, and lines to add below it."""

    place: Place
    change: Mapping[str, str | None]
    """Key → its new value; none takes it away."""
    beside: tuple[str, ...] = ()


def migrated(text: str) -> Migrated:
    """The text of an exercise with no old key in its figure. Raises `YamlError` for what is not YAML."""
    document = parse_yaml(text)
    lines, changes = text.split("\n"), []
    edits = sorted(_edits(document), key=lambda edit: document.lines[edit.place], reverse=True)
    for edit in edits:
        number = document.lines[edit.place]
        before = lines[number - 1]
        after = _edited(before, edit)
        if after != [before]:
            lines[number - 1 : number] = after
            changes.append((number, f"{before.strip()} → {'; '.join(line.strip() for line in after) or 'left out'}"))
    return Migrated("\n".join(lines), tuple(reversed(changes)))


def _edits(document: Document) -> Iterator[_Edit]:
    figure = document.value.get("figure") if isinstance(document.value, dict) else None
    if not isinstance(figure, dict) or not isinstance(poses := figure.get("poses"), tuple):
        return
    props = [prop for prop in figure.get("props") or () if isinstance(prop, dict)]
    at = figure.get("anchor_at")
    if isinstance(at, dict) and "up" in at and (thing := _lies_on(at["up"], props)):
        yield _Edit(("figure", "anchor_at"), {"up": None, "on": thing})
    held: dict[str, bool] = {"left": False, "right": False}
    for index, pose in enumerate(poses):
        if not isinstance(pose, dict):
            continue
        place: Place = ("figure", "poses", index)
        if "head_nod" in pose and _head_lies(figure, props):
            yield _Edit((*place, "head_nod"), {}, ("",))
        for side in held:
            if isinstance(foot := pose.get(f"{side}_foot"), dict) and (change := _foot_change(foot, props)):
                yield _Edit((*place, f"{side}_foot"), change)
            if f"{side}_hand" in pose:
                held[side] = True
            elif isinstance(arm := pose.get(f"{side}_arm"), dict):
                yield from _arm_edit((*place, f"{side}_arm"), side, arm, figure, props, held)


def _lies_on(up: Any, props: list[dict[str, Any]]) -> str | None:
    """What a joint at this height lies on; none where it is in the air."""
    if not isinstance(up, int | float):
        return None
    for prop in props:
        if prop.get("kind") in ("chair", "bench") and 0 <= up - prop.get("up", 0) < _SEATS:
            return str(prop["kind"])
    if up >= _LIES:
        return None
    return "mat" if any(prop.get("kind") == "mat" for prop in props) else "floor"


def _head_lies(figure: Mapping[str, Any], props: list[dict[str, Any]]) -> bool:
    """Whether the head of the body now comes to rest by itself."""
    lies = figure.get("body", "upright") != "upright" and figure.get("anchor") in ("pelvis", "shoulders")
    return lies and all(prop.get("kind") != "roller" for prop in props)


def _foot_change(foot: Mapping[str, Any], props: list[dict[str, Any]]) -> dict[str, str | None]:
    """The change to a foot whose height followed from what it stands on, or from its lifted toes."""
    if "up" not in foot:
        return {}
    for prop in props:
        if prop.get("kind") in ("step", "bench", "chair") and prop.get("up") == foot["up"]:
            return {"up": None, "on": prop["kind"]}
    return {"up": None} if foot.get("heel_up", 0) < 0 else {}


def _arm_edit(
    place: Place, side: str, arm: Mapping[str, Any], figure: Mapping[str, Any], props: list[Any], held: dict[str, bool]
) -> Iterator[_Edit]:
    """The edit of an arm whose hand lies somewhere. `held`: whether that of each side did so in the pose before."""
    if "touches" in arm and arm["touches"] in HANDS:
        held[side] = True
        yield _Edit(place, {"touches": None}, (f"{side}_hand: {HANDS[arm['touches']]}",))
    elif "free" in arm and held[side]:
        held[side] = False
        yield _Edit(place, {"free": None}, (f"{side}_hand: relaxed",))
    elif _under_head(side, arm, figure):
        given = dict.fromkeys(("shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion"))
        yield _Edit(place, given, (f"{side}_hand: under-head",))
    elif (word := _surface_word(arm.get("reaches"), props)) and not held[side]:
        held[side] = True
        yield _Edit(place, {}, (f"{side}_hand: {word}",))


def _under_head(side: str, arm: Mapping[str, Any], figure: Mapping[str, Any]) -> bool:
    if figure.get("body") == f"on-the-{side}-side" and figure.get("anchor") == "pelvis":
        return bool(arm.get("shoulder_flexion", 0) > _OVERHEAD)
    return bool(figure.get("body") == "face-down" and arm.get("shoulder_abduction", 0) > 90)


def _surface_word(reaches: Any, props: list[dict[str, Any]]) -> str | None:
    """The word for a hand at a point that is on a wall, on the floor or at a seat."""
    if not isinstance(reaches, tuple) or len(reaches) != 3:
        return None
    forward, up, _ = reaches
    for prop in props:
        if prop.get("kind") == "wall" and abs(forward - prop.get("forward", 0)) < _NEAR:
            return "flat"
        if prop.get("kind") == "chair" and abs(up - prop.get("up", 0)) < _SEATS:
            return "grip"
    return "flat" if up < _LIES else None


def _edited(line: str, edit: _Edit) -> list[str]:
    """The lines in place of one. What is not written as `key: {…}` on it stays, and what is beside is added."""
    indent = " " * (len(line) - len(line.lstrip(" -")))
    if edit.beside == ("",):
        return []
    if not (found := re.match(_FLOW.pattern.format(key=edit.place[-1]), line)):
        return [line]
    entries = [entry.strip() for entry in re.split(r",(?![^\[]*\])", found["inside"]) if entry.strip()]
    kept = [entry for entry in entries if edit.change.get(entry.partition(":")[0], "") is not None]
    kept += [f"{key}: {value}" for key, value in edit.change.items() if value is not None]
    inside = ", ".join(kept)
    if not kept and edit.beside:
        return [line[: len(indent)] + added + found["after"] for added in edit.beside]
    return [f"{found['before']}{{{inside}}}{found['after']}", *(indent + added for added in edit.beside)]
