"""One small article as the tools that people write with export it to HTML."""

# ruff: noqa: E501 - mark-up is easier to compare unbroken

from __future__ import annotations

PROSE = (
    "Exports rose by 5 percent in 2022{1} and fell in 2023.{2} The ministry gave no figures for gas,{3} "
    "but one of its tables does.{4}"
)
NOTES = (
    "Anna Weber, “{Exports|https://trade.example/exports?a=1&b=2}”, Trade Weekly, May 4, 2022.",
    "Bo Lind, The Long Winter (Oslo: Fjord Press, 2023), 45.",
    "Ibid., 46; see also Carla Diaz, “{Gas|https://gas.example/report}”, The Times, March 3, 2021.",
    "Weber, “Exports”.",
)
SHOWN = (
    "Anna Weber, “Exports”, Trade Weekly, May 4, 2022 <https://trade.example/exports?a=1&b=2>.",
    "Bo Lind, The Long Winter (Oslo: Fjord Press, 2023), 45.",
    "Ibid., 46; see also Carla Diaz, “Gas”, The Times, March 3, 2021 <https://gas.example/report>.",
    "Weber, “Exports”.",
)


def _note(number: int) -> str:
    head, brace, rest = NOTES[number - 1].partition("{")
    if not brace:
        return head
    link, _, tail = rest.partition("}")
    words, _, address = link.partition("|")
    return f'{head}<a href="{address.replace("&", "&amp;")}">{words}</a>{tail}'


def _page(marker: str, note: str, *, before: str, after: str) -> str:
    """The article with its markers and notes in one dialect's mark-up; `n` is the number, `text` the note."""
    prose = PROSE.format("", *(marker.format(n=n) for n in range(1, 5)))
    notes = "\n".join(note.format(n=n, text=_note(n)) for n in range(1, 5))
    return before.format(prose=prose) + notes + after


PANDOC = _page(
    '<a href="#fn{n}" class="footnote-ref" id="fnref{n}" role="doc-noteref"><sup>{n}</sup></a>',
    '<li id="fn{n}"><p>{text}<a href="#fnref{n}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>',
    before='<!DOCTYPE html>\n<html lang="en"><head><title>Trade</title><style>p {{ margin: 0 }}</style></head><body>\n'
    '<header id="title-block-header"><h1 class="title">Trade</h1></header>\n<p>{prose}</p>\n'
    '<section id="footnotes" class="footnotes" role="doc-endnotes"><hr />\n<ol>\n',
    after="\n</ol></section></body></html>",
)

WORD = _page(
    '<a style=\'mso-footnote-id:ftn{n}\' href="#_ftn{n}" name="_ftnref{n}" title=""><span\nclass=MsoFootnoteReference>'
    "<span style='mso-special-character:footnote'><![if !supportFootnotes]><span\nclass=MsoFootnoteReference>[{n}]"
    "</span><![endif]></span></span></a>",
    "<div style='mso-element:footnote' id=ftn{n}>\n<p class=MsoFootnoteText><a style='mso-footnote-id:ftn{n}'\n"
    'href="#_ftnref{n}" name="_ftn{n}" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[{n}]<![endif]>'
    "</span></a> {text}</p>\n</div>",
    before="<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=Generator content='Microsoft Word 15'>"
    "<!--[if gte mso 9]><xml><o:x>7</o:x></xml><![endif]--></head>\n<body lang=EN-US><div class=WordSection1>\n"
    "<h1>Trade<o:p></o:p></h1>\n<p class=MsoNormal>{prose}<o:p></o:p></p>\n</div>\n<div style='mso-element:footnote-list'>"
    "<br clear=all><hr align=left size=1 width='33%'>\n",
    after="\n</div></body></html>",
)

WORDPRESS = _page(
    '<sup data-fn="5a{n}" class="fn"><a href="#5a{n}" id="5a{n}-link">{n}</a></sup>',
    '<li id="5a{n}">{text} <a href="#5a{n}-link" aria-label="Jump to footnote reference {n}">↩︎</a></li>',
    before='<!DOCTYPE html><html lang="en-US"><body class="post single has-sidebar"><header><nav><ul><li><a href="/">Home</a>'
    '</li></ul></nav></header><main id="content"><article class="post"><header class="entry-header"><h1>Trade</h1></header>'
    '<div class="entry-content"><p>{prose}</p><ol class="wp-block-footnotes">',
    after='</ol><div class="sharedaddy">Share this: <a href="https://social.example/">Social</a></div></div></article>'
    '<div id="comments"><h2>2 thoughts</h2><ol><li>First!</li><li>Second.</li></ol></div></main>'
    '<aside id="secondary"><h2>About</h2><p>We write about trade.</p></aside><footer>© 2024 [1]</footer></body></html>',
)

