# ruff: noqa: E501 - pages and sentences read better whole
"""Pages that say politely, with status 200, that there is no such page: in many languages, as sites say it."""

from __future__ import annotations

from typing import NamedTuple


class Polite(NamedTuple):
    """A page by its title, its heading and its text."""

    language: str
    title: str
    heading: str
    text: str

    @property
    def body(self) -> bytes:
        return (
            f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8"><title>{self.title}</title></head>'
            f"<body><nav><a href='/'>Home</a></nav><main><h1>{self.heading}</h1><p>{self.text}</p></main></body></html>"
        ).encode()


POLITE = tuple(
    Polite(*row)
    for row in (
        ("en", "404 Not Found", "Not Found", "The requested URL was not found on this server."),
        ("en", "Page not found | The Northern Courier", "Page not found", "We're sorry, but the page you requested cannot be found."),
        ("en", "Page Not Found - Courier", "Oops! That page can’t be found.", "It looks like nothing was found at this location. Maybe try a search?"),
        ("en", "Courier", "404", "This page does not exist."),
        ("en", "Error", "Sorry, this page isn't available.", "The link you followed may be broken, or the page may have been removed."),
        ("en", "Courier: Article not found", "Article not found", "The article you are looking for is no longer available."),
        ("en", "Whoops!", "We couldn't find that page", "You may have mistyped the address or the page may have moved."),
        ("en", "File Not Found", "File Not Found", "The file you requested does not exist."),
        ("en", "Product no longer available", "This product is no longer available", "But here are some others that you might like."),
        ("en", "Page doesn't exist", "This page doesn't exist", "Let's get you back home."),
        ("en", "Content Not Found", "Sorry, the content you are looking for could not be found", "Go to the front page."),
        ("en", "Error 404", "Error 404: page not found", "Please check the address."),
        ("en", "404: This page could not be found.", "404", "This page could not be found."),
        ("en", "Error Page", "Error Page", "There was an unexpected error (type=Not Found, status=404)."),
        ("en", "Page not found (404)", "Page not found (404)", "None of the known patterns fits this path."),
        ("en", "404 - File or directory not found.", "Server Error", "What you look for might have been removed or renamed."),
        ("en", "HTTP Status 404 – Not Found", "HTTP Status 404 – Not Found", "The server has no representation of the target, or does not say so."),
        ("en", "My blog", "My blog", "Sorry, the page you were looking for in this blog does not exist."),
        ("en", "Courier", "Courier", "We can’t find the page you’re looking for"),
        ("en", "Courier", "PAGE NOT FOUND", "You can find much here, even a page that is not."),
        ("en", "Page No Longer Available", "Page No Longer Available", "You may have come here through an old link."),
        ("en", "Error", "Error", "The specified URL cannot be found."),
        ("en", "Document not found", "Document not found", "The document you asked for is not in our archive any more."),
        ("en", "Courier", "Oh no!", "That page seems to be missing."),
        ("en", "Courier", "This page has gone missing", "Try the search."),
        ("en", "Courier", "We're sorry, the article has been removed", "Try the search."),
        ("en", "Courier | Not found", "Hm", "We looked everywhere, but there is nothing at this address."),
        ("en", "Not Found", "Not Found", "Some things that might help: search, reference, archive."),
        ("de", "Artikel nicht gefunden", "Artikel nicht gefunden", "Dieser Artikel ist leider nicht mehr verfügbar."),
        ("de", "Nordkurier", "Die gewünschte Seite gibt es nicht", "Zur Startseite"),
        ("fr", "Le Courrier", "Désolé, cette page est introuvable", "Retour"),
        ("fr", "Le Courrier", "Cet article n'est plus disponible", "Retour à l'accueil"),
        ("es", "El Correo", "¡Vaya! No encontramos la página", "Volver"),
        ("es", "El Correo", "El contenido que buscas no está disponible", "Volver"),
        ("it", "Il Corriere", "La pagina che cerchi non c'è", "Torna"),
        ("it", "Il Corriere", "Ops! Pagina inesistente", "Torna alla home"),
        ("pt", "O Correio", "Essa página não existe", "Voltar"),
        ("ru", "Курьер", "Страница удалена", "На главную"),
        ("ru", "Курьер", "Нет такой страницы", "На главную"),
        ("pl", "Kurier", "Strona o podanym adresie nie istnieje", "Powrót"),
        ("ja", "新聞", "この記事は削除されました", "トップへ"),
        ("zh", "新闻", "该内容已被删除", "返回首页"),
        ("zh", "提示", "提示", "您查看的网页可能已被删除。"),
        ("da", "Siden findes ikke", "Siden findes ikke", "Vi kan ikke finde siden, du leder efter."),
        ("de", "Seite nicht gefunden – Nordkurier", "Seite nicht gefunden", "Die angeforderte Seite konnte leider nicht gefunden werden."),
        ("de", "Fehler 404", "Fehler 404", "Diese Seite existiert nicht mehr."),
        ("de", "Nordkurier", "Hoppla! Die gesuchte Seite wurde nicht gefunden", "Bitte nutzen Sie die Suche."),
        ("de", "404 - Seite nicht vorhanden", "Seite nicht vorhanden", "Die Seite, die Sie suchen, ist nicht mehr verfügbar."),
        ("fr", "Page introuvable - Le Courrier", "Page introuvable", "La page que vous recherchez n'existe pas ou n'existe plus."),
        ("fr", "Erreur 404", "Oups ! Page non trouvée", "La page demandée est introuvable."),
        ("fr", "Le Courrier", "Cette page n’existe plus", "Retournez à la page d'accueil."),
        ("es", "Página no encontrada | El Correo", "Página no encontrada", "Lo sentimos, la página que buscas no existe."),
        ("es", "Error 404", "Error 404", "La página solicitada no se encuentra disponible."),
        ("es", "El Correo", "Esta página ya no existe", "Vuelve a la portada."),
        ("it", "Pagina non trovata - Il Corriere", "Pagina non trovata", "La pagina che stai cercando non esiste."),
        ("it", "Errore 404", "Errore 404", "Spiacenti, la pagina richiesta non è stata trovata."),
        ("pt", "Página não encontrada", "Página não encontrada", "A página que você procura não existe ou foi removida."),
        ("pt", "Erro 404", "Oops! Página não encontrada", "Desculpe, não encontramos o que procura."),
        ("nl", "Pagina niet gevonden - De Koerier", "Pagina niet gevonden", "De pagina die u zoekt bestaat niet meer."),
        ("nl", "404", "Deze pagina bestaat niet", "Ga terug naar de voorpagina."),
        ("pl", "Strona nie została znaleziona", "Błąd 404", "Strona, której szukasz, nie istnieje."),
        ("pl", "404 - Nie znaleziono strony", "Nie znaleziono strony", "Przepraszamy, podana strona nie istnieje."),
        ("ru", "Страница не найдена — Курьер", "Страница не найдена", "К сожалению, запрашиваемая страница не существует."),
        ("ru", "Ошибка 404", "Ошибка 404", "Страница, которую вы ищете, была удалена или перемещена."),
        ("ru", "404", "Такой страницы нет", "Вернитесь на главную."),
        ("uk", "Сторінку не знайдено", "Сторінку не знайдено", "Сторінка, яку ви шукаєте, не існує."),
        ("cs", "Stránka nenalezena", "Stránka nenalezena", "Požadovaná stránka neexistuje."),
        ("sv", "Sidan hittades inte", "Sidan hittades inte", "Sidan du söker finns inte längre."),
        ("da", "Siden blev ikke fundet", "Siden blev ikke fundet", "Siden du leder efter findes ikke længere."),
        ("no", "Siden ble ikke funnet", "Siden ble ikke funnet", "Siden du leter etter finnes ikke."),
        ("fi", "Sivua ei löytynyt", "Sivua ei löytynyt", "Hakemaasi sivua ei ole olemassa."),
        ("hu", "Az oldal nem található", "Az oldal nem található", "A keresett oldal nem létezik."),
        ("ro", "Pagina nu a fost găsită", "Pagina nu a fost găsită", "Pagina căutată nu există."),
        ("el", "Η σελίδα δεν βρέθηκε", "Η σελίδα δεν βρέθηκε", "Η σελίδα που ζητήσατε δεν υπάρχει."),
        ("tr", "Sayfa bulunamadı", "Sayfa bulunamadı", "Aradığınız sayfa bulunamadı."),
        ("id", "Halaman tidak ditemukan", "Halaman tidak ditemukan", "Halaman yang Anda cari tidak ditemukan."),
        ("vi", "Không tìm thấy trang", "Không tìm thấy trang", "Trang bạn yêu cầu không tồn tại."),
        ("ja", "ページが見つかりません｜新聞", "ページが見つかりません", "お探しのページは見つかりませんでした。移動または削除された可能性があります。"),
        ("ja", "404 Not Found", "指定されたページは存在しません", "URLをご確認ください。"),
        ("zh", "页面不存在 - 新闻", "页面不存在", "抱歉，您访问的页面不存在或已删除。"),
        ("zh", "404", "找不到页面", "您要找的页面找不到了。"),
        ("zh", "找不到網頁", "找不到網頁", "很抱歉，您要找的網頁不存在。"),
        ("ko", "페이지를 찾을 수 없습니다", "페이지를 찾을 수 없습니다", "요청하신 페이지가 존재하지 않습니다."),
        ("ar", "الصفحة غير موجودة", "الصفحة غير موجودة", "الصفحة التي تبحث عنها غير موجودة."),
        ("he", "הדף לא נמצא", "הדף לא נמצא", "הדף המבוקש לא נמצא."),
        ("fa", "صفحه یافت نشد", "صفحه یافت نشد", "صفحه مورد نظر یافت نشد."),
        ("hi", "पृष्ठ नहीं मिला", "पृष्ठ नहीं मिला", "पृष्ठ नहीं मिला"),
        ("th", "ไม่พบหน้าที่คุณต้องการ", "ไม่พบหน้าที่คุณต้องการ", "404"),
    )
)  # fmt: skip
