"""What schemathesis sends to the started system: mostly about things that are there, in headers that can arrive."""

import json
import os
import random
import urllib.request

import schemathesis

ADDRESS = os.environ["ADDRESS"]
OURS = {"idempotency-key", "if-match", "content-type"}
LISTS = {"visits": "visits", "commitments": "commitments", "officials": "officials", "matters": "matters"}

# Of our own: hypothesis seeds the common one anew for each case.
chance = random.Random(20261124)


def read(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return json.load(answer)


THINGS = {kind: read(f"/{kind}")[kind] for kind in LISTS}
EVENTS = [event for visit in THINGS["visits"] for event in read(f"/visits/{visit['id']}")["events"]]


@schemathesis.hook
def before_call(context, case):
    """Malformed headers are refused by the HTTP server, and tokens by whatever stands before the API."""
    case.headers = {
        name: value
        for name, value in (case.headers or {}).items()
        if name.lower() in OURS and isinstance(value, str) and value.isprintable() and value.isascii()
    }
    things = THINGS.get(case.path.split("/")[1], [])
    if case.path_parameters and things and chance.random() < 0.75:
        thing = chance.choice(things)
        case.path_parameters["id"] = thing["id"]
        if "eventId" in case.path_parameters:
            thing = chance.choice(EVENTS)
            case.path_parameters["eventId"] = thing["id"]
        if "If-Match" in case.headers and chance.random() < 0.75:
            case.headers["If-Match"] = f'"{chance.choice([thing["version"], 2, 3])}"'
