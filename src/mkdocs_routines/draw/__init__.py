"""Drawings: records → SVG and PNG of figures, charts and link cards."""

from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements-figures.txt")
"""The wheels with the base mesh of the people and with their bones, each with its hash. They are never installed."""
