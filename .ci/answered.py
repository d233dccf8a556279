"""Counts what the started system answered, by operation and status, from its own log and its own document.

usage: answered.py LOG DOCUMENT FEWEST REPORT...; fails when the reports of schemathesis tell of fewer requests, or when
an operation never succeeded.
"""

import collections
import json
import re
import sys

log, document, fewest, *reports = sys.argv[1:]
with open(document) as file:
    operations = [
        f"{method.upper()} {path}" for path, methods in json.load(file)["paths"].items() for method in methods
    ]
with open(log) as file:
    answered = collections.Counter(re.findall(r"request  route=(.+?)  status=(\d+)", file.read()))

for operation in operations:
    counts = sorted((status, count) for (route, status), count in answered.items() if route == operation)
    print("Answered:", operation, *(f"{status}×{count}" for status, count in counts))
# The log has also the few requests of our own that look things up or record a visit.
total = 0
for report in reports:
    with open(report) as file:
        total += int(re.search(r"(\d+) generated", file.read())[1])
print(f"Tests: {total} requests answered as documented")

never = [
    operation
    for operation in operations
    if not any(route == operation and status < "300" for route, status in answered)
]
if never or total < int(fewest):
    sys.exit(f"{total} of {fewest} requests; never succeeded: {', '.join(never) or 'none'}")
