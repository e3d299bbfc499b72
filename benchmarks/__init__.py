"""Benchmarks: the site and its plugin, measured by hand beside what people would pick instead. README.md says how."""
