#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pulsekeep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what the compiler sees of a file: preprocess.py BUILD_FOLDER FILE."""

import json
import pathlib
import shlex
import subprocess
import sys

folder, name = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
for entry in json.loads((folder / "compile_commands.json").read_text()):
    if pathlib.Path(entry["file"]).resolve() == name:
        words = shlex.split(entry["command"])
        del words[words.index("-o"):words.index("-o") + 2]
        words = [word for word in words if not word.endswith("ccache")]
        sys.exit(subprocess.run([*words, "-E", "-P"], cwd=entry["directory"], check=False).returncode)
sys.exit(f"{name} is compiled nowhere")
