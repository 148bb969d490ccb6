"""From nothing to the first completed call: time, memory and modules of a fresh process.

A process does one thing once, as a script or a function in the cloud does; the parent's clock runs
from before it starts until its first byte after the response.
"""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from .. import plot
from ..figures import Chapter, Table, Verdict, comparison, number, ratio
from ..homes import CLIENT, OFFICIAL, Home, environment, home
from ..live import CandidateError, interleave
from ..server import serving

if TYPE_CHECKING:
    from collections.abc import Callable

_CALL = "'v3:abcdefgh', digits='1www2WABCDw9'"
_PATH = "/v2/calls/v3:abcdefgh/actions/send_dtmf"
_SEND = f"client.post(URL + '{_PATH}', json={{'digits': '1www2WABCDw9'}})"

PROGRAM = """\
import sys
from time import perf_counter as now
URL = sys.argv[1]
def memory():
    try:
        with open("/proc/self/statm") as stream:
            return int(stream.read().split()[1]) * 4096
    except OSError:
        return 0
marks = [now()]
def mark():
    marks.append(now())
empty = (memory(), len(sys.modules))
mark()
{load}
mark()
imported = (memory(), len(sys.modules))
mark()
{make}
mark()
made = (memory(), len(sys.modules))
mark()
{call}
mark()
sys.stdout.write("responded\\n")
sys.stdout.flush()
called = (memory(), len(sys.modules))
{idle}
import json
names = ["import", "construct", "first call"]
facts = {{name: (marks[n + 1] - marks[n]) * 1e3 for name, n in zip(names, (1, 3, 5))}}
for name, (size, modules) in zip(names, (imported, made, called)):
    facts[name + " MB"] = (size - empty[0]) / 1e6
    facts[name + " modules"] = modules - empty[1]
facts["idle client kB"] = idle
print(json.dumps(facts))
"""

IDLE = """\
before = memory()
kept = []
for _ in range(100):
    client = {make}
    {call}
    kept.append(client)
idle = (memory() - before) / 100 / 1e3
"""


@dataclass(frozen=True, slots=True)
class Script:
    """What a user writes, in its steps."""

    home: str
    load: str = ""
    make: str = "None"
    call: str = ""
    asynchronous: bool = False

    def program(self, *, idle: bool = False) -> str:
        """The script with its clocks; `idle` also makes a hundred clients that have been used."""
        measure = IDLE.format(make=self.make, call=self.call) if idle else "idle = 0"
        return PROGRAM.format(
            load=self.load, make=f"client = {self.make}", call=self.call, idle=measure
        )


SCRIPTS: dict[str, Script] = {
    "the interpreter alone": Script(CLIENT),
    "httpx2": Script(
        CLIENT,
        "import httpx2",
        "httpx2.Client(headers={'Authorization': 'Bearer K'})",
        f"{_SEND}.json()",
    ),
    "httpx2 and pydantic": Script(
        CLIENT,
        "import httpx2\nfrom pydantic import BaseModel\n"
        "class Result(BaseModel):\n    result: str\n"
        "class Sent(BaseModel):\n    data: Result\n",
        "httpx2.Client(headers={'Authorization': 'Bearer K'})",
        f"Sent.model_validate_json({_SEND}.content).data",
    ),
    "ours": Script(
        CLIENT,
        "from telnyx_voice import Telnyx",
        "Telnyx(api_key='K', base_url=URL + '/v2')",
        f"client.calls.actions.send_dtmf({_CALL}).data",
    ),
    "official": Script(
        OFFICIAL,
        "from telnyx import Telnyx",
        "Telnyx(api_key='K', base_url=URL + '/v2')",
        f"client.calls.actions.send_dtmf({_CALL}).data",
    ),
    "httpx2, async": Script(
        CLIENT,
        "import httpx2, asyncio",
        "httpx2.AsyncClient(headers={'Authorization': 'Bearer K'})",
        f"async def main():\n    (await {_SEND}).json()\nasyncio.run(main())",
        asynchronous=True,
    ),
    "aiohttp, async": Script(
        CLIENT,
        "import aiohttp, asyncio",
        "None",
        "async def main():\n"
        "    async with aiohttp.ClientSession(headers={'Authorization': 'Bearer K'}) as client:\n"
        f"        async with {_SEND} as response:\n"
        "            await response.json()\n"
        "asyncio.run(main())",
        asynchronous=True,
    ),
    "ours, async": Script(
        CLIENT,
        "from telnyx_voice import AsyncTelnyx\nimport asyncio",
        "AsyncTelnyx(api_key='K', base_url=URL + '/v2')",
        "async def main():\n"
        f"    (await client.calls.actions.send_dtmf({_CALL})).data\n"
        "asyncio.run(main())",
        asynchronous=True,
    ),
    "official, async": Script(
        OFFICIAL,
        "from telnyx import AsyncTelnyx\nimport asyncio",
        "AsyncTelnyx(api_key='K', base_url=URL + '/v2')",
        "async def main():\n"
        f"    (await client.calls.actions.send_dtmf({_CALL})).data\n"
        "asyncio.run(main())",
        asynchronous=True,
    ),
}


