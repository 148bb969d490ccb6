"""The router under the frameworks that teams use, over real sockets."""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.testing.deliveries import Delivery
from tests.runtime.webhook_api import KIT, SEED
from tests.runtime.webhook_server import Book, post, served_by_wsgi

if TYPE_CHECKING:
    from collections.abc import Callable, Generator


def framework(name: str) -> Any:
    return pytest.importorskip(name, reason="not installed here; the dependency group dev has it")


django_conf = framework("django.conf")
django_http = framework("django.http")
django_urls = framework("django.urls")
django_csrf = framework("django.views.decorators.csrf")
django_wsgi = framework("django.core.wsgi")
fastapi = framework("fastapi")
flask = framework("flask")
starlette = framework("starlette.applications")
uvicorn = framework("uvicorn")


@contextmanager
def served_by_asgi(app: Any) -> Generator[int]:
    """The port at which an ASGI application is served."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical", lifespan="on"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        thread.join(0.01)
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


def with_asgi(book: Book) -> Any:
    return served_by_asgi(book.router)


def with_wsgi(book: Book) -> Any:
    return served_by_wsgi(book.router.wsgi)


def with_fastapi(book: Book) -> Any:
    async def hooks(request: Any) -> Any:
        status, headers, body = await book.router.handle_async(
            request.method, request.headers, await request.body()
        )
        return fastapi.Response(body, status, dict(headers))

    app = fastapi.FastAPI()
    app.add_route("/hooks/", hooks, methods=["POST"])
    return served_by_asgi(app)


def with_starlette(book: Book) -> Any:
    app = starlette.Starlette()
    app.mount("/hooks", book.router)
    return served_by_asgi(app)


def with_flask(book: Book) -> Any:
    def hooks() -> Any:
        method, received = flask.request.method, flask.request.headers
        status, headers, body = book.router.handle(method, received, flask.request.get_data())
        return flask.Response(body, status, headers)

    app = flask.Flask("example")
    app.add_url_rule("/hooks/", view_func=hooks, methods=["POST"])
    return served_by_wsgi(app)


def with_django(book: Book) -> Any:
    def hooks(request: Any) -> Any:
        status, headers, body = book.router.handle(request.method, request.headers, request.body)
        return django_http.HttpResponse(body, status=status, headers=dict(headers))

    urls: Any = ModuleType("example_urls")
    urls.urlpatterns = [django_urls.path("hooks/", django_csrf.csrf_exempt(hooks))]
    settings = django_conf.settings
    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["127.0.0.1"], LOGGING_CONFIG=None)
    settings.ROOT_URLCONF = urls
    django_urls.clear_url_caches()
    return served_by_wsgi(django_wsgi.get_wsgi_application())


every_framework = pytest.mark.parametrize(
    "serve", [with_asgi, with_wsgi, with_fastapi, with_starlette, with_flask, with_django]
)


@pytest.mark.slow
@every_framework
def test_none_is_lost_and_none_is_handled_twice(
    serve: Callable[[Book], Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    book = Book()
    with serve(book) as port:
        book.deliver(port, 250)


@pytest.mark.slow
@every_framework
def test_forged_and_unreadable_deliveries_are_refused(serve: Callable[[Book], Any]) -> None:
    given = KIT.delivery("call.started", SEED)
    forged = KIT.delivery("call.started", KIT.keys().private)
    unreadable = Delivery("", KIT.sign("{", SEED), b"{")
    with serve(Book(failures=0)) as port:
        assert post(port, given) == 200
        assert post(port, forged) == 401
        assert post(port, unreadable) == 400
        assert post(port, Delivery("", {}, given.body)) == 401
