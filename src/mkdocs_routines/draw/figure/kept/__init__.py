"""Figures as they settle, and their measures, kept by content: to find where flesh touches a floor takes long."""
