"""Takes the README apart: files that it shows, and commands that are marked as checked.

Usage: readme-blocks.py README.md FOLDER

A fenced block after `<!-- file: NAME -->` becomes FOLDER/NAME, one of `sh` after
`<!-- checked by .ci/steps/readme.sh ... -->` becomes FOLDER/block-N.sh.
"""

import re
import sys

BLOCK = re.compile(
    r"<!-- (?:file: (?P<file>\S+)|checked by \.ci/steps/readme\.sh[^>]*) -->\n"
    r"```\w+\n(?P<text>.*?)```\n",
    re.DOTALL,
)

readme, folder = sys.argv[1:]
with open(readme, encoding="utf-8") as source:
    found = list(BLOCK.finditer(source.read()))
for number, match in enumerate(found):
    name = match["file"] or f"block-{number:02}.sh"
    with open(f"{folder}/{name}", "w", encoding="utf-8") as target:
        target.write(match["text"])
