"""What pages say that stand before a source or in place of it: logins, paywalls, consent, parked domains.

Tables, no logic; written and compared as those of `sayings`.
"""

from __future__ import annotations

import re

from citecheck.sources.sayings import table

LOGIN = re.compile(
    table(
        r"""
    | log ?in
    | sign ?in
    | log ?on
    | login required
    | sign in to continue
    | log in to continue
    | you must (?:be logged|log) in
    | authentication required
    | member login
    | single sign-on
    | anmelden
    | anmeldung
    | einloggen
    | login
    | bitte (?:melden sie sich an|anmelden)
    | connexion
    | se connecter
    | connectez-vous
    | identifiez-vous
    | iniciar sesión
    | inicia sesión
    | acceder
    | accedi
    | accesso
    | effettua il login
    | iniciar sessão
    | entrar
    | fazer login
    | inloggen
    | aanmelden
    | zaloguj się
    | logowanie
    | вход
    | войти
    | войдите
    | авторизация
    | увійти
    | вхід
    | přihlášení
    | přihlásit se
    | logga in
    | log ind
    | logg inn
    | kirjaudu(?: sisään)?
    | bejelentkezés
    | autentificare
    | σύνδεση
    | giriş(?: yap)?
    | masuk
    | đăng nhập
    | ログイン
    | サインイン
    | 登录
    | 登入
    | 登錄
    | 请登录
    | 로그인
    | تسجيل الدخول
    | כניסה
    | התחברות
    """
    )
)
"""Titles and headings of pages that let in only whom they know."""

LOGIN_TOLD = re.compile(
    table(
        r"""
    | (?:log|sign) ?in to (?:continue|view|access|read|see|open)
    | you (?:must|need to|have to) (?:be (?:logged|signed) in|log ?in|sign ?in) to (?:continue|view|access|read|
      see|open)
    | (?:login|authentication|registration) required
    | melden sie sich an um
    | bitte (?:melden sie sich an|loggen sie sich ein)(?: um)?
    | (?:connectez|identifiez)-vous pour (?:continuer|lire|accéder|voir)
    | (?:inicia|inicie) sesión para (?:continuar|ver|leer|acceder)
    | accedi per (?:continuare|leggere|vedere)
    | (?:faça login|inicie sessão|entre) para (?:continuar|ver|ler|acessar|aceder)
    | (?:log|meld je|meld u) (?:in|aan) om (?:verder|te lezen|te bekijken)
    | zaloguj się aby
    | (?:войдите|авторизуйтесь) чтобы
    | увійдіть щоб
    | ログインして(?:ください|続行|閲覧)
    | 请(?:先)?登录
    | 登录后(?:查看|阅读|继续)
    | 로그인이 필요
    """
    )
)
"""What a page says that shows nothing to strangers."""

PAYWALL = re.compile(
    table(
        r"""
    | subscribe to (?:continue|read|keep reading|unlock)
    | to (?:continue|keep) reading(?: this article)?,? (?:please |you (?:need|must) )?(?:subscribe|log in|sign|
      register|become)
    | (?:this|the) (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?
      (?:subscribers|members|paying)
    | (?:subscriber|member)s?[- ](?:only|exclusive)
    | for subscribers only
    | you(?:'ve| have) (?:reached|read|used)(?: all)? (?:your|the|of your) (?:monthly )?(?:limit|free)
    | free articles? (?:left|remaining|this month)
    | already a subscriber
    | unlock this article
    | continue reading with a subscription
    | (?:diesen )?artikel (?:jetzt )?(?:weiterlesen|freischalten)
    | weiterlesen mit
    | nur für abonnenten
    | jetzt abonnieren und weiterlesen
    | réservé (?:aux|à nos) abonnés
    | pour lire la suite
    | il vous reste .{1,20} à lire
    | contenido exclusivo para suscriptores
    | suscríbete para (?:seguir|continuar) leyendo
    | para seguir leyendo
    | contenuto riservato agli abbonati
    | abbonati per (?:continuare|leggere)
    | conteúdo exclusivo para assinantes
    | assine para continuar
    | alleen voor abonnees
    | dostęp tylko dla (?:prenumeratorów|subskrybentów)
    | только для подписчиков
    | оформите подписку
    | чтобы (?:продолжить чтение|читать дальше)
    | この記事は(?:有料)?会員限定
    | 有料会員限定
    | 会員限定記事
    | 订阅(?:后|以)(?:继续)?阅读
    | 付费(?:阅读|内容)
    | 구독자 전용
    """
    )
)
"""What stands where the rest of an article is kept for those who pay."""

CONSENT = re.compile(
    table(
        r"""
    | before you continue
    | your privacy(?: choices)?
    | we value your privacy
    | cookie (?:consent|wall)
    | consent
    | datenschutz-?einstellungen
    | mit werbung weiterlesen
    | bevor sie (?:fortfahren|weitermachen)
    | avant de continuer
    | avant d'accéder
    | antes de continuar
    | prima di continuare
    | zustimmung
    | privacy gate
    """
    )
)
"""Titles and headings of pages that ask for consent before they show anything."""

