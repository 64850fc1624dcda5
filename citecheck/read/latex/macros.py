r"""Macros that a LaTeX article defines itself: `\newcommand` and its kin, `\def`."""

from __future__ import annotations

import re

from citecheck.read.latex.source import Source

_DEFINERS = ("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "NewDocumentCommand")
_NAME = re.compile(r"\s*\{?\s*\\([A-Za-z]{1,80})\s*\}?")
_DEF = re.compile(r"\s*\\([A-Za-z]{1,80})((?:#[1-9])*)\s*(?=\{)")
_PARAMETER = re.compile(r"#([1-9])")
_KEPT = frozenset(
    {"begin", "end", "footnote", "endnote", "cite", "item", "section", "title", "input", "url", "href", "emph", "par"}
)
"""Commands whose meaning the reader knows better than a redefinition of how they look."""
_MAX_MACROS = 5_000


class _Macro:
    def __init__(self, arity: int, default: str | None, body: str) -> None:
        self.arity = arity
        self.default = default
        self.body = body


class Macros:
    """The macros defined so far."""

    def __init__(self) -> None:
        self._macros: dict[str, _Macro] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._macros

    def define(self, command: str, source: Source) -> bool:
        """Read a definition, if `command` begins one."""
        command = command.removesuffix("*")
        if command in _DEFINERS:
            self._new_command(source, spec=command == "NewDocumentCommand")
            return True
        if command in ("def", "gdef", "edef"):
            self._def(source)
            return True
        return False

    def expansion(self, name: str, source: Source) -> str:
        """The body of a macro, with the arguments that follow in `source` in their places."""
        macro = self._macros[name]
        arguments: list[str] = []
        if macro.default is not None:
            option = source.option()
            arguments.append(macro.default if option is None else option)
        while len(arguments) < macro.arity:
            arguments.append(source.letter())
        return _PARAMETER.sub(
            lambda match: arguments[int(match[1]) - 1] if int(match[1]) <= len(arguments) else "", macro.body
        )

    def _new_command(self, source: Source, *, spec: bool) -> None:
        match = _NAME.match(source.text, source.at)
        if match is None:
            return
        source.at = match.end()
        if spec:
            signature = (source.argument() or "").replace(" ", "")
            arity, default = (
                signature.count("m") + signature.count("O"),
                "" if signature.startswith(("O", "o")) else None,
            )
        else:
            count = (source.option() or "0").strip()
            arity = int(count) if count in "123456789" else 0
            default = source.option()
        self._keep(match[1], arity, default, source.argument())

    def _def(self, source: Source) -> None:
        match = _DEF.match(source.text, source.at)
        if match is None:
            return
        source.at = match.end()
        self._keep(match[1], len(match[2]) // 2, None, source.argument())

    def _keep(self, name: str, arity: int, default: str | None, body: str | None) -> None:
        if body is not None and name not in _KEPT and len(self._macros) < _MAX_MACROS:
            self._macros[name] = _Macro(arity, default, body)
