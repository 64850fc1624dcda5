from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.net.decode import Body


def read(encoding: str, chunks: list[bytes], limit: int = 1000) -> bytes:
    body = Body(encoding, limit)
    for chunk in chunks:
        body.feed(chunk)
    return body.content


def raw_deflate(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(data) + compressor.flush()


def in_pieces(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


@pytest.mark.parametrize(
    ("encoding", "compress"),
    [
        ("", bytes),
        ("identity", bytes),
        ("gzip", gzip.compress),
        ("X-GZIP", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", raw_deflate),
    ],
)
@given(data=st.binary(max_size=900), size=st.integers(1, 50))
def test_what_was_compressed_comes_out_again(encoding, compress, data: bytes, size: int) -> None:  # type: ignore[no-untyped-def]
    assert read(encoding, in_pieces(compress(data), size)) == data


@given(st.lists(st.binary(max_size=200), max_size=20), st.sampled_from(["", "gzip", "deflate", "br"]))
def test_any_bytes_stay_within_the_limit(chunks: list[bytes], encoding: str) -> None:
    assert len(read(encoding, chunks, limit=100)) <= 100


def test_a_bomb_stays_small() -> None:
    bomb = gzip.compress(b"\0" * 20_000_000)
    tracemalloc.start()
    content = read("gzip", in_pieces(bomb, 4096), limit=65536)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert content == b"\0" * 65536
    assert peak < 1_000_000


def test_it_is_full_when_more_would_be_thrown_away() -> None:
    body = Body("", 10)
    body.feed(b"12345")
    assert not body.full
    body.feed(b"678901")
    assert body.full


def test_compressed_bytes_that_never_yield_anything_fill_it_too() -> None:
    body = Body("gzip", 100)
    for _ in range(10):
        body.feed(b"\0" * 1000)
    assert body.full
    assert body.content == b""
