"""Adjusts the requests of schemathesis: most name objects that exist, and all headers can arrive at the handler."""

import json
import os
import random
import urllib.parse
import urllib.request

import schemathesis

ADDRESS = os.environ["ADDRESS"]
OURS = {"idempotency-key", "if-match", "content-type"}
KINDS = {"visits": "vis", "commitments": "cmt", "officials": "ofc", "matters": "mat"}
# Characters. The HTTP server refuses a longer query, as API Gateway does in a deployment.
LONGEST_QUERY = 8_000
MOST_KNOWN = 400

# A separate source of chance, because hypothesis seeds Python's common source anew for each case.
chance = random.Random(int(os.environ["SEED"]))

# The last seen version of every object, by kind and id; and the visit of each event.
known = {kind: {} for kind in ("vis", "evt", "cmt", "ofc", "mat")}
visit_of = {}
# Open commitments without a due date, by id: a date can be proposed for no others.
undated = {}
# Open commitments that wait for the other side, by id: the waiting of no others can end.
waiting = {}
# Open commitments that recur, by id: an occurrence of no others can be skipped.
recurring = {}
# Commitments that are done or cancelled, by id: no others can be reopened.
closed = {}
# Open commitments that are due before the day for which more time is asked, by id.
dated = {}
# Commitments whose last change is an answer, by id: nothing else can be undone.
answered = {}
ANSWERS = ("/completion", "/progress", "/waiting", "/waiting-end", "/more-time", "/not-mine", "/cannot-be-done")
LATER = "2020-12-18"
# Officials with a part of an open commitment, by its id: those whose part is open, and those whose part is done.
contributing = {}
has_done = {}
# Those of them whose part is due sooner than the commitment, with that deadline: they may ask for more time.
sooner = {}


def remember(value):
    """Keeps every object of an answer, so that later requests can name the object and its current version."""
    if isinstance(value, list):
        for entry in value:
            remember(entry)
    if isinstance(value, dict):
        for member in value.values():
            remember(member)
        thing = value.get("id")
        if isinstance(thing, str) and thing[:3] in known:
            things = known[thing[:3]]
            things.pop(thing, None)
            things[thing] = value.get("version")
            while len(things) > MOST_KNOWN:
                del things[next(iter(things))]
            undated.pop(thing, None)
            waiting.pop(thing, None)
            recurring.pop(thing, None)
            closed.pop(thing, None)
            dated.pop(thing, None)
            answered.pop(thing, None)
            for parts in (contributing, has_done, sooner):
                parts.pop(thing, None)
            if value.get("status") == "open" and "responsible" in value and "deadline" not in value:
                undated[thing] = True
            if value.get("status") == "open" and "waiting" in value:
                waiting[thing] = True
            if value.get("status") == "open" and "repeats" in value:
                recurring[thing] = True
            if value.get("status") == "open" and "responsible" in value and value.get("deadline", LATER) < LATER:
                dated[thing] = True
            if value.get("status") in ("completed", "cancelled"):
                closed[thing] = True
            if value.get("status") == "open":
                for one in value.get("contributors", []):
                    parts = has_done if "doneOn" in one else contributing
                    parts.setdefault(thing, []).append(one["officialId"])
                    if "doneOn" not in one and one.get("dueOn", "9") < value.get("deadline", ""):
                        sooner[thing] = (one["officialId"], value["deadline"])
            for event in value.get("events", []):
                visit_of[event["id"]] = thing
            if "matterId" in value:
                known["mat"].setdefault(value["matterId"], 1)


