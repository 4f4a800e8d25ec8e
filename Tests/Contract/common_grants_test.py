"""The rounds that are published by the CommonGrants protocol 0.4, and its refusals, against the protocol's own schemas.

The protocol's document comes from the file that FOOTHOLD_COMMONGRANTS names, or from where it is published.
"""

import json
import os
import urllib.error
import urllib.request
import uuid
from pathlib import Path

import jsonschema
import pytest
import yaml
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

COMMIT = "b874691558cf1991019d3ea04bd84b3f112aea1b"
PROTOCOL = f"https://raw.githubusercontent.com/HHS/simpler-grants-protocol/{COMMIT}/website/public/openapi/openapi.0.4.0.yaml"
ROUNDS = "/grants/v1/guyana/common-grants/opportunities"
LIST, READ = "/common-grants/opportunities", "/common-grants/opportunities/{oppId}"


@pytest.fixture(scope="module")
def protocol():
    try:
        if file := os.environ.get("FOOTHOLD_COMMONGRANTS"):
            return yaml.safe_load(Path(file).read_text())
        with urllib.request.urlopen(PROTOCOL, timeout=30) as answer:
            return yaml.safe_load(answer.read())
    except urllib.error.URLError as error:
        pytest.skip(f"the protocol cannot be fetched ({error.reason}), and FOOTHOLD_COMMONGRANTS names no copy of it")


@pytest.fixture(scope="module")
def errors(protocol):
    """What is wrong with an answer by a schema of the protocol's document."""
    registry = Registry().with_resource("urn:protocol", Resource.from_contents(protocol, default_specification=DRAFT202012))

    def check(value, *place):
        pointer = "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in place)
        validator = jsonschema.Draft202012Validator(
            {"$ref": f"urn:protocol#/{pointer}"}, registry=registry, format_checker=jsonschema.FormatChecker())
        return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(value)]

    return check


def fetch(foothold, path):
    """The status, the media type and the body of an answer."""
    try:
        answer = urllib.request.urlopen(foothold.url + path, timeout=20)
    except urllib.error.HTTPError as refusal:
        answer = refusal
    with answer:
        return answer.status, answer.headers["Content-Type"], json.loads(answer.read())


def answered(path, status="200"):
    return ["paths", path, "get", "responses", status, "content", "application/json", "schema"]


def test_the_list_of_rounds_is_right_by_the_schema(foothold, errors):
    status, kind, told = fetch(foothold, ROUNDS)
    assert status == 200 and kind == "application/json" and told["items"]
    assert not errors(told, *answered(LIST))


def test_a_round_is_right_by_the_schema(foothold, errors):
    opportunity = fetch(foothold, ROUNDS)[2]["items"][0]["id"]
    status, _, told = fetch(foothold, f"{ROUNDS}/{opportunity}")
    assert status == 200 and told["data"]["id"] == opportunity
    assert not errors(told, *answered(READ))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"{ROUNDS}/{uuid.UUID(int=7)}", 404), ("/grants/v1/nowhere/common-grants/opportunities", 404), (f"{ROUNDS}/hens", 422),
        (f"{ROUNDS}?page=0", 422), (f"{ROUNDS}?pageSize=9999", 422), (f"{ROUNDS}?page=hens&pageSize=hens", 422),
    ],
)
def test_a_refusal_is_right_by_the_schema(foothold, errors, path, expected):
    status, kind, told = fetch(foothold, path)
    assert status == expected == told["status"] and kind == "application/json" and told["message"]
    assert bool(told["errors"]) == (expected == 422)
    assert not errors(told, "components", "schemas", "CommonGrants.Responses.Error")
    assert not errors(told, *answered(READ, "404"))
