"""Mesh: the people in the drawings at rest, clothed, with the bones that move them.

They are baked once from the CC0 base mesh of MakeHuman, and read by every drawing.
"""
