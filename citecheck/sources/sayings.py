"""How pages say that there is no such page, in many languages.

Tables, no logic. Texts are compared as `plain_words` leaves them: lower case, one space between words, punctuation
gone, straight apostrophes. Every pattern is a run of alternatives without nested repetition, so it takes linear time.
In the tables each line that begins with a bar is an alternative; other lines go on where the one before stopped.
`<noun>` and its like stand for the pieces of `_PIECES`.
"""

from __future__ import annotations

import re
import unicodedata


def table(text: str) -> str:
    """The pattern in a table: its lines joined, its pieces put in."""
    pattern = "".join(
        line.strip().replace("| ", "|", 1) if line.lstrip().startswith("| ") else line.strip()
        for line in text.split("\n")
    )
    for name, piece in _PIECES.items():
        pattern = pattern.replace(f"<{name}>", piece)
    return pattern.removeprefix("|")


_PIECES: dict[str, str] = {}
_PIECES |= {
    "noun": table(
        r"""
        (?:web ?page|page|site|file|document|article|story|post|content|resource|url|link|product|item|entry|
        record|topic|thread|listing|profile|video|object|address|job|event|report|publication|recipe|book)s?
        """
    ),
    "page": table(
        r"""
        (?:web ?page|page|file|document|article|story|post|content|resource|url|link|thread|address|site)
        """
    ),
    "the": table(
        r"""
        (?:(?:the|this|that|your|a) )?(?:requested |specified )?
        """
    ),
    "you": table(
        r"""
        (?: (?:that )?(?:you(?:'re| are|'ve| have| were)? (?:requested|looking for|trying to (?:reach|access|
        open|visit|view)|tried to (?:reach|access|open|visit|view)|asked for|followed|wanted|want|seek|seeking|
        after)|requested|at this address))
        """
    ),
    "neg": table(
        r"""
        (?:not found|(?:was|is|were|are) not found|wasn't found|isn't found|(?:could|can) ?not be (?:found|
        located)|(?:couldn't|can't) be (?:found|located)|(?:does|do|did) not (?:seem to |appear to )?exist
        (?: any ?more)?|(?:doesn't|don't|didn't) (?:seem to |appear to )?exist(?: any ?more)?|no longer exists?|
        (?:has|have|may have|might have|was|were) (?:either )?(?:been )?(?:moved or |renamed or )?(?:removed|
        deleted|moved or no longer exists)(?: or (?:deleted|removed|moved|renamed))?|(?:is|are) no longer (?:available|
        here|online|with us)|(?:is|are) not available(?: any ?more)?|isn't (?:available|here)
        (?: any ?more)?|not available|(?:is |has gone |(?:seems|appears) to be )?missing|(?:is|has) gone|
        has expired|gone)
        """
    ),
    "here": table(
        r"""
        (?: (?:on|at|from) (?:this|our|the) (?:server|site|website|web site|address|location))?
        """
    ),
}

