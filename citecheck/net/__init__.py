"""The only room that opens sockets: it drives investigations and holds connections, manners, limits and the guard."""

from citecheck.net.ask import ask
from citecheck.net.policy import Policy, Progress

__all__ = ["Policy", "Progress", "ask"]
