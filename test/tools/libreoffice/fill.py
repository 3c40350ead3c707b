"""Fills a workbook in LibreOffice, as a person would, and saves it under other names.

Usage: python3 fill.py PORT JOB.json

JOB: {"open": path, "fill": [{"sheet": name, "cells": {"A5": "texte"}}], "save": [{"path": path, "filter": name, "options": text, "password": text}]}
A cell is filled as typing does: « 01/07/2026 » becomes a date, « 12 » a number, unless the cell has the format of a text. Prints, as JSON, the notes of each sheet, which tells whether LibreOffice has seen them.
"""
import json
import re
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

# com.sun.star.util.NumberFormat.TEXT
TEXT = 256


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve("uno:socket,host=127.0.0.1,port=%s;urp;StarOffice.ComponentContext" % port)
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice ne répond pas")


def main(port, job):
    context = connect(port)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["open"]), "_blank", 0, (prop("Hidden", True),))
        # Typed as in France: 01/07/2026 is the first of July.
        locale = uno.createUnoStruct("com.sun.star.lang.Locale")
        locale.Language, locale.Country = "fr", "FR"
        formats = document.NumberFormats
        for filled in job.get("fill", []):
            sheet = document.Sheets.getByName(filled["sheet"])
            for name, text in filled["cells"].items():
                cell = sheet.getCellRangeByName(name)
                if formats.getByKey(cell.NumberFormat).Type & TEXT:
                    cell.setString(text)
                    continue
                cell.CharLocale = locale
                day = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text)
                # The interface of programs reads dates as in America, whatever the locale.
                cell.setFormula("%s-%s-%s" % day.group(3, 2, 1) if day else text)
        notes = {}
        for sheet in document.Sheets:
            found = [sheet.Annotations.getByIndex(i) for i in range(sheet.Annotations.Count)]
            notes[sheet.Name] = {"%s" % note.Parent.AbsoluteName.split(".")[-1].replace("$", ""): note.String for note in found}
        for saved in job.get("save", []):
            options = [prop("FilterName", saved["filter"])]
            if saved.get("options"):
                options.append(prop("FilterOptions", saved["options"]))
            if saved.get("password"):
                secrets = []
                for key, value in (("OOXPassword", saved["password"]), ("CryptoType", "Standard")):
                    secret = uno.createUnoStruct("com.sun.star.beans.NamedValue")
                    secret.Name, secret.Value = key, value
                    secrets.append(secret)
                options.append(prop("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", tuple(secrets))))
            document.storeToURL(uno.systemPathToFileUrl(saved["path"]), tuple(options))
        document.close(True)
        print(json.dumps(notes, ensure_ascii=False))
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass


with open(sys.argv[2], encoding="utf-8") as file:
    main(sys.argv[1], json.load(file))
