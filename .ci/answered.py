"""Counts the answers of the started system by operation and status, from the system's log and API document.

usage: answered.py LOG DOCUMENT FEWEST REPORT...; fails if the reports of schemathesis count fewer than FEWEST requests,
or if an operation never succeeded.
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
# The total comes from the reports, because the log also holds the few requests of schemathesis_hooks.py.
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
