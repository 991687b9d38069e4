# What `dxg run --report=FILE` says of a client of Intel's runtime: report.py FILE RULE...
#
#   clean      nothing is left open
#   shared     nothing but descriptors of shared resources, which the runtime itself never closes
#   kernels    kernels were met, and left out
#   no-kernels none were
#   known      every packet was known
#   signal=N   the program was ended by this signal
import json
import sys

report = json.load(open(sys.argv[1]))
processes = report["processes"]
assert processes, "no process has reported"
leaks = [leak for process in processes for leak in process["leaks"]]
skipped = {entry["name"]: entry["count"] for process in processes for entry in process["skipped"]}
unknown = [entry for process in processes for entry in process["unknown"]]
for leak in leaks:
    assert leak["call"].startswith("LX_DX"), f"opened by no call: {leak}"
rules = sys.argv[2:]
for rule in rules:
    if rule == "clean":
        assert not leaks, f"left open: {leaks}"
    elif rule == "shared":
        other = [leak for leak in leaks if leak["kind"] != "shared_descriptor"]
        assert not other, f"left open: {other}"
    elif rule == "kernels":
        assert sum(count for name, count in skipped.items() if name.endswith("_WALKER")) > 0, skipped
    elif rule == "no-kernels":
        assert not skipped, skipped
    elif rule == "known":
        assert not unknown, f"packets that are not known: {unknown}"
    elif rule.startswith("signal="):
        assert report["signal"] == int(rule.removeprefix("signal=")), report["signal"]
    else:
        raise SystemExit(f"no such rule: {rule}")
