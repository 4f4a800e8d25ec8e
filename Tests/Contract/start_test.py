"""What a program says that cannot serve: one line that names the remedy, and no dump."""

import os
import socket
import subprocess

import pytest

from serving import program

PROGRAMS = ["jobs", "matching", "grants", "casework", "portal", "foothold"]


def refusal(name, **settings):
    """All that a program that must end by itself says beside its log."""
    command = [program().with_name(name)] + (["serve"] if name == "foothold" else [])
    ended = subprocess.run(command, env=os.environ | settings, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    return "\n".join(line for line in ended.stderr.splitlines() if not line.startswith("{"))


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_setting_that_cannot_be_used_is_named(name):
    assert refusal(name, FOOTHOLD_PORT="abc") == f"{name}: FOOTHOLD_PORT is not a number from 0 to 65535."


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_port_that_another_program_has_is_named(name):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert refusal(name, FOOTHOLD_PORT=str(port)) == (
            f"{name}: Nothing can be served on port {port} of 127.0.0.1: another program has it, or the address is none of this machine."
        )