WIKIPEDIA = _page(
    '<sup id="cite_ref-w{n}_{n}-0" class="reference"><a href="#cite_note-w{n}-{n}"><span class="cite-bracket">[</span>{n}'
    '<span class="cite-bracket">]</span></a></sup>',
    '<li id="cite_note-w{n}-{n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-w{n}_{n}-0">^</a></b></span> '
    '<span class="reference-text"><cite class="citation">{text}</cite></span></li>',
    before='<!DOCTYPE html><html lang="en"><body class="skin-vector"><div class="vector-sidebar" role="navigation">Main page'
    '</div><main id="content"><h1 id="firstHeading">Trade</h1><div id="mw-content-text"><p>{prose}</p>\n'
    '<h2>References<span class="mw-editsection">[<a href="/w/index.php?action=edit">edit</a>]</span></h2>'
    '<div class="reflist"><ol class="references">\n',
    after='\n</ol></div><div class="navbox" role="navigation">Trade by country</div></div></main></body></html>',
)

LIBREOFFICE = _page(
    '<a class="sdfootnoteanc" name="sdfootnote{n}anc" href="#sdfootnote{n}sym"><sup>{n}</sup></a>',
    '<div id="sdfootnote{n}"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote{n}sym" '
    'href="#sdfootnote{n}anc">{n}</a>{text}</p></div>',
    before="<html><body lang='en-GB' dir='ltr'><h1>Trade</h1>\n<p>{prose}</p>\n",
    after="\n</body></html>",
)

EPUB = _page(
    '<a epub:type="noteref" href="#n{n}">{n}</a>',
    '<aside epub:type="footnote" id="n{n}"><p>{text}</p></aside>',
    before='<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><body>'
    '<section epub:type="chapter"><h1>Trade</h1><a id="page1"/><p>{prose}</p>\n',
    after="\n</section></body></html>",
)

OLD = _page(
    "<A HREF='#{n}'><SUP>{n}</SUP></A>",
    "<A NAME={n}></A>{n}. {text}<BR>",
    before="<HTML><BODY BGCOLOR=white><H1>Trade</H1><P>{prose}<HR><P>",
    after="</BODY></HTML>",
)

ONE_WAY = _page(
    '[<a href="#bib.bib{n}" class="ltx_ref">{n}</a>]',
    '<li id="bib.bib{n}" class="ltx_bibitem"><span class="ltx_tag">[{n}]</span> <span class="ltx_bibblock">{text}</span></li>',
    before='<html lang="en"><body><article class="ltx_document"><h1>Trade</h1><div class="ltx_para"><p>{prose}</p></div>'
    '<section class="ltx_bibliography"><h2>References</h2><ul class="ltx_biblist">',
    after="</ul></section></article></body></html>",
)

RAISED = _page(
    "<sup>{n}</sup>",
    "<li>{text}</li>",
    before="<html lang=en><body><div class=nav><a href='/'>Home</a></div><div><h1>Trade</h1><p>{prose}<h3>Notes</h3><ol>",
    after="</ol></div></body></html>",
)

RAISED_PARAGRAPHS = _page(
    "<sup>{n}</sup>",
    "<p><sup>{n}</sup> {text}</p>",
    before="<html lang=en><body><h1>Trade</h1><p>{prose}</p><p><strong>Endnotes</strong></p>",
    after="</body></html>",
)

DOCUTILS = _page(
    '<a class="footnote-reference brackets" href="#f{n}" id="i{n}" role="doc-noteref"><span class="fn-bracket">[</span>{n}'
    '<span class="fn-bracket">]</span></a>',
    '<dt class="label" id="f{n}"><span class="brackets"><a class="fn-backref" href="#i{n}">{n}</a></span></dt>\n'
    "<dd><p>{text}</p></dd>",
    before='<html lang="en"><body><div class="document" role="main"><h1>Trade</h1><p>{prose}</p><dl class="footnote brackets">',
    after="</dl></div></body></html>",
)

DIALECTS = {
    "pandoc": PANDOC,
    "word": WORD,
    "wordpress": WORDPRESS,
    "wikipedia": WIKIPEDIA,
    "libreoffice": LIBREOFFICE,
    "epub": EPUB,
    "old": OLD,
    "one-way": ONE_WAY,
    "raised": RAISED,
    "raised-paragraphs": RAISED_PARAGRAPHS,
    "docutils": DOCUTILS,
}
