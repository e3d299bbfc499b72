"""Mannequin: each person as rigid parts, for a page that poses them itself."""
