/// A small profile as a council would write it, for the tests of `--policy-file`.
enum OwnProfile {
  static let json = """
    {
      "schemaVersion": 1,
      "id": "anytown",
      "version": "2024-05",
      "council": "Anytown Council",
      "effective": {"from": "2024-05-01"},
      "document": {"title": "Complaints", "publisher": "Anytown Council", "date": "2024-05"},
      "events": [{"id": "complaint-confirmed", "title": "Complaint confirmed by telephone"}],
      "timescales": [
        {
          "id": "acknowledgement",
          "clock": "complaint-confirmed",
          "limit": {"count": 1, "unit": "working-days"},
          "citation": {"place": "2"}
        },
        {
          "id": "stage-1-response",
          "clock": "received",
          "limit": {"count": 7, "unit": "working-days"},
          "citation": {"place": "3.1"}
        }
      ]
    }

    """
}
