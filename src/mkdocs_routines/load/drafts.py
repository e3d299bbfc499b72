"""Drafts as they are read: what one lacks is stood in for, so that its page can be looked at."""

from typing import Any

from mkdocs_routines.model.draft import MAY_LACK


def completed(value: Any, shape: type[object]) -> tuple[Any, frozenset[str]]:
    """The value of a file with a stand-in for each key that it lacks and may lack, and those keys.

    A fault of an exercise that nobody has drawn cannot be drawn beside it, so its pose is left out.
    """
    if not isinstance(value, dict) or value.get("draft") is not True:
        return value, frozenset()
    stand_ins = {key: stand_in for key, stand_in in MAY_LACK.get(shape, {}).items() if key not in value}
    if "figure" in stand_ins and isinstance(faults := value.get("faults"), list | tuple):
        stand_ins["faults"] = tuple(
            {key: part for key, part in fault.items() if key != "pose"} if isinstance(fault, dict) else fault
            for fault in faults
        )
    return {**value, **stand_ins}, frozenset(stand_ins) - {"faults"}
