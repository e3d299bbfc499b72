"""Palettes of the drawings: one for light ground, one for dark ground, one for print."""

from collections.abc import Mapping
from typing import Literal

from mkdocs_routines.draw.figure.mesh.baked import people

Scheme = Literal["light", "dark", "paper"]

LIGHT: Mapping[str, str] = {
    "skin": "#e9bb98",
    "shirt": "#e6ded6",
    "shorts": "#8d9aa3",
    "shoe": "#fffdfa",
    "hair": "#5b3a2e",
    "edge": "#5d4238",
    "muscle": "#98361f",
    "belly": "#b6533a",
    "tendon": "#f0e2cf",
    "hip": "#a1422a",
    "knee": "#14646a",
    "ring": "#fffdfa",
    "floor": "#dccfc1",
    "shade": "#6f5a48",
    "mat": "#d3e4e1",
    "mat-edge": "#8fb3af",
    "wood": "#e3d0b0",
    "wood-top": "#efe0c6",
    "wood-end": "#d6c09a",
    "wood-edge": "#8c7350",
    "wall": "#eee6dc",
    "wall-edge": "#d3c6b7",
    "soft": "#c9dad7",
    "metal": "#62565a",
    "arrow": "#2a2426",
    "sole": "#d9cdc0",
    "eye": "#fffdfa",
    "face": "#43291f",
    "brow": "#3c2a24",
    "fibre": "#661809",
    "dark": "#5a3326",
    "darkness": ".20",
}
"""Role of a colour in a drawing → the colour, on light ground."""

DARK: Mapping[str, str] = {
    "skin": "#c08f6d",
    "shirt": "#8b8385",
    "shorts": "#5c6a75",
    "shoe": "#e6dcd2",
    "hair": "#3a2721",
    "edge": "#140d0e",
    "muscle": "#7a2215",
    "belly": "#a0412c",
    "tendon": "#d9c8b2",
    "hip": "#ff9b7d",
    "knee": "#7fe0d8",
    "ring": "#1c1719",
    "floor": "#5a4c4f",
    "shade": "#000000",
    "mat": "#23413f",
    "mat-edge": "#4f7a76",
    "wood": "#6b5636",
    "wood-top": "#7f6844",
    "wood-end": "#58462b",
    "wood-edge": "#a1845a",
    "wall": "#2d2528",
    "wall-edge": "#41363a",
    "soft": "#3d5a57",
    "metal": "#a99b98",
    "arrow": "#f1e8de",
    "sole": "#b3a99f",
    "eye": "#e6dcd2",
    "face": "#1c1012",
    "brow": "#1c1012",
    "fibre": "#c9735d",
    "dark": "#000000",
    "darkness": ".30",
}
"""The same on dark ground."""

PAPER: Mapping[str, str] = {
    **LIGHT,
    "skin": "#fbeee2",
    "shirt": "#f6f4f2",
    "shorts": "#b9c0c5",
    "shoe": "#ffffff",
    "hair": "#4d3a33",
    "edge": "#2d201b",
    "muscle": "#a8371f",
    "belly": "#bf5b42",
    "tendon": "#ffffff",
    "hip": "#6b1f10",
    "knee": "#0b3d41",
    "ring": "#ffffff",
    "floor": "#8f857c",
    "shade": "#6b635b",
    "mat": "#e9f0ef",
    "mat-edge": "#5f7d7a",
    "wood": "#f0e8da",
    "wood-top": "#faf5ec",
    "wood-end": "#e3d8c4",
    "wood-edge": "#6b5738",
    "wall": "#f3efea",
    "wall-edge": "#cfc5b9",
    "soft": "#dfe9e7",
    "arrow": "#000000",
    "sole": "#dddddd",
    "eye": "#ffffff",
    "face": "#2b1a14",
    "brow": "#2b1a14",
    "fibre": "#5b1508",
    "dark": "#3d2d27",
    "darkness": ".16",
}
"""The same for ink on white: what differs in colour differs in grey, and little is filled."""

_PALER = 0.5
"""Share of white that lightens skin for ink on paper, so that lines on it stay legible in grey."""


def tones(person: str, scheme: Scheme) -> Mapping[str, str]:
    """The colours of a person: role → colour."""
    drawn = people()[person].drawn
    brows = drawn.hair.brows or drawn.hair.colour
    if scheme == "dark":
        return {"skin": drawn.skin.dark, "hair": drawn.hair.colour.dark, "brow": brows.dark}
    skin = drawn.skin.light if scheme == "light" else _paler(drawn.skin.light)
    return {"skin": skin, "hair": drawn.hair.colour.light, "brow": brows.light}


def _paler(colour: str) -> str:
    channels = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (255 - channel) * _PALER):02x}" for channel in channels)
