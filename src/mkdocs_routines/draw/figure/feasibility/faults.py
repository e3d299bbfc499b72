"""Faults of a figure: what a body cannot do, in one of its poses or on the way into it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Fault:
    """Something that no body does."""

    about: str
    """What it is about: of several faults about the same thing, the worst is told."""
    size: float
    """How bad it is, beside others about the same thing."""
    message: str
    """What is wrong. `{when}` stands for where on the way it is, and for whom."""
    pose: int = 0
    """Position that it belongs to, counted from 0."""
    on_the_way: bool = False
    of_posture: bool = False
    """Whether no body could be so, whatever its flesh: where that is, the flesh is not asked."""

    def at(self, pose: int, *, on_the_way: bool) -> "Fault":
        """The same fault in a pose, or on the way into it."""
        return replace(self, pose=pose, on_the_way=on_the_way)

    def told(self, names: tuple[str, ...]) -> str:
        """The message. `names`: the people who have this fault, none when everybody has it."""
        when = (" on the way here" if self.on_the_way else "") + (f" ({', '.join(names)})" if names else "")
        if "{when}" in self.message:
            return self.message.replace("{when}", when)
        return (
            ("on the way here, " if self.on_the_way else "")
            + self.message
            + (f" ({', '.join(names)})" if names else "")
        )


def worst(faults: Iterable[Fault]) -> list[Fault]:
    """The worst fault about each thing, in the order in which things first go wrong; those of posture go before."""
    found: dict[str, Fault] = {}
    for fault in faults:
        if fault.about not in found or fault.size > found[fault.about].size + 1e-9:
            found[fault.about] = fault
    return [fault for fault in found.values() if fault.of_posture] or list(found.values())
