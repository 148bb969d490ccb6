from references import Api, InvalidRequestError, MockTransport, mock_response, models

REPORT = {
    "id": "r-1",
    "size": {"width": 1.5},
    "same": {"height": 2.5},
    "width": 3.5,
    "mark": {"value": 1},
    "anchored": {"value": 2},
    "alias": {"width": 4.5},
    "wider": {"value": 3, "note": "n"},
}
transport = MockTransport(lambda request: mock_response(json=REPORT))
client = Api(transport=transport)


def test_a_reference_gives_what_it_points_to() -> None:
    report = client.reports.get("r-1", like={"width": 1.5})
    assert transport.requests[-1].target == "/reports/r-1?width=1.5"
    assert report.to_dict() == REPORT
    assert isinstance(report.size, models.ReportSize)
    assert isinstance(report.same, models.ReportSize)
    assert isinstance(report.alias, models.ReportSize)
    assert isinstance(report.mark, models.ReportMark)
    assert isinstance(report.anchored, models.ReportMark)
    assert report.wider is not None
    assert (report.wider.value, report.wider.note) == (3, "n")


def test_what_is_shared_is_checked_everywhere() -> None:
    client.reports.put("r-1", mark={"value": 1}, anchored=models.ReportMark(value=2))
    assert transport.requests[-1].json() == {"mark": {"value": 1}, "anchored": {"value": 2}}
    try:
        client.reports.put("1")
    except InvalidRequestError as error:
        assert "id" in str(error)
    else:
        raise AssertionError("the pattern of the parameter was not checked")
