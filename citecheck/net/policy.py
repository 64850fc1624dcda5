"""How to ask: the settings of the network, and how far the asking has come."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network
from typing import Literal

from citecheck.errors import ConfigError
from citecheck.model import Evidence, Record
from citecheck.services import DEFAULT, Services
from citecheck.sources import SPACING
from citecheck.version import __version__

Network = IPv4Network | IPv6Network


Transport = Literal["auto", "pyreqwest", "httpx"]
"""What sends the requests: `auto` is pyreqwest where it is installed, else httpx."""


class Policy(Record, frozen=True):
    """What the network may do. Times are in seconds."""

    offline: bool = False
    """Open no socket: nothing is checked."""
    contact: str | None = None
    """Mail or web address that the User-Agent gives, so that the owner of a server can reach you."""
    timeout: float = 20.0
    """One request, from the look-up of the name to the last byte read."""
    link_timeout: float = 90.0
    """All requests about one link and the pauses between them; waiting for a free slot does not count."""
    max_age: float = 86_400.0
    """For so long an answer of an earlier run is used again without asking."""
    max_per_host: int = 6
    """Requests at once to one host."""
    max_total: int = 128
    """Requests at once to all hosts."""
    budget: int | None = None
    """Requests that the whole run may send; questions left then are not checked."""
    spacing: float = SPACING
    """Pause before a link or an archive is asked again."""
    services: Services = DEFAULT
    """Addresses of archives and registries."""
    save_key: str = ""
    """The user's key for Save Page Now, as `access:secret`; it is sent to `services.save` alone."""
    allow_networks: tuple[str, ...] = ()
    """Ranges (CIDR) that may be asked although they are not public."""
    hosts: tuple[tuple[str, str], ...] = ()
    """Host names with the address to use instead of asking for it, as in a hosts file."""
    ca_file: str | None = None
    """PEM file of further certificate authorities to trust."""

    transport: Transport = "auto"
    """What sends the requests."""
    shared_dir: str | None = None
    """Directory in which the processes of this machine keep their manners together; None is each for itself."""

    @property
    def user_agent(self) -> str:
        """Who asks, and where to complain."""
        reach = "".join(
            character for character in self.contact or "" if character.isprintable() and character.isascii()
        )
        return f"citecheck/{__version__}" + (f" (+{reach})" if reach else "")

    def networks(self) -> tuple[Network, ...]:
        """The allowed ranges. Raises `ConfigError` for one that is no CIDR range."""
        try:
            return tuple(ip_network(text, strict=False) for text in self.allow_networks)
        except ValueError as error:
            raise ConfigError(f"{error}; write an address range such as 10.0.0.0/8.") from error


class Progress(Record, frozen=True):
    """How many questions of how many are settled, and the one settled last.

    `waiting` names the hosts asked longest ago of those whose answer is out, at most `WAITING`, and `more` counts the
    others; both are told with the last of what was settled in one moment.
    """

    done: int
    total: int
    evidence: Evidence
    waiting: tuple[str, ...] = ()
    more: int = 0


WAITING = 3
"""So many hosts are named."""


def allowed(address: IPv4Address | IPv6Address, networks: tuple[Network, ...]) -> bool:
    """Whether an address lies in one of the ranges."""
    return any(address.version == network.version and address in network for network in networks)
