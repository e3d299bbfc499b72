"""Charts as a strict reader of XML sees them, and where each shape of theirs stands."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from mkdocs_routines.draw import chart
from mkdocs_routines.model.chart import Chart


def drawn(given: Chart) -> Element:
    """The drawing, as a strict reader of XML sees it."""
    text = chart.svg(given, "a")
    assert "\n" not in text
    return ElementTree.fromstring(text)


def in_data(given: Chart) -> list[dict[str, float]]:
    names = ("effect", "low", "high", "value", "sd")
    found = [{name: getattr(row, name, None) for name in names} for row in given.rows]
    return [{name: value for name, value in row.items() if value is not None} for row in found]


def in_drawing(rows: list[Element]) -> list[dict[str, float]]:
    return [
        {name.removeprefix("data-"): float(value) for name, value in row.attrib.items() if name.startswith("data-")}
        for row in rows
    ]


def words(drawing: Element, css_class: str) -> list[tuple[float, float, str]]:
    found = (text for text in drawing.iter("text") if text.get("class") == css_class)
    return [(float(text.attrib["x"]), float(text.attrib["y"]), text.text or "") for text in found]


def points_of(element: Element) -> Iterator[tuple[float, float]]:
    """The corners of a shape, and where a text begins or ends."""
    given = element.attrib
    match element.tag:
        case "text":
            yield float(given["x"]), float(given["y"])
        case "rect":
            x, y = float(given["x"]), float(given["y"])
            yield from ((x, y), (x + float(given["width"]), y + float(given["height"])))
        case "polygon":
            for point in given["points"].split():
                x, y = map(float, point.split(","))
                yield x, y
        case "path":
            yield from path_points(given["d"])


def path_points(d: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    commands = re.findall(r"([MHVl])((?: ?-?[\d.]+)+)", d)
    assert "".join("".join(command) for command in commands) == d
    for command, written in commands:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", written)]
        match command:
            case "M":
                x, y = numbers
            case "H":
                [x] = numbers
            case "V":
                [y] = numbers
            case "l":
                x, y = x + numbers[0], y + numbers[1]
        yield x, y
