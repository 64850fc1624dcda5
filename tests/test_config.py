"""Settings: where they come from, and what a wrong one says."""

from __future__ import annotations

import pytest

from citecheck import config
from citecheck.errors import ConfigError
from citecheck.services import DEFAULT


def load(tmp_path, name, text, **overrides):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return config.load(tmp_path, overrides)


def test_defaults_files_and_command_line_are_told_apart(tmp_path):
    settings = load(tmp_path, "citecheck.toml", 'fail-on = "error"\nignore = ["CC101"]', offline=True, contact=None)
    assert settings.config.fail_on == "error"
    assert settings.config.ignore == ("CC101",)
    assert settings.config.offline
    assert settings.origins["fail-on"] == str(tmp_path / "citecheck.toml")
    assert settings.origins["offline"] == "command line"
    assert settings.origins["contact"] == "default"


def test_pyproject_counts_from_a_directory_below(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.citecheck]\ntimeout = 5\n", encoding="utf-8")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert config.load(below).config.timeout == 5.0


def test_somebody_elses_broken_pyproject_is_not_our_trouble(tmp_path):
    assert load(tmp_path, "pyproject.toml", "= broken").config == config.Config()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('fail_on = "error"', "unknown setting 'fail_on'. Did you mean 'fail-on'?"),
        ("quuz = 1", "unknown setting 'quuz'"),
        ('offline = "yes"', "setting 'offline' is wrong: Expected `bool`, got `str`"),
        ('fail-on = "fatal"', "setting 'fail-on' is wrong"),
        ("coverage-floor = 80.0", "share from 0 to 1"),
        ("timeout = 0.0", "above 0"),
        ('allow-network = ["intranet"]', "address ranges such as 10.0.0.0/8"),
        ('[services]\ncdy = "http://x/"', "unknown setting 'services.cdy'. Did you mean 'cdx'?"),
        ("[services]\ncdx = 7", "setting 'services.cdx' is wrong"),
        ('[services]\ntimegates = ["arqivo.pt"]', "not 'arqivo.pt'. Did you mean 'arquivo.pt'?"),
        ("= broken", "can't be read as TOML"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, text, words):
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, "citecheck.toml", text)
    assert words in str(caught.value)


def test_settings_of_a_call_are_checked_alike():
    assert config.from_settings({"fail_on": "info", "select": ["CC2"]}).select == ("CC2",)
    with pytest.raises(ConfigError, match="Did you mean 'offline'"):
        config.from_settings({"ofline": True})


def test_services_of_the_command_line_are_added_to_those_of_the_file(tmp_path):
    settings = load(
        tmp_path, "citecheck.toml", '[services]\ndoi = "http://a/"\ncdx = "http://b/"', services={"cdx": "http://c/"}
    )
    assert (settings.config.services.doi, settings.config.services.cdx) == ("http://a/", "http://c/")
    assert settings.origins["services"] == "command line"


def test_another_archive_takes_the_wayback_machines_place(tmp_path):
    def in_force(text):
        return load(tmp_path, "citecheck.toml", text).config.services_in_force

    assert in_force("").cdx == DEFAULT.cdx
    other = in_force('archive = "http://a/av"')
    assert (other.availability, other.cdx, other.wayback, other.save) == ("http://a/av", "", "", "")
    own = in_force('[services]\navailability = "http://a/av"\nwayback = "http://a/web/"')
    assert (own.availability, own.cdx, own.wayback) == ("http://a/av", "", "http://a/web/")


def test_known_archives_can_be_named(tmp_path):
    settings = load(tmp_path, "citecheck.toml", '[services]\ntimegates = ["Arquivo.pt", "http://a/"]')
    assert settings.config.services_in_force.timegates == ("https://arquivo.pt/wayback/", "http://a/")


def test_a_file_that_is_named_is_read_instead_of_the_one_found(tmp_path):
    (tmp_path / "citecheck.toml").write_text("timeout = 5.0\n", encoding="utf-8")
    (tmp_path / "other.toml").write_text("offline = true\n", encoding="utf-8")
    settings = config.load(tmp_path, {}, tmp_path / "other.toml")
    assert (settings.config.offline, settings.config.timeout) == (True, 20.0)
    assert settings.origins["offline"].endswith("other.toml")
    (tmp_path / "pyproject.toml").write_text("[tool.citecheck]\nbudget = 3\n", encoding="utf-8")
    assert config.load(tmp_path, {}, tmp_path / "pyproject.toml").config.budget == 3


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.toml", None, "No such file"),
        ("bad.toml", "x = [", "can't be read as settings"),
        ("odd.toml", "ofline = true", "Did you mean 'offline'"),
        ("pyproject.toml", "[project]\nname = 'x'", "has no .tool.citecheck."),
    ],
)
def test_a_file_that_is_named_has_to_be_good(tmp_path, name, content, words):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=words):
        config.load(tmp_path, {}, tmp_path / name)
