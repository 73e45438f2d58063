#!/usr/bin/env python3
"""Compare our evaluation of selection questions with a naive one, written here from the standard alone.

Usage: selection.py --program PATH-OF-SCHAKEL [--pairs 100000] [--seed 1]

The naive evaluator cleans a question (what the standard does not describe has no effect, empty values are absent) and then interprets
what is left literally, as MongoDB would: dotted paths, $elemMatch, $all, $or, $eq, $gte, $lte, $lt, comparing values of the same type
only. The area is checked for its form and not applied. A disagreement is printed with the seed that made it, and the exit code is 1.
"""

import argparse
import collections
import datetime
import json
import random
import re
import subprocess
import sys
import tempfile

# ---------------------------------------------------------------- the naive evaluator


def empty(value):
    """Nothing is left of it once empty values are left out."""
    if value is None or value == "":
        return True
    if isinstance(value, dict):
        return all(empty(part) for part in value.values())
    if isinstance(value, list):
        return all(empty(part) for part in value)
    return False


def whole(low, high):
    return lambda value: type(value) is int and low <= value <= high


def one_of(*values):
    return lambda value: any(type(value) is type(known) and value == known for known in values)


def is_date(value):
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    year, month, day = int(value[:4]), int(value[5:7]), int(value[8:])
    try:
        # A year 0 exists in ISO 8601 and not in Python; it is a leap year, like 2000.
        datetime.date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def matching(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def uri(value):
    return isinstance(value, str) and len(value) <= 200


LICENCES = ["A", "A1", "A2", "AM", "B", "B+", "C1", "C", "D1", "D", "BE", "C1E", "CE", "D1E", "DE", "T"]
YES_NO = {"$eq": one_of(1, 2)}
LICENCE_GRAMMAR = {"$all": [{"$elemMatch": {"codeSoortRijbewijs": {"$eq": one_of(*LICENCES)}}}]}
LEVEL = {"$gte": one_of(2, 3, 4)}
LANGUAGE_GRAMMAR = {
    "$all": [
        {
            "$elemMatch": {
                "codeTaal": {"$eq": matching("[a-z]{3}")},
                "codeNiveauTaalbeheersingMondeling": LEVEL,
                "codeNiveauTaalbeheersingSchriftelijk": LEVEL,
            }
        }
    ]
}
AREA = {"postcode": matching("[1-9][0-9]{3}[a-zA-Z]{2}"), "afstand": whole(0, 999)}
SHARED = {
    "selectiegebied": AREA,
    "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": YES_NO,
    "werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": whole(1, 99)},
    "werktijden.aantalWerkurenPerWeekMinimaal": {"$lte": whole(1, 99)},
}
OCCUPATION = {"$eq": uri}
# What the standard describes. A list stands for a list of such things, a function for an operand that must satisfy it.
GRAMMAR = {
    "job-seekers": SHARED
    | {
        "bemiddelingsberoep": {"$elemMatch": {"$or": [{"beroep.codeBeroepsnaam": OCCUPATION, "codeBeroepsnaam": OCCUPATION}]}},
        "contractvorm": {"$elemMatch": {"$or": [{"codeTypeArbeidscontract": {"$eq": one_of("O", "B")}}]}},
        "arbeidsmarktkwalificatie.rijbewijs": LICENCE_GRAMMAR,
        "arbeidsmarktkwalificatie.taalbeheersing": LANGUAGE_GRAMMAR,
        "datumAanvangBeschikbaarVoorWerk": {"$lte": is_date},
        "flexibiliteit.datumAanvangBeschikbaarVoorWerk": {"$lte": is_date},
        "werktijden.indicatieKantoortijden": YES_NO,
    },
    "vacancies": SHARED
    | {
        "beroep.codeBeroepsnaam": OCCUPATION,
        "codeWerkEnDenkniveauMinimaal": {"$gte": one_of("1", "2", "3", "4", "5", "6"), "$lt": one_of("7"), "$eq": one_of("7")},
        "rijbewijs": LICENCE_GRAMMAR,
        "taalbeheersing": LANGUAGE_GRAMMAR,
        "datumAanvangWerkzaamheden": {"$gte": is_date},
        "arbeidsVoorwaarden.datumAanvangWerkzaamheden": {"$gte": is_date},
    },
}
# The contract's spelling of a criterion, and where the record holds it.
RESPELLED = {
    "job-seekers": ("datumAanvangBeschikbaarVoorWerk", "flexibiliteit.datumAanvangBeschikbaarVoorWerk"),
    "vacancies": ("datumAanvangWerkzaamheden", "arbeidsVoorwaarden.datumAanvangWerkzaamheden"),
}
ABSENT = object()