_CORE = {
    "en": r"""
    | <the><noun><you>? <neg><here>
    | (?:we |i )?(?:can't|cannot|can not|could not|couldn't|(?:are |were )?unable to) (?:seem to )?(?:find|
      locate) (?:the|that|this|your) (?:requested )?<noun><you>?
    | (?:we |i )?(?:can't|cannot|can not|could not|couldn't) (?:seem to )?find what you
      (?:'re| are| were) looking for
    | no such (?:page|file|document|article)
    | no page found
    | (?:file|page) or (?:directory|folder|file|resource) not found
    | <the>(?:page|content|story) no longer available
    | (?:there is|there's) nothing at this address
    | nothing (?:was )?found here
    | nothing was found at this location
    | (?:page|article|file|object|content)? ?not found
    | the requested url was not found
    """,
    "de": r"""
    | (?:die |diese |der |dieser |das |dieses )?(?:von ihnen )?(?:angeforderte |gesuchte |gewünschte |
      aufgerufene |angegebene )?(?:seite|webseite|datei|artikel|dokument|inhalt|beitrag|url|adresse|
      internetseite)(?: die sie (?:suchen|aufrufen wollten|angefordert haben))?(?: (?:wurde|konnte|kann|ist|
      existiert|gibt es))?(?: leider)?(?: nicht (?:gefunden(?: werden)?|auffindbar|vorhanden|verfügbar|
      mehr verfügbar|mehr vorhanden|mehr)| nicht|  gelöscht)
    | (?:die )?seite existiert (?:leider )?nicht(?: mehr)?
    | diese seite gibt es (?:leider )?nicht(?: mehr)?
    | wir (?:konnten|können) (?:die|diese) (?:gesuchte |angeforderte )?seite (?:leider )?nicht finden
    """,
    "fr": r"""
    | (?:la |cette |le |ce |l')?(?:page|article|fichier|document|contenu|ressource|adresse)(?: (?:web|demandée?|
      recherchée?))?(?: que vous (?:recherchez|cherchez|demandez|avez demandée?))?(?: est| semble)? (?:introuvable|
      non trouvée?|n'(?:existe|est) (?:pas|plus)(?: (?:disponible|en ligne|accessible))?|n'a (?:pas|
      pu) (?:été |être )?(?:pu être )?trouvée?|inexistante?|supprimée?|n'existe (?:pas|plus))
    | page non trouvée
    | page inconnue
    """,
    "es": r"""
    | (?:la |esta |el |este )?(?:página|pagina|archivo|artículo|documento|contenido|url|dirección)(?: web)?
      (?: solicitad[ao])?(?: que (?:buscas|busca|estás buscando|está buscando|ha solicitado|has solicitado|
      intentas ver))? (?:no (?:ha sido |fue |se ha |se )?(?:encontrad[ao]|encuentra(?: disponible)?|encontró|
      existe|disponible|está disponible)(?: más)?|ya no (?:existe|está disponible)|ha sido eliminad[ao]|
      inexistente)
    | no (?:se )?(?:encontramos|pudimos encontrar|ha encontrado|encontró) (?:la|esta) página
    """,
    "it": r"""
    | (?:la |questa |il |questo |l')?(?:pagina|file|articolo|documento|contenuto|risorsa)(?: web)?
      (?: richiest[ao]| cercat[ao])?(?: che (?:stai|hai|state) (?:cercando|cercato|
      richiesto))? (?:non (?:è (?:stat[ao] )?
      )?(?:trovat[ao]|esiste(?: più)?|disponibile|più disponibile|presente)|inesistente|non trovata)
    | nessuna pagina trovata
    | (?:la |questa )?pagina che (?:cerchi|cercavi) non (?:c'è|esiste|è disponibile)
    """,
    "pt": r"""
    | (?:a |esta |o |este )?(?:página|pagina|arquivo|ficheiro|artigo|documento|conteúdo)(?: web)?
      (?: solicitad[ao]| pedid[ao])?(?: que (?:você )?(?:procura|procurou|está procurando|solicitou|
      está a tentar aceder))? (?:não (?:foi |pôde ser |pode ser )?(?:encontrad[ao]|existe(?: mais)?|está (?:mais )?
      disponível|disponível|localizad[ao])|já não existe|inexistente)
    """,
    "nl": r"""
    | (?:de |deze |het |dit )?(?:opgevraagde |gevraagde |gezochte )?(?:pagina|bestand|artikel|document|
      webpagina)(?: die (?:u|je) (?:zoekt|zocht|opvraagt))? (?:(?:is |werd |kan |
      kon )?(?:helaas )?niet (?:gevonden(?: worden)?
      |beschikbaar|meer beschikbaar)|bestaat (?:helaas )?niet(?: meer)?)
    """,
    "pl": r"""
    | (?:ta |podana |żądana |szukana )?(?:strona|artykuł|plik|dokument|strony)(?: której szukasz)? (?:nie (?:została |
      został )?(?:znaleziona|znaleziony|znaleziono|istnieje|odnaleziono)|nie jest już dostępna)
    | nie (?:znaleziono|odnaleziono|ma takiej|można znaleźć) (?:tej |żądanej |podanej |takiej )?strony
    | nie ma takiej strony
    """,
    "ru": r"""
    | (?:(?:запрашиваемая|запрошенная|данная|указанная|такая|эта|искомая|такой|запрашиваемый|запрашиваемой) (?:вами )?
      )?(?:страница|страницы|статья|материал|документ|файл|публикация|новость)(?: которую вы (?:ищете|
      искали|запросили|запрашиваете))?(?: вами)? (?:не (?:найдена?|существует|обнаружена?|доступна|нашлась)
      (?: на (?:сайте|сервере))?|больше не существует|удалена?|была удалена|отсутствует|был удал[её]н)
    | (?:такой|этой) страницы (?:не существует|больше нет|нет)(?: на сайте)?
    | нет такой страницы
    | не удалось найти (?:эту |данную )?страницу
    | страница не найдена
    """,
    "uk": r"""
    | (?:(?:запитувана|ця|така|дана|вказана) )?(?:сторінка|сторінку|статтю|матеріал|документ|файл)(?: яку ви (?:шукаєте|
      шукали))? (?:не (?:знайдена|знайдено|існує|знайдений)|більше не існує|видалена|відсутня)
    | такої сторінки (?:не існує|немає)
    """,
    "cs": r"""
    | (?:požadovaná |hledaná |tato )?(?:stránka|stránku|soubor|článek) (?:nebyla? nalezena?|neexistuje|
      nenalezena?|nebylo možné najít)
    """,
    "sv": r"""
    | (?:den |sidan du (?:söker|letar efter) |begärda )?(?:sidan|sida|filen|artikeln)? ?(?:hittades inte|
      kunde inte hittas|finns inte(?: längre)?|kan inte hittas|hittas inte)
    """,
    "da": r"""
    | (?:siden|side|filen|artiklen)(?: du leder efter)? (?:blev ikke fundet|ikke fundet|kunne ikke findes|
      findes ikke(?: længere)?|eksisterer ikke(?: længere)?)
    """,
    "no": r"""
    | (?:siden|side|filen|artikkelen)(?: du (?:leter|ser) etter)? (?:ble ikke funnet|ikke funnet|
      kunne ikke finnes|finnes ikke(?: lenger)?|eksisterer ikke)
    """,
    "fi": r"""
    | (?:hakemaasi |etsimääsi |pyydettyä |tätä )?(?:sivua|sivu|tiedostoa|artikkelia) ei (?:löytynyt|löydy|
      voitu löytää|ole olemassa|ole enää saatavilla)
    """,
    "hu": r"""
    | (?:a |az )?(?:keresett |kért )?(?:oldal|fájl|cikk) (?:nem található|nem létezik|nem elérhető|nincs meg)
    """,
    "ro": r"""
    | (?:această |pagina |)?(?:pagina|pagină|fișierul|articolul)(?: (?:căutată|solicitată|pe care o căutați)
      )? (?:nu (?:a fost găsită|a fost gasita|există|exista|este disponibilă|a putut fi găsită)|inexistentă|
      negăsită)
    """,
    "el": r"""
    | (?:η |αυτή η )?(?:σελίδα|αρχείο|άρθρο)(?: που (?:ζητήσατε|αναζητάτε|ψάχνετε))? (?:δεν (?:βρέθηκε|υπάρχει
      (?: πλέον| πια)?|είναι διαθέσιμη))
    """,
    "tr": r"""
    | (?:aradığınız |istenen |bu )?(?:sayfa|dosya|makale) (?:bulunamadı|bulunamıyor|mevcut değil|
      artık mevcut değil|yok)
    """,
    "id": r"""
    | (?:halaman|berkas|artikel)(?: yang anda (?:cari|minta))? (?:tidak (?:ditemukan|ada|tersedia|
      dapat ditemukan))
    """,
    "vi": r"""
    | (?:không tìm thấy (?:trang|nội dung)(?: này| bạn yêu cầu)?|trang (?:này |bạn (?:tìm|yêu cầu) )?
      (?:không tồn tại|không tìm thấy))
    """,
    "ja": r"""
    | (?:(?:お探しの|指定された|ご指定の|要求された|アクセスしようとした|このアドレスの|該当の|該当する)?
      (?:ウェブ)?(?:ページ|記事|ファイル|コンテンツ|url)(?:は|が|を)?(?:見つかりません(?:でした)?|みつかりません
      (?:でした)?|存在しません(?:でした)?|ありません|見つけることができません(?:でした)?|削除(?:されました|
      されています|された可能性があります)|表示できません|移動または削除(?:された可能性があります|されました)))
    """,
    "zh": r"""
    | (?:(?:抱歉|对不起|對不起|很抱歉|非常抱歉)? ?(?:您|你)?(?:所)?(?:访问|訪問|请求|請求|查找|要找|找|浏览|
      瀏覽|查看|要访问|想访问|要查看)?的?(?:页面|頁面|网页|網頁|文章|内容|內容|文件|地址|链接|連結)(?:找不到|
      不存在|未找到|沒有找到|没有找到|已(?:被)?(?:删除|刪除|移除)(?:或不存在)?|不存在或已(?:被)?删除|无法找到|
      無法找到|飞走了|不见了|走丢了|丢失了)(?:了)?|(?:找不到|没有找到|沒有找到|未找到|无法找到|無法找到)(?:您|
      你)?(?:所)?(?:访问|请求|請求|要找|查找|要)?的?(?:该|該|此|这个|這個)?(?:页面|頁面|网页|網頁|文章|内容))
    """,
    "ko": r"""
    | (?:(?:요청하신|찾으시는|해당|찾으려는|요청한|이)? ?(?:페이지|문서|게시물|파일|기사)(?:를|가|을|이|는)? ?
      (?:찾을 수 없습니다|존재하지 않습니다|찾을 수 없음|없습니다|삭제되었습니다|삭제되었거나))
    """,
    "ar": r"""
    | (?:الصفحة|عذرا الصفحة)(?: التي (?:تبحث عنها|طلبتها|تحاول الوصول إليها))? (?:غير موجودة|غير متوفرة|
      لم يتم العثور عليها|لا توجد)
    | لم يتم العثور على الصفحة
    """,
    "he": r"""
    | (?:הדף|העמוד)(?: (?:המבוקש|שחיפשת|שביקשת))? (?:לא נמצא|אינו קיים|לא קיים)
    """,
    "fa": r"""
    | صفحه (?:مورد نظر )?(?:یافت نشد|پیدا نشد|وجود ندارد)
    """,
    "hi": r"""
    | (?:पृष्ठ|पेज) नहीं मिला
    """,
    "th": r"""
    | ไม่พบหน้า(?:ที่คุณ(?:ต้องการ|ค้นหา|ร้องขอ))?(?:นี้)?
    """,
}
"""The core of what a page says that isn't there; a title or a heading that is little else says so itself."""

