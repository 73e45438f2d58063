#!/usr/bin/env python3
"""Compares which documents StrictJSON accepts with Python's json module, made strict to the same rules by other means.

    python3 Tests/Differential/strict_json.py [--seed N] [--count N] [--show N] -- schakel develop accept-json

The command reads one base64 document per line and answers each with a line "accept" or "reject <reason>".
Documents are generated, written in many ways and mutated from a seed that is printed. Exit status 1 when the two ever differ.
"""

import argparse
import base64
import json
import math
import random
import re
import subprocess
import sys
import threading

MAXIMUM_DEPTH = 32
MAXIMUM_BYTES = 1 << 20


class Refused(Exception):
    pass


def check_text(text):
    """RFC 7493, section 2.1: no surrogates, no noncharacters. Python joins escaped pairs, so what is left stands alone."""
    for character in text:
        code = ord(character)
        if 0xD800 <= code <= 0xDFFF:
            raise Refused("lone surrogate")
        if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
            raise Refused("noncharacter")


def check_pairs(pairs):
    names = set()
    for name, _ in pairs:
        check_text(name)
        if name in names:
            raise Refused("duplicate name")
        names.add(name)
    return Members(pairs)


class Members(list):
    """The members of an object, told apart from an array."""


def check_float(text):
    number = float(text)
    if math.isinf(number) or math.isnan(number):
        raise Refused("not finite")
    return number


def check_integer(text):
    # Past 400 digits no integer is finite; Python refuses to convert those past 4300 itself.
    if len(text) > 400 or math.isinf(float(text)):
        raise Refused("not finite")
    return int(text)


def refuse_constant(name):
    raise Refused(name)


def check_depth(value, depth):
    if isinstance(value, (list, Members)):
        if depth == MAXIMUM_DEPTH:
            raise Refused("too deep")
        for item in value:
            check_depth(item[1] if isinstance(value, Members) else item, depth + 1)
    elif isinstance(value, str):
        check_text(value)


DECODER = json.JSONDecoder(
    object_pairs_hook=check_pairs,
    parse_float=check_float,
    parse_int=check_integer,
    parse_constant=refuse_constant,
    strict=True,
)


def reference(document):
    """None when the document is I-JSON within the limits, otherwise the reason that it is not."""
    try:
        if len(document) > MAXIMUM_BYTES:
            raise Refused("too large")
        text = document.decode("utf-8", errors="strict")
        if text.startswith("\ufeff"):
            raise Refused("byte order mark")
        check_depth(DECODER.decode(text), 0)
        return None
    except (Refused, ValueError, RecursionError) as refusal:
        return f"{type(refusal).__name__}: {refusal}"


# --- Documents ---------------------------------------------------------------------------------------------------------------

SCALARS = list('aB7 "\\/\n\t\r\b\f\x00\x1f\x7fé߀ßΩ{}[],:') + [
    "\u2028", "\ud7ff", "\ue000", "\ufffd", "\ufeff", "\U0001f600", "\U0010fffd", "\ufdcf", "\ufdf0"]
NUMBERS = [
    "0", "-0", "1", "-1", "0.0", "-0.0", "1.5", "1e2", "1E+2", "1e-2", "9007199254740991", "9007199254740992", "1e308", "1.7976931348623157e308",
    "1e309", "1.8e308", "-1e999", "1e-999", "5e-324", "01", "-01", "+1", ".5", "5.", "1.e1", "1e", "1e+", "--1", "-", "0x1", "1_0", "NaN", "Infinity",
    "-Infinity", "1" + "0" * 308, "1" + "0" * 309, "0." + "0" * 400 + "1", "1" * 20, "\u0661", "1e0001", "00", "0e0", "1.0E05"]
BYTES = [bytes([code]) for code in range(256)] + [
    b"\xc0\x80", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf0\x8f\xbf\xbf", b"\xef\xbf\xbf", b"\xef\xbf\xbe",
    b"\xef\xb7\x90", b"\xf0\x9f\xbf\xbe", b"\xef\xbb\xbf", b"\xc2\x80", b"\\u", b"\\ud800", b"\\udc00", b"\\ud83d\\ude00", b"\\uFFFF", b"\\u0000",
    b"\\u12", b"\\u+123", b"\\u 123", b"\\u1_23", b"\\x41", b"\\'", b"null", b"true", b"nul", b"//", b"/**/", b"#", b",,", b"[]", b"{}", b'""', b'":',
    b"\x0b", b"\x0c", b"\xa0", b"\xc2\xa0", b"\xe2\x80\xa8"]