def cleaned(value, grammar, faults):
    """What of a value is described and says something, or ABSENT. Values against the contract are added to the faults, by code."""
    if empty(value):
        return ABSENT
    if callable(grammar):
        if not grammar(value):
            faults.append("400.01")
            return ABSENT
        return value
    if isinstance(grammar, list):
        if not isinstance(value, list):
            faults.append("400.01")
            return ABSENT
        parts = [cleaned(part, grammar[0], faults) for part in value]
        parts = [part for part in parts if part is not ABSENT]
        return parts or ABSENT
    if not isinstance(value, dict):
        faults.append("400.01")
        return ABSENT
    if "codeTaal" in grammar and value.get("codeTaal") in (None, "", []):
        faults.append("400.02")
    parts = {key: cleaned(part, grammar[key], faults) for key, part in value.items() if key in grammar}
    return {key: part for key, part in parts.items() if part is not ABSENT} or ABSENT


def stripped(value):
    """A record without its empty values."""
    if isinstance(value, dict):
        return {key: stripped(part) for key, part in value.items() if not empty(part)}
    if isinstance(value, list):
        return [stripped(part) for part in value if not empty(part)]
    return value


def found_at(document, path):
    """The values at a dotted path, going through objects and into arrays, as MongoDB does."""
    values = [document]
    for step in path.split("."):
        following = []
        for value in values:
            candidates = value if isinstance(value, list) else [value]
            following += [candidate[step] for candidate in candidates if isinstance(candidate, dict) and step in candidate]
        values = following
    return values


OPERATORS = {
    "$eq": lambda value, operand: value == operand,
    "$gte": lambda value, operand: value >= operand,
    "$lte": lambda value, operand: value <= operand,
    "$lt": lambda value, operand: value < operand,
}


def holds(values, condition):
    """Whether the values at one path satisfy every operator of a condition."""
    for operator, operand in condition.items():
        if operator in OPERATORS:
            flat = [item for value in values for item in (value if isinstance(value, list) else [value])]
            if not any(type(value) is type(operand) and OPERATORS[operator](value, operand) for value in flat):
                return False
        elif operator == "$elemMatch":
            if not any(matches(item, operand) for value in values if isinstance(value, list) for item in value):
                return False
        elif operator == "$all":
            if not all(holds(values, part) for part in operand):
                return False
        else:
            raise ValueError(operator)
    return True


def matches(document, query):
    for key, condition in query.items():
        if key == "$or":
            if not any(matches(document, alternative) for alternative in condition):
                return False
        elif not holds(found_at(document, key), condition):
            return False
    return True


def respelled(query, subject):
    """The query with every path as the record has it. Where both spellings say something, the contract's counts."""
    short, long = RESPELLED[subject]
    query = dict(query)
    if short in query:
        query[long] = query.pop(short)
    choice = query.get("bemiddelingsberoep", {}).get("$elemMatch", {}).get("$or")
    if choice:
        query["bemiddelingsberoep"] = {
            "$elemMatch": {
                "$or": [{"codeBeroepsnaam": entry.get("beroep.codeBeroepsnaam", entry.get("codeBeroepsnaam"))} for entry in choice]
            }
        }
    return query


def evaluate(subject, question, record):
    """The answers that are right: {"true"}, {"false"} or errors (a question with two faults may be refused for either)."""
    if not isinstance(question, dict):
        return {"error 400.02"} if question in (None, "", []) else {"error 400.01"}
    area = question.get("selectiegebied")
    if empty(area):
        return {"error 400.02"}
    faults = []
    query = cleaned(question, GRAMMAR[subject], faults)
    if isinstance(area, dict) and (empty(area.get("postcode")) or empty(area.get("afstand"))):
        return {"error 400.02"}
    if faults:
        return {f"error {code}" for code in faults}
    query.pop("selectiegebied")
    return {"true" if matches(stripped(record), respelled(query, subject)) else "false"}


