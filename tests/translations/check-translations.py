#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Pulsekeep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds translations/*.ts against the words in the code: each has its translation, with the same placeholders."""
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What a translation takes over as it is: values that are filled in, options, codes.
KEPT = re.compile(r"%L?\d+|%L?n|(?<!\w)--[a-z][a-z-]*|\b0x")
COUNT = re.compile(r"%L?n")


class Message:
    def __init__(self, context, element):
        self.source = element.findtext("source")
        self.key = (context, self.source, element.findtext("comment") or "")
        translation = element.find("translation")
        self.plural = element.get("numerus") == "yes"
        self.state = translation.get("type", "finished")
        self.forms = [form.text or "" for form in translation.findall("numerusform")] if self.plural \
            else [translation.text or ""]

    def __str__(self):
        return f"{self.key[0]}: “{self.source}”"


def messages(file):
    return [Message(context.findtext("name"), element)
            for context in ElementTree.parse(file).getroot().findall("context")
            for element in context.findall("message")]


def edges(text):
    """The blanks before and after it, which join it to what is said around it."""
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def kept(text):
    return collections.Counter(KEPT.findall(text))


def faults(message):
    if message.state != "finished":
        yield f"is {message.state}"
    for number, form in enumerate(message.forms):
        if not form:
            yield "has no translation" if not message.plural else f"lacks plural form {number + 1}"
            continue
        # One of something may be said in words: "a day".
        spoken = message.plural and number == 0 and not COUNT.search(form)
        wanted = kept(COUNT.sub("", message.source) if spoken else message.source)
        if kept(form) != wanted:
            yield f"does not keep {', '.join((kept(form) - wanted) + (wanted - kept(form)))}: “{form}”"
        if edges(form) != edges(message.source):
            yield f"begins or ends with other blanks: “{form}”"
        if "  " in form and "  " not in message.source:
            yield f"has a double blank: “{form}”"


def compared(name, written, wanted):
    """@p wanted is what lupdate makes of it."""
    ours = {message.key: message for message in messages(written)}
    current = {message.key: message for message in messages(wanted)}
    for key in current.keys() - ours.keys():
        yield f"{name}: new: {current[key]}"
    for key in ours.keys() - current.keys():
        yield f"{name}: not in the code any more: {ours[key]}"
    for key in ours.keys() & current.keys():
        if ours[key].plural != current[key].plural:
            yield f"{name}: another kind of plural: {ours[key]}"
        for fault in faults(ours[key]):
            yield f"{name}: {ours[key]} {fault}"
        if len(ours[key].forms) != len(current[key].forms):
            yield f"{name}: {ours[key]} has {len(ours[key].forms)} plural forms instead of {len(current[key].forms)}"


def unseen(template):
    """lupdate overlooks qsTr() within `${}`; @p template is a file with all that it saw."""
    seen = collections.defaultdict(set)
    for message in messages(template):
        seen[message.key[0]].add(message.source)
    for file in sorted((ROOT / "qml").rglob("*.qml")):
        for words in re.findall(r'\bqsTr\("((?:[^"\\]|\\.)*)"', file.read_text()):
            if words.replace('\\"', '"').replace("\\n", "\n") not in seen[file.stem]:
                yield f"{file.relative_to(ROOT)}: lupdate does not see “{words}”, put it outside of `${{}}`"


def main():
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        written = sorted((ROOT / "translations").glob("*.ts"))
        for file in written:
            shutil.copy(file, folder)
        lupdate = subprocess.run([ROOT / "scripts" / "translations", "eo"], env={**os.environ, "TRANSLATIONS": scratch},
                                 stderr=subprocess.PIPE, text=True, check=False)
        # Among others: "tr() cannot be called without context", "Class ... lacks Q_OBJECT macro". Such words are looked
        # up under another name than lupdate gives them.
        found += dict.fromkeys(line for line in lupdate.stderr.splitlines() if line.strip())
        if lupdate.returncode != 0:
            found.append(f"scripts/translations ended with {lupdate.returncode}")
        else:
            for file in written:
                found += sorted(compared(file.name, file, folder / file.name))
            found += unseen(folder / "pulsekeep_eo.ts")
    if found:
        found.append("scripts/translations brings the files up to date; then translate what is new in them.")
    print("\n".join(found) or f"{', '.join(file.name for file in written)}: all there")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
