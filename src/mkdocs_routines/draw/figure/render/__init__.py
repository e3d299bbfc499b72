"""Rendering: posed triangles and a camera → regions, lines and their curves."""
