"""Routines and exercises as data, rendered into MkDocs pages."""

__version__ = "0.1.0"
