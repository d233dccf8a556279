"""Reads the largest notices with Python's email package, a reader that this project did not write, and compares what it
finds with what was written."""
import email
import email.policy
import json
import pathlib
import re
import sys

MOST_BYTES = 90_000


def lines(body):
    return body.rstrip().splitlines()


def faults(message, raw, written):
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "has a line that does not end in CRLF"
    for part in message.walk():
        for defect in part.defects:
            yield f"is defective: {defect!r}"
    html = message.get_body(("html",)).get_content()
    if len(html.encode()) > MOST_BYTES:
        yield f"has {len(html.encode())} bytes of HTML"
    if lines(html) != lines(written["html"]):
        yield "has another HTML"
    if lines(message.get_body(("plain",)).get_content()) != lines(written["text"]):
        yield "has another text"
    if message["subject"] != written["subject"]:
        yield "has another subject"
    # Names are not compared: Python 3.11 keeps the space between two encoded words of a name (RFC 2047, 6.2).
    if [address.addr_spec for address in message["to"].addresses] != [written["to"]]:
        yield "goes to another address"


def main(folder):
    notices = sorted(pathlib.Path(folder).glob("*.eml"))
    wrong = 0
    largest = 0
    for path in notices:
        raw = path.read_bytes()
        written = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        message = email.message_from_bytes(raw, policy=email.policy.default)
        largest = max(largest, len(written["html"].encode()))
        for fault in faults(message, raw, written):
            wrong += 1
            print(f"{path.name} {fault}")
    print(f"{len(notices)} notices read, the largest with {largest} bytes of HTML, {wrong} faults")
    return 0 if len(notices) == 200 and wrong == 0 else 1


sys.exit(main(sys.argv[1]))
