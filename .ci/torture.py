"""Ends builds at any moment, runs them side by side, and changes the specs in between.

    python3 .ci/torture.py PROGRAM WORKSPACE [ROUNDS]

Afterwards: no file of the program's own was called edited, every edit of a person is as it was, no temporary file is
left, and one more build equals a clean one. Exit status 1 where that does not hold.
"""

import filecmp
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

program = os.path.realpath(sys.argv[1])
source = os.path.realpath(sys.argv[2])
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 200
dice = random.Random(20261124)
folder = tempfile.mkdtemp(prefix="collateral-torture-")
environment = dict(os.environ, HOME=folder, XDG_STATE_HOME=folder + "/state")
faults = []


def workspace(name):
    path = os.path.join(folder, name)
    for part in ["Specs", "Templates"]:
        shutil.copytree(os.path.join(source, part), os.path.join(path, part))
    return path


def start(path, *options):
    return subprocess.Popen(
        [program, "build", "-C", path, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def finish(process, what):
    output, error = (text.decode(errors="replace") for text in process.communicate(timeout=300))
    if process.returncode in (0, 1):
        for line in output.splitlines():
            if line.startswith("Kept") and not any(mine in line for mine in edited):
                faults.append(f"{what}: {line}")
    elif process.returncode not in (130, 143, -signal.SIGKILL, -signal.SIGINT, -signal.SIGTERM):
        faults.append(f"{what}: exit status {process.returncode}: {error.strip()[:300]}")
    return process.returncode


def files(path):
    return sorted(
        os.path.relpath(os.path.join(parent, name), path)
        for parent, _, names in os.walk(path) for name in names)


work = workspace("work")
edited = {}
deals = sorted(name for name in os.listdir(work + "/Specs/deals") if name.endswith(".yaml"))
day = 1


def change():
    """Another day, and another word in each deal: nearly every document changes."""
    global day
    day += 1
    for name in deals:
        path = f"{work}/Specs/deals/{name}"
        lines = open(path, encoding="utf-8").read().split("\n")
        at = next(number for number, line in enumerate(lines) if line.startswith("rep:"))
        lines[at] = f"rep: Rep {day} of us"
        open(path, "w", encoding="utf-8").write("\n".join(lines))
    return f"--date=2026-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}"


finish(start(work, change()), "first build")
# What a person edits, and must find again.
for name in dice.sample([name for name in files(work + "/output") if name.endswith((".md", ".docx"))], 5):
    with open(f"{work}/output/{name}", "ab") as file:
        file.write(b"\nmy own words\n")
    edited[name] = open(f"{work}/output/{name}", "rb").read()

began = time.time()
process = start(work, change())
finish(process, "timing")
whole = time.time() - began
counts = {}
for number in range(rounds):
    kind = dice.choice(["kill", "kill", "interrupt", "terminate", "side by side", "side by side and kill"])
    date = change()
    if kind.startswith("side by side"):
        halves = [start(work, date, "--format", "md"), start(work, date, "--format", "docx,html"),
                  start(work, date, "--deal", dice.choice(deals)[:-5])]
        if kind.endswith("kill"):
            time.sleep(dice.random() * whole)
            halves[0].kill()
        for half in halves:
            finish(half, f"round {number}, {kind}")
    else:
        process = start(work, date)
        time.sleep(dice.random() * whole * 1.1)
        process.send_signal({"kill": signal.SIGKILL, "interrupt": signal.SIGINT, "terminate": signal.SIGTERM}[kind])
        status = finish(process, f"round {number}, {kind}")
        kind += " in time" if status != 0 else ""
    counts[kind] = counts.get(kind, 0) + 1

date = change()
finish(start(work, date), "last build")
clean = os.path.join(folder, "clean")
shutil.copytree(work + "/Specs", clean + "/Specs")
shutil.copytree(work + "/Templates", clean + "/Templates")
finish(start(clean, date), "clean build")

for name, content in edited.items():
    if open(f"{work}/output/{name}", "rb").read() != content:
        faults.append(f"the edit of {name} is lost")
ours, theirs = files(work + "/output"), files(clean + "/output")
private = [name for name in ours if name.startswith(".collateral/") and name not in (
    ".collateral/manifest", ".collateral/lock", ".collateral/report", ".collateral/deals", ".collateral/workspace")]
faults += [f"left behind: {name}" for name in private]
faults += [f"missing: {name}" for name in theirs if name not in ours]
for name in theirs:
    if name in edited or name.startswith(".collateral/") or name == "index.html" or name not in ours:
        continue
    if not filecmp.cmp(f"{work}/output/{name}", f"{clean}/output/{name}", shallow=False):
        faults.append(f"not as in a clean build: {name}")
for name in ours:
    if name not in theirs and ".new." not in name and not name.startswith(".collateral/"):
        faults.append(f"too many: {name}")

shutil.rmtree(folder)
print(f"{rounds} rounds: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
print(f"{len(theirs)} files; {len(faults)} faults")
for fault in faults[:40]:
    print("  " + fault)
sys.exit(1 if faults else 0)
