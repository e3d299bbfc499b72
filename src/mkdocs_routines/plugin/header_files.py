"""Header files: what hosts send with each file of a built site, for those that can be told."""

from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs_routines.plugin import sealing

_NETLIFY = """# Headers for Netlify and Cloudflare Pages, as _headers in the site. Not yet tried on either.
/*
  {everywhere}
/api/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=600
/figures/*
  Access-Control-Allow-Origin: *
/sw.js
  Cache-Control: no-cache
/manifest.webmanifest
  Content-Type: application/manifest+json
"""
_NGINX = """# Server block for nginx, as /etc/nginx/conf.d/default.conf. Not yet tried on a server.
# A location with a header of its own inherits none, so each repeats those of all.
server {{
  listen 8080;
  root /usr/share/nginx/html;
  error_page 404 /404.html;
  charset utf-8;

  {everywhere}

  location / {{
    try_files $uri $uri/ =404;
  }}

  location /api/ {{
    {in_location}
    add_header Access-Control-Allow-Origin * always;
    add_header Cache-Control "public, max-age=600" always;
    types {{
      application/json json;
      application/atom+xml atom;
      text/csv csv;
      text/plain cff sha256 txt;
      application/zip zip;
    }}
  }}

  location /figures/ {{
    {in_location}
    add_header Access-Control-Allow-Origin * always;
  }}

  location = /sw.js {{
    {in_location}
    add_header Cache-Control no-cache always;
  }}

  location = /manifest.webmanifest {{
    types {{ }}
    default_type application/manifest+json;
  }}
}}
"""


def netlify(site: Path) -> str:
    """The file `_headers` for the built site."""
    return _NETLIFY.format(everywhere="\n  ".join(f"{name}: {value}" for name, value in _headers(site).items()))


def nginx(site: Path) -> str:
    """A server block that serves the built site."""
    lines = [f'add_header {name} "{value}" always;' for name, value in _headers(site).items()]
    return _NGINX.format(everywhere="\n  ".join(lines), in_location="\n    ".join(lines))


HOSTS: Mapping[str, Callable[[Path], str]] = {"netlify": netlify, "nginx": nginx}
"""Name of each kind of host → its file. Cloudflare Pages reads that of Netlify."""


def _headers(site: Path) -> Mapping[str, str]:
    return {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Content-Security-Policy": sealing.header_policy(site),
    }