class Writer:
    def __init__(self, source):
        self.source = source

    def value(self, depth=0):
        source = self.source
        kind = source.randrange(10 if depth < 6 else 6)
        if kind == 0:
            return source.choice(["null", "true", "false"])
        if kind <= 2:
            return source.choice(NUMBERS[:15]) if source.random() < 0.97 else source.choice(NUMBERS)
        if kind <= 5:
            return self.text()
        if kind <= 7:
            return "[" + self.join(self.padded(self.value(depth + 1)) for _ in range(source.randrange(5))) + "]"
        names = [self.text() for _ in range(source.choice([0, 1, 2, 5, 20]))]
        if source.random() < 0.95:
            names = list({json.loads(name): name for name in names}.values())
        return "{" + self.join(self.padded(name) + ":" + self.padded(self.value(depth + 1)) for name in names) + "}"

    def join(self, items):
        return ",".join(items)

    def padded(self, text):
        source = self.source
        if source.random() < 0.7:
            return text
        return source.choice(" \n\r\t") * source.randrange(3) + text + source.choice(" \n\r\t")

    def text(self):
        source = self.source
        result = []
        for _ in range(source.choice([0, 1, 1, 2, 3, 8, 20])):
            character = source.choice(SCALARS)
            if ord(character) < 0x20 or character in '"\\' or source.random() < 0.2:
                if character in '"\\\n\t\r\b\f' and source.random() < 0.5:
                    result.append(json.dumps(character)[1:-1])
                else:
                    units = character.encode("utf-16-be")
                    result += ["\\u" + source.choice([str.lower, str.upper])(units[i:i + 2].hex()) for i in range(0, len(units), 2)]
            else:
                result.append(character)
        return '"' + "".join(result) + '"'

    def deep(self):
        depth = self.source.choice([30, 31, 32, 33, 34, 200])
        opening = [self.source.choice(["[", '{"a":']) for _ in range(depth)]
        return "".join(opening) + self.source.choice(["", "1"] if opening[-1] == "[" else ["1"]) + "".join(
            "]" if bracket == "[" else "}" for bracket in reversed(opening))

    def mutated(self, document):
        source = self.source
        document = bytearray(document)
        for _ in range(source.choice([1, 1, 1, 2, 4])):
            place = source.randrange(len(document) + 1)
            kind = source.randrange(6)
            if kind == 0:
                document[place:place] = source.choice(BYTES)
            elif kind == 1:
                document[place:place + 1] = source.choice(BYTES)
            elif kind == 2:
                del document[place:place + source.choice([1, 1, 2, 5])]
            elif kind == 3:
                document[place:place] = source.choice(NUMBERS).encode()
            elif kind == 4:
                end = place + source.randrange(8)
                document[place:place] = document[place:end]
            else:
                del document[place:]
        return bytes(document)

    def document(self):
        source = self.source
        kind = source.random()
        if kind < 0.03:
            return self.padded(source.choice(NUMBERS)).encode()
        if kind < 0.06:
            return self.deep().encode()
        if kind < 0.12:
            return b'{"a":["' + b"".join(source.choice(BYTES) for _ in range(source.randrange(4))) + b'"]}'
        document = self.padded(self.value()).encode()
        return document if kind < 0.35 else self.mutated(document)


# --- Comparison --------------------------------------------------------------------------------------------------------------


def answers(command, documents):
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def feed():
        for document in documents:
            process.stdin.write(base64.b64encode(document).decode() + "\n")
        process.stdin.close()

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    lines = process.stdout.read().splitlines()
    feeder.join()
    if process.wait() != 0:
        sys.exit(f"the command ended with status {process.returncode}")
    if len(lines) != len(documents):
        sys.exit(f"{len(documents)} documents, {len(lines)} answers")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--show", type=int, default=10, help="differences to print")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()

    writer = Writer(random.Random(options.seed))
    documents = [b"", b" "] + [number.encode() for number in NUMBERS] + [writer.document() for _ in range(options.count)]
    differences = accepted = 0
    for document, answer in zip(documents, answers(options.command, documents)):
        if not re.fullmatch(r"accept|reject .+", answer):
            sys.exit(f"not an answer: {answer!r}")
        refusal = reference(document)
        accepted += refusal is None
        if (refusal is None) != (answer == "accept"):
            differences += 1
            if differences <= options.show:
                print(f"differ: {document!r}\n  reference: {refusal or 'accept'}\n  command:   {answer}")
    print(f"seed {options.seed}: {len(documents)} documents, {accepted} accepted, {len(documents) - accepted} refused, {differences} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
