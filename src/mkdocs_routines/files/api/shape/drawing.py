"""Shape of the drawings of an exercise: the files with pictures, and the positions within them."""

from typing import Literal

from mkdocs_routines.model.values import Listed, Record

PictureKind = Literal["drawing", "mirrored", "thumbnail", "paper", "fault"]
"""All positions, the same for the other side, the last position small, all positions for ink on white, and a common
fault beside what to aim for."""


class PublishedFrame(Record):
    """One position, as a part of the drawing of all."""

    svg: str
    """Its address: that of the drawing, with the part that shows it. A browser shows that part alone."""
    svg_mirrored: str | None
    """The same in the drawing of the other side; null where there is none."""
    x: float
    """Its left edge in the drawing, in pixels of a screen: the drawing as PNG can be cut there."""
    y: float
    """Its upper edge."""
    width: float
    """How wide it is."""
    height: float
    """How high it is."""
    caption: str
    """What it shows, in a sentence."""
    caption_mirrored: str
    """The same with left and right swapped."""


class PublishedPicture(Record):
    kind: PictureKind
    """What it shows. `mirrored` is there where one side works, `fault` for each fault that is drawn."""
    url: str
    """Where it is."""
    media_type: Literal["image/svg+xml", "image/png"]
    """What kind of file it is."""
    width: float
    """How wide it is, in pixels of a screen."""
    height: float
    """How high it is, in pixels of a screen."""
    words: str
    """What it shows, in words: its text alternative."""


class PublishedDrawing(Record):
    svg: str
    """Its address as SVG."""
    png: str
    """Its address as PNG."""
    words: str
    """What it shows, in words: for those who cannot see it."""
    width: int
    """How wide it is, in pixels of a screen."""
    height: int
    """How high it is, in pixels of a screen."""
    positions: int
    """How many positions it shows, side by side and 36 pixels apart."""
    works: Literal["both", "left", "right"]
    """The side that it shows at work. For the other side it is shown mirrored."""
    captions: tuple[str, ...]
    """A sentence for each position, in order. The movement goes through them and back."""
    captions_mirrored: tuple[str, ...]
    """The same with left and right swapped, for the drawing of the other side."""
    person: str
    """Who is drawn: an id, the same in all drawings of one person."""
    frames: Listed[PublishedFrame]
    """Each position on its own, in order."""
    files: Listed[PublishedPicture]
    """Every file of the exercise with a picture, with its size and its text alternative."""
