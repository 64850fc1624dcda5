"""A whole article against a web on loopback: what each rule of the links says, online, offline and with no network."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path

import pytest

from citecheck import check, check_links, cli
from citecheck.model import Archived, Dead, NotChecked
from citecheck.net import Policy
from tests.net.asking import NOBODY
from tests.net.web import SILENT, Web

NOW = "2026-11-22T10:00:00Z"
NOTES = {
    "The Harvest": "/ok",
    "The Lost Page": "/status/404",
    "The Old Address": "/to/301?where=/ok",
    "The Closed Door": "/status/403",
    "The Broken Server": "/status/500",
    "The Kept Page": "/status/410/kept",
}


@pytest.fixture
def article(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("citecheck.net.Policy", partial(Policy, spacing=0.02))  # a second ask without the wait
    prose = " ".join(f"The north had its say about grain.{n}" for n in range(1, len(NOTES) + 2))
    notes = [
        f"{n}. Jane Roe, “{title},” Grain Weekly, May {n}, 2019, {web.url(path)}."
        for n, (title, path) in enumerate(NOTES.items(), 1)
    ]
    notes.append(f"{len(notes) + 1}. Anna Berg, “Nobody There,” Trade Review, May 9, 2020, http://{SILENT}:9/x.")
    Path("a.txt").write_text("Grain in the North\n\n" + prose + "\n\n" + "\n\n".join(notes) + "\n", encoding="utf-8")
    return "a.txt"


def settings(web: Web, **more: object) -> dict[str, object]:
    return {"allow_network": ["127.0.0.0/8"], "cache_dir": "cache", "archive": web.archive, "now": NOW, **more}


def findings(run) -> list[tuple[str, str | None]]:
    return [(finding.name, finding.note) for finding in run.findings]


def test_every_link_of_the_article_gets_its_verdict(web: Web, article: str) -> None:
    run = check([article], **settings(web))
    found = findings(run)
    assert ("dead-link", "2") in found
    assert ("dead-link", "6") in found
    assert ("moved-link", "3") in found
    assert [note for name, note in found if name == "unreachable-link"] == ["4", "5", "7"]
    assert not any(note == "1" and "link" in name and name != "unarchived-link" for name, note in found)
    assert run.incomplete == ()
    links = next(part for part in run.coverage if part.what == "links")
    assert (links.total, links.checked) == (7, 7)


def test_dead_is_said_only_after_a_second_ask(web: Web, article: str) -> None:
    run = check([article], **settings(web))
    dead = [item for item in run.evidence if isinstance(item.outcome, Dead)]
    assert len(dead) == 2
    assert all(item.outcome.attempts == 2 and len(item.hops) == 2 for item in dead)
    assert web.asked["/status/404"] == 2


def test_a_snapshot_is_found_near_the_date_of_the_note(web: Web, article: str) -> None:
    run = check([article], **settings(web))
    archived = [item.outcome for item in run.evidence if isinstance(item.outcome, Archived)]
    assert [(kept.timestamp[:8], kept.url.endswith("/kept")) for kept in archived] == [("20190506", True)]
    assert "unarchived-link" in {name for name, _ in findings(run)}


def test_offline_asks_nothing_and_calls_nothing_dead(web: Web, article: str) -> None:
    run = check([article], **settings(web, offline=True))
    assert web.asked.total() == 0
    assert run.incomplete == ("offline",)
    assert all(item.outcome == NotChecked("offline") for item in run.evidence)
    assert not any("link" in name for name, _ in findings(run))


def test_with_the_network_away_nothing_is_dead(web: Web, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Path(article).read_text(encoding="utf-8")
    Path(article).write_text(re.sub(r"http://127[0-9.:]+", "https://grain.example.org", text), encoding="utf-8")
    monkeypatch.setattr("citecheck.net.resolve.system_resolve", NOBODY)
    run = check([article], cache_dir="other", now=NOW)
    assert run.incomplete == ("network-away",)
    assert not any(isinstance(item.outcome, Dead) for item in run.evidence)
    assert not any(name in ("dead-link", "unreachable-link") for name, _ in findings(run))


def test_an_excluded_link_is_not_asked_and_nobodys_fault(web: Web, article: str) -> None:
    run = check([article], **settings(web, exclude=["/status/404"]))
    assert web.asked["/status/404"] == 0
    assert run.incomplete == ()
    assert ("dead-link", "2") not in findings(run)


def test_the_second_run_asks_nothing_that_was_answered(web: Web, article: str) -> None:
    first = check([article], **settings(web))
    asked = web.asked.total()
    again = check([article], **settings(web))
    assert findings(again) == findings(first)
    assert web.asked["/ok"] <= 2  # once as itself, once as the goal of the redirect
    assert web.asked.total() - asked <= 2 * len(first.evidence)  # what gave no verdict may be asked again


def test_private_addresses_are_refused_without_leave(web: Web, article: str) -> None:
    run = check([article], cache_dir="cache", now=NOW)
    assert web.asked.total() == 0
    assert all(name != "dead-link" for name, _ in findings(run))


def test_check_links_answers_in_order(web: Web, article: str) -> None:
    urls = [web.url("/status/404"), web.url("/ok")]
    verdicts = check_links(urls, **settings(web, archives=False))
    assert [item.subject for item in verdicts] == urls
    assert isinstance(verdicts[0].outcome, Dead)


def test_the_command_says_the_same_with_exit_codes(web: Web, article: str, monkeypatch, capfd) -> None:
    def call(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["citecheck", *arguments])
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        return int(stopped.value.code or 0)

    common = ("--allow-network", "127.0.0.0/8", "--cache-dir", "cache", "--no-archives")
    assert call("check", article, *common, "--select", "CC2") == 1
    assert "CC201 error dead-link" in capfd.readouterr().out
    assert call("links", web.url("/ok"), web.url("/status/404"), *common, "--format", "json") == 1
    rows = json.loads(capfd.readouterr().out)["links"]
    assert [(row["verdict"], row["status"]) for row in rows] == [("alive", 200), ("dead", 404)]
    assert call("links", web.url("/ok"), *common) == 0
    assert call("check", article, "--offline") == 3