SAYING = re.compile("|".join(f"(?:{table(each)})" for each in _CORE.values()))

GENRE = re.compile(
    table(
        r"""
    | \b(?:change ?logs?|changes|release notes|what's new|migration|breaking changes|deprecat\w+|faq|
      frequently asked|questions|
      search|results|how to|user guide|guide to|tutorial|glossary|history of|issue \d+|takedown|link rot|error pages|
      stack overflow|stack exchange|server fault|wiktionary|wikipedia|dictionary|imdb|goodreads|discogs|
      custom 404|soft 404|documentation)\b
    | \b(?:änderungen|versionshinweise|häufige fragen|suche|suchergebnisse|anleitung|historique|nouveautés|
      journal des modifications|
      recherche|résultats|questions fréquentes|novedades|cambios|búsqueda|resultados|preguntas frecuentes|novità|
      modifiche|ricerca|
      domande frequenti|novidades|alterações|pesquisa|perguntas frequentes|wijzigingen|zoekresultaten|
      veelgestelde vragen|zmiany|
      wyszukiwanie|wyniki)\b
    | (?:журнал изменений|список изменений|что нового|история изменений|поиск|результаты|вопросы и ответы|
      часто задаваемые)
    | 更新日志|变更|更新记录|搜索|常见问题|更新履歴|変更履歴|検索|よくある質問
    """
    )
)
"""Titles of pages that list what has gone, or answer questions about it, and are pages all the same."""

