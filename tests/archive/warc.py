"""Write a WARC file (the argument) of captures (JSON on standard input). Run by the archive's own Python."""

import json
import sys
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


def main() -> None:
    with open(sys.argv[1], "wb") as file:  # noqa: PTH123 - runs in an environment of its own
        writer = WARCWriter(file, gzip=True)
        for url, timestamp, status, headers, body in json.load(sys.stdin):
            date = f"{timestamp[:4]}-{timestamp[4:6]}-{timestamp[6:8]}T"
            date += f"{timestamp[8:10]}:{timestamp[10:12]}:{timestamp[12:]}Z"
            record = writer.create_warc_record(
                url,
                "response",
                payload=BytesIO(body.encode()),
                http_headers=StatusAndHeaders(f"{status} Whatever", list(map(tuple, headers)), protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": date},
            )
            writer.write_record(record)


main()