PARKED = re.compile(
    table(
        r"""
    | (?:this |the )?(?:web ?site |premium )?domain(?: name)?(?: \S+)? (?:is|may be|might be|could be) (?:available )?
      (?:for sale|parked|available for (?:purchase|sale)|available to buy|expired)
    | \b\S+\.\w{2,} is (?:available )?for sale
    | (?:buy|purchase|inquire about|get|lease) this domain
    | (?:this )?domain (?:has (?:recently )?been |is )(?:registered|parked|expired)
    | this domain (?:name )?has expired
    | this (?:web)?page is parked
    | (?:is )?parked (?:free|domain|page)
    | courtesy of godaddy
    | the sponsored listings displayed above
    | related searches
    | domain (?:zu verkaufen|steht zum verkauf|kaufen)
    | diese domain (?:steht|ist|wurde)
    | (?:ce |le )?(?:nom de )?domaine (?:est )?(?:à vendre|en vente|expiré)
    | (?:este )?dominio (?:está )?(?:en venta|a la venta|in vendita|è in vendita|ha caducado)
    | questo dominio
    | domínio (?:está )?à venda
    | dit domein
    | domein (?:te koop|is te koop)
    | domena (?:na sprzedaż|jest na sprzedaż)
    | ta domena
    | домен (?:прода[её]тся|выставлен на продажу|припаркован|не оплачен|истек)
    | этот домен
    | 域名(?:出售|正在出售|转让|已过期)
    | 本域名
    | ドメイン(?:は)?(?:販売|売り出し)
    | このドメイン
    | 도메인 판매
    """
    )
)
"""What a domain says that nobody uses."""

PARKED_MARKS = (
    "sedoparking.com",
    "parkingcrew.net",
    "parklogic.com",
    "bodis.com",
    "cdn.dan.com",
    "dan.com/buy-domain",
    "afternic.com/forsale",
    "hugedomains.com/domain_profile",
    "img1.wsimg.com/parking-lander",
    'window.location.href="/lander"',
    "window.location.href='/lander'",
    "parking.reg.ru",
    "above.com/marketplace",
    "domainmarket.com/buynow",
    "d38psrni17bvxu.cloudfront.net",
    "uniregistry.com/buy-domain",
    "data-adblockkey=",
    "sedo.com/search/details",
    "namebright.com/domain",
    "dsparking.com",
    "smartname.com",
    "voodoo.com/parking",
    "trafficz.com",
    "ztomy.com",
    "skenzo.com",
)
"""What the pages of domain parkers and dealers are made of, in lower case."""

ANCHORS = frozenset(
    """
    inesistente c'è c’è nothing status
    404 410 abbonati abonnees abonnenten abonnieren abonnés acceder accedi accesso ada angeforderte anmelden
    anmeldung article. articles assinantes assine auffindbar autentificare available bejelentkezés beschikbaar
    bestaat bulunamadı bulunamıyor connecter connexion consent datenschutzeinstellungen deleted disponibile
    disponible disponível ditemukan domain domain. domaine domein domena dominio domínio einloggen eksisterer
    eliminada eliminado elérhető encontrada encontrado encontramos encontrar encontró encuentra entrar esiste
    exist exista existe existiert exists există expired find finden findes finnes finns found freischalten
    fundet funnet gasita gefunden gesuchte gevonden gibt giriş gone găsită hittades hittas inconnue inexistante
    inexistente inexistentă inloggen introuvable istnieje kirjaudu lire localizada localizado locate located log
    logga login logowanie longer looking létezik löydy löytynyt masuk mehr member members members-only mevcut
    missing mistyped moved n'a n'est n'existe nebyl nebyla nebylo neexistuje negăsită nenalezena nenalezeno
    nincs nothing não n’a n’est n’existe odnaleziona odnaleziono olemassa parked password plus prenumeratorów
    privacy přihlášení reading removed requested saatavilla sale sale! sale. sesión sessão sign signin strony
    subscribe subscriber subscribers subscription subskrybentów such supprimé supprimée suscriptores suscríbete
    található tersedia thấy trouver trouvé trouvée trovata trovati trovato tại unavailable verfügbar voitu
    vorhanden weiterlesen yok zaloguj znaleziona znaleziono znaleziony znaleźć zustimmung βρέθηκε διαθέσιμη
    σύνδεση υπάρχει авторизация видалена войти вход вхід відсутня домен доступна знайдена знайдено ищете найден
    найдена найдено найдены найти нашлась немає обнаружена отсутствует подписку подписчиков страницы существует
    удален удалена удалён існує נמצא קיים العثور توجد متوفرة موجودة ندارد نشد मिला
    """.split()
)
"""A page of few words that has none of these says none of what the tables look for; see `glance`."""

STEMS = tuple(
    """
    見つか みつか 存在しま ありません 見つける 削除 表示でき 找不到 不存在 未找到 没有找到 沒有找到 無法找到
    无法找到 已删除 已被删除 刪除 移除 飞走 不见了 走丢 丢失 찾을 존재하지 없습니다 없음 삭제 ไม่พบ 会員限定
    订阅 付费 구독자 ログイン サインイン 登录 登入 登錄 로그인 域名 ドメイン 도메인
    """.split()
)
"""The same for languages that put no spaces between their words."""
