"""Flesh: the skin and clothes of a person on the segments of a skeleton."""