FILLERS = frozenset(
    """
    404 404页面 410 are błąd code desculpe désolé entschuldigung eroare erreur erro error errore errors fehler
    fehlermeldung feil fejl fel fout hata helaas hiba hmm hoppla http https kesalahan leider lo lỗi no oh
    oooops ooops oops ops oups page przepraszamy sentimos sorry spiacenti status the tyvärr uh uh-oh ups virhe
    we we're whoops yikes σφάλμα вибачте извините к ошибка помилка сожалению упс שגיאה خطأ エラー ページ 对不起
    抱歉 錯誤 错误 오류
    """.split()
)
"""Words that go with such a saying and add nothing to it."""

TOLD = re.compile(
    table(
        r"""
    | \b<noun><you>(?: \w+){0,3}? <neg>
    | \brequested <noun>(?: \S+)? <neg>
    | \b(?:sorry|oops|whoops|unfortunately)(?: but)? <the><noun><you>? <neg>
    | \bwe (?:can't|cannot|can not|could not|couldn't|are unable to|were unable to)(?: seem to)? (?:find|
      locate) (?:the|that|this|your) <noun>\b
    | \b(?:can't|cannot|couldn't|could not)(?: seem to)? find what you(?:'re| are| were) looking for
    | \bnothing was found at this location
    | \b(?:there is|there's) nothing at this address
    | \btype not found status 404
    | \b(?:that|this) <page> (?:seems|appears) to be missing
    | \bthis <page> (?:does not exist|doesn't exist|no longer exists|is no longer available|isn't available|
      has been (?:removed|deleted)|could not be found|couldn't be found|can't be found|cannot be found)
    | \b<page> (?:may|might|could) have been (?:moved|removed|deleted|renamed)
    | \bit (?:may|might|could) have been (?:moved|removed|deleted|renamed)
    | \bthe link you (?:followed|clicked) (?:may be|is|might be|probably) broken
    | \b(?:have|may have|might have) (?:mistyped|typed) the (?:address|url)
    | \b(?:angeforderte|gesuchte|gewünschte|aufgerufene|angegebene) (?:seite|webseite|datei|url|adresse|inhalt|
      artikel)\b.{0,40}\b(?:nicht|existiert)
    | \bdiese (?:seite|adresse|url) (?:existiert|gibt es|wurde|konnte|ist)\b.{0,20}\bnicht
    | \bseite,? die sie (?:suchen|aufrufen|angefordert)
    | \b(?:page|article|document|contenu) (?:que vous (?:recherchez|cherchez|demandez|avez demandée?)|demandée?|
      recherchée?)\b.{0,60}(?:introuvable|n'existe|n'est|n'a|supprimée?|déplacée?|trouvée?)
    | \bcette page (?:n'existe|n'est plus|est introuvable|a été supprimée)
    | \b(?:página|pagina|contenido|artículo|conteúdo|artigo) (?:que (?:buscas?|estás? buscando|ha solicitado|
      has solicitado|(?:você )?(?:procura|procurou|está procurando|solicitou))|solicitad[ao])\b.{0,60}\b(?:no|
      não|ya no|já não)\b
    | \besta página (?:no existe|ya no existe|não existe|já não existe|no está disponible|não está disponível)
    | \b(?:pagina|risorsa|contenuto|articolo) (?:che (?:stai|hai) (?:cercando|cercato|richiesto)|richiest[ao]|
      cercat[ao])\b.{0,60}\bnon\b
    | \bquesta pagina non esiste
    | \b(?:pagina|artikel) die (?:u|je) (?:zoekt|zocht|opvraagt)\b.{0,40}\bniet\b
    | \bdeze pagina bestaat (?:helaas )?niet
    | \b(?:strona|strony),? (?:której szukasz|o podanym adresie)\b.{0,40}\bnie\b
    | \b(?:szukana|żądana|podana) strona nie\b
    | \b(?:страниц[аыу]|материал|документ),? котор(?:ую|ый) вы (?:ищете|искали|запросили|запрашиваете)
    | \b(?:запрашиваем|запрошенн|указанн|иском)\w{2,4} (?:вами )?(?:страниц[аы]|материал|документ|адрес)
      \w? .{0,30}\b(?:не|удал)
    | \b(?:страница|статья) (?:была |возможно )?(?:была )?(?:удалена|перемещена)
    | \bтакой страницы (?:не существует|нет|больше нет)
    | \b(?:сторінк[аиу]),? як[ау] ви (?:шукаєте|шукали)
    | お探しの(?:ページ|記事|コンテンツ)
    | (?:指定された|ご指定の)(?:ページ|url)(?:は|が)
    | 移動または削除された
    | (?:您|你)(?:所)?(?:访问|查看|訪問|请求|請求|查找|要找|找|要访问|浏览)的(?:页面|頁面|网页|網頁|文章|内容)
    | (?:요청하신|찾으시는) (?:페이지|문서|게시물)
    | \baradığınız sayfa\b
    | \bhakemaasi sivua\b
    | \bkeresett oldal nem\b
    | \bsidan du (?:söker|letar efter)\b
    | \bsiden du le(?:d|t)er etter
    | الصفحة التي (?:تبحث عنها|طلبتها|تحاول الوصول إليها)
    """
    )
)
"""Sentences that tell the reader so: about the page *you* asked for, not about such pages in general."""

