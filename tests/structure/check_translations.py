#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses texts that would stay English or lose something on the way: a translation that is missing or unfinished,
other placeholders, a mnemonic lost or added, sources of texts that lupdate does not see, and files that do not know
every text of the sources.

    check_translations.py SOURCE_FOLDER [LUPDATE]
Without the program lupdate the last one is left out.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")
MNEMONIC = re.compile(r"&(?=[^\s&])")

root = Path(sys.argv[1])
lupdate = sys.argv[2] if len(sys.argv) > 2 else None
faults = []


def messages(file):
    """Context, message and its source of every message in the file."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message, message.findtext("source")


def known(file):
    return {(context, source, message.findtext("comment")) for context, message, source in messages(file)}


def check_texts(file):
    for context, message, source in messages(file):
        translation = message.find("translation")
        texts = [form.text for form in translation] if message.get("numerus") else [translation.text]
        where = f"{file.name}: {context}: “{source}”"
        if translation.get("type") or not texts or not all(texts):
            faults.append(f"{where} is not translated")
            continue
        for text in texts:
            there = Counter(PLACEHOLDER.findall(text))
            if message.get("numerus"):  # "the only trip" needs no number
                there |= Counter(one for one in PLACEHOLDER.findall(source) if one in ("%n", "%Ln"))
            if Counter(PLACEHOLDER.findall(source)) != there:
                faults.append(f"{where}: other placeholders in “{text}”")
            if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(text)):
                faults.append(f"{where}: a mnemonic is lost or added in “{text}”")


def check_sources():
    """What compiles, but is lost on lupdate."""
    for file in [*root.glob("src/**/*.cpp"), *root.glob("src/**/*.h")]:
        text = file.read_text(encoding="utf-8")
        if re.search(r"\btr\(\s*QT_TR", text):
            faults.append(f"{file}: lupdate does not look for a text inside of tr()")
        if re.search(r"#define .*QT_TR", text):
            faults.append(f"{file}: lupdate does not expand macros")
    for file in root.glob("ui/*.ui"):
        if re.search(r'stdset="0"><string>', file.read_text(encoding="utf-8")):
            faults.append(f'{file}: a property of the program is no text; say notr="true"')


def check_contexts(file):
    forms = {ElementTree.parse(form).getroot().findtext("class") for form in root.glob("ui/*.ui")}
    for context in {context for context, _, _ in messages(file)} - forms:
        if not context.startswith("viatica::"):
            faults.append(f"{file.name}: lupdate takes {context} for the class of a text; it would not be found")


def check_complete(file):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, file.name)
        shutil.copy(file, copy)
        plurals = ["-pluralonly"] if file.stem == "viatica_en" else []
        subprocess.run([lupdate, "-silent", "-I", root / "src", "-locations", "none", "-no-obsolete", *plurals,
                        root / "src", root / "ui", "-ts", copy], check=True, stderr=subprocess.DEVNULL)
        for context, source, _ in known(copy) - known(file):
            faults.append(f"{file.name}: {context}: “{source}” is new; build update_translations")
        for context, source, _ in known(file) - known(copy):
            faults.append(f"{file.name}: {context}: “{source}” is in no source any more; build update_translations")


check_sources()
for language in sorted(root.glob("translations/viatica_*.ts")):
    check_texts(language)
    check_contexts(language)
    if lupdate:
        check_complete(language)
print("\n".join(faults))
sys.exit(1 if faults else 0)
