"""Writes a market that does not exist, in the format of the exporter, for trying the peers without building Schakel.

    python3 Benchmarks/peers/fake_market.py FOLDER [--profiles 2000] [--questions 50] [--seed 1]

The hits are found by going over every profile of every area, with the rules written out once more, apart from those of the peers.
"""

import argparse
import json
import math
import pathlib
import random
import typing

Record = dict[str, typing.Any]


def areas(chance: random.Random, count: int) -> dict[int, tuple[float, float]]:
    """Areas around some towns; now and then two in the same place, so that there are ties."""
    towns = [(51.2 + chance.random() * 2, 3.8 + chance.random() * 3) for _ in range(max(4, count // 100))]
    made: dict[int, tuple[float, float]] = {}
    for number in sorted(chance.sample(range(1000, 10_000), count)):
        if made and chance.random() < 0.02:
            made[number] = chance.choice(list(made.values()))
            continue
        town = chance.choice(towns)
        made[number] = (round(town[0] + chance.gauss(0, 0.1), 5), round(town[1] + chance.gauss(0, 0.15), 5))
    return made


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    def vector(place: tuple[float, float]) -> tuple[float, float, float]:
        latitude, longitude = math.radians(place[0]), math.radians(place[1])
        return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)
    return 2 * 6371.0088 * math.asin(min(1.0, math.dist(vector(one), vector(other)) / 2))


def occupations(chance: random.Random, count: int) -> list[int]:
    """Some are far commoner than others."""
    return sorted({int(135 * chance.random() ** 3) for _ in range(count)})


def languages(chance: random.Random) -> list[Record]:
    names = ["nl"] * (chance.random() < 0.95) + chance.sample(["en", "de", "fr", "tr", "ar", "pl"], chance.choice([0, 0, 1, 2]))
    return [{"language": name, "oral": chance.choice([None, 1, 2, 3, 4]), "written": chance.choice([None, 1, 2, 3, 4])} for name in names]


def profile(chance: random.Random, row: int, area: int, place: tuple[float, float]) -> Record:
    most = chance.choice([None, 16, 24, 32, 36, 40])
    facts: Record = {
        "row": row, "id": f"{chance.getrandbits(64):016x}-{row}", "area": area, "latitude": place[0], "longitude": place[1],
        "occupations": occupations(chance, chance.choice([0, 1, 1, 2, 2, 3])), "licences": chance.choice([0, 4, 4, 12, 5]),
        "durations": chance.choice([0, 1, 2, 3]), "irregular": chance.choice([None, 0, 1, 2, 3]), "office": chance.choice([None, 0, 1]),
        "available": chance.choice([None, 20261201, 20270101, 20270315]), "travel": chance.choice([None, None, 10, 20, 35, 50]),
        "mostHours": most, "leastHours": chance.choice([None, 8, 16]), "languages": languages(chance),
    }
    # About as long as a search profile.
    text = "".join(chance.choices("abcdefghij klmno é\"\\", k=chance.randrange(600, 2000)))
    return {**facts, "match": {"name": facts["id"], "experience": [{"occupation": code} for code in facts["occupations"]], "text": text}}


def question(chance: random.Random, number: int, places: dict[int, tuple[float, float]], example: Record) -> Record:
    centre, radius = example["area"], chance.choice([5, 10, 10, 15, 15, 20, 25, 25, 30, 40, 50, 75])
    near = sorted((kilometres(places[centre], place), area) for area, place in places.items())
    near = [(distance, area) for distance, area in near if distance <= radius]
    around = [{"area": area, "reach": math.ceil(distance), "tied": place > 0 and near[place - 1][0] == distance}
              for place, (distance, area) in enumerate(near)]
    demands = [{"language": "nl", "oral": chance.choice([2, 3, 4]), "written": None}] if chance.random() < 0.33 else []
    if chance.random() < 0.1:
        demands.append({"language": "en", "oral": 2, "written": chance.choice([None, 1])})
    return {
        "number": number, "centre": centre, "latitude": places[centre][0], "longitude": places[centre][1], "radius": radius,
        "areas": around, "occupations": occupations(chance, chance.choice([1, 1, 2, 3])) if chance.random() < 0.95 else [],
        "licences": chance.choice([0, 0, 0, 0, 4, 8]), "irregular": int(chance.random() < 0.05), "office": int(chance.random() < 0.05),
        "durations": chance.choice([0, 0, 0, 0, 0, 0, 1, 3]), "availableBy": chance.choice([None, None, None, 20270201]),
        "mostHours": chance.choice([None, None, 16, 24, 32, 36]), "leastHours": 20 if chance.random() < 0.1 else None,
        "languages": demands,
        # A small maximum now and then, so that a small market has questions with more.
        "maximum": chance.choice([100, 100, 5]),
    }


def satisfies(facts: Record, asked: Record, reach: int) -> bool:
    """The rules, as a person would read them."""
    if facts["travel"] is not None and facts["travel"] < reach:
        return False
    if asked["occupations"] and not set(asked["occupations"]) & set(facts["occupations"]):
        return False
    for name in ("licences", "irregular", "office"):
        if asked[name] & ~(facts[name] or 0):
            return False
    if asked["durations"] and not asked["durations"] & facts["durations"]:
        return False
    if asked["availableBy"] is not None and (facts["available"] is None or facts["available"] > asked["availableBy"]):
        return False
    if asked["mostHours"] is not None and (facts["mostHours"] is None or facts["mostHours"] < asked["mostHours"]):
        return False
    if asked["leastHours"] is not None and (facts["leastHours"] is None or facts["leastHours"] > asked["leastHours"]):
        return False

    def meets(skill: Record, demand: Record) -> bool:
        return skill["language"] == demand["language"] and all(
            demand[way] is None or (skill[way] is not None and skill[way] >= demand[way]) for way in ("oral", "written"))

    return all(any(meets(skill, demand) for skill in facts["languages"]) for demand in asked["languages"])


def write(folder: pathlib.Path, profile_count: int, question_count: int, seed: int) -> None:
    chance = random.Random(seed)
    places = areas(chance, min(4_000, max(100, profile_count // 20)))
    numbers = list(places)
    folder.mkdir(parents=True, exist_ok=True)
    by_area: dict[int, list[Record]] = {}
    examples: list[Record] = []
    with (folder / "profiles.jsonl").open("w", encoding="utf-8") as file:
        for row in range(profile_count):
            area = chance.choice(numbers)
            made = profile(chance, row, area, places[area])
            file.write(json.dumps(made, ensure_ascii=False) + "\n")
            del made["match"]
            by_area.setdefault(area, []).append(made)
            if len(examples) < question_count:
                examples.append(made)
    with (folder / "questions.jsonl").open("w", encoding="utf-8") as asked, (folder / "hits.jsonl").open("w", encoding="utf-8") as found:
        for number, example in enumerate(examples):
            made = question(chance, number, places, example)
            asked.write(json.dumps(made) + "\n")
            ids = [facts["id"] for area in made["areas"] for facts in by_area.get(area["area"], [])
                   if satisfies(facts, made, area["reach"])]
            count = min(len(ids), made["maximum"])
            found.write(json.dumps({"number": number, "ids": ids, "more": len(ids) > count, "count": count}) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--profiles", type=int, default=2_000)
    parser.add_argument("--questions", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.folder, options.profiles, options.questions, options.seed)


if __name__ == "__main__":
    main()
