"""Doses of data files written out once more, for handouts: nothing of ours is asked."""

from collections.abc import Iterator, Mapping
from typing import Any

UNITS = {"reps": ("", ""), "seconds": (" s", " seconds"), "steps": (" steps", " steps"), "metres": (" m", " metres")}
SIDES = {
    "together": "",
    "each": ", each side",
    "left": ", left side only",
    "right": ", right side only",
    "alternating": " on each side, taking turns",
}


def close(text: str) -> str:
    return "".join(text.split())


def ends(amount: float | str, to: str = "–", times: float = 1) -> str:
    """`2-3` of a data file as it is printed."""
    return to.join(f"{float(end) * times:g}" for end in str(amount).split("-"))


def written_out(dose: Mapping[str, Any]) -> tuple[str, str]:
    """A dose of a data file in numbers and in words."""
    sets, some = ends(dose["sets"]), f"{ends(dose['sets'], ' to ')} set{'' if dose['sets'] == 1 else 's'}"
    side = SIDES.get(dose["sides"], "")
    apart = f",{side}" if side.startswith(" on") else side
    hold = ""
    if "hold_seconds" in dose:
        span = "-" in str(dose["hold_seconds"])
        seconds = ends(dose["hold_seconds"], " to ")
        hold = f"hold of {seconds} seconds" if span else f"{seconds}-second hold"
        hold = f", with a {hold} at {dose['hold_at']}"
    if dose.get("reps") == "AMRAP":
        return f"{sets} × max", f"{some} of as many as you can{apart}{hold}"
    if not {*UNITS, "minutes"} & dose.keys():
        each = "until" if dose["sets"] == 1 else "each until"
        return (
            f"{sets} set{'' if dose['sets'] == 1 else 's'}",
            f"{some}, {each} {end(dose)}{apart}{hold}",
        )
    unit, amount, (short, long) = counted(dose)
    times = 2 if dose["sides"] == "each-direction" else 1
    if times == 2:
        side = f", {ends(amount, ' to ')} in each direction"
    total = f"{ends(amount, ' to ', times)}{long}"
    if unit == "minutes" and dose["sets"] == 1:
        return f"{ends(amount, times=times)}{short}", f"{total}{side}"
    return f"{sets} × {ends(amount, times=times)}{short}", f"{some} of {total}{side}{hold}"


def counted(dose: Mapping[str, Any]) -> tuple[str, float | str, tuple[str, str]]:
    """What a set counts: the unit, the amount, and the unit as it is printed in figures and in words."""
    if "minutes" in dose and min(map(int, str(dose["minutes"]).split("-"))) > 1:
        return "minutes", dose["minutes"], (" min", " minutes")
    if "minutes" in dose:
        return "seconds", ends(dose["minutes"], "-", 60), UNITS["seconds"]
    [unit] = UNITS.keys() & dose.keys()
    lasts = [int(seconds) for seconds in str(dose[unit]).split("-")]
    if unit == "seconds" and all(each >= 120 and each % 60 == 0 for each in lasts):
        return "minutes", ends(dose[unit], "-", 1 / 60), (" min", " minutes")
    return unit, dose[unit], UNITS[unit]


def end(dose: Mapping[str, Any]) -> str:
    """What ends a set that counts nothing."""
    if "rpe" in dose:
        return f"the effort is {ends(dose['rpe'], ' to ')} of 10"
    return f"{left(dose['reps_in_reserve'])} {'remains' if str(dose['reps_in_reserve'])[-1] in '01' else 'remain'}"


def left(reserve: int | str) -> str:
    """Good repetitions that are left, in words."""
    if reserve == 0:
        return "no good repetition"
    few = f"at most {str(reserve)[2:]}" if str(reserve).startswith("0-") else ends(reserve, " to ")
    return f"{few} good repetition{'' if few.split()[-1] == '1' else 's'}"


def more(dose: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What else a dose of a data file says."""
    known = {"sets", "minutes", "sides", "hold_seconds", "hold_at", "load", "load_kilograms", "tempo", "rpe"}
    rests = {"reps_in_reserve", "rest_seconds", "rest_between_sides_seconds"}
    assert dose.keys() <= {*UNITS, *known, *rests}, "a field that is new"
    counts = bool({*UNITS, "minutes"} & dose.keys())
    if "load" in dose:
        yield "Load", close(dose["load"])
    if "load_kilograms" in dose:
        yield "Load", close(f"{ends(dose['load_kilograms'])} kg")
    if "tempo" in dose:
        down, still, up = dose["tempo"].split("-")
        yield "Tempo", close(f"{down} s down, {still} s still, {up} s up")
    if "rpe" in dose and counts:
        yield "Effort", close(f"{ends(dose['rpe'], ' to ')} of 10")
    if "reps_in_reserve" in dose and counts:
        yield "Effort", close(f"stop with {left(dose['reps_in_reserve'])} left")
    if "rest_between_sides_seconds" in dose:
        yield "Betweensides", rested(dose["rest_between_sides_seconds"], "of rest")
    if "rest_seconds" in dose:
        yield "Rest", rested(dose["rest_seconds"], "between sets")


def rested(seconds: int | str, where: str) -> str:
    """A rest of a data file as it is printed."""
    if seconds == 0:
        return close("none, go straight on")
    return close(
        f"{ends(seconds).replace('0–', 'up to ', 1) if str(seconds).startswith('0-') else ends(seconds)} s {where}"
    )


def goes_on(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """How an item of a data file goes on: with the next exercise, and in later weeks."""
    if item.get("superset_with_next"):
        yield "Then", close("straight on with the next exercise")
    for later in item.get("later", ()):
        details = (f"{head.lower().replace('sides', ' sides')}: {text}" for head, text in more(later["dose"]))
        yield f"Fromweek{later['from_week']}", close("; ".join([written_out(later["dose"])[1], *details]))
