"""Each service's OpenAPI document is right by the standard, and the service does what it says, whatever is sent to it."""

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

SERVICES = ["jobs", "matching", "grants", "casework", "portal"]
SEED = os.environ.get("FOOTHOLD_SEED", "20261124")
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
    "response_schema_conformance", "unsupported_method",
]
STAFF = [
    "placement_officer", "committee_member", "procurement_officer", "receiving_officer", "finance_officer", "case_worker", "counsellor",
    "programme_manager", "administrator",
]


@pytest.fixture(params=SERVICES)
def document(request, bare):
    """A service's name and document; skips a service without an API of its own."""
    try:
        with urllib.request.urlopen(f"{bare.url}/{request.param}/openapi.json") as answer:
            return request.param, json.load(answer)
    except urllib.error.HTTPError as error:
        assert error.code == 404
        pytest.skip(f"{request.param} has no API")


def test_document_is_right_by_the_standard(document):
    errors = [error.message for error in OpenAPIV31SpecValidator(document[1]).iter_errors()]
    assert not errors


def test_document_tells_a_summary_and_the_refusals_of_each_operation(document):
    for path, operations in document[1]["paths"].items():
        for method, operation in operations.items():
            assert operation["summary"] and operation["operationId"], (method, path)
            assert {"400", "422", "500"} <= operation["responses"].keys(), (method, path)


def test_service_does_what_its_document_says(document, bare):
    """Examples, the borders of each value, random values right and wrong, and chains of calls by an employer's key or by staff."""
    name, described = document
    checks = CHECKS
    if name == "jobs":
        credentials = [f"Authorization: Bearer {bare.key}"]
        checks = CHECKS + ["ignored_auth"]  # a broken key beside a good session is no breach
    else:
        cookie = described["components"]["securitySchemes"]["session"]["name"]
        credentials = [f"Cookie: {cookie}={bare.add_session(*STAFF)}", "Sec-Fetch-Site: same-origin"]
    command = [
        Path(sys.executable).with_name("schemathesis"), "--config-file", Path(__file__).with_name("schemathesis.toml"), "run", f"{bare.url}/{name}/openapi.json", "--seed", SEED, "--max-examples", "30",
        "--checks", ",".join(checks), "--request-timeout", "20", "--no-color", "--generation-database", "none",
        *(word for header in credentials for word in ("--header", header)),
    ]
    done = subprocess.run(command, text=True, capture_output=True, timeout=170, cwd=bare.log.parent)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
