"""Who publishes this site, and under which licence."""

SITE = "Hip to Knee"
AUTHOR = "The Hip to Knee contributors"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