def read(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return json.load(answer)


for list_name in KINDS:
    remember(read(f"/{list_name}"))
for visit in list(known["vis"]):
    remember(read(f"/visits/{visit}"))


def mostly():
    return chance.random() < 0.75


EXAMPLES = read("/openapi.json")["paths"]["/visits"]["post"]["requestBody"]["content"]["application/json"]["examples"]


def record_visit():
    """Records a new visit, because generated requests close and withdraw the existing records."""
    body = chance.choice(list(EXAMPLES.values()))["value"]
    headers = {"Content-Type": "application/json", "Idempotency-Key": f"visit-{chance.random()}"}
    request = urllib.request.Request(ADDRESS + "/visits", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as answer:
        remember(json.load(answer))


@schemathesis.hook
def before_call(context, case, kwargs):
    """Leaves out headers and queries that never reach the API: the HTTP server or API Gateway refuses them."""
    case.headers = {
        name: value
        for name, value in (case.headers or {}).items()
        if name.lower() in OURS and isinstance(value, str) and value.isprintable() and value.isascii()
    }
    if len(urllib.parse.urlencode(case.query or {}, doseq=True, errors="replace")) > LONGEST_QUERY:
        case.query = {}
    # The clock of the started system stands after the real visit, and the API refuses a `doneOn` in the future.
    if isinstance(case.body, dict) and "doneOn" in case.body and mostly():
        case.body["doneOn"] = "2020-07-24"
    # Nobody waits for the other side for more than three months.
    if case.path.endswith("/waiting") and isinstance(case.body, dict) and "until" in case.body and mostly():
        case.body["until"] = "2020-09-01"
    if case.path.endswith("/more-time") and isinstance(case.body, dict) and "dueOn" in case.body and mostly():
        case.body["dueOn"] = LATER
    # Generated text is hardly ever the name of a zone or of a language.
    if isinstance(case.body, dict):
        for field, one in (("zone", "Asia/Tokyo"), ("language", "en")):
            if field in case.body and mostly():
                case.body[field] = one
    if not case.path_parameters or not mostly():
        return
    if case.method != "GET" and chance.random() < 0.04:
        record_visit()
    event = chance.choice([event for event in known["evt"] if event in visit_of])
    thing = chance.choice(list(known[KINDS[case.path.split("/")[1]]]))
    version = known[thing[:3]][thing]
    if "eventId" in case.path_parameters:
        case.path_parameters["eventId"] = event
        thing, version = visit_of[event], known["evt"][event]
    if isinstance(case.body, dict) and "eventId" in case.body and mostly():
        case.body["eventId"] = event
        thing = visit_of[event]
    for ending, fitting in (
        ("/proposed-date", undated),
        ("/waiting-end", waiting),
        ("/skip", recurring),
        ("/reopening", closed),
        ("/more-time", dated),
        ("/undo", answered),
    ):
        if case.path.endswith(ending) and fitting:
            thing = chance.choice(list(fitting))
            version = known["cmt"].get(thing)
    # The oldest open occurrence is meant unless one is named, and a generated day is hardly ever one.
    if case.path.endswith("/skip") and isinstance(case.body, dict) and mostly():
        case.body.pop("occurrence", None)
    parts = has_done if case.path.endswith("/part-undo") else contributing
    if "/part-" in case.path and parts:
        thing = chance.choice(list(parts))
        version = known["cmt"].get(thing)
        if isinstance(case.body, dict):
            case.body["contributor"] = {"officialId": chance.choice(parts[thing])}
    # More time for a part ends by the due date of the commitment.
    if case.path.endswith("/part-more-time") and sooner and isinstance(case.body, dict):
        thing = chance.choice(list(sooner))
        version = known["cmt"].get(thing)
        contributor, deadline = sooner[thing]
        case.body.update(contributor={"officialId": contributor}, dueOn=deadline)
    # An official of the directory contributes; a generated one is hardly ever there.
    if isinstance(case.body, dict) and case.body.get("contributors") and case.method == "PATCH" and mostly():
        case.body["contributors"] = [{"officialId": chance.choice(list(known["ofc"]))}]
    case.path_parameters["id"] = thing
    if ("If-Match" in case.headers or case.method == "PUT") and mostly():
        case.headers["If-Match"] = f'"{version}"'
    # Only one official may hold an address, so each official gets a different address than the example.
    if isinstance(case.body, dict) and "email" in case.body and mostly():
        case.body["email"] = f"{thing}@example.org"


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code < 300 and "json" in response.headers.get("content-type", [""])[0]:
        value = response.json()
        remember(value)
        if case.path.endswith(ANSWERS):
            answered[value["id"]] = True
