"""Peers: generators that people would pick instead, each with a site as its quick start makes it, and a whole menu."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.programs import PACKAGES, node, program
from benchmarks.sites import Site, by_section, write, write_markdown, write_rooted_markdown

_MKDOCS = """site_name: Bench
site_url: http://127.0.0.1/
theme:
  name: material
  features: [{features}]
markdown_extensions: [tables, {{toc: {{permalink: true}}}}]
"""
_STARLIGHT_CONTENT = """import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""
_STARLIGHT = """import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
const integrations = [starlight({ title: "Bench" })];
export default defineConfig({ site: "http://127.0.0.1", cacheDir: "./.astro-cache", integrations });
"""
_SPHINX = """project = "Bench"
extensions = ["myst_parser"]
html_theme = "furo"
source_suffix = {".md": "markdown"}
"""
_HUGO = """baseURL = "http://127.0.0.1/"
title = "Bench"
disableKinds = ["taxonomy", "term", "RSS"]
"""
_HUGO_BASE = """<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="description" content="{{ .Description }}"><title>{{ .Title }}</title>
<style>body{font:1.1rem/1.6 system-ui;max-width:40rem;margin:auto;padding:1rem;display:block}</style>
<body><nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ .Content }}{{ end }}</main></html>
"""
_HUGO_LIST = """{{ define "main" }}{{ .Content }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul>{{ end }}
"""


def material(folder: Path, count: int, features: str = "") -> Site:
    """Material for MkDocs."""
    write_markdown(folder / "docs", count)
    write(folder, "mkdocs.yml", _MKDOCS.format(features=features))
    mkdocs = program("mkdocs", "mkdocs")
    serve = (mkdocs, "serve", "-q", "-a", "127.0.0.1:{port}")
    return Site(folder, (mkdocs, "build", "-q"), "site", serve=serve, environment={"NO_MKDOCS_2_WARNING": "1"})


def pruned(folder: Path, count: int) -> Site:
    """Material, with a menu of the section that a reader is in."""
    return material(folder, count, "navigation.prune")


def zensical(folder: Path, count: int) -> Site:
    material(folder, count)
    own = program("mkdocs", "zensical")
    return Site(folder, (own, "build"), "site", (".cache",), (own, "serve", "-a", "127.0.0.1:{port}"))


def starlight(folder: Path, count: int) -> Site:
    _with_packages(folder)
    write_rooted_markdown(folder / "src/content/docs", count, "index")
    write(folder, "src/content.config.ts", _STARLIGHT_CONTENT)
    write(folder, "astro.config.mjs", _STARLIGHT)
    bin_ = json.loads((PACKAGES / "astro/package.json").read_text(encoding="utf-8"))["bin"]["astro"]
    astro = (node(), f"node_modules/astro/{bin_.removeprefix('./')}")
    return Site(
        folder,
        (*astro, "build", "--silent"),
        "dist",
        (".astro", ".astro-cache"),
        (*astro, "dev", "--port", "{port}", "--host", "127.0.0.1"),
        source="src/content/docs/s00/p0007.md",
        environment={"ASTRO_TELEMETRY_DISABLED": "1"},
    )


def vitepress(folder: Path, count: int) -> Site:
    _with_packages(folder)
    pages = write_markdown(folder / "docs", count)
    menu = [
        {"text": f"Part {number}", "items": [{"text": page.title, "link": f"/{page.slug}"} for page in inside]}
        for number, inside in by_section(pages).items()
    ]
    theme = json.dumps({"search": {"provider": "local"}, "sidebar": menu})
    write(folder, "docs/.vitepress/config.mjs", f'export default {{ title: "Bench", themeConfig: {theme} }};\n')
    own = (node(), "node_modules/vitepress/bin/vitepress.js")
    return Site(
        folder,
        (*own, "build", "docs"),
        "docs/.vitepress/dist",
        ("docs/.vitepress/cache",),
        (*own, "dev", "docs", "--port", "{port}", "--host", "127.0.0.1"),
        served="/s00/p0007.md?import",
        views=("/s00/p0007.html", "/s01/p0025.html"),
    )


def furo(folder: Path, count: int) -> Site:
    """Sphinx with Furo and MyST."""
    pages = write_markdown(folder / "docs", count)
    trees = "".join(
        f"\n```{{toctree}}\n:caption: Part {number}\n:hidden:\n\n" + "\n".join(page.slug for page in inside) + "\n```\n"
        for number, inside in by_section(pages).items()
    )
    with (folder / "docs/index.md").open("a", encoding="utf-8") as file:
        file.write(trees)
    write(folder, "docs/conf.py", _SPHINX)
    return Site(folder, (program("sphinx", "sphinx-build"), "-q", "-b", "dirhtml", "-j", "auto", "docs", "out"), "out")


def hugo(folder: Path, count: int) -> Site:
    """Hugo with a bare theme and no search: the least that a site can be."""
    pages = write_rooted_markdown(folder / "content", count, "_index")
    for number in by_section(pages):
        write(folder, f"content/s{number:02d}/_index.md", f"---\ntitle: Part {number}\n---\n")
    write(folder, "hugo.toml", _HUGO)
    write(folder, "layouts/_default/baseof.html", _HUGO_BASE)
    write(folder, "layouts/_default/single.html", '{{ define "main" }}{{ .Content }}{{ end }}\n')
    write(folder, "layouts/_default/list.html", _HUGO_LIST)
    own = program("mkdocs", "hugo")
    serve = (own, "server", "--port", "{port}", "--bind", "127.0.0.1")
    return Site(folder, (own, "--quiet"), "public", ("resources",), serve, source="content/s00/p0007.md")


PEERS: Mapping[str, Callable[[Path, int], Site]] = {
    "Hugo, bare": hugo,
    "Furo": furo,
    "Starlight": starlight,
    "VitePress": vitepress,
    "Zensical": zensical,
    "Material": material,
    "Material, pruned": pruned,
}
"""By the name that the table has for it."""


def _with_packages(folder: Path) -> None:
    """Astro and VitePress look for what they need beside the site."""
    needed = ("astro", "@astrojs/starlight", "vitepress")
    write(
        folder,
        "package.json",
        json.dumps({"private": True, "type": "module", "dependencies": dict.fromkeys(needed, "*")}),
    )
    (folder / "node_modules").unlink(missing_ok=True)
    (folder / "node_modules").symlink_to(PACKAGES)
