"""Paintings of muscles for a page, which paints them on the charts of the skin and wraps the charts around the body."""

from functools import cache
from pathlib import Path

import numpy as np

from mkdocs_routines.draw.figure.mesh import muscles as painted
from mkdocs_routines.load.package_file import read_record
from mkdocs_routines.model.muscle import ChartPoint, Muscles, SkinChart


@cache
def _record() -> Muscles:
    return read_record(Path(painted.__file__).with_name("muscles.yml"), Muscles)


def paint() -> dict[str, object]:
    """Charts and muscles. A place on a chart is (height in millimetres, angle in degrees) on the base mesh."""
    charts, muscles = _record().charts, _record().muscles
    return {
        "charts": {
            name: [
                [round(100 * value) for value in (point.height, point.forward, point.out, point.radius)]
                for point in sorted(chart.axis, key=lambda point: point.height)
            ]
            for name, chart in charts.items()
        },
        "muscles": {
            name: {
                "chart": muscle.chart,
                "tendons": [_places(tendon.outline, charts[muscle.chart]) for tendon in muscle.tendons],
                "heads": [
                    [
                        _places(head.outline, charts[muscle.chart]),
                        [_places(fibre, charts[muscle.chart]) for fibre in head.fibres],
                    ]
                    for head in muscle.heads
                ],
            }
            for name, muscle in muscles.items()
        },
    }


def _places(points: tuple[ChartPoint, ...], chart: SkinChart) -> list[int]:
    along, height = np.array([(point.along, point.height) for point in chart.axis]).T
    return [
        number
        for place, angle in points
        for number in (round(100 * float(np.interp(place, along, height))), round(angle))
    ]
