"""Money that several countries call alike: the peso, crown, franc or rupee of the country that is spoken of.

The country named nearest to the amount decides; without one the name means what it means most often. Codes are those
of ISO 4217, as CLDR's supplemental data gives them to territories.
"""

from __future__ import annotations

import re

_COUNTRIES = {
    "peso": "Argentin:ARS Chile:CLP Chilen:CLP Colombia:COP Philippin:PHP Manila:PHP Mexic:MXN México:MXN Urugua:UYU "
    "Cuba:CUP Dominican:DOP Buenos:ARS Аргентин:ARS Мексик:MXN 阿根廷:ARS 墨西哥:MXN 菲律宾:PHP 智利:CLP 哥伦比亚:COP",
    "crown": "Swed:SEK Norw:NOK Denmark:DKK Danish:DKK Czech:CZK Iceland:ISK Stockholm:SEK Oslo:NOK Copenhagen:DKK "
    "Prague:CZK Швец:SEK Норвег:NOK Дани:DKK Чехи:CZK 瑞典:SEK 挪威:NOK 丹麦:DKK 捷克:CZK",
    "franc": "Switz:CHF Swiss:CHF Schweiz:CHF Suisse:CHF Rwanda:RWF Congo:CDF Senegal:XOF Mali:XOF Niger:XOF "
    "Burkina:XOF Ivory:XOF Togo:XOF Benin:XOF Cameroon:XAF Cameroun:XAF Chad:XAF Gabon:XAF Guinea:GNF Burundi:BIF "
    "Djibouti:DJF Швейцар:CHF 瑞士:CHF",
    "rupee": "India:INR Pakistan:PKR Nepal:NPR Sri:LKR Lanka:LKR Mauriti:MUR Seychell:SCR Delhi:INR Islamabad:PKR "
    "Kathmandu:NPR Colombo:LKR Инди:INR Пакистан:PKR 印度:INR 巴基斯坦:PKR",
    "dinar": "Iraq:IQD Kuwait:KWD Serbia:RSD Algeria:DZD Jordan:JOD Libya:LYD Tunisia:TND Bahrain:BHD "
    "Сербс:RSD Ирак:IQD",
    "rial": "Iran:IRR Oman:OMR Yemen:YER Иран:IRR 伊朗:IRR",
    "riyal": "Saudi:SAR Qatar:QAR Саудов:SAR Катар:QAR 沙特:SAR 卡塔尔:QAR",
    "shilling": "Kenya:KES Tanzania:TZS Uganda:UGX Somalia:SOS Nairobi:KES Kampala:UGX",
    "dirham": "Emirat:AED Dubai:AED Morocc:MAD Maroc:MAD Emirati:AED UAE:AED",
    "lira": "Turk:TRY Türk:TRY Ankara:TRY Lebanon:LBP Syria:SYP",
}
_NAMES = {
    "peso": "peso pesos песо 比索",
    "crown": "crown crowns krone kroner kronen krona kronor кроны крон крона kronor 克朗",
    "franc": "franc francs franken franco francos франк франков франка 法郎", "rupee": "rupee rupees рупий рупии 卢比",
    "dinar": "dinar dinars динар динаров динара 第纳尔",
    "rial": "rial rials риалов риал", "riyal": "riyal riyals 里亚尔",
    "shilling": "shilling shillings", "dirham": "dirham dirhams дирхамов дирхам 迪拉姆", "lira": "lira liras лир лиры",
}  # fmt: skip
_MONEY = {name: money for money, names in _NAMES.items() for name in names.split()}
_LOCAL = {
    money: {country: code for country, _, code in (pair.partition(":") for pair in pairs.split())}
    for money, pairs in _COUNTRIES.items()
}
_SIGNS = {
    money: re.compile("|".join(rf"{'' if country > '㐀' else chr(92) + 'b'}{country}" for country in countries))
    for money, countries in _LOCAL.items()
}
_BEHIND, _AHEAD = 400, 80
"""How far a country may be named before its money and behind it, in characters."""


def local_code(written: str, text: str, start: int, end: int) -> str | None:
    """The code of the money `written` at `start` of `text`, by the country named nearest to it; None where none is."""
    money = _MONEY.get(written.lower())
    if money is None:
        return None
    named = [
        (start - match.end() if match.end() <= start else match.start() - end + _BEHIND, match[0])
        for match in _SIGNS[money].finditer(text, max(0, start - _BEHIND), end + _AHEAD)
    ]
    return _LOCAL[money][min(named)[1]] if named else None
