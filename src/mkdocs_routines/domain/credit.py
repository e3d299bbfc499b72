"""Credit: the name of the site, its authors, and the licence of its words, data and drawings."""

SITE = "Hip to Knee"
AUTHOR = "The Hip to Knee contributors"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Address of the licence."""
LICENCE_NAME = "CC BY 4.0"
CREDIT = f"{SITE}, by {AUTHOR}, {LICENCE_NAME}"
"""The line that whoever passes something on writes beside it."""
