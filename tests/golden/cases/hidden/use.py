import traceback
from typing import Any

from hidden import Api, InvalidRequestError, MockTransport, mock_response, models

TOKEN: dict[str, Any] = {"token": "tok-1", "scope": "all"}
transport = MockTransport(lambda request: mock_response(json=TOKEN))
client = Api(transport=transport)


def test_what_is_secret_is_sent_and_read() -> None:
    token = client.logins.log_in(user="ada", password="long-enough", answers=["blue"], x_pin="99")
    request = transport.requests[0]
    assert request.header("X-Pin") == "99"
    assert request.json() == {"user": "ada", "password": "long-enough", "answers": ["blue"]}
    assert token.token == "tok-1"
    assert token.to_dict() == TOKEN


def test_what_is_secret_is_never_shown() -> None:
    login = models.Login(user="ada", password="long-enough", answers=["blue"])
    assert "ada" in repr(login)
    assert "long-enough" not in repr(login)
    assert "blue" not in repr(login)
    assert "tok-1" not in repr(models.Token(token="tok-1"))
    try:
        client.logins.log_in(user="ada", password="short")
    except InvalidRequestError as error:
        shown = "".join(traceback.format_exception(error, limit=0))
        assert "password" in shown
        assert "short" not in shown.replace("shorter", "")
    else:
        raise AssertionError("a short password was sent")