# ---------------------------------------------------------------- the generator: few values, so that they meet


class Generator:
    DATES = ("2026-01-01", "2026-06-30", "2026-07-01", "2026-07-02", "2024-02-29", "2027-12-31", "0001-01-01", "9999-12-31")
    CODES = (*(f"https://example.org/id/occupation/{code}" for code in ("A1", "A2", "a1", "é", "e\u0301")), "x")
    LANGUAGES = ("nld", "eng", "ara", "pol")

    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, share):
        return self.random.random() < share

    def pick(self, values):
        return self.random.choice(values)

    def some(self, make, most=3):
        return [make() for _ in range(self.random.randint(0, most))]

    def partial(self, **members):
        """An object with some of these members, now and then with an empty one."""
        made = {}
        for key, make in members.items():
            if self.chance(0.65):
                made[key.replace("__", ".")] = make() if self.chance(0.95) else self.pick(["", None, [], {}])
        return made

    # records

    def hours(self):
        return self.pick([0, 1, 8, 16, 23, 24, 25, 32, 36, 40, 98, 99])

    def language(self):
        levels = [0, 1, 2, 3, 4, 8]
        return self.partial(
            codeTaal=lambda: self.pick(self.LANGUAGES),
            codeNiveauTaalbeheersingMondeling=lambda: self.pick(levels),
            codeNiveauTaalbeheersingSchriftelijk=lambda: self.pick(levels),
            codeNiveauTaalbeheersingLezen=lambda: self.pick(levels),
        )

    def shared_parts(self):
        return {
            "contractvorm": lambda: self.some(
                lambda: self.partial(codeTypeArbeidscontract=lambda: self.pick(["O", "B"]), codeTypeOvereenkomst=lambda: "01")
            ),
            "werktijden": lambda: self.partial(
                aantalWerkurenPerWeekMinimaal=self.hours,
                aantalWerkurenPerWeekMaximaal=self.hours,
                indicatieKantoortijden=lambda: self.pick([0, 1, 2]),
            ),
        }

    def job_seeker(self):
        qualification = lambda: self.partial(  # noqa: E731
            rijbewijs=lambda: self.some(lambda: self.partial(codeSoortRijbewijs=lambda: self.pick(LICENCES)), 6),
            taalbeheersing=lambda: self.some(self.language, 4),
        )
        return self.partial(
            idWerkzoekende=lambda: "w-1",
            mobiliteit=lambda: {"bemiddelingspostcode": "3511AA", "maximaleReisafstand": 20},
            bemiddelingsberoep=lambda: self.some(lambda: self.partial(codeBeroepsnaam=lambda: self.pick(self.CODES))),
            flexibiliteit=lambda: self.partial(
                indicatieOnregelmatigWerkOfPloegendienst=lambda: self.pick([0, 1, 2]),
                datumAanvangBeschikbaarVoorWerk=lambda: self.pick(self.DATES),
                datumEindeBeschikbaarVoorWerk=lambda: self.pick(self.DATES),
            ),
            arbeidsmarktkwalificatie=qualification,
            **self.shared_parts(),
        )

    def vacancy(self):
        return self.partial(
            idVacature=lambda: "v-1",
            adres=lambda: {"postcode": "3511AA"},
            beroep=lambda: self.partial(codeBeroepsnaam=lambda: self.pick(self.CODES)),
            codeWerkEnDenkniveauMinimaal=lambda: self.pick([str(level) for level in range(8)]),
            arbeidsVoorwaarden=lambda: self.partial(datumAanvangWerkzaamheden=lambda: self.pick(self.DATES)),
            flexibiliteit=lambda: self.partial(indicatieOnregelmatigWerkOfPloegendienst=lambda: self.pick([0, 1, 2])),
            rijbewijs=lambda: self.some(lambda: self.partial(codeSoortRijbewijs=lambda: self.pick(LICENCES)), 6),
            taalbeheersing=lambda: self.some(self.language, 4),
            **self.shared_parts(),
        )

    # questions

    def operand(self, value):
        """An operand, now and then an odd one: empty, of another type or out of range."""
        if self.chance(0.985):
            return value
        texts = ["", "0", "1", "7", "B", "b", "nld", "NLD", "2026-02-30", "2026-7-1", "x" * 201]
        return self.pick([None, [], {}, True, 0, -1, 5, 7, 99, 100, 1.5, 24.0, *texts])

    def condition(self, operator, value):
        condition = {operator: self.operand(value)}
        if self.chance(0.06):
            condition[self.pick(["$ne", "$in", "$gt", "$exists", "$eq ", "$Eq"])] = self.pick([1, ["nld"], "x", True, {}])
        if self.chance(0.03):
            condition[self.pick(["$eq", "$gte", "$lte", "$lt"])] = value
        if self.chance(0.02):
            condition.pop(operator)
        return self.odd(condition)

    def odd(self, value):
        """The value, now and then replaced by something of another kind or by nothing."""
        if self.chance(0.99):
            return value
        return self.pick([{}, [], "", None, 1, "text", [1], {"$onbekend": 1}, [{}], [None], {"a": {"b": []}}])

    def entries(self, make, most=3):
        entries = [make() for _ in range(self.random.randint(1, most))]
        if self.chance(0.05):
            entries.append(self.pick([{}, None, "", {"onbekend": {"$eq": 1}}, {"$not": {"x": 1}}, 3]))
        if self.chance(0.05):
            entries.append(entries[0])
        self.random.shuffle(entries)
        return entries

    def with_unknown(self, query):
        if self.chance(0.04):
            query[self.pick(["onbekend", "$where", "$not", "codeNiveauTaalbeheersingLezen", "codeTypeOvereenkomst", "$and"])] = self.pick(
                [{"$eq": 1}, "x", {}, [], 5, [{"$or": []}]]
            )
        return query

    def occupation_entry(self):
        entry = {}
        style = self.random.random()
        if style < 0.55 or style > 0.95:
            entry["beroep.codeBeroepsnaam"] = self.condition("$eq", self.pick(self.CODES))
        if style > 0.5:
            entry["codeBeroepsnaam"] = self.condition("$eq", self.pick(self.CODES))
        return self.with_unknown(entry)

    def language_entry(self):
        entry = {"codeTaal": self.condition("$eq", self.pick(self.LANGUAGES))}
        if self.chance(0.03):
            entry["codeTaal"] = self.pick([{}, "", None, [], {"$in": ["nld"]}])
        if self.chance(0.02):
            entry.pop("codeTaal")
        for key in ("codeNiveauTaalbeheersingMondeling", "codeNiveauTaalbeheersingSchriftelijk"):
            if self.chance(0.4):
                entry[key] = self.condition("$gte", self.pick([2, 3, 4]))
        return self.with_unknown(entry)

    def all_of(self, make):
        return self.odd(
            self.with_unknown({"$all": self.odd(self.entries(lambda: self.odd(self.with_unknown({"$elemMatch": self.odd(make())})), 2))})
        )

    def any_of(self, make):
        return self.odd(self.with_unknown({"$elemMatch": self.odd(self.with_unknown({"$or": self.odd(self.entries(make))}))}))

    def criteria(self, subject):
        licences = lambda: self.all_of(lambda: self.with_unknown({"codeSoortRijbewijs": self.condition("$eq", self.pick(LICENCES))}))  # noqa: E731
        languages = lambda: self.all_of(self.language_entry)  # noqa: E731
        date = lambda operator: lambda: self.condition(operator, self.pick(self.DATES))  # noqa: E731
        yes_no = lambda: self.condition("$eq", self.pick([1, 2]))  # noqa: E731
        hours = lambda operator: lambda: self.condition(operator, self.pick([1, 8, 16, 23, 24, 25, 32, 36, 40, 98, 99]))  # noqa: E731
        shared = {
            "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": yes_no,
            "werktijden.aantalWerkurenPerWeekMaximaal": hours("$gte"),
            "werktijden.aantalWerkurenPerWeekMinimaal": hours("$lte"),
            "onbekendVeld": lambda: self.pick([{"$eq": 1}, "x", {}, 3]),
            "$where": lambda: "function() { return false }",
        }
        if subject == "job-seekers":
            return shared | {
                "bemiddelingsberoep": lambda: self.any_of(self.occupation_entry),
                "contractvorm": lambda: self.any_of(
                    lambda: self.with_unknown({"codeTypeArbeidscontract": self.condition("$eq", self.pick(["O", "B"]))})
                ),
                "arbeidsmarktkwalificatie.rijbewijs": licences,
                "arbeidsmarktkwalificatie.taalbeheersing": languages,
                "datumAanvangBeschikbaarVoorWerk": date("$lte"),
                "flexibiliteit.datumAanvangBeschikbaarVoorWerk": date("$lte"),
                "werktijden.indicatieKantoortijden": yes_no,
                "rijbewijs": licences,
            }
        return shared | {
            "beroep.codeBeroepsnaam": lambda: self.condition("$eq", self.pick(self.CODES)),
            "codeWerkEnDenkniveauMinimaal": self.level_demand,
            "rijbewijs": licences,
            "taalbeheersing": languages,
            "datumAanvangWerkzaamheden": date("$gte"),
            "arbeidsVoorwaarden.datumAanvangWerkzaamheden": date("$gte"),
            "contractvorm": lambda: {"$elemMatch": {"$or": []}},
            "werktijden.indicatieKantoortijden": yes_no,
        }

    def level_demand(self):
        demand = self.pick([{"$lt": "7"}, {"$lt": "7", "$gte": self.pick("123456")}, {"$eq": "7"}, {"$gte": self.pick("123456")}, {}])
        demand = {key: self.operand(value) for key, value in demand.items()}
        if self.chance(0.05):
            demand[self.pick(["$nin", "$in", "$ne"])] = ["0"]
        if self.chance(0.03):
            demand["$eq"] = "7"
        return self.odd(demand)

    def question(self, subject):
        criteria = self.criteria(subject)
        names = self.random.sample(sorted(criteria), self.pick([0, 1, 1, 1, 1, 2, 2, 3, 5]))
        question = {name: criteria[name]() for name in names}
        area = {
            "postcode": self.operand(self.pick(["3511AA", "1011ab", "9999ZZ"])),
            "afstand": self.operand(self.pick([0, 1, 50, 998, 999])),
        }
        if self.chance(0.01):
            area.pop(self.pick(sorted(area)))
        if self.chance(0.02):
            area["straal"] = 3
        if self.chance(0.995):
            question["selectiegebied"] = self.odd(area)
        return self.odd(question) if self.chance(0.2) else question

    def pair(self):
        subject = self.pick(["job-seekers", "vacancies"])
        record = self.job_seeker() if subject == "job-seekers" else self.vacancy()
        return {"subject": subject, "question": self.question(subject), "record": record}


