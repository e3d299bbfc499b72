"""Contrast of two colours by WCAG 2.2: from 1 for the same colour to 21 for black on white."""

AA_TEXT = 4.5
"""The least for text, by success criterion 1.4.3 at level AA."""


def contrast(one: str, other: str) -> float:
    """The ratio for two colours such as `#14646a`, in either order.

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
