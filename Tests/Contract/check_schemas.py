#!/usr/bin/env python3
"""Hold our schemas of the VUM interface against the contract's own documents.

Usage: check_schemas.py --program PATH-OF-SCHAKEL      (runs "schakel develop export-schemas")
       check_schemas.py --schemas FILE                 (its output, saved)

The contracts are read from "spec/vum" beside the directory in SCHAKEL_REFERENCE_DATA (default: ../shared/data beside the package).
Where they are absent the check says so and ends with 0: they are not ours to distribute.
"""

import argparse
import json
import os
import pathlib
import re
import string
import subprocess
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = pathlib.Path(os.environ.get("SCHAKEL_REFERENCE_DATA") or ROOT.parent / "shared" / "data")
SPEC = DATA.parent / "spec" / "vum"

# What we do otherwise on purpose: where (end of the path), what the contract has, what we have, why.
# Each must occur, or the list is out of date. The first three are D1 of docs/standards/vum-alignment.md, the others D2.
IDENTIFIER = frozenset(string.ascii_letters + string.digits + "_.-")
DEVIATIONS = [
    ("idWerkzoekende", "runs", [[IDENTIFIER, 0, 200]], [[IDENTIFIER, 1, 200]], "an identifier that identifies nothing is refused"),
    ("idVacature", "runs", [[IDENTIFIER, 0, 200]], [[IDENTIFIER, 1, 200]], "an identifier that identifies nothing is refused"),
    ("vumID", "runs", [[IDENTIFIER, 0, 500]], [[IDENTIFIER, 1, 500]], "a reference that refers to nothing is refused"),
    (
        "vraagObject.codeWerkEnDenkniveauMinimaal",
        "oneOf",
        "described",
        None,
        "the operators are taken one by one; the oneOf refuses what the standard says must be accepted",
    ),
    ("vraagObject.codeWerkEnDenkniveauMinimaal", "type", None, "object", "the same operators with the same values, outside a oneOf"),
]

IGNORED_KEYWORDS = {"description", "example", "title"}
KNOWN_KEYWORDS = {
    "$ref", "type", "properties", "required", "additionalProperties", "items", "minItems", "enum", "minimum", "maximum", "minLength",
    "maxLength", "pattern", "format", "oneOf", "not",
}


def resolved(schema, document):
    while "$ref" in schema:
        node = document
        for step in schema["$ref"].removeprefix("#/").split("/"):
            node = node[step]
        schema = node
    return schema


def runs(pattern):
    """A pattern of character classes with counts, as [[set of characters, least, most], ...]."""
    position, found = 1, []
    if not (pattern.startswith("^") and pattern.endswith("$")):
        raise ValueError(f"pattern not anchored: {pattern}")
    body = pattern[:-1]
    while position < len(body):
        match = re.compile(r"\[([^\]]+)\](\{(\d+)(,(\d*))?\}|\+)?").match(body, position)
        if not match:
            raise ValueError(f"pattern not understood: {pattern}")
        characters, text, index = set(), match[1], 0
        while index < len(text):
            if index + 2 < len(text) and text[index + 1] == "-":
                characters |= {chr(code) for code in range(ord(text[index]), ord(text[index + 2]) + 1)}
                index += 3
            else:
                characters.add(text[index])
                index += 1
        least = int(match[3] or 1)
        most = int(match[5]) if match[5] else None if match[2] == "+" or match[4] else least
        found.append([frozenset(characters), least, most])
        position = match.end()
    return found


def canonical(schema, document, path=""):
    """The schema with references followed and every keyword in one form. A "not" is left out: it only parts the branches of a oneOf."""
    schema = resolved(schema, document)
    unknown = set(schema) - KNOWN_KEYWORDS - IGNORED_KEYWORDS
    if unknown:
        raise ValueError(f"{path}: keywords not understood: {unknown}")
    form = {}
    for keyword in ("type", "minItems", "minimum", "maximum", "minLength", "maxLength", "format"):
        if keyword in schema:
            form[keyword] = schema[keyword]
    if "enum" in schema:
        form["enum"] = sorted(schema["enum"], key=repr)
    if "required" in schema:
        form["required"] = sorted(schema["required"])
    if "oneOf" in schema:
        # That there are alternatives is one thing, what may stand in them another: the members of all are compared as if they stood in one.
        form["oneOf"] = "described"
        branches = [canonical(branch, document, path) for branch in schema["oneOf"]]
        form["properties"] = {name: part for branch in branches for name, part in branch.get("properties", {}).items()}
    if schema.get("type") == "object":
        form["closed"] = schema.get("additionalProperties") is False
    if "pattern" in schema:
        form["runs"] = runs(schema["pattern"])
        if "maxLength" in form and len(form["runs"]) == 1:
            form["runs"][0][2] = min(form["runs"][0][2] or form["maxLength"], form.pop("maxLength"))
    if "properties" in schema:
        form["properties"] = {
            name: canonical(part, document, f"{path}.{name}" if path else name) for name, part in schema["properties"].items()
        }
    if "items" in schema:
        form["items"] = canonical(schema["items"], document, f"{path}[]")
    return form


