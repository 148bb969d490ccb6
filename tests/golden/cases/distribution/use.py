import tomllib
from pathlib import Path

import distribution
from distribution import Api, MockTransport, mock_response

FOLDER = Path(distribution.__file__).parent


def test_the_example_of_the_readme_works() -> None:
    readme = (FOLDER / "README.md").read_text()
    assert 'client.stations.get("st-7", unit="celsius")' in readme
    transport = MockTransport(lambda request: mock_response(json={"name": "Oslo"}))
    client = Api(transport=transport, token="t")
    assert client.stations.get("st-7", unit="celsius").name == "Oslo"
    assert transport.requests[0].target == "/stations/st-7?unit=celsius"


def test_the_distribution_needs_what_the_document_needs() -> None:
    project = tomllib.loads((FOLDER / "pyproject.toml").read_text())["project"]
    assert project["name"] == "distribution"
    assert not any("nacl" in dependency for dependency in project["dependencies"])