ABOUT = re.compile(
    table(
        r"""
    | \b(?:status codes?|response codes?|encyclopa?edia|error codes?|error messages?|means that|meaning of|
      http (?:status|response|standard)|
      explained|definition|defined (?:as|in)|custom 404|rfc ?\d+|essay|poem|album|song|band|novel|short story|
      client error|statuscode|fehlercode|fehlermeldung|bedeutet|bedeutung|code d'erreur|signifie|código de (?:estado|
      error|erro)|significa|codice di stato|kod błędu|oznacza|код (?:ответа|ошибки|состояния)|означает|
      betekent|statuskod|betyder)\b
    | 状态码
    | 狀態碼
    | 错误代码
    | ステータスコード
    | エラーコード
    | 意味
    | 상태 코드
    """
    )
)
"""Words of pages that speak about missing pages, and are none."""

_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_BETWEEN = re.compile(
    r"[\s!-$&(-,:-@\[-`{-~\u00a1\u00a6-\u00a9\u00ab\u00ac\u00ae\u00b6\u00b7\u00bb\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u3004"
    r"\u3008-\u3020\u3030\u30fb\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff]+"
)
"""Punctuation and pictures; marks that belong to letters (as in Devanagari and Thai) are none."""

_PATHS = re.compile(r"(?<!\S)(?:https?://\S*|/\S*|\S*/\S*)")


def plain_words(text: str) -> str:
    """The text as the patterns of this module want it: lower case, single spaces, no punctuation, no addresses."""
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).lower()
    words = (word.strip(".-'%") for word in _BETWEEN.sub(" ", _PATHS.sub(" ", text)).split())
    return " ".join(word for word in words if word)