def differences(contract, ours, path):
    for keyword in sorted(set(contract) | set(ours)):
        theirs, mine = contract.get(keyword), ours.get(keyword)
        if keyword == "properties" and theirs is not None and mine is not None:
            for name in sorted(set(theirs) | set(mine)):
                if name not in theirs or name not in mine:
                    yield f"{path}.{name}", "presence", name in theirs, name in mine
                else:
                    yield from differences(theirs[name], mine[name], f"{path}.{name}")
        elif keyword == "items" and theirs is not None and mine is not None:
            yield from differences(theirs, mine, f"{path}[]")
        elif keyword == "properties":
            yield path, keyword, sorted(theirs) if theirs else None, sorted(mine) if mine else None
        elif theirs != mine and not (keyword == "closed" and not theirs and not mine):
            yield path, keyword, theirs, mine


# Each subject with the name of its contracts, of its record and of what stands for it in an answer.
SUBJECTS = [
    ("job-seekers", "WerkzoekendeProfielen", "Werkzoekende", "MPWerkzoekendeMatch"),
    ("vacancies", "Vacatures", "Vacature", "MPVacatureMatch"),
    ("contact-moments", "Werkgeverscontactmomenten", "MPWerkgeverscontactmomentMatch", "MPWerkgeverscontactmomentMatch"),
]


def has_detail(document):
    return any("get" in item for item in document["paths"].values())


def success(document, method, path_suffix):
    operation = next(item[method] for path, item in document["paths"].items() if (path.endswith("matches")) == (path_suffix == "matches"))
    return operation["responses"]["200"]["content"]["application/json"]["schema"]


def question(document):
    body = next(iter(document["components"]["requestBodies"].values()))
    return body["content"]["application/json"]["schema"]


def pairs(contracts):
    """Which of our schemas stands for which part of which contract."""
    for subject, name, entity, match in SUBJECTS:
        source, exchange = contracts[f"VUM-Bron-{name}"], contracts[f"VUM-Bemiddelaar-{name}"]
        for document in (source, exchange):
            yield f"{subject}/entity", document["components"]["schemas"][entity], document
            yield f"{subject}/selection", question(document), document
            yield "error", document["components"]["schemas"]["Error"], document
        yield f"{subject}/sourceMatch", source["components"]["schemas"][match], source
        yield f"{subject}/exchangeMatch", exchange["components"]["schemas"][match], exchange
        yield f"{subject}/sourceAnswer", success(source, "post", "matches"), source
        yield f"{subject}/exchangeAnswer", success(exchange, "post", "matches"), exchange
        if has_detail(source):
            yield f"{subject}/sourceDetail", success(source, "get", "id"), source
        if has_detail(exchange):
            yield f"{subject}/exchangeDetail", success(exchange, "get", "id"), exchange


def check_meta(ours):
    for schema in ours.values():
        jsonschema.Draft202012Validator.check_schema(schema)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--program")
    choice.add_argument("--schemas")
    arguments = parser.parse_args()
    if not SPEC.is_dir():
        print(f"SKIPPED: the contracts are not in {SPEC}")
        return 0
    if arguments.program:
        text = subprocess.run([arguments.program, "develop", "export-schemas"], check=True, capture_output=True, text=True).stdout
    else:
        text = pathlib.Path(arguments.schemas).read_text()
    ours = json.loads(text)
    check_meta(ours)
    contracts = {path.stem: yaml.safe_load(path.read_text()) for path in sorted(SPEC.glob("VUM-*.yaml"))}

    compared, leaves, unexpected, used = set(), 0, [], set()
    for name, contract_schema, document in pairs(contracts):
        contract, mine = canonical(contract_schema, document), canonical(ours[name], ours)
        leaves += count_leaves(contract)
        compared.add(name)
        for path, keyword, theirs, here in differences(contract, mine, name):
            for index, (ending, rule, theirs_allowed, here_allowed, _) in enumerate(DEVIATIONS):
                if path.endswith(ending) and keyword == rule and theirs == theirs_allowed and here == here_allowed:
                    used.add(index)
                    break
            else:
                unexpected.append(f"{path}: {keyword}: contract {theirs!r}, ours {here!r}")
    unexpected += [f"not compared: {name}" for name in ours if name not in compared]
    unexpected += [f"deviation no longer there: {DEVIATIONS[index][:2]}" for index in range(len(DEVIATIONS)) if index not in used]

    for line in unexpected:
        print("DIFFERENT", line)
    summary = f"{len(compared)} schemas, {leaves} leaves of the contracts compared, {len(used)} documented deviations"
    print(f"{summary}, {len(unexpected)} others")
    return 1 if unexpected else 0


def count_leaves(form):
    if "properties" in form:
        return sum(count_leaves(part) for part in form["properties"].values())
    if "items" in form:
        return count_leaves(form["items"])
    return 1


if __name__ == "__main__":
    sys.exit(main())
