import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.bib import escape
from tests.bib.conftest import unescape


@pytest.mark.parametrize(
    ("raw", "escaped"),
    [
        ("Export & Import", r"Export \& Import"),
        ("100 % of $190", r"100 \% of \$190"),
        ("#1 file_name", r"\#1 file\_name"),
        ("~user^2", r"\textasciitilde{}user\textasciicircum{}2"),
        ("C:\\temp\\", r"C:\textbackslash{}temp\textbackslash{}"),
        ("a { and a }", r"a \textbraceleft{} and a \textbraceright{}"),
        ("a < b | c > d", r"a \textless{} b \textbar{} c \textgreater{} d"),
        ("Товарооборот достиг $190 млрд", r"Товарооборот достиг \$190 млрд"),
        ("中国与俄罗斯", "中国与俄罗斯"),
    ],
)
def test_special_characters_become_commands_and_scripts_stay(raw: str, escaped: str) -> None:
    assert escape.text(raw) == escaped


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  two\r\nlines\tand\u00a0no-break ", "two lines and no-break"),
        ("bell\x07 and \x00 null", "bell and null"),
        ("decomposed e\u0301", "decomposed é"),
        ("half a pair \ud83d", "half a pair \ufffd"),
        ("\ufeffbyte order mark", "byte order mark"),
        ("line\u2028separator", "line separator"),
    ],
)
def test_clean_gives_one_printable_line(raw: str, cleaned: str) -> None:
    assert escape.clean(raw) == cleaned


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    cleaned = escape.clean(raw)
    assert escape.clean(cleaned) == cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@given(st.text(st.characters() | st.sampled_from("{}\\%$&#_^~")))
def test_escaping_can_be_undone(raw: str) -> None:
    assert unescape(escape.text(raw)) == escape.clean(raw)


def test_links_are_not_tex_and_only_what_breaks_the_file_is_encoded() -> None:
    url = "https://example.org/~u/a_b%20c?x=1&y=#top"
    assert escape.verbatim(url) == url
    assert escape.verbatim("https://example.org/{a}\\b c") == "https://example.org/%7Ba%7D%5Cb%20c"


def test_a_comment_holds_no_at_sign_and_no_line_end() -> None:
    assert escape.comment("by me@home\n@misc{x}") == "by me(at)home (at)misc{x}"
