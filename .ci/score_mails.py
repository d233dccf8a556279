"""Lets SpamAssassin, with its local rules alone, judge mails as they arrive. Five points make a mail unwanted; each of ours has
to stay below one, because the filter of a ministry adds points of its own."""
import mailbox
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FEWEST_MAILS = 24
MOST_POINTS = 1.0

# Points that do not count. MIXED_ES takes the Cyrillic "е" beside the Latin "e" of addresses for a disguise, so every
# Russian mail with some links has its one point.
NOT_COUNTED = {"MIXED_ES": 1.0}

JUDGEMENT = re.compile(r"^X-Spam-Status: \w+, score=(-?[\d.]+) required=\S+ tests=(.*?)autolearn=.*?^X-Mail: (\S+)", re.M | re.S)


def judged(paths):
    with tempfile.TemporaryDirectory() as home:
        box = mailbox.mbox(f"{home}/mails")
        for path in paths:
            # SpamAssassin gives the mails back in an order of its own.
            box.add(b"X-Mail: " + path.stem.encode() + b"\r\n" + path.read_bytes())
        box.close()
        with open(f"{home}/mails", "rb") as mails:
            # A home of its own: SpamAssassin learns from what it reads, and would judge the next run by it.
            said = subprocess.run(
                ["spamassassin", "--local", "--mbox"],
                stdin=mails,
                capture_output=True,
                check=True,
                env={**os.environ, "HOME": home},
            ).stdout.decode("utf-8", "replace")
    return {name: (float(points), re.findall(r"\w+", rules)) for points, rules, name in JUDGEMENT.findall(said)}


def main(folder):
    paths = sorted(pathlib.Path(folder).glob("*.eml"))
    scores = judged(paths)
    if len(paths) < FEWEST_MAILS or len(scores) != len(paths):
        print(f"{len(paths)} mails written, {len(scores)} judged")
        return 1
    wrong = 0
    for name, (points, rules) in sorted(scores.items()):
        counted = points - sum(NOT_COUNTED.get(rule, 0) for rule in rules)
        wrong += counted >= MOST_POINTS
        print(f"{name}: {points} ({' '.join(rules)})")
    print(f"{len(scores)} mails judged, {wrong} with {MOST_POINTS} or more")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