def run_once(python: str, program: str, url: str) -> dict[str, float]:
    """Start a process, and wait for its first byte and its figures.

    Raises:
        CandidateError: the script failed.
    """
    began = perf_counter()
    with subprocess.Popen(
        [python, "-c", program, url], env=environment(), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        total = perf_counter() - began
        rest = process.stdout.read()
    if not first or process.returncode:
        raise CandidateError(f"a script ended with {process.returncode}:\n{program}")
    facts: dict[str, float] = json.loads(rest)
    return {"cold": total * 1e3, **facts}


_MAKERS = {
    "httpcore2, which is httpx2's pool": ("httpcore2", "h11", "anyio", "truststore", "certifi"),
    "pydantic": (
        *("pydantic", "pydantic_core", "annotated_types", "typing_extensions"),
        *("typing_inspection",),
    ),
    "ours": ("telnyx_voice",),
}
_IMPORT = re.compile(r"^import time: +(\d+) \| +\d+ \| +(\w+)", re.MULTILINE)


def imports_of(python: str, program: str, url: str) -> dict[str, float]:
    """Milliseconds that the imports of a script take, by who made what is imported."""
    done = subprocess.run(
        [python, "-X", "importtime", "-c", program, url],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    makers = {package: maker for maker, packages in _MAKERS.items() for package in packages}
    found = dict.fromkeys([*_MAKERS, _STANDARD], 0.0)
    for microseconds, package in _IMPORT.findall(done.stderr):
        found[makers.get(package, _STANDARD)] += int(microseconds) / 1e3
    return found


_STANDARD = "the standard library, whoever asked for it"
_NOTE = """\
One process per figure. `cold` is what the parent's clock says from before the process starts
until its first byte after the response; the steps are the process's own clock. The server responds
on loopback over HTTP. `httpx2 and pydantic` does by hand, with a model of two classes, what every
client on these two libraries has to do: no such client can go below what it takes by much."""


def measure(*, quick: bool) -> Chapter:
    """Measure cold starts."""
    homes = {name: home(name) for name in (CLIENT, OFFICIAL)}
    usable = {name: each for name, each in SCRIPTS.items() if not homes[each.home].problem}
    rounds = 4 if quick else 15

    def once(name: str, url: str, *, idle: bool = False) -> Callable[[], dict[str, float]]:
        script = usable[name]
        return lambda: run_once(homes[script.home].python, script.program(idle=idle), url)

    with serving() as server:
        found = interleave({name: once(name, server.http) for name in usable}, rounds)
        synchronous = [
            name for name in usable if not usable[name].asynchronous and usable[name].load
        ]
        idle = interleave(
            {name: once(name, server.http, idle=True) for name in synchronous}, 1, warm=0
        )["idle client kB"]
        python, program = homes[CLIENT].python, usable["ours"].program()
        imported = interleave(
            {"ours": lambda: imports_of(python, program, server.http)}, 3 if quick else 10
        )
    tables = [comparison("Cold process to first completed call", found["cold"], "httpx2", "ms")]
    tables.append(_steps(found))
    profile = tuple(
        (maker, number(median(times["ours"])), number(min(times["ours"])))
        for maker, times in imported.items()
    )
    columns = ("what is imported", "median ms", "min ms")
    tables.append(Table("Our cold start: the imports, each without those within", columns, profile))
    head = ("candidate", "kB resident per idle client that has been used")
    rows = tuple((name, number(each[0])) for name, each in idle.items())
    tables.append(Table("A hundred idle clients", head, rows))
    return Chapter(
        name="start",
        title="From nothing to the first call",
        notes=(
            _NOTE,
            *(f"{each.name}: {each.problem}" for each in homes.values() if each.problem),
        ),
        tables=tuple(tables),
        verdicts=_verdicts(found, homes[OFFICIAL]),
        plot=plot.bars(
            "Cold process to first completed call, ms (median)",
            {name: median(values) for name, values in found["cold"].items()},
        ),
    )


def _steps(found: dict[str, dict[str, list[float]]]) -> Table:
    """Where the time, the memory and the modules go."""
    columns = [
        *("import", "construct", "first call"),
        *("import MB", "first call MB", "import modules", "first call modules"),
    ]
    names = [name for name in found["cold"] if found["import"][name] and SCRIPTS[name].load]
    rows = tuple(
        (name, *(number(median(found[column][name])) for column in columns)) for name in names
    )
    head = (
        *("candidate", "import ms", "construct ms", "first call ms"),
        *("import MB", "MB after the call", "modules by import", "modules after the call"),
    )
    return Table("Step by step, over the interpreter (medians)", head, rows)


def _verdicts(found: dict[str, dict[str, list[float]]], official: Home) -> tuple[Verdict, ...]:
    cold, imported = found["cold"], found["import"]
    verdicts = [
        Verdict(
            budget="cold process to first completed call: at most 1.15 x httpx2 alone",
            figure=f"{number(median(cold['ours']))} ms (min {number(min(cold['ours']))})",
            competitor=f"{number(median(cold['httpx2']))} ms (httpx2 alone)",
            ratio=number(ratio(cold, "ours", "httpx2")),
            before="1.27",
            held=ratio(cold, "ours", "httpx2") <= 1.15,
        )
    ]
    if not official.problem:
        times = ratio(cold, "official", "ours")
        verdicts.append(
            Verdict(
                budget="… and at most 1/10 of the official SDK",
                figure=f"{number(median(cold['ours']))} ms",
                competitor=f"{number(median(cold['official']))} ms (official)",
                ratio=f"1/{number(times)}",
                before="1/10.3",
                held=times >= 10,
            )
        )
    verdicts.append(
        Verdict(
            budget="import of the package: at most 25 ms over the interpreter",
            figure=f"{number(median(imported['ours']))} ms (min {number(min(imported['ours']))})",
            competitor=f"{number(median(imported['httpx2']))} ms (import httpx2)",
            ratio=number(ratio(imported, "ours", "httpx2")),
            before="20.9 ms",
            held=median(imported["ours"]) <= 25,
        )
    )
    return tuple(verdicts)
