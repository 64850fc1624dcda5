"""The whole command on the hostile web: `citecheck links`, as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.hostile.web import Kind, Web


def links(web: Web, folder: Path, urls: Iterable[str], *options: str) -> dict[str, dict[str, Any]]:
    """The rows of `citecheck links --format json` for a file of links, by the link as written."""
    authority = folder / "authority.pem"
    web.authority.cert_pem.write_to_path(str(authority))
    listed = folder / "links.txt"
    listed.write_text("\n".join(urls), encoding="utf-8")
    common = ("--allow-network", "127.0.0.0/8", "--cache-dir", str(folder / "cache"), "--no-archives", "--timeout", "2")
    common += ("--ca-file", str(authority))
    told = folder / "links.json"
    command = [sys.executable, "-m", "citecheck", "links", str(listed), "--format", f"json:{told}", *common, *options]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    if done.returncode not in (0, 1, 3):
        raise AssertionError(done.stderr.decode())
    return {row["written"]: row for row in json.loads(told.read_text(encoding="utf-8"))["links"]}


def is_right(kind: Kind, row: dict[str, Any]) -> bool:
    """Whether a row has the verdict, the reason and the address that are right for its kind."""
    return (
        row["verdict"] == kind.verdict
        and (kind.reason is None or row["reason"] == kind.reason)
        and (kind.ends is None or row["url"].endswith(kind.ends))
    )
