"""Geometry of space and of the picture plane."""
