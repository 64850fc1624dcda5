# ruff: noqa: E501 - pages and sentences read better whole
"""Ordinary pages of many kinds, none of which is a soft 404, a gate or a parked domain: written for the tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Ordinary(NamedTuple):
    """A page with a name, the path of its link, its body and media type."""

    name: str
    path: str
    body: bytes
    media_type: str = "text/html; charset=utf-8"


def html(title: str, body: str, lang: str = "en", head: str = "") -> bytes:
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a> <a href='/a'>A</a></nav><main>{body}</main><footer>© 2026</footer></body></html>"
    ).encode()


SENTENCES = {
    "en": "The harvest of that year was larger than the one before, and the price of rye fell in the spring.",
    "de": "Die Ernte jenes Jahres war größer als die vorige, und der Preis des Roggens fiel nicht vor dem Frühjahr.",
    "fr": "La récolte de cette année fut plus abondante, et le prix du seigle n'est pas tombé avant le printemps.",
    "es": "La cosecha de aquel año no fue mayor que la anterior, y el precio del centeno bajó en primavera.",
    "it": "Il raccolto di quell'anno non fu maggiore del precedente, e il prezzo della segale scese in primavera.",
    "pt": "A colheita daquele ano não foi maior do que a anterior, e o preço do centeio caiu na primavera.",
    "nl": "De oogst van dat jaar was groter dan de vorige, en de prijs van rogge daalde niet voor het voorjaar.",
    "pl": "Zbiory tego roku nie były większe od poprzednich, a cena żyta spadła dopiero na wiosnę.",
    "ru": "Урожай того года был больше прежнего, а цена на рожь не упала до самой весны.",
    "uk": "Врожай того року був більший за попередній, а ціна на жито не впала до весни.",
    "cs": "Sklizeň toho roku nebyla menší než předešlá a cena žita klesla až na jaře.",
    "sv": "Skörden det året var inte mindre än den förra, och priset på råg föll först på våren.",
    "da": "Høsten det år var ikke mindre end den forrige, og prisen på rug faldt først om foråret.",
    "fi": "Sinä vuonna sato ei ollut pienempi kuin edellinen, ja rukiin hinta laski vasta keväällä.",
    "hu": "Az az évi termés nem volt kisebb az előzőnél, és a rozs ára csak tavasszal esett.",
    "tr": "O yılın hasadı bir öncekinden büyüktü ve çavdarın fiyatı ancak ilkbaharda düştü.",
    "el": "Η συγκομιδή εκείνης της χρονιάς δεν ήταν μικρότερη και η τιμή έπεσε την άνοιξη.",
    "zh": "那一年的收成比前一年多，黑麦的价格直到春天才下跌。商人们没有找到新的买主。",
    "ja": "その年の収穫は前年より多く、ライ麦の価格は春まで下がりませんでした。買い手は見つかりませんでしたが倉庫は空きました。",
    "ko": "그해의 수확은 전년보다 많았고 호밀 가격은 봄이 되어서야 떨어졌다.",
    "ar": "كان محصول ذلك العام أكبر من سابقه ولم ينخفض سعر الجاودار قبل الربيع.",
    "he": "היבול של אותה שנה היה גדול מקודמו ומחיר השיפון לא ירד לפני האביב.",
}
TITLES = {
    "en": "The Harvest", "de": "Die Ernte", "fr": "La récolte", "es": "La cosecha", "it": "Il raccolto", "pt": "A colheita",
    "nl": "De oogst", "pl": "Zbiory", "ru": "Урожай", "uk": "Врожай", "cs": "Sklizeň", "sv": "Skörden", "da": "Høsten",
    "fi": "Sato", "hu": "A termés", "tr": "Hasat", "el": "Η συγκομιδή", "zh": "收成", "ja": "収穫", "ko": "수확", "ar": "المحصول",
    "he": "היבול",
}  # fmt: skip

ABOUT_MISSING_PAGES = {
    "en": ("What a 404 error means", "A “page not found” message means that the server knows no page of that address."),
    "de": (
        "Was bedeutet „404 Seite nicht gefunden“?",
        "Der Fehlercode 404 bedeutet, dass die Seite nicht gefunden wurde.",
    ),
    "fr": ("Que signifie l'erreur 404 ?", "Le code d'erreur 404 signifie que la page demandée est introuvable."),
    "es": (
        "Qué significa el error 404",
        "El código de error 404 significa que la página no se encuentra en el servidor.",
    ),
    "it": ("Che cosa significa errore 404", "Il codice di stato 404 significa che la pagina non è stata trovata."),
    "pt": ("O que significa o erro 404", "O código de erro 404 significa que a página não foi encontrada no servidor."),
    "nl": ("Wat betekent foutmelding 404?", "De statuscode 404 betekent dat de pagina niet gevonden is."),
    "pl": ("Co oznacza błąd 404", "Kod błędu 404 oznacza, że strona nie została znaleziona na serwerze."),
    "ru": ("Что означает ошибка 404", "Код ответа 404 означает, что страница не найдена на сервере."),
    "uk": (
        "Що означає помилка 404",
        "Код 404 означає, що сторінку не знайдено на сервері, і сервер про це повідомляє.",
    ),
    "zh": ("404 错误是什么意思", "状态码 404 表示服务器找不到所请求的页面。"),
    "ja": ("404エラーとは何か", "ステータスコード404は、ページが見つからないことを意味します。"),
}
"""Title and text of short pages that explain the matter."""

ABOUT_404S = (
    ("How to design a 404 page", "A good 404 page says “Sorry, the page you are looking for doesn't exist” and offers a search."),
    ("HTTP 404 - An Encyclopedia", "404, Not Found, is the standard response code for a request that a server can't fulfil."),
    ("404 Not Found - HTTP | Web Docs", "The client error status code 404 Not Found says that the server has no such resource."),
    ("The best 404 pages of 2024", "We collected forty of them. “Oops! We can't find that page” is the commonest line."),
    ("Soft 404 errors explained", "A soft 404 is a page that says “page not found” with status 200."),
    ("Page Not Found: a history of link rot", "Half of all links die within ten years. This essay looks at why they do."),
    ("Why does my site say 404 page not found?", "Check the permalinks of your site, then the file .htaccess on your web server."),
    ("Not Found: poems", "Forty poems about things that were lost, among them a ring, a river and a brother."),
    ("Gone", "A novel by Anna Berg. It tells the story of two sisters who leave the north. Published by Moorland Press."),
    ("Missing", "Missing is a song by the band Harbour from their second album of 1994, written by Carl Ek."),
    ("404 (band)", "404 is a band from Leeds. Their second record came out in 2019 and was well received."),
    ("Area code 404", "Area code 404 is a telephone area code for Atlanta, in use since 1947."),
    ("Room 404", "The room on the fourth floor has a view of the harbour, two beds and a desk."),
    ("Peugeot 404", "The Peugeot 404 is a large family car that was made from 1960 to 1975."),
    ("Error handling in the router", "If no route matches, the router answers with status 404 and the text Not Found."),
    ("Custom error pages", "Put a file 404.html into the folder. It is shown when a page is not found on the server."),
    ("Lost and not found", "The ship left the harbour in May and was never seen again. No trace of her was found."),
    ("Product recall: article no longer available", "The maker has recalled the lamp. Owners may return it to any shop of the chain."),
    ("FAQ", "What if a page cannot be found? Then the page may have been moved; write to us and we will look for it."),
    ("Link rot", "“The page you requested could not be found” is what readers of old journals see most often."),
)  # fmt: skip

CHANGELOGS = (
    ("Changelog", ("2.1: The option --old has been removed.", "2.0: Pages that were deleted are no longer listed.")),
    ("Release notes 4.2", ("This page has been removed from the menu.", "The 404 page is now translated.")),
    ("What's new", ("Removed: the article view. Fixed: “page not found” on start.", "Deleted users are gone from lists.")),
    ("History of this document", ("This article has been moved to another section.", "Two paragraphs have been deleted.")),
    ("Deprecated features", ("The function find() no longer exists.", "It has been replaced by search().")),
    ("Breaking changes", ("This file has been renamed.", "The resource was removed in version 3.")),
    ("Migration guide", ("The page component does not exist any more; use view instead.", "Links are not available in lists.")),
    ("Takedown notice log", ("This video has been removed at the request of the owner: case 12.", "Case 13 was withdrawn.")),
)  # fmt: skip


def ordinary_pages() -> Iterator[Ordinary]:
    """All of them."""
    yield from _in_many_languages()
    for number, (title, text) in enumerate(ABOUT_404S):
        yield Ordinary(f"about 404s {number}, short", f"/docs/page-{number}", html(title, f"<h1>{title}</h1><p>{text}"))
        long = f"<h1>{title}</h1><p>{text}" + f"<p>{SENTENCES['en']}" * 20
        yield Ordinary(f"about 404s {number}, long", f"/docs/page-{number}", html(title, long))
    for number, (title, lines) in enumerate(CHANGELOGS):
        items = "".join(f"<li>{line}</li>" for line in lines)
        yield Ordinary(f"changelog {number}, short", f"/log-{number}", html(title, f"<h1>{title}</h1><ul>{items}</ul>"))
        yield Ordinary(
            f"changelog {number}, long", f"/log-{number}", html(title, f"<h1>{title}</h1><ul>{items * 15}</ul>")
        )
    yield from _sparse()
    yield from _of_sites()
    yield from _applications()
    yield from _not_html()


def _in_many_languages() -> Iterator[Ordinary]:
    for lang, sentence in SENTENCES.items():
        title = TITLES[lang]
        yield Ordinary(
            f"article in {lang}", f"/{lang}/2023/1-a", html(title, f"<h1>{title}</h1>" + f"<p>{sentence}" * 12, lang)
        )
        yield Ordinary(
            f"short page in {lang}", f"/{lang}/2023/2-a", html(title, f"<h1>{title}</h1><p>{sentence}", lang)
        )
        yield Ordinary(
            f"home page in {lang}", "/", html(title, f"<h1>{title}</h1>" + f"<h2>{title}</h2><p>{sentence}" * 4, lang)
        )
        headline = f"<p><a href='/{lang}/1'>{sentence}</a>" * 15
        yield Ordinary(f"list of headlines in {lang}", f"/{lang}/news-list", html(title, headline, lang))
    for lang, (title, text) in ABOUT_MISSING_PAGES.items():
        yield Ordinary(f"about 404s in {lang}", f"/{lang}/404-guide", html(title, f"<h1>{title}</h1><p>{text}", lang))


def _sparse() -> Iterator[Ordinary]:
    bodies = {
        "empty body": b"",
        "a word": b"OK",
        "a word of HTML": html("x", "<p>Yes."),
        "no title": b"<p>The tables are in the annex.",
        "only a picture": html("Map of the north", '<img src="/map.png" alt="Map">'),
        "only a frame": b"<html><head><title>Map</title></head><body><iframe src='/map'></iframe></body></html>",
        "only a video": html("The river", "<video src=/river.mp4 controls></video>"),
        "frameset": b"<html><head><title>Old</title></head><frameset cols='20,80'><frame src=a.htm><frame src=b.htm></frameset>",
        "a table": html("Yields", "<table>" + "<tr><td>1990<td>12.4" * 30 + "</table>"),
        "a definition": html("Rye", "<h1>rye</h1><p>A cereal grass (Secale cereale), and its grain."),
        "a quotation": html("Quote", "<blockquote>Not all who wander are lost.</blockquote>"),
        "a haiku": html("Haiku", "<p>Not found in the snow<br>the path that we took last year<br>missing, gone, no trace"),
        "a download": html("Download", "<h1>Report 2023</h1><p><a href='/r.pdf'>PDF, 2 MB</a>"),
        "coming soon": html("Coming soon", "<h1>Coming soon</h1><p>Our new site opens in May."),
        "maintenance notice": html("Notice", "<h1>Notice</h1><p>The library is closed on Monday."),
        "plain old page": b"<HTML><HEAD><TITLE>My page</TITLE></HEAD><BODY BGCOLOR=white><H1>Welcome</H1>Last updated 1998.",
        "a listing": html("Index of /data", "<h1>Index of /data</h1><pre><a href='a.csv'>a.csv</a>\n<a href='b.csv'>b.csv</a></pre>"),
        "a word list": html("Words", "<p>lost, found, gone, missing, removed, deleted, moved, expired"),
        "phone book": html("Contact", "<h1>Contact</h1><p>Room 404, telephone 410-404. If nobody is found there, ask at the desk."),
        "poll": html("Poll", "<form><input type=radio name=a> Yes <input type=radio name=a> No</form>"),
        "search form": html("Search", "<h1>Search</h1><form><input name=q></form>"),
        "search without hits": html("Search: rye", "<h1>Search results for rye</h1><p>No results were found for your search."),
        "search with hits": html("Search: 404", "<h1>12 results for “page not found”</h1>" + "<p><a href=/x>How to fix 404</a>" * 12),
        "sold out": html("Lamp, brass", "<h1>Lamp, brass</h1><p>29 euros. This product is currently not available in your size."),
        "job": html("Baker wanted", "<h1>Baker wanted</h1><p>Apply by 1 May. Jobs that have been filled are removed from the list."),
        "event that is over": html("Spring fair", "<h1>Spring fair</h1><p>12 May 2019. This event has ended. Thank you for coming!"),
        "a missing person": html("Missing: Carl Ek", "<h1>Missing since May</h1><p>Carl Ek, 43, has been missing since 4 May. He was last seen in Leeds."),
        "a lost cat": html("Lost", "<h1>Lost</h1><p>Our cat is gone. If you have found her, please call us."),
        "a found poem": html("Found", "<h1>Found</h1><p>Words that I found on a wall in the old harbour, and wrote down."),
        "verdict of a court": html("Not proven", "<h1>Not proven</h1><p>The court could not find the accused guilty. No motive was found."),
        "an obituary": html("He is gone", "<h1>He is gone</h1><p>The baker of our street died on Monday. The shop does not exist any more."),
        "a recipe": html("Bread", "<h1>Bread</h1><p>If you can't find rye flour, use wheat. Do not worry if it isn't available in your shop."),
        "login form in a corner": html("The river", "<form><input name=u><input type=password></form>" + f"<p>{SENTENCES['en']}" * 10),
        "article about passwords": html("Log in safely", "<h1>How to log in safely</h1>" + "<p>Choose a long password. " * 60),
        "newsletter box": html("The river", f"<p>{SENTENCES['en']}" * 25 + "<p>Subscribe to our newsletter. Already a subscriber? Thank you."),
        "article about subscriptions": html("Paywalls", "<h1>Paywalls</h1>" + f"<p>Papers ask you to subscribe to continue reading. {SENTENCES['en']}" * 20),
        "privacy policy": html("Privacy policy", "<h1>Privacy policy</h1>" + "<p>We keep no data about you and use no cookies. " * 10),
        "article about domains": html("Domain names", "<h1>Domain names</h1>" + "<p>Some say that this domain is for sale. Parked domains show advertisements. " * 15),
        "entry of a dictionary": html("not found - Wiktionary", "<h1>not found</h1><p>Adjective. That could not be located."),
        "archive without entries": html("Archive 1998", "<h1>Archive 1998</h1><p>No articles found."),
        "category without posts": html("Rye", "<h1>Rye</h1><p>Nothing here yet."),
        "search in German without hits": html("Suche", "<h1>Suche nach Roggen</h1><p>Nichts gefunden.", "de"),
        "search in Russian without hits": html("Рожь", "<h1>Рожь</h1><p>Ничего не найдено.", "ru"),
        "search in Chinese without hits": html("黑麦", "<h1>黑麦</h1><p>没有找到相关内容。", "zh"),
        "sold out for good": html("Blue chair", "<h1>Blue chair</h1><p>This item is no longer available. 29 euros."),
        "letter in an archive": html("Letter of 1890", "<h1>Letter of 1890</h1><p>This document is not available online. Ask in the reading room."),
        "question": html("Page not found (404) in my app - Stack Overflow", "<h1>Page not found (404) in my app</h1><p>It shows page not found. Why?"),
        "list of error messages": html("Error messages", "<h1>Error messages</h1><ul><li>Page not found<li>Access denied<li>Server error</ul>"),
        "page that has moved": html("Moved", "<h1>We have moved</h1><p>This page has moved. Please change your bookmarks."),
        "missing manuscript": html("Codex C", "<h1>Codex C</h1><p>The second volume is missing. The first page has been removed by an unknown hand."),
        "deleted scene": html("Deleted scenes", "<h1>Deleted scenes</h1><p>The scene was removed before the premiere and is no longer available."),
        "law that was repealed": html("Section 12", "<h1>Section 12</h1><p>This section no longer exists. It was deleted by the act of 1999."),
        "extinct animal": html("Great auk", "<h1>Great auk</h1><p>The bird does not exist any more. The last pair was found in 1844."),
        "headline": html("Missing hiker not found after search", "<h1>Missing hiker not found after search</h1><p>The search was called off on Friday."),
        "error of a program": html("Troubleshooting", "<h1>Troubleshooting</h1><p>If it says “File not found”, the file may have been moved. Choose another."),
        "domain in a shop": html("House for sale", "<h1>House for sale</h1><p>Three rooms, a garden, near the river. The house is for sale from May."),
    }  # fmt: skip
    for name, body in bodies.items():
        yield Ordinary(name, f"/pages/{name.replace(' ', '-')}-7", body)


def _of_sites() -> Iterator[Ordinary]:
    article = "<h1>The Harvest</h1>" + f"<p>{SENTENCES['en']}" * 15
    heads = {
        "meta refresh to itself": '<meta http-equiv="refresh" content="300">',
        "meta refresh to itself with its address": '<meta http-equiv="refresh" content="600;url=/site/a-1">',
        "refresh for those without scripts": '<noscript><meta http-equiv="refresh" content="0;url=/noscript"></noscript>',
        "canonical address": '<link rel="canonical" href="/site/a-1">',
        "not to be indexed": '<meta name="robots" content="noindex">',
        "script that may send on": "<script>if (top !== self) { top.location.href = '/' }</script>",
        "structured data": '<script type="application/ld+json">{"@type":"Article","isAccessibleForFree":true}</script>',
        "paywalled, but whole": '<script type="application/ld+json">{"isAccessibleForFree":false}</script>',
        "state of its scripts": '<script>window.__STATE__={"notFound":false,"statusCode":200,"error":"page not found"}</script>',
        "many scripts": "<script src=/a.js></script>" * 20,
    }
    for name, head in heads.items():
        body = article * 4 if "whole" in name else article
        yield Ordinary(name, "/site/a-1", html("The Harvest - The Northern Courier", body, head=head))
    for encoding, lang in (
        ("cp1251", "ru"),
        ("koi8-r", "ru"),
        ("gb18030", "zh"),
        ("cp932", "ja"),
        ("cp1252", "de"),
        ("cp1250", "pl"),
    ):
        body = f"<title>{TITLES[lang]}</title><p>{SENTENCES[lang]}".encode(encoding)
        yield Ordinary(f"{lang} in {encoding}", "/old/a-1", body, f"text/html; charset={encoding}")
    comments = "<h2>Comments</h2>" + "<p>This comment has been removed." * 3
    yield Ordinary("article with deleted comments", "/site/a-2", html("The Harvest", article + comments))
    yield Ordinary(
        "forum",
        "/thread/12",
        html(
            "Page not found on my site",
            "<h1>Page not found on my site</h1>" + "<p>My host says: page not found. What can I do? " * 8,
        ),
    )
    yield Ordinary(
        "wiki",
        "/wiki/Rye",
        html("Rye - Wiki", article + "<p>This page was last edited in May. The page may have been moved."),
    )
    yield Ordinary(
        "shop", "/p/lamp-12", html("Lamp | Shop", "<h1>Lamp</h1><p>Brass, 29 euros." + "<p><a href=/x>Chair</a>" * 20)
    )
    yield Ordinary(
        "login page that is cited", "/login", html("Sign in", "<h1>Sign in</h1><form><input type=password></form>")
    )
    yield Ordinary("repository", "/a/b/issues/404", html("Wrong page not found text · Issue 404", "<h1>Wrong page not found text</h1><p>Steps to see it: open the page and click twice. It should say more."))  # fmt: skip
    yield Ordinary(
        "dictionary",
        "/d/introuvable",
        html("introuvable", "<h1>introuvable</h1><p>adjectif. Que l'on ne peut trouver.", "fr"),
    )
    yield Ordinary(
        "court list",
        "/c/2019-12",
        html("Cases not found proven", "<h1>Cases</h1>" + "<p>No evidence was found in this case. " * 12),
    )


def _applications() -> Iterator[Ordinary]:
    """Those that work: their server knows which addresses there are, or names each page in its shell."""
    roots = ("root", "app", "__next", "__nuxt", "___gatsby")
    for root in roots:
        head = "<script type=module src=/assets/index.js></script>"
        yield Ordinary(
            f"application in #{root}", "/app/report-1", html("Report 1", f'<div id="{root}"></div>', head=head)
        )
        served = f'<div id="{root}"><h1>Report 1</h1><p>{SENTENCES["en"]}</p></div>'
        yield Ordinary(f"served from #{root}", "/app/report-2", html("Report 1", served, head=head))


def _not_html() -> Iterator[Ordinary]:
    words = b"404 page not found, this domain is for sale"
    types = (
        "application/pdf", "application/json", "text/plain", "text/csv", "text/markdown", "application/xml", "image/png",
        "image/jpeg", "image/svg+xml", "audio/mpeg", "video/mp4", "application/zip", "application/octet-stream", "text/calendar",
        "application/epub+zip", "application/rss+xml", "application/ld+json", "application/vnd.ms-excel", "text/css",
        "application/javascript",
    )  # fmt: skip
    for each in types:
        yield Ordinary(f"a file of {each}", "/files/report-7.bin", words, each)
