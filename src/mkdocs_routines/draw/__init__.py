"""Drawings: records → SVG and PNG of figures, charts and link cards."""