# ---------------------------------------------------------------- the comparison


def answers(program, pairs):
    with tempfile.TemporaryFile("w+") as questions:
        for pair in pairs:
            questions.write(json.dumps(pair, ensure_ascii=False) + "\n")
        questions.seek(0)
        done = subprocess.run([program, "develop", "evaluate-selection"], stdin=questions, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5, help="disagreements to print")
    arguments = parser.parse_args()

    counts, disagreements, block = collections.Counter(), 0, 5_000
    for start in range(0, arguments.pairs, block):
        seeds = [f"{arguments.seed}/{number}" for number in range(start, min(start + block, arguments.pairs))]
        pairs = [Generator(seed).pair() for seed in seeds]
        ours = answers(arguments.program, pairs)
        if len(ours) != len(pairs):
            print(f"{len(ours)} answers to {len(pairs)} questions")
            return 1
        for seed, pair, got in zip(seeds, pairs, ours, strict=True):
            right = evaluate(**pair)
            counts[got] += 1
            if got not in right:
                disagreements += 1
                if disagreements <= arguments.show:
                    print(f"seed {seed}: ours {got}, naive {sorted(right)}\n  {json.dumps(pair)}")
    print(f"{sum(counts.values())} pairs, seed {arguments.seed}: {dict(sorted(counts.items()))}, {disagreements} disagreements")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
