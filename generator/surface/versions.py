"""Versions (PEP 440), and what a verdict makes of them (semver.org, sections 6 to 8)."""

from __future__ import annotations

import re
from enum import Enum


class Verdict(Enum):
    """What the changes of a client mean for its version."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    def is_at_least(self, other: Verdict) -> bool:
        """Whether it is the other one or a worse one."""
        order = list(Verdict)
        return order.index(self) >= order.index(other)


def next_version(released: str, verdict: Verdict) -> str:
    """The version that follows a release.

    Before 1.0.0 a break raises the second number, and anything else the third one. What follows a
    pre-release is the release that it was for.

    Args:
        released: A version (PEP 440).
        verdict: What has changed since.
    """
    epoch, numbers, rest = _split(released)
    if verdict is Verdict.NONE:
        return released
    major, minor, patch = numbers
    if re.match(r"a|b|rc|\.dev", rest):
        return f"{epoch}{major}.{minor}.{patch}"
    if verdict is Verdict.MAJOR and major:
        return f"{epoch}{major + 1}.0.0"
    if verdict is Verdict.MAJOR or (verdict is Verdict.MINOR and major):
        return f"{epoch}{major}.{minor + 1}.0"
    return f"{epoch}{major}.{minor}.{patch + 1}"


def reaches(version: str, other: str) -> bool:
    """Whether the release that a version leads to is the other one or a later one.

    Args:
        version: A version, perhaps a pre-release: `2.0.0rc1` leads to 2.0.0.
        other: A version.
    """
    return _release(version) >= _release(other)


def is_later(version: str, other: str) -> bool:
    """Whether a version comes after another one."""
    return (_release(version), _stage(version)) > (_release(other), _stage(other))


def major(version: str) -> tuple[int, ...]:
    """What a break raises: the first number, or the second one before 1.0.0."""
    epoch, first, second, _ = _release(version)
    return epoch, first, 0 if first else second


def _release(version: str) -> tuple[int, int, int, int]:
    epoch, (first, second, third), _ = _split(version)
    return int(epoch.rstrip("!") or 0), first, second, third


def _stage(version: str) -> tuple[int, ...]:
    """What is before the release and after it: `.dev`, `a`, `b`, `rc`, none, `.post`."""
    _, _, rest = _split(version)
    order = ["dev", "a", "b", "rc", "", "post"]
    found = [
        (order.index(word), int(number)) for word, number in re.findall(r"([a-z]+)(\d+)", rest)
    ]
    return tuple(number for pair in found or [(order.index(""), 0)] for number in pair)


def _split(version: str) -> tuple[str, tuple[int, int, int], str]:
    """The epoch with its mark, three numbers, and the rest."""
    found = re.match(r"(\d+!)?(\d+(?:\.\d+)*)(.*)", version)
    assert found, version
    first, second, third = [*map(int, found[2].split(".")), 0, 0][:3]
    return found[1] or "", (first, second, third), found[3]
