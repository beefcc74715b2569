#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pulsekeep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds colours and lengths written out in qml/ instead of taken from Theme: "#rrggbb", `spacing: 12`, `width: 40`."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2] / "qml"
COLOUR = re.compile(r'"#[0-9A-Fa-f]{3,8}"')
LENGTH = re.compile(r"(?:\b(?:width|height|size|x|y|spacing|radius|margins|padding|pixelSize|pointSize|thickness)"
                    r"|\b(?!step)[a-z]+(?:Width|Height|Size|Spacing|Margin|Margins|Padding|Radius)):\s*-?(?!0\b|1\b)[0-9]+(?:\.[0-9]+)?\s*(?:$|//|;)")


def main():
    found = []
    for file in sorted(ROOT.rglob("*.qml")):
        if file.parent.name == "theme":
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            code = line.split("//")[0] if "://" not in line else line
            if COLOUR.search(code) or LENGTH.search(code):
                found.append(f"{file.relative_to(ROOT.parent)}:{number}: {line.strip()}")
    print("\n".join(found) or "no colours or lengths outside the theme")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
