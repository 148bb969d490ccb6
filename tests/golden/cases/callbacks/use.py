from callbacks import Api, callbacks, models


def test_each_callback_has_a_record() -> None:
    progress = callbacks.PROGRESS.parse('{"percent": 40, "at": "2026-01-02T03:04:05Z"}')
    assert progress.percent == 40
    assert progress.at is not None
    assert progress.at.year == 2026
    assert callbacks.PROGRESS.expression == "{$request.body#/url}?id={$response.body#/id}"
    assert callbacks.headers_as(models.ProgressHeaders, {"x-job": "j"}).x_job == "j"
    result: models.Result = callbacks.FINISHED.parse('{"good": true}')
    assert result.good
    assert callbacks.BATCH_PROGRESS.method == "PUT"


def test_the_method_names_its_callbacks() -> None:
    doc = Api().jobs.start.__doc__ or ""
    assert "callbacks.PROGRESS" in doc
    assert "callbacks.FINISHED" in doc
