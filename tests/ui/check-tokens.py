#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pulsekeep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks tokens.json: contrast by WCAG 2, and how far colours that carry a meaning stay apart
for full sight, protanopia, deuteranopia and tritanopia (Machado et al. 2009, distance in CIELAB).
Prints what fails and ends with 1 if anything does; --all prints every pair."""
import json
import pathlib
import sys

SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(colour):
    r, g, b = linear(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(colour, sight):
    source = linear(colour)
    r, g, b = (min(1, max(0, sum(w * c for w, c in zip(row, source)))) for row in SIGHT[sight])
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(a, b, sight):
    return sum((p - q) ** 2 for p, q in zip(lab(a, sight), lab(b, sight))) ** 0.5


def main():
    tokens = json.loads((pathlib.Path(__file__).resolve().parents[2] / "resources" / "tokens.json").read_text())
    checks, show_all, failed, done = tokens["checks"], "--all" in sys.argv, 0, 0
    lowest = {"text": 99.0, "graphic": 99.0, "apart": 999.0}

    def judge(kind, value, least, words):
        nonlocal failed, done
        done += 1
        lowest[kind] = min(lowest[kind], value)
        if value < least:
            failed += 1
        if show_all or value < least:
            print("ok  " if value >= least else "FAIL", f"{value:6.2f} (least {least})", words)

    for theme, colours in tokens["color"].items():
        for kind, least in (("text", checks["textMinimum"]), ("graphic", checks["graphicMinimum"])):
            for front, back in checks[kind]:
                judge(kind, contrast(colours[front], colours[back]), least, f"{theme}: {front} on {back}")
        for group in checks["apart"]:
            names = group["names"]
            for i, first in enumerate(names):
                for second in names[i + 1:] if group["pairs"] == "all" else names[i + 1:i + 2]:
                    for sight in SIGHT:
                        judge("apart", distance(colours[first], colours[second], sight), group["least"],
                              f"{theme}: {first} from {second}, {sight}")
    print(f"{done} checks, {failed} failed; lowest text {lowest['text']:.2f}, graphic {lowest['graphic']:.2f}, apart {lowest['apart']:.1f}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
