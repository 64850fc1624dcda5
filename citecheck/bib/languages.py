"""BCP 47 tags to the names babel and biblatex have for languages (biblatex manual, `langid`; babel manual, 1.24)."""

from __future__ import annotations

_BABEL = {
    "af": "afrikaans",
    "ar": "arabic",
    "az": "azerbaijani",
    "be": "belarusian",
    "bg": "bulgarian",
    "bn": "bengali",
    "ca": "catalan",
    "cs": "czech",
    "cy": "welsh",
    "da": "danish",
    "de": "ngerman",
    "de-at": "naustrian",
    "de-ch": "nswissgerman",
    "el": "greek",
    "en": "english",
    "en-au": "australian",
    "en-ca": "canadian",
    "en-gb": "british",
    "en-nz": "newzealand",
    "en-us": "american",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "fr-ca": "canadien",
    "ga": "irish",
    "gl": "galician",
    "he": "hebrew",
    "hi": "hindi",
    "hr": "croatian",
    "hu": "magyar",
    "hy": "armenian",
    "id": "indonesian",
    "is": "icelandic",
    "it": "italian",
    "ja": "japanese",
    "ka": "georgian",
    "kk": "kazakh",
    "ko": "korean",
    "la": "latin",
    "lt": "lithuanian",
    "lv": "latvian",
    "mk": "macedonian",
    "mn": "mongolian",
    "ms": "malay",
    "nb": "norsk",
    "nl": "dutch",
    "nn": "nynorsk",
    "no": "norsk",
    "pl": "polish",
    "pt": "portuguese",
    "pt-br": "brazilian",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sl": "slovene",
    "sq": "albanian",
    "sr": "serbian",
    "sr-cyrl": "serbianc",
    "sv": "swedish",
    "ta": "tamil",
    "th": "thai",
    "tk": "turkmen",
    "tr": "turkish",
    "uk": "ukrainian",
    "ur": "urdu",
    "vi": "vietnamese",
    "zh": "chinese",
}


def babel_name(tag: str | None) -> str | None:
    """The babel name of a BCP 47 tag, by the longest part of the tag that has one; None where babel has no name."""
    parts = (tag or "").lower().replace("_", "-").split("-")[:4]
    for length in range(len(parts), 0, -1):
        known = _BABEL.get("-".join(parts[:length]))
        if known:
            return known
    return None


def is_english(tag: str | None) -> bool:
    """Whether the tag is of English, of any region."""
    return (tag or "").lower().replace("_", "-").split("-")[0] == "en"
