// Made from Schemas/*.json, not written by hand: change the JSON, then run
// .ci/embed

// swift-format-ignore-file

enum EmbeddedSchemas {
  /// The name of every file, without its extension, and its text with what it uses of shared.json.
  static let all: [(name: String, json: StaticString)] = [
    ("audit", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A line of an audit",
  "description": "A line that “audit --format jsonl” writes: a case, or with “--layout long” one deadline of it. The fields are those of “--columns”.",
  "oneOf": [
    {
      "$ref": "#/$defs/case"
    },
    {
      "$ref": "#/$defs/caseDeadline"
    }
  ],
  "$defs": {
    "case": {
      "type": "object",
      "properties": {
        "reference": {
          "type": "string"
        },
        "kept": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "The columns that --keep names."
        },
        "policy": {
          "$ref": "#/$defs/policyName"
        },
        "deadlines": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/deadline"
          }
        },
        "problems": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/word"
          }
        }
      },
      "required": [
        "reference",
        "policy",
        "deadlines",
        "problems"
      ],
      "additionalProperties": false
    },
    "caseDeadline": {
      "type": "object",
      "properties": {
        "reference": {
          "type": "string"
        },
        "kept": {
          "type": "object",
          "additionalProperties": {
            "type": "string"
          },
          "description": "The columns that --keep names."
        },
        "policy": {
          "$ref": "#/$defs/policyName"
        },
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "dueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "due": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "status": {
          "$ref": "#/$defs/status"
        },
        "metOn": {
          "$ref": "#/$defs/dayOrNull"
        },
        "daysTaken": {
          "type": [
            "integer",
            "null"
          ]
        },
        "daysLate": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "daysBeyondMaximum": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "statuteDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "statuteDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "statuteMaximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "statuteStatus": {
          "enum": [
            "not-recorded",
            "not-started",
            "open",
            "running",
            "due-today",
            "overdue",
            "met",
            "missed",
            "lapsed",
            "target-passed",
            "suspended",
            "uncertain",
            "not-applicable",
            "cannot-compute",
            null
          ]
        },
        "statuteDaysLate": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "disputed": {
          "type": [
            "boolean",
            "null"
          ]
        },
        "robust": {
          "type": "boolean"
        },
        "problems": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/word"
          }
        }
      },
      "required": [
        "reference",
        "policy",
        "timescale",
        "problems"
      ],
      "additionalProperties": false
    },
    "deadline": {
      "type": "object",
      "properties": {
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "dueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "due": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "status": {
          "$ref": "#/$defs/status"
        },
        "metOn": {
          "$ref": "#/$defs/dayOrNull"
        },
        "daysTaken": {
          "type": [
            "integer",
            "null"
          ]
        },
        "daysLate": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "daysBeyondMaximum": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "statuteDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "statuteDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "statuteMaximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "statuteStatus": {
          "enum": [
            "not-recorded",
            "not-started",
            "open",
            "running",
            "due-today",
            "overdue",
            "met",
            "missed",
            "lapsed",
            "target-passed",
            "suspended",
            "uncertain",
            "not-applicable",
            "cannot-compute",
            null
          ]
        },
        "statuteDaysLate": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "disputed": {
          "type": [
            "boolean",
            "null"
          ]
        },
        "robust": {
          "type": "boolean"
        }
      },
      "required": [
        "timescale"
      ],
      "additionalProperties": false
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "status": {
      "enum": [
        "not-recorded",
        "not-started",
        "open",
        "running",
        "due-today",
        "overdue",
        "met",
        "missed",
        "lapsed",
        "target-passed",
        "suspended",
        "uncertain",
        "not-applicable",
        "cannot-compute"
      ]
    }
  }
}
"""#),
    ("calendar-check", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "What a newer list of bank holidays changes",
  "description": "What “calendar check --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "feed": {
      "type": "string"
    },
    "dataVersion": {
      "type": "string"
    },
    "divisions": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "division": {
            "$ref": "#/$defs/division"
          },
          "years": {
            "anyOf": [
              {
                "$ref": "#/$defs/years"
              },
              {
                "type": "null"
              }
            ]
          },
          "changes": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "kind": {
                  "enum": [
                    "added",
                    "moved",
                    "renamed",
                    "dropped"
                  ]
                },
                "date": {
                  "$ref": "#/$defs/day"
                },
                "title": {
                  "type": "string"
                },
                "formerDate": {
                  "$ref": "#/$defs/dayOrNull"
                },
                "formerTitle": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "certainSince": {
                  "$ref": "#/$defs/dayOrNull"
                },
                "againstProjection": {
                  "type": "boolean"
                }
              },
              "required": [
                "kind",
                "date",
                "title",
                "formerDate",
                "formerTitle",
                "certainSince",
                "againstProjection"
              ],
              "additionalProperties": false
            }
          },
          "newYears": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/years"
            }
          },
          "missingYears": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/years"
            }
          },
          "incompleteYears": {
            "type": "array",
            "items": {
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "required": [
          "division",
          "years",
          "changes",
          "newYears",
          "missingYears",
          "incompleteYears"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "schemaVersion",
    "feed",
    "dataVersion",
    "divisions"
  ],
  "additionalProperties": false,
  "$defs": {
    "years": {
      "type": "object",
      "properties": {
        "from": {
          "type": "integer",
          "minimum": 0
        },
        "through": {
          "type": "integer",
          "minimum": 0
        }
      },
      "required": [
        "from",
        "through"
      ],
      "additionalProperties": false
    },
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "division": {
      "enum": [
        "england-and-wales",
        "scotland",
        "northern-ireland",
        "any-uk"
      ]
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    }
  }
}
"""#),
    ("calendar-impact", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "The deadlines that a newer list of bank holidays moves",
  "description": "What “calendar impact --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "read": {
      "type": "integer",
      "minimum": 0
    },
    "audited": {
      "type": "integer",
      "minimum": 0
    },
    "rejected": {
      "type": "integer",
      "minimum": 0
    },
    "skippedColumns": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "form": {
      "$ref": "#/$defs/form"
    },
    "cure": {
      "type": [
        "string",
        "null"
      ]
    },
    "changedDays": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/day"
      }
    },
    "touched": {
      "type": "integer",
      "minimum": 0
    },
    "moved": {
      "type": "integer",
      "minimum": 0
    },
    "moves": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "timescale": {
            "$ref": "#/$defs/word"
          },
          "policy": {
            "type": "integer",
            "minimum": 0
          },
          "law": {
            "type": "integer",
            "minimum": 0
          }
        },
        "required": [
          "timescale",
          "policy",
          "law"
        ],
        "additionalProperties": false
      }
    },
    "provenance": {
      "$ref": "#/$defs/provenance"
    }
  },
  "required": [
    "schemaVersion",
    "read",
    "audited",
    "rejected",
    "skippedColumns",
    "form",
    "cure",
    "changedDays",
    "touched",
    "moved",
    "moves",
    "provenance"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "form": {
      "description": "How the file was read.",
      "type": "object",
      "properties": {
        "encoding": {
          "enum": [
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1252"
          ]
        },
        "delimiter": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1,
          "description": "The character between two fields."
        },
        "headerLine": {
          "type": "integer",
          "minimum": 0,
          "description": "The line of the header, from 1; 0 if it was given with --header."
        },
        "titles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "integer",
                "minimum": 0
              },
              "text": {
                "type": "string"
              }
            },
            "required": [
              "line",
              "text"
            ],
            "additionalProperties": false
          },
          "description": "The lines above the header that were passed over."
        },
        "columns": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/formColumn"
          }
        },
        "blanks": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "word": {
                "type": "string"
              },
              "count": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "word",
              "count"
            ],
            "additionalProperties": false
          },
          "description": "The words read as blank in columns of dates."
        },
        "totals": {
          "$ref": "#/$defs/lines"
        },
        "blankReferences": {
          "$ref": "#/$defs/lines"
        },
        "repaired": {
          "$ref": "#/$defs/lines"
        },
        "repeatedReferences": {
          "type": "object",
          "properties": {
            "count": {
              "type": "integer",
              "minimum": 0
            },
            "within": {
              "type": [
                "integer",
                "null"
              ],
              "minimum": 0,
              "description": "How many rows were compared, if not all."
            },
            "first": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "reference": {
                    "type": "string"
                  },
                  "line": {
                    "type": "integer",
                    "minimum": 0
                  }
                },
                "required": [
                  "reference",
                  "line"
                ],
                "additionalProperties": false
              }
            }
          },
          "required": [
            "count",
            "within",
            "first"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "encoding",
        "delimiter",
        "headerLine",
        "titles",
        "columns",
        "blanks",
        "totals",
        "blankReferences",
        "repaired",
        "repeatedReferences"
      ],
      "additionalProperties": false
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "provenance": {
      "description": "What the document was made from.",
      "type": "object",
      "properties": {
        "tool": {
          "type": "string",
          "description": "The program and its version."
        },
        "dataVersion": {
          "type": "string",
          "description": "The state of the bank holidays."
        },
        "profiles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "$ref": "#/$defs/policyName"
              },
              "digest": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^[0-9a-f]{64}$",
                "description": "SHA-256 of its JSON."
              }
            },
            "required": [
              "id",
              "digest"
            ],
            "additionalProperties": false
          }
        },
        "calendar": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "from": {
              "$ref": "#/$defs/day"
            },
            "through": {
              "$ref": "#/$defs/day"
            },
            "publishedThrough": {
              "$ref": "#/$defs/day"
            }
          },
          "required": [
            "name",
            "from",
            "through",
            "publishedThrough"
          ],
          "additionalProperties": false
        },
        "calendars": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "policy": {
                "$ref": "#/$defs/policyName"
              },
              "name": {
                "type": "string"
              },
              "from": {
                "$ref": "#/$defs/day"
              },
              "through": {
                "$ref": "#/$defs/day"
              },
              "publishedThrough": {
                "$ref": "#/$defs/day"
              }
            },
            "required": [
              "policy",
              "name",
              "from",
              "through",
              "publishedThrough"
            ],
            "additionalProperties": false
          },
          "description": "By which calendar the days of each policy and of its law are counted."
        },
        "asOf": {
          "$ref": "#/$defs/dayOrNull"
        },
        "reading": {
          "type": "string"
        },
        "inputDigest": {
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9a-f]{64}$",
          "description": "SHA-256 of the file that was read."
        }
      },
      "required": [
        "tool",
        "dataVersion",
        "profiles",
        "calendar",
        "calendars",
        "asOf",
        "reading",
        "inputDigest"
      ],
      "additionalProperties": false
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "formColumn": {
      "type": "object",
      "properties": {
        "heading": {
          "type": "string"
        },
        "meaning": {
          "type": [
            "string",
            "null"
          ],
          "description": "The event, fact or other column that it is; null if it is skipped."
        },
        "because": {
          "enum": [
            "own",
            "mapped",
            "synonym",
            "unknown",
            "taken",
            "secondReference",
            "stageNotSaid"
          ]
        },
        "dates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "The ways of writing a day that are read."
        },
        "refusedDates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "Those that are not."
        },
        "dayFirstAssumed": {
          "type": [
            "boolean",
            "null"
          ]
        }
      },
      "required": [
        "heading",
        "meaning",
        "because",
        "dates",
        "refusedDates",
        "dayFirstAssumed"
      ],
      "additionalProperties": false
    },
    "lines": {
      "description": "How many lines, and the first of them.",
      "type": "object",
      "properties": {
        "count": {
          "type": "integer",
          "minimum": 0
        },
        "first": {
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "required": [
        "count",
        "first"
      ],
      "additionalProperties": false
    }
  }
}
"""#),
    ("calendar", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Bank holidays",
  "description": "What “calendar --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "division": {
      "$ref": "#/$defs/division"
    },
    "calendar": {
      "type": "string"
    },
    "year": {
      "type": [
        "integer",
        "null"
      ],
      "minimum": 0
    },
    "from": {
      "$ref": "#/$defs/day"
    },
    "through": {
      "$ref": "#/$defs/day"
    },
    "publishedThrough": {
      "$ref": "#/$defs/day"
    },
    "dataVersion": {
      "type": "string"
    },
    "provisional": {
      "type": "boolean"
    },
    "holidays": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "date": {
            "$ref": "#/$defs/day"
          },
          "title": {
            "type": "string"
          },
          "provisional": {
            "type": "boolean"
          }
        },
        "required": [
          "date",
          "title",
          "provisional"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "schemaVersion",
    "division",
    "calendar",
    "year",
    "from",
    "through",
    "publishedThrough",
    "dataVersion",
    "provisional",
    "holidays"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "division": {
      "enum": [
        "england-and-wales",
        "scotland",
        "northern-ireland",
        "any-uk"
      ]
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    }
  }
}
"""#),
    ("case", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A case",
  "description": "What “schedule --input FILE” reads: the events and facts of one case. A policy may add words of its own, which “council-deadlines events” lists.",
  "type": "object",
  "properties": {
    "reference": {
      "type": [
        "string",
        "null"
      ]
    },
    "policy": {
      "type": [
        "string",
        "null"
      ],
      "description": "The policy of the case, unless --policy names one."
    },
    "grounds-arose": {
      "$ref": "#/$defs/event"
    },
    "became-aware": {
      "$ref": "#/$defs/event"
    },
    "received": {
      "$ref": "#/$defs/event"
    },
    "acknowledged": {
      "$ref": "#/$defs/event"
    },
    "logged": {
      "$ref": "#/$defs/event"
    },
    "advocate-requested": {
      "$ref": "#/$defs/event"
    },
    "advocate-appointed": {
      "$ref": "#/$defs/event"
    },
    "sufficient-interest-decided": {
      "$ref": "#/$defs/event"
    },
    "contacted": {
      "$ref": "#/$defs/event"
    },
    "complaint-clarified": {
      "$ref": "#/$defs/event"
    },
    "stage-1-extended": {
      "$ref": "#/$defs/event"
    },
    "holding-letter-sent": {
      "$ref": "#/$defs/event"
    },
    "stage-1-responded": {
      "$ref": "#/$defs/event"
    },
    "stage-1-response-received": {
      "$ref": "#/$defs/event"
    },
    "stage-1-skipped": {
      "$ref": "#/$defs/event"
    },
    "stage-2-requested": {
      "$ref": "#/$defs/event"
    },
    "stage-2-acknowledged": {
      "$ref": "#/$defs/event"
    },
    "stage-2-declined": {
      "$ref": "#/$defs/event"
    },
    "investigator-appointed": {
      "$ref": "#/$defs/event"
    },
    "stage-2-contacted": {
      "$ref": "#/$defs/event"
    },
    "complainant-met": {
      "$ref": "#/$defs/event"
    },
    "written-record-produced": {
      "$ref": "#/$defs/event"
    },
    "complaint-agreed": {
      "$ref": "#/$defs/event"
    },
    "stage-2-extended": {
      "$ref": "#/$defs/event"
    },
    "delay-notice-sent": {
      "$ref": "#/$defs/event"
    },
    "investigation-reported": {
      "$ref": "#/$defs/event"
    },
    "investigation-report-received": {
      "$ref": "#/$defs/event"
    },
    "stage-2-responded": {
      "$ref": "#/$defs/event"
    },
    "stage-2-response-received": {
      "$ref": "#/$defs/event"
    },
    "stage-3-requested": {
      "$ref": "#/$defs/event"
    },
    "stage-3-acknowledged": {
      "$ref": "#/$defs/event"
    },
    "panel-papers-sent": {
      "$ref": "#/$defs/event"
    },
    "panel-papers-received": {
      "$ref": "#/$defs/event"
    },
    "additional-papers-sent": {
      "$ref": "#/$defs/event"
    },
    "panel-held": {
      "$ref": "#/$defs/event"
    },
    "panel-reported": {
      "$ref": "#/$defs/event"
    },
    "panel-report-received": {
      "$ref": "#/$defs/event"
    },
    "complainant-informed": {
      "$ref": "#/$defs/event"
    },
    "director-met-chair": {
      "$ref": "#/$defs/event"
    },
    "stage-3-responded": {
      "$ref": "#/$defs/event"
    },
    "proceedings-started": {
      "$ref": "#/$defs/event"
    },
    "proceedings-ended": {
      "$ref": "#/$defs/event"
    },
    "resubmitted": {
      "$ref": "#/$defs/event"
    },
    "suspended": {
      "$ref": "#/$defs/event"
    },
    "resumed": {
      "$ref": "#/$defs/event"
    },
    "not-considered": {
      "$ref": "#/$defs/event"
    },
    "refused": {
      "$ref": "#/$defs/event"
    },
    "referred-to-ombudsman": {
      "$ref": "#/$defs/event"
    },
    "ombudsman-complained": {
      "$ref": "#/$defs/event"
    },
    "withdrawn": {
      "$ref": "#/$defs/event"
    },
    "closed": {
      "$ref": "#/$defs/event"
    },
    "mode": {
      "enum": [
        "written",
        "oral",
        null
      ]
    },
    "route": {
      "enum": [
        "statutory",
        "corporate",
        null
      ]
    },
    "stage-1-start-day": {
      "$ref": "#/$defs/factDay"
    },
    "stage-1-extension-ground": {
      "$ref": "#/$defs/extensionGround"
    },
    "stage-1-extended-to": {
      "$ref": "#/$defs/factDay"
    },
    "stage-2-extension-ground": {
      "$ref": "#/$defs/extensionGround"
    },
    "stage-3-extension-ground": {
      "$ref": "#/$defs/extensionGround"
    },
    "stage-2-extended-to": {
      "$ref": "#/$defs/factDay"
    },
    "panel-arranged-for": {
      "$ref": "#/$defs/factDay"
    },
    "complainant-unavailable": {
      "$ref": "#/$defs/yesOrNo"
    },
    "director-agrees": {
      "$ref": "#/$defs/yesOrNo"
    }
  },
  "additionalProperties": {
    "$ref": "#/$defs/ownWord"
  },
  "$defs": {
    "days": {
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?(\\.\\.[0-9]{4}-[0-9]{2}(-[0-9]{2})?)?$",
      "description": "A day, a month, or two of them with two dots between: 2025-12-19, 2025-12, 2025-12-01..2025-12-19."
    },
    "event": {
      "anyOf": [
        {
          "$ref": "#/$defs/days"
        },
        {
          "type": "array",
          "items": {
            "$ref": "#/$defs/days"
          }
        },
        {
          "type": "null"
        }
      ],
      "description": "When it happened; an array if it did several times."
    },
    "factDay": {
      "$ref": "#/$defs/dayOrNull"
    },
    "grounds": {
      "type": "string",
      "pattern": "^(complex|agreed|advocate)(;(complex|agreed|advocate))*$"
    },
    "extensionGround": {
      "anyOf": [
        {
          "$ref": "#/$defs/grounds"
        },
        {
          "type": "array",
          "items": {
            "$ref": "#/$defs/grounds"
          }
        },
        {
          "type": "null"
        }
      ]
    },
    "yesOrNo": {
      "enum": [
        "yes",
        "no",
        true,
        false,
        null
      ]
    },
    "ownWord": {
      "anyOf": [
        {
          "$ref": "#/$defs/event"
        },
        {
          "$ref": "#/$defs/word"
        },
        {
          "type": "boolean"
        }
      ],
      "description": "An event or a fact of a policy's own."
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    }
  }
}
"""#),
    ("check", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "What is found in profiles",
  "description": "What “policies check --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "files": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "file": {
            "type": "string"
          },
          "policy": {
            "anyOf": [
              {
                "$ref": "#/$defs/policyName"
              },
              {
                "type": "null"
              }
            ]
          },
          "law": {
            "anyOf": [
              {
                "$ref": "#/$defs/policyName"
              },
              {
                "type": "null"
              }
            ]
          },
          "sound": {
            "type": "boolean"
          },
          "remarks": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "kind": {
                  "enum": [
                    "file-name",
                    "built-in"
                  ]
                },
                "message": {
                  "type": "string"
                }
              },
              "required": [
                "kind",
                "message"
              ],
              "additionalProperties": false
            }
          },
          "faults": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "path": {
                  "type": "string"
                },
                "line": {
                  "type": "integer",
                  "minimum": 0
                },
                "column": {
                  "type": "integer",
                  "minimum": 0
                },
                "problem": {
                  "type": "string"
                },
                "instead": {
                  "type": "string"
                }
              },
              "required": [
                "path",
                "line",
                "column",
                "problem",
                "instead"
              ],
              "additionalProperties": false
            }
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "timescale": {
                  "$ref": "#/$defs/word"
                },
                "kind": {
                  "$ref": "#/$defs/word"
                },
                "message": {
                  "type": "string"
                },
                "favours": {
                  "enum": [
                    "council",
                    "complainant",
                    "neither",
                    "unknown"
                  ]
                },
                "citation": {
                  "$ref": "#/$defs/citation"
                },
                "law": {
                  "$ref": "#/$defs/citation"
                }
              },
              "required": [
                "timescale",
                "kind",
                "message",
                "favours",
                "citation",
                "law"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "file",
          "policy",
          "law",
          "sound",
          "remarks",
          "faults",
          "warnings"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "schemaVersion",
    "files"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "citation": {
      "type": "object",
      "properties": {
        "document": {
          "type": "string"
        },
        "place": {
          "type": "string"
        }
      },
      "required": [
        "document",
        "place"
      ],
      "additionalProperties": false
    }
  }
}
"""#),
    ("columns", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "The columns of a file",
  "description": "What “columns --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "form": {
      "$ref": "#/$defs/form"
    },
    "columns": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "heading": {
            "type": "string"
          },
          "examples": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "dates": {
            "type": [
              "array",
              "null"
            ],
            "items": {
              "type": "string"
            }
          },
          "meaning": {
            "type": [
              "string",
              "null"
            ]
          },
          "because": {
            "enum": [
              "own",
              "mapped",
              "synonym",
              "unknown",
              "taken",
              "secondReference",
              "stageNotSaid"
            ]
          },
          "remark": {
            "type": [
              "string",
              "null"
            ],
            "description": "What is wrong with it."
          }
        },
        "required": [
          "heading",
          "examples",
          "dates",
          "meaning",
          "because",
          "remark"
        ],
        "additionalProperties": false
      }
    },
    "policy": {
      "type": "string"
    },
    "missing": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "timescale": {
            "$ref": "#/$defs/word"
          },
          "starts": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/word"
            },
            "description": "The events of which none has a column, any of which would start it."
          },
          "acts": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/word"
            },
            "description": "The same of the events that would meet it."
          }
        },
        "required": [
          "timescale",
          "starts",
          "acts"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "schemaVersion",
    "form",
    "columns",
    "policy",
    "missing"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "form": {
      "description": "How the file was read.",
      "type": "object",
      "properties": {
        "encoding": {
          "enum": [
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1252"
          ]
        },
        "delimiter": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1,
          "description": "The character between two fields."
        },
        "headerLine": {
          "type": "integer",
          "minimum": 0,
          "description": "The line of the header, from 1; 0 if it was given with --header."
        },
        "titles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "integer",
                "minimum": 0
              },
              "text": {
                "type": "string"
              }
            },
            "required": [
              "line",
              "text"
            ],
            "additionalProperties": false
          },
          "description": "The lines above the header that were passed over."
        },
        "columns": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/formColumn"
          }
        },
        "blanks": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "word": {
                "type": "string"
              },
              "count": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "word",
              "count"
            ],
            "additionalProperties": false
          },
          "description": "The words read as blank in columns of dates."
        },
        "totals": {
          "$ref": "#/$defs/lines"
        },
        "blankReferences": {
          "$ref": "#/$defs/lines"
        },
        "repaired": {
          "$ref": "#/$defs/lines"
        },
        "repeatedReferences": {
          "type": "object",
          "properties": {
            "count": {
              "type": "integer",
              "minimum": 0
            },
            "within": {
              "type": [
                "integer",
                "null"
              ],
              "minimum": 0,
              "description": "How many rows were compared, if not all."
            },
            "first": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "reference": {
                    "type": "string"
                  },
                  "line": {
                    "type": "integer",
                    "minimum": 0
                  }
                },
                "required": [
                  "reference",
                  "line"
                ],
                "additionalProperties": false
              }
            }
          },
          "required": [
            "count",
            "within",
            "first"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "encoding",
        "delimiter",
        "headerLine",
        "titles",
        "columns",
        "blanks",
        "totals",
        "blankReferences",
        "repaired",
        "repeatedReferences"
      ],
      "additionalProperties": false
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "formColumn": {
      "type": "object",
      "properties": {
        "heading": {
          "type": "string"
        },
        "meaning": {
          "type": [
            "string",
            "null"
          ],
          "description": "The event, fact or other column that it is; null if it is skipped."
        },
        "because": {
          "enum": [
            "own",
            "mapped",
            "synonym",
            "unknown",
            "taken",
            "secondReference",
            "stageNotSaid"
          ]
        },
        "dates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "The ways of writing a day that are read."
        },
        "refusedDates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "Those that are not."
        },
        "dayFirstAssumed": {
          "type": [
            "boolean",
            "null"
          ]
        }
      },
      "required": [
        "heading",
        "meaning",
        "because",
        "dates",
        "refusedDates",
        "dayFirstAssumed"
      ],
      "additionalProperties": false
    },
    "lines": {
      "description": "How many lines, and the first of them.",
      "type": "object",
      "properties": {
        "count": {
          "type": "integer",
          "minimum": 0
        },
        "first": {
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "required": [
        "count",
        "first"
      ],
      "additionalProperties": false
    }
  }
}
"""#),
    ("compare", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Policies side by side",
  "description": "What “compare --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "received": {
      "$ref": "#/$defs/dayOrNull"
    },
    "outsideCoverage": {
      "type": "boolean"
    },
    "policies": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/policy"
      },
      "description": "In the order of the command line."
    },
    "timescales": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "timescale": {
            "$ref": "#/$defs/word"
          },
          "title": {
            "type": "string"
          },
          "law": {
            "$ref": "#/$defs/cellOrNull"
          },
          "policies": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/cellOrNull"
            },
            "description": "A cell for each policy in order."
          }
        },
        "required": [
          "timescale",
          "title",
          "law",
          "policies"
        ],
        "additionalProperties": false
      }
    },
    "provenance": {
      "$ref": "#/$defs/provenance"
    }
  },
  "required": [
    "schemaVersion",
    "received",
    "outsideCoverage",
    "policies",
    "timescales",
    "provenance"
  ],
  "additionalProperties": false,
  "$defs": {
    "cell": {
      "type": "object",
      "properties": {
        "limit": {
          "type": [
            "string",
            "null"
          ]
        },
        "clock": {
          "type": [
            "string",
            "null"
          ]
        },
        "ordinaryStart": {
          "$ref": "#/$defs/wordOrNull"
        },
        "appliesWhen": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Conditions, such as a word or “fact is value”."
        },
        "onlyIfLate": {
          "$ref": "#/$defs/wordOrNull"
        },
        "route": {
          "enum": [
            "statutory",
            "corporate",
            "any"
          ]
        },
        "maximum": {
          "type": [
            "string",
            "null"
          ]
        },
        "maximumInherited": {
          "type": "boolean"
        },
        "grounds": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/word"
          }
        },
        "groundsNotInLaw": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/word"
          }
        },
        "grantedBy": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/word"
          }
        },
        "needsEvent": {
          "type": "boolean"
        },
        "needsDay": {
          "type": "boolean"
        },
        "withoutMaximum": {
          "anyOf": [
            {
              "type": "object",
              "properties": {
                "grounds": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/word"
                  }
                },
                "grantedBy": {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/word"
                  }
                },
                "grantedTo": {
                  "$ref": "#/$defs/wordOrNull"
                },
                "needsEvent": {
                  "type": "boolean"
                }
              },
              "required": [
                "grounds",
                "grantedBy",
                "grantedTo",
                "needsEvent"
              ],
              "additionalProperties": false
            },
            {
              "type": "null"
            }
          ]
        },
        "openWhen": {
          "type": [
            "string",
            "null"
          ]
        },
        "due": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "relation": {
          "$ref": "#/$defs/relation"
        },
        "maximumRelation": {
          "enum": [
            "same",
            "stricter",
            "looser",
            "no-counterpart",
            "no-limit-in-law",
            "incomparable",
            null
          ]
        },
        "favours": {
          "$ref": "#/$defs/favours"
        },
        "otherStart": {
          "type": "boolean"
        },
        "otherUnit": {
          "type": "boolean"
        },
        "inherited": {
          "type": "boolean"
        },
        "basis": {
          "$ref": "#/$defs/basis"
        },
        "citation": {
          "$ref": "#/$defs/citation"
        }
      },
      "required": [
        "limit",
        "clock",
        "ordinaryStart",
        "appliesWhen",
        "onlyIfLate",
        "route",
        "maximum",
        "maximumInherited",
        "grounds",
        "groundsNotInLaw",
        "grantedBy",
        "needsEvent",
        "needsDay",
        "withoutMaximum",
        "openWhen",
        "due",
        "maximumDue",
        "relation",
        "maximumRelation",
        "favours",
        "otherStart",
        "otherUnit",
        "inherited",
        "basis",
        "citation"
      ],
      "additionalProperties": false
    },
    "cellOrNull": {
      "anyOf": [
        {
          "$ref": "#/$defs/cell"
        },
        {
          "type": "null"
        }
      ]
    },
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "policy": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/word"
        },
        "council": {
          "type": "string"
        },
        "version": {
          "type": "string"
        },
        "basis": {
          "$ref": "#/$defs/basis"
        }
      },
      "required": [
        "id",
        "council",
        "version",
        "basis"
      ],
      "additionalProperties": false
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "provenance": {
      "description": "What the document was made from.",
      "type": "object",
      "properties": {
        "tool": {
          "type": "string",
          "description": "The program and its version."
        },
        "dataVersion": {
          "type": "string",
          "description": "The state of the bank holidays."
        },
        "profiles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "$ref": "#/$defs/policyName"
              },
              "digest": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^[0-9a-f]{64}$",
                "description": "SHA-256 of its JSON."
              }
            },
            "required": [
              "id",
              "digest"
            ],
            "additionalProperties": false
          }
        },
        "calendar": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "from": {
              "$ref": "#/$defs/day"
            },
            "through": {
              "$ref": "#/$defs/day"
            },
            "publishedThrough": {
              "$ref": "#/$defs/day"
            }
          },
          "required": [
            "name",
            "from",
            "through",
            "publishedThrough"
          ],
          "additionalProperties": false
        },
        "calendars": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "policy": {
                "$ref": "#/$defs/policyName"
              },
              "name": {
                "type": "string"
              },
              "from": {
                "$ref": "#/$defs/day"
              },
              "through": {
                "$ref": "#/$defs/day"
              },
              "publishedThrough": {
                "$ref": "#/$defs/day"
              }
            },
            "required": [
              "policy",
              "name",
              "from",
              "through",
              "publishedThrough"
            ],
            "additionalProperties": false
          },
          "description": "By which calendar the days of each policy and of its law are counted."
        },
        "asOf": {
          "$ref": "#/$defs/dayOrNull"
        },
        "reading": {
          "type": "string"
        },
        "inputDigest": {
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9a-f]{64}$",
          "description": "SHA-256 of the file that was read."
        }
      },
      "required": [
        "tool",
        "dataVersion",
        "profiles",
        "calendar",
        "calendars",
        "asOf",
        "reading",
        "inputDigest"
      ],
      "additionalProperties": false
    },
    "wordOrNull": {
      "type": [
        "string",
        "null"
      ],
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
    },
    "relation": {
      "enum": [
        "same",
        "stricter",
        "looser",
        "no-counterpart",
        "no-limit-in-law",
        "incomparable"
      ]
    },
    "favours": {
      "enum": [
        "council",
        "complainant",
        "neither"
      ]
    },
    "basis": {
      "enum": [
        "stated",
        "inferred",
        "inherited",
        "assumed"
      ],
      "description": "How sure it is: said by the document, or not."
    },
    "citation": {
      "type": "object",
      "properties": {
        "document": {
          "type": "string"
        },
        "place": {
          "type": "string"
        }
      },
      "required": [
        "document",
        "place"
      ],
      "additionalProperties": false
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    }
  }
}
"""#),
    ("count", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A count of working days",
  "description": "What “count --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "workingDays": {
      "type": "integer"
    },
    "from": {
      "$ref": "#/$defs/day"
    },
    "to": {
      "$ref": "#/$defs/day"
    },
    "division": {
      "$ref": "#/$defs/division"
    },
    "provisional": {
      "type": "boolean"
    }
  },
  "required": [
    "schemaVersion",
    "workingDays",
    "from",
    "to",
    "division",
    "provisional"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "division": {
      "enum": [
        "england-and-wales",
        "scotland",
        "northern-ireland",
        "any-uk"
      ]
    }
  }
}
"""#),
    ("due", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A due day",
  "description": "What “due --json” prints: the end of a period, or with “--cases” how many rows were written.",
  "oneOf": [
    {
      "$ref": "#/$defs/answer"
    },
    {
      "$ref": "#/$defs/file"
    }
  ],
  "$defs": {
    "answer": {
      "type": "object",
      "properties": {
        "schemaVersion": {
          "$ref": "#/$defs/schemaVersion"
        },
        "dueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "due": {
          "$ref": "#/$defs/day"
        },
        "startFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "start": {
          "$ref": "#/$defs/day"
        },
        "count": {
          "type": "integer",
          "minimum": 1
        },
        "unit": {
          "$ref": "#/$defs/unit"
        },
        "direction": {
          "$ref": "#/$defs/direction"
        },
        "firstDay": {
          "$ref": "#/$defs/firstDay"
        },
        "roll": {
          "enum": [
            "next-working-day",
            null
          ]
        },
        "division": {
          "$ref": "#/$defs/division"
        },
        "skipped": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "date": {
                "$ref": "#/$defs/day"
              },
              "title": {
                "type": "string"
              }
            },
            "required": [
              "date",
              "title"
            ],
            "additionalProperties": false
          },
          "description": "Holidays on weekdays that were skipped."
        },
        "provisional": {
          "type": "boolean"
        }
      },
      "required": [
        "schemaVersion",
        "dueFrom",
        "due",
        "startFrom",
        "start",
        "count",
        "unit",
        "direction",
        "firstDay",
        "roll",
        "division",
        "skipped",
        "provisional"
      ],
      "additionalProperties": false
    },
    "file": {
      "type": "object",
      "properties": {
        "schemaVersion": {
          "$ref": "#/$defs/schemaVersion"
        },
        "read": {
          "type": "integer",
          "minimum": 0
        },
        "written": {
          "type": "integer",
          "minimum": 0
        },
        "rejected": {
          "type": "integer",
          "minimum": 0
        },
        "division": {
          "$ref": "#/$defs/division"
        },
        "form": {
          "$ref": "#/$defs/form"
        }
      },
      "required": [
        "schemaVersion",
        "read",
        "written",
        "rejected",
        "division",
        "form"
      ],
      "additionalProperties": false
    },
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "unit": {
      "enum": [
        "working-days",
        "days",
        "weeks",
        "months",
        "years"
      ]
    },
    "direction": {
      "enum": [
        "after",
        "before"
      ]
    },
    "firstDay": {
      "enum": [
        "excluded",
        "included"
      ]
    },
    "division": {
      "enum": [
        "england-and-wales",
        "scotland",
        "northern-ireland",
        "any-uk"
      ]
    },
    "form": {
      "description": "How the file was read.",
      "type": "object",
      "properties": {
        "encoding": {
          "enum": [
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1252"
          ]
        },
        "delimiter": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1,
          "description": "The character between two fields."
        },
        "headerLine": {
          "type": "integer",
          "minimum": 0,
          "description": "The line of the header, from 1; 0 if it was given with --header."
        },
        "titles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "integer",
                "minimum": 0
              },
              "text": {
                "type": "string"
              }
            },
            "required": [
              "line",
              "text"
            ],
            "additionalProperties": false
          },
          "description": "The lines above the header that were passed over."
        },
        "columns": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/formColumn"
          }
        },
        "blanks": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "word": {
                "type": "string"
              },
              "count": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "word",
              "count"
            ],
            "additionalProperties": false
          },
          "description": "The words read as blank in columns of dates."
        },
        "totals": {
          "$ref": "#/$defs/lines"
        },
        "blankReferences": {
          "$ref": "#/$defs/lines"
        },
        "repaired": {
          "$ref": "#/$defs/lines"
        },
        "repeatedReferences": {
          "type": "object",
          "properties": {
            "count": {
              "type": "integer",
              "minimum": 0
            },
            "within": {
              "type": [
                "integer",
                "null"
              ],
              "minimum": 0,
              "description": "How many rows were compared, if not all."
            },
            "first": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "reference": {
                    "type": "string"
                  },
                  "line": {
                    "type": "integer",
                    "minimum": 0
                  }
                },
                "required": [
                  "reference",
                  "line"
                ],
                "additionalProperties": false
              }
            }
          },
          "required": [
            "count",
            "within",
            "first"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "encoding",
        "delimiter",
        "headerLine",
        "titles",
        "columns",
        "blanks",
        "totals",
        "blankReferences",
        "repaired",
        "repeatedReferences"
      ],
      "additionalProperties": false
    },
    "formColumn": {
      "type": "object",
      "properties": {
        "heading": {
          "type": "string"
        },
        "meaning": {
          "type": [
            "string",
            "null"
          ],
          "description": "The event, fact or other column that it is; null if it is skipped."
        },
        "because": {
          "enum": [
            "own",
            "mapped",
            "synonym",
            "unknown",
            "taken",
            "secondReference",
            "stageNotSaid"
          ]
        },
        "dates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "The ways of writing a day that are read."
        },
        "refusedDates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "Those that are not."
        },
        "dayFirstAssumed": {
          "type": [
            "boolean",
            "null"
          ]
        }
      },
      "required": [
        "heading",
        "meaning",
        "because",
        "dates",
        "refusedDates",
        "dayFirstAssumed"
      ],
      "additionalProperties": false
    },
    "lines": {
      "description": "How many lines, and the first of them.",
      "type": "object",
      "properties": {
        "count": {
          "type": "integer",
          "minimum": 0
        },
        "first": {
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "required": [
        "count",
        "first"
      ],
      "additionalProperties": false
    }
  }
}
"""#),
    ("error", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "An error",
  "description": "What a command with “--json” writes on standard error when it fails.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "error": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "pattern": "^[a-zA-Z0-9-]+$",
          "description": "The kind of error: usage, bad-data, missing-input, internal, cannot-write, or a closer word."
        },
        "message": {
          "type": "string"
        },
        "file": {
          "type": [
            "string",
            "null"
          ]
        },
        "line": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 1,
          "description": "From 1."
        },
        "column": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 1,
          "description": "From 1; in a file of cases the number of the field."
        },
        "cure": {
          "type": [
            "string",
            "null"
          ],
          "description": "What would be right."
        }
      },
      "required": [
        "code",
        "message",
        "file",
        "line",
        "column",
        "cure"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "schemaVersion",
    "error"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    }
  }
}
"""#),
    ("events", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "The glossary",
  "description": "What “events --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "events": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "event": {
            "$ref": "#/$defs/word"
          },
          "fact": {
            "$ref": "#/$defs/word"
          },
          "meaning": {
            "type": "string"
          },
          "source": {
            "type": [
              "string",
              "null"
            ]
          },
          "values": {
            "type": [
              "array",
              "null"
            ],
            "items": {
              "type": "string"
            },
            "description": "The words of a fact, or “day”."
          },
          "names": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The headings that are taken for it."
          },
          "policies": {
            "type": "array",
            "items": {
              "$ref": "#/$defs/policyName"
            }
          }
        },
        "required": [
          "meaning",
          "source",
          "values",
          "names",
          "policies"
        ],
        "additionalProperties": false,
        "oneOf": [
          {
            "required": [
              "event"
            ]
          },
          {
            "required": [
              "fact"
            ]
          }
        ]
      }
    }
  },
  "required": [
    "schemaVersion",
    "events"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    }
  }
}
"""#),
    ("mapping", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "What each column is",
  "description": "What “columns --save FILE” writes and “--mapping FILE” reads.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "columns": {
      "type": "object",
      "additionalProperties": {
        "type": "string"
      },
      "description": "A heading, and the event or fact that it is, or “skip”."
    },
    "encoding": {
      "type": [
        "string",
        "null"
      ]
    },
    "delimiter": {
      "type": [
        "string",
        "null"
      ]
    },
    "dateFormat": {
      "enum": [
        "iso",
        "uk",
        null
      ]
    },
    "blanks": {
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  },
  "required": [
    "schemaVersion",
    "columns",
    "encoding",
    "delimiter",
    "dateFormat",
    "blanks"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    }
  }
}
"""#),
    ("policies", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "The policies at hand",
  "description": "What “policies --json” prints. With an ID it prints the profile itself, and “schema profile” is its schema.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "asOf": {
      "$ref": "#/$defs/day"
    },
    "policies": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "$ref": "#/$defs/word"
          },
          "version": {
            "type": "string"
          },
          "council": {
            "type": "string"
          },
          "effectiveFrom": {
            "$ref": "#/$defs/day"
          },
          "timescales": {
            "type": "integer",
            "minimum": 0
          },
          "document": {
            "type": "object",
            "properties": {
              "title": {
                "type": "string"
              },
              "publisher": {
                "type": "string"
              },
              "date": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
              },
              "seenOn": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
              }
            },
            "required": [
              "title",
              "publisher",
              "date",
              "seenOn"
            ],
            "additionalProperties": false
          },
          "governance": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "expressed": {
                  "type": "string"
                },
                "dueFrom": {
                  "$ref": "#/$defs/dayOrNull"
                },
                "due": {
                  "$ref": "#/$defs/dayOrNull"
                },
                "overdue": {
                  "type": "boolean"
                },
                "citation": {
                  "$ref": "#/$defs/citation"
                },
                "readings": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "string"
                      },
                      "says": {
                        "type": "string"
                      },
                      "expressed": {
                        "type": "string"
                      },
                      "dueFrom": {
                        "$ref": "#/$defs/dayOrNull"
                      },
                      "due": {
                        "$ref": "#/$defs/dayOrNull"
                      },
                      "overdue": {
                        "type": "boolean"
                      },
                      "adopted": {
                        "type": "boolean"
                      },
                      "citation": {
                        "$ref": "#/$defs/citation"
                      }
                    },
                    "required": [
                      "id",
                      "says",
                      "expressed",
                      "dueFrom",
                      "due",
                      "overdue",
                      "adopted",
                      "citation"
                    ],
                    "additionalProperties": false
                  }
                }
              },
              "required": [
                "id",
                "title",
                "expressed",
                "dueFrom",
                "due",
                "overdue",
                "citation",
                "readings"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "id",
          "version",
          "council",
          "effectiveFrom",
          "timescales",
          "document",
          "governance"
        ],
        "additionalProperties": false
      }
    }
  },
  "required": [
    "schemaVersion",
    "asOf",
    "policies"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "citation": {
      "type": "object",
      "properties": {
        "document": {
          "type": "string"
        },
        "place": {
          "type": "string"
        }
      },
      "required": [
        "document",
        "place"
      ],
      "additionalProperties": false
    }
  }
}
"""#),
    ("schedule", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A schedule",
  "description": "What “schedule --json” prints: every deadline of one case; with “--policy all”, one such document for each policy.",
  "oneOf": [
    {
      "$ref": "#/$defs/schedule"
    },
    {
      "$ref": "#/$defs/schedules"
    }
  ],
  "$defs": {
    "schedule": {
      "type": "object",
      "properties": {
        "schemaVersion": {
          "$ref": "#/$defs/schemaVersion"
        },
        "reference": {
          "type": [
            "string",
            "null"
          ]
        },
        "policy": {
          "$ref": "#/$defs/policy"
        },
        "asOf": {
          "$ref": "#/$defs/day"
        },
        "events": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "event": {
                "$ref": "#/$defs/word"
              },
              "title": {
                "type": "string"
              },
              "dayFrom": {
                "$ref": "#/$defs/dayOrNull"
              },
              "day": {
                "$ref": "#/$defs/day"
              }
            },
            "required": [
              "event",
              "title",
              "dayFrom",
              "day"
            ],
            "additionalProperties": false
          }
        },
        "facts": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "fact": {
                "$ref": "#/$defs/word"
              },
              "title": {
                "type": "string"
              },
              "values": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            },
            "required": [
              "fact",
              "title",
              "values"
            ],
            "additionalProperties": false
          }
        },
        "ended": {
          "anyOf": [
            {
              "type": "object",
              "properties": {
                "event": {
                  "$ref": "#/$defs/word"
                },
                "day": {
                  "$ref": "#/$defs/day"
                }
              },
              "required": [
                "event",
                "day"
              ],
              "additionalProperties": false
            },
            {
              "type": "null"
            }
          ]
        },
        "deadlines": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/deadline"
          }
        },
        "rights": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/right"
          }
        },
        "problems": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/problem"
          }
        },
        "explanations": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/explanation"
          }
        },
        "provenance": {
          "$ref": "#/$defs/provenance"
        }
      },
      "required": [
        "schemaVersion",
        "reference",
        "policy",
        "asOf",
        "events",
        "facts",
        "ended",
        "deadlines",
        "rights",
        "problems",
        "explanations",
        "provenance"
      ],
      "additionalProperties": false
    },
    "schedules": {
      "type": "object",
      "properties": {
        "schemaVersion": {
          "$ref": "#/$defs/schemaVersion"
        },
        "schedules": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/schedule"
          }
        }
      },
      "required": [
        "schemaVersion",
        "schedules"
      ],
      "additionalProperties": false
    },
    "deadline": {
      "type": "object",
      "properties": {
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "title": {
          "type": "string"
        },
        "stage": {
          "enum": [
            "intake",
            "stage-1",
            "stage-2",
            "stage-3",
            "ombudsman"
          ]
        },
        "kind": {
          "enum": [
            "duty",
            "window",
            "right"
          ]
        },
        "owedBy": {
          "$ref": "#/$defs/party"
        },
        "owedByTitle": {
          "type": [
            "string",
            "null"
          ],
          "description": "Who that is in the document's words."
        },
        "binding": {
          "enum": [
            "limit",
            "target"
          ]
        },
        "clock": {
          "$ref": "#/$defs/clock"
        },
        "limit": {
          "$ref": "#/$defs/limit"
        },
        "dueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "due": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "extendedToFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "extendedTo": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "openEnded": {
          "type": "boolean"
        },
        "conditional": {
          "type": "boolean"
        },
        "status": {
          "$ref": "#/$defs/status"
        },
        "workingDays": {
          "$ref": "#/$defs/workingDays"
        },
        "metOn": {
          "$ref": "#/$defs/dayOrNull"
        },
        "metOnFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "metAtTheLatest": {
          "type": "boolean"
        },
        "relation": {
          "enum": [
            "same",
            "stricter",
            "looser",
            "no-counterpart",
            "no-limit-in-law",
            "incomparable",
            null
          ]
        },
        "favours": {
          "$ref": "#/$defs/favours"
        },
        "statute": {
          "anyOf": [
            {
              "$ref": "#/$defs/statute"
            },
            {
              "type": "null"
            }
          ]
        },
        "readings": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/reading"
          }
        },
        "disputed": {
          "type": "boolean"
        },
        "robust": {
          "type": "boolean"
        },
        "provisional": {
          "type": "boolean"
        },
        "basis": {
          "$ref": "#/$defs/basis"
        },
        "clockBasis": {
          "$ref": "#/$defs/basis"
        },
        "maximumBasis": {
          "$ref": "#/$defs/basis"
        },
        "citation": {
          "$ref": "#/$defs/citation"
        }
      },
      "required": [
        "timescale",
        "title",
        "stage",
        "kind",
        "owedBy",
        "owedByTitle",
        "binding",
        "clock",
        "limit",
        "dueFrom",
        "due",
        "maximumDueFrom",
        "maximumDue",
        "extendedToFrom",
        "extendedTo",
        "operativeDueFrom",
        "operativeDue",
        "openEnded",
        "conditional",
        "status",
        "workingDays",
        "metOn",
        "metOnFrom",
        "metAtTheLatest",
        "relation",
        "favours",
        "statute",
        "readings",
        "disputed",
        "robust",
        "provisional",
        "basis",
        "clockBasis",
        "maximumBasis",
        "citation"
      ],
      "additionalProperties": false
    },
    "statute": {
      "description": "The law's own layer.",
      "type": "object",
      "properties": {
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "clock": {
          "$ref": "#/$defs/clock"
        },
        "limit": {
          "$ref": "#/$defs/limit"
        },
        "dueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "due": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "extendedToFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "extendedTo": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "status": {
          "$ref": "#/$defs/status"
        },
        "workingDays": {
          "$ref": "#/$defs/workingDays"
        },
        "metOn": {
          "$ref": "#/$defs/dayOrNull"
        },
        "metOnFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "metAtTheLatest": {
          "type": "boolean"
        },
        "binding": {
          "enum": [
            "limit",
            "target"
          ]
        },
        "provisional": {
          "type": "boolean"
        },
        "relation": {
          "enum": [
            "same",
            "stricter",
            "looser",
            "no-counterpart",
            "no-limit-in-law",
            "incomparable",
            null
          ]
        },
        "favours": {
          "$ref": "#/$defs/favours"
        },
        "robust": {
          "type": "boolean"
        },
        "citation": {
          "$ref": "#/$defs/citation"
        }
      },
      "required": [
        "timescale",
        "clock",
        "limit",
        "dueFrom",
        "due",
        "maximumDueFrom",
        "maximumDue",
        "extendedToFrom",
        "extendedTo",
        "operativeDueFrom",
        "operativeDue",
        "status",
        "workingDays",
        "metOn",
        "metOnFrom",
        "metAtTheLatest",
        "binding",
        "provisional",
        "relation",
        "favours",
        "robust",
        "citation"
      ],
      "additionalProperties": false
    },
    "reading": {
      "type": "object",
      "properties": {
        "id": {
          "type": "string"
        },
        "dueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "due": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "maximumDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "status": {
          "$ref": "#/$defs/status"
        },
        "adopted": {
          "type": "boolean"
        },
        "chosen": {
          "type": "boolean"
        },
        "citation": {
          "$ref": "#/$defs/citation"
        }
      },
      "required": [
        "id",
        "dueFrom",
        "due",
        "maximumDueFrom",
        "maximumDue",
        "operativeDueFrom",
        "operativeDue",
        "status",
        "adopted",
        "chosen",
        "citation"
      ],
      "additionalProperties": false
    },
    "right": {
      "type": "object",
      "properties": {
        "right": {
          "enum": [
            "complaint-limit",
            "resubmission-limit",
            "straight-to-stage-2",
            "stage-2-request",
            "stage-3-request",
            "ombudsman-complaint"
          ]
        },
        "title": {
          "type": "string"
        },
        "opens": {
          "$ref": "#/$defs/dayOrNull"
        },
        "opensFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "closes": {
          "$ref": "#/$defs/dayOrNull"
        },
        "closesFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "atDiscretion": {
          "type": "boolean"
        },
        "layer": {
          "$ref": "#/$defs/layer"
        },
        "because": {
          "type": "string"
        }
      },
      "required": [
        "right",
        "title",
        "opens",
        "opensFrom",
        "closes",
        "closesFrom",
        "atDiscretion",
        "layer",
        "because"
      ],
      "additionalProperties": false
    },
    "problem": {
      "type": "object",
      "properties": {
        "code": {
          "$ref": "#/$defs/word"
        },
        "message": {
          "type": "string"
        },
        "timescale": {
          "$ref": "#/$defs/wordOrNull"
        },
        "events": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/word"
          }
        },
        "layer": {
          "enum": [
            "policy",
            "law",
            null
          ]
        }
      },
      "required": [
        "code",
        "message",
        "timescale",
        "events",
        "layer"
      ],
      "additionalProperties": false
    },
    "explanation": {
      "type": "object",
      "properties": {
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "layer": {
          "$ref": "#/$defs/layer"
        },
        "rule": {
          "type": "string"
        },
        "citation": {
          "$ref": "#/$defs/citation"
        },
        "reading": {
          "type": [
            "string",
            "null"
          ]
        },
        "adoptedBecause": {
          "type": [
            "string",
            "null"
          ]
        },
        "startFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "start": {
          "$ref": "#/$defs/dayOrNull"
        },
        "startEvent": {
          "$ref": "#/$defs/wordOrNull"
        },
        "startBasis": {
          "enum": [
            "recorded",
            "fallback",
            "missing",
            "projected",
            "awaited"
          ]
        },
        "dueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "due": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDueFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "operativeDue": {
          "$ref": "#/$defs/dayOrNull"
        },
        "status": {
          "$ref": "#/$defs/status"
        },
        "calendar": {
          "type": "string"
        },
        "provisional": {
          "type": "boolean"
        },
        "days": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "date": {
                "$ref": "#/$defs/day"
              },
              "number": {
                "type": [
                  "integer",
                  "null"
                ],
                "minimum": 0,
                "description": "The number of a day that counts."
              },
              "skipped": {
                "type": [
                  "string",
                  "null"
                ],
                "description": "Why a day does not count."
              }
            },
            "required": [
              "date",
              "number",
              "skipped"
            ],
            "additionalProperties": false
          }
        },
        "alternatives": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string"
              },
              "dueFrom": {
                "$ref": "#/$defs/dayOrNull"
              },
              "due": {
                "$ref": "#/$defs/dayOrNull"
              },
              "citation": {
                "$ref": "#/$defs/citation"
              }
            },
            "required": [
              "id",
              "dueFrom",
              "due",
              "citation"
            ],
            "additionalProperties": false
          }
        }
      },
      "required": [
        "timescale",
        "layer",
        "rule",
        "citation",
        "reading",
        "adoptedBecause",
        "startFrom",
        "start",
        "startEvent",
        "startBasis",
        "dueFrom",
        "due",
        "operativeDueFrom",
        "operativeDue",
        "status",
        "calendar",
        "provisional",
        "days",
        "alternatives"
      ],
      "additionalProperties": false
    },
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "policy": {
      "type": "object",
      "properties": {
        "id": {
          "$ref": "#/$defs/word"
        },
        "council": {
          "type": "string"
        },
        "version": {
          "type": "string"
        },
        "basis": {
          "$ref": "#/$defs/basis"
        }
      },
      "required": [
        "id",
        "council",
        "version",
        "basis"
      ],
      "additionalProperties": false
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "provenance": {
      "description": "What the document was made from.",
      "type": "object",
      "properties": {
        "tool": {
          "type": "string",
          "description": "The program and its version."
        },
        "dataVersion": {
          "type": "string",
          "description": "The state of the bank holidays."
        },
        "profiles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "$ref": "#/$defs/policyName"
              },
              "digest": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^[0-9a-f]{64}$",
                "description": "SHA-256 of its JSON."
              }
            },
            "required": [
              "id",
              "digest"
            ],
            "additionalProperties": false
          }
        },
        "calendar": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "from": {
              "$ref": "#/$defs/day"
            },
            "through": {
              "$ref": "#/$defs/day"
            },
            "publishedThrough": {
              "$ref": "#/$defs/day"
            }
          },
          "required": [
            "name",
            "from",
            "through",
            "publishedThrough"
          ],
          "additionalProperties": false
        },
        "calendars": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "policy": {
                "$ref": "#/$defs/policyName"
              },
              "name": {
                "type": "string"
              },
              "from": {
                "$ref": "#/$defs/day"
              },
              "through": {
                "$ref": "#/$defs/day"
              },
              "publishedThrough": {
                "$ref": "#/$defs/day"
              }
            },
            "required": [
              "policy",
              "name",
              "from",
              "through",
              "publishedThrough"
            ],
            "additionalProperties": false
          },
          "description": "By which calendar the days of each policy and of its law are counted."
        },
        "asOf": {
          "$ref": "#/$defs/dayOrNull"
        },
        "reading": {
          "type": "string"
        },
        "inputDigest": {
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9a-f]{64}$",
          "description": "SHA-256 of the file that was read."
        }
      },
      "required": [
        "tool",
        "dataVersion",
        "profiles",
        "calendar",
        "calendars",
        "asOf",
        "reading",
        "inputDigest"
      ],
      "additionalProperties": false
    },
    "party": {
      "enum": [
        "council",
        "complainant",
        "investigator",
        "panel",
        "parties"
      ]
    },
    "clock": {
      "type": "object",
      "properties": {
        "event": {
          "$ref": "#/$defs/wordOrNull"
        },
        "dayFrom": {
          "$ref": "#/$defs/dayOrNull"
        },
        "day": {
          "$ref": "#/$defs/dayOrNull"
        },
        "basis": {
          "enum": [
            "recorded",
            "fallback",
            "missing",
            "projected",
            null
          ]
        }
      },
      "required": [
        "event",
        "dayFrom",
        "day",
        "basis"
      ],
      "additionalProperties": false
    },
    "limit": {
      "anyOf": [
        {
          "type": "object",
          "properties": {
            "count": {
              "type": "integer",
              "minimum": 1
            },
            "unit": {
              "$ref": "#/$defs/unit"
            },
            "direction": {
              "$ref": "#/$defs/direction"
            },
            "firstDay": {
              "$ref": "#/$defs/firstDay"
            },
            "clear": {
              "type": "boolean"
            },
            "rollsToWorkingDay": {
              "type": "boolean"
            }
          },
          "required": [
            "count",
            "unit",
            "direction",
            "firstDay",
            "clear",
            "rollsToWorkingDay"
          ],
          "additionalProperties": false
        },
        {
          "type": "null"
        }
      ]
    },
    "status": {
      "enum": [
        "not-recorded",
        "not-started",
        "open",
        "running",
        "due-today",
        "overdue",
        "met",
        "missed",
        "lapsed",
        "target-passed",
        "suspended",
        "uncertain",
        "not-applicable",
        "cannot-compute"
      ]
    },
    "workingDays": {
      "type": "object",
      "properties": {
        "takenFrom": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "taken": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "leftFrom": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "left": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "lateFrom": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "late": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "beyondMaximumFrom": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "beyondMaximum": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        }
      },
      "required": [
        "takenFrom",
        "taken",
        "leftFrom",
        "left",
        "lateFrom",
        "late",
        "beyondMaximumFrom",
        "beyondMaximum"
      ],
      "additionalProperties": false
    },
    "favours": {
      "enum": [
        "council",
        "complainant",
        "neither"
      ]
    },
    "basis": {
      "enum": [
        "stated",
        "inferred",
        "inherited",
        "assumed"
      ],
      "description": "How sure it is: said by the document, or not."
    },
    "citation": {
      "type": "object",
      "properties": {
        "document": {
          "type": "string"
        },
        "place": {
          "type": "string"
        }
      },
      "required": [
        "document",
        "place"
      ],
      "additionalProperties": false
    },
    "layer": {
      "enum": [
        "policy",
        "law"
      ],
      "description": "Whose rule it is: the council's policy, or the law."
    },
    "wordOrNull": {
      "type": [
        "string",
        "null"
      ],
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
    },
    "unit": {
      "enum": [
        "working-days",
        "days",
        "weeks",
        "months",
        "years"
      ]
    },
    "direction": {
      "enum": [
        "after",
        "before"
      ]
    },
    "firstDay": {
      "enum": [
        "excluded",
        "included"
      ]
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    }
  }
}
"""#),
    ("summary", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "The summary of an audit",
  "description": "What “audit --json”, “--summary FILE” and “audit merge” write: the figures of a file of cases.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "read": {
      "type": "integer",
      "minimum": 0
    },
    "audited": {
      "type": "integer",
      "minimum": 0
    },
    "rejected": {
      "type": "integer",
      "minimum": 0
    },
    "skippedColumns": {
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "form": {
      "$ref": "#/$defs/formOrNull"
    },
    "cure": {
      "type": [
        "string",
        "null"
      ]
    },
    "contradictedDates": {
      "anyOf": [
        {
          "type": "object",
          "properties": {
            "column": {
              "type": "string"
            },
            "shape": {
              "type": "string"
            },
            "given": {
              "enum": [
                "iso",
                "uk"
              ]
            }
          },
          "required": [
            "column",
            "shape",
            "given"
          ],
          "additionalProperties": false
        },
        {
          "type": "null"
        }
      ]
    },
    "absentEvents": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/word"
      }
    },
    "problems": {
      "type": "object",
      "propertyNames": {
        "$ref": "#/$defs/word"
      },
      "additionalProperties": {
        "type": "integer",
        "minimum": 1
      },
      "description": "How many cases have each problem."
    },
    "periodBy": {
      "enum": [
        "start",
        "receipt",
        "closing"
      ]
    },
    "by": {
      "anyOf": [
        {
          "type": "object",
          "properties": {
            "column": {
              "type": "string"
            },
            "mostValues": {
              "type": "integer",
              "minimum": 0
            }
          },
          "required": [
            "column",
            "mostValues"
          ],
          "additionalProperties": false
        },
        {
          "type": "null"
        }
      ]
    },
    "assumeComplete": {
      "type": "boolean"
    },
    "policies": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/policyFigures"
      }
    },
    "provenance": {
      "$ref": "#/$defs/provenance"
    }
  },
  "required": [
    "schemaVersion",
    "read",
    "audited",
    "rejected",
    "skippedColumns",
    "form",
    "cure",
    "contradictedDates",
    "absentEvents",
    "problems",
    "periodBy",
    "by",
    "assumeComplete",
    "policies",
    "provenance"
  ],
  "additionalProperties": false,
  "$defs": {
    "policyFigures": {
      "type": "object",
      "properties": {
        "policy": {
          "$ref": "#/$defs/policyName"
        },
        "council": {
          "type": "string"
        },
        "laws": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/policyName"
          }
        },
        "cases": {
          "type": "integer",
          "minimum": 0
        },
        "escalation": {
          "$ref": "#/$defs/escalation"
        },
        "timescales": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/figures"
          }
        },
        "periods": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/period"
          }
        },
        "bands": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "timescale": {
                "$ref": "#/$defs/word"
              },
              "counts": {
                "type": "object",
                "additionalProperties": {
                  "type": "integer",
                  "minimum": 0
                },
                "description": "By the names of the document's own bands."
              },
              "total": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "timescale",
              "counts",
              "total"
            ],
            "additionalProperties": false
          }
        },
        "values": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/value"
          }
        },
        "otherValues": {
          "anyOf": [
            {
              "$ref": "#/$defs/value"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "policy",
        "council",
        "laws",
        "cases",
        "escalation",
        "timescales",
        "periods",
        "bands",
        "values",
        "otherValues"
      ],
      "additionalProperties": false
    },
    "figures": {
      "type": "object",
      "properties": {
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "title": {
          "type": "string"
        },
        "council": {
          "$ref": "#/$defs/statuses"
        },
        "percentInTime": {
          "type": [
            "number",
            "null"
          ],
          "minimum": 0,
          "maximum": 100
        },
        "statute": {
          "$ref": "#/$defs/statuses"
        },
        "percentInTimeInLaw": {
          "type": [
            "number",
            "null"
          ],
          "minimum": 0,
          "maximum": 100
        },
        "withinMaximum": {
          "type": "integer",
          "minimum": 0
        },
        "withinMaximumInLaw": {
          "type": "integer",
          "minimum": 0
        },
        "disputed": {
          "type": "integer",
          "minimum": 0
        },
        "robustBreaches": {
          "type": "integer",
          "minimum": 0
        },
        "workingDaysTaken": {
          "$ref": "#/$defs/taken"
        },
        "workingDaysTakenInLaw": {
          "$ref": "#/$defs/taken"
        },
        "flow": {
          "$ref": "#/$defs/flow"
        },
        "flowInLaw": {
          "$ref": "#/$defs/flow"
        },
        "limits": {
          "$ref": "#/$defs/limits"
        },
        "latest": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "reference": {
                "type": "string"
              },
              "status": {
                "$ref": "#/$defs/status"
              },
              "due": {
                "$ref": "#/$defs/dayOrNull"
              },
              "doneOn": {
                "$ref": "#/$defs/dayOrNull"
              },
              "daysLate": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "reference",
              "status",
              "due",
              "doneOn",
              "daysLate"
            ],
            "additionalProperties": false
          }
        }
      },
      "required": [
        "timescale",
        "title",
        "council",
        "percentInTime",
        "statute",
        "percentInTimeInLaw",
        "withinMaximum",
        "withinMaximumInLaw",
        "disputed",
        "robustBreaches",
        "workingDaysTaken",
        "workingDaysTakenInLaw",
        "flow",
        "flowInLaw",
        "limits",
        "latest"
      ],
      "additionalProperties": false
    },
    "period": {
      "type": "object",
      "properties": {
        "year": {
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}$"
        },
        "quarter": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 1,
          "maximum": 4
        },
        "escalation": {
          "$ref": "#/$defs/escalation"
        },
        "timescales": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/periodFigures"
          }
        }
      },
      "required": [
        "year",
        "quarter",
        "escalation",
        "timescales"
      ],
      "additionalProperties": false
    },
    "periodFigures": {
      "type": "object",
      "properties": {
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "title": {
          "type": "string"
        },
        "council": {
          "$ref": "#/$defs/statuses"
        },
        "percentInTime": {
          "type": [
            "number",
            "null"
          ],
          "minimum": 0,
          "maximum": 100
        },
        "statute": {
          "$ref": "#/$defs/statuses"
        },
        "percentInTimeInLaw": {
          "type": [
            "number",
            "null"
          ],
          "minimum": 0,
          "maximum": 100
        },
        "withinMaximum": {
          "type": "integer",
          "minimum": 0
        },
        "withinMaximumInLaw": {
          "type": "integer",
          "minimum": 0
        },
        "disputed": {
          "type": "integer",
          "minimum": 0
        },
        "robustBreaches": {
          "type": "integer",
          "minimum": 0
        },
        "workingDaysTaken": {
          "$ref": "#/$defs/taken"
        },
        "workingDaysTakenInLaw": {
          "$ref": "#/$defs/taken"
        },
        "flow": {
          "$ref": "#/$defs/flow"
        },
        "flowInLaw": {
          "$ref": "#/$defs/flow"
        },
        "atEnd": {
          "$ref": "#/$defs/backlog"
        },
        "atEndInLaw": {
          "$ref": "#/$defs/backlog"
        }
      },
      "required": [
        "timescale",
        "title",
        "council",
        "percentInTime",
        "statute",
        "percentInTimeInLaw",
        "withinMaximum",
        "withinMaximumInLaw",
        "disputed",
        "robustBreaches",
        "workingDaysTaken",
        "workingDaysTakenInLaw",
        "flow",
        "flowInLaw",
        "atEnd",
        "atEndInLaw"
      ],
      "additionalProperties": false
    },
    "value": {
      "type": "object",
      "properties": {
        "value": {
          "type": [
            "string",
            "null"
          ],
          "description": "Null for all values after the first."
        },
        "cases": {
          "type": "integer",
          "minimum": 0
        },
        "escalation": {
          "$ref": "#/$defs/escalation"
        },
        "timescales": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/leanFigures"
          }
        },
        "periods": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/leanPeriod"
          }
        }
      },
      "required": [
        "value",
        "cases",
        "escalation",
        "timescales",
        "periods"
      ],
      "additionalProperties": false
    },
    "leanFigures": {
      "description": "The figures of one value of a column, without what is zero.",
      "type": "object",
      "properties": {
        "timescale": {
          "$ref": "#/$defs/word"
        },
        "council": {
          "$ref": "#/$defs/statuses"
        },
        "percentInTime": {
          "type": [
            "number",
            "null"
          ],
          "minimum": 0,
          "maximum": 100
        },
        "statute": {
          "$ref": "#/$defs/statuses"
        },
        "percentInTimeInLaw": {
          "type": [
            "number",
            "null"
          ],
          "minimum": 0,
          "maximum": 100
        },
        "withinMaximum": {
          "type": "integer",
          "minimum": 0
        },
        "withinMaximumInLaw": {
          "type": "integer",
          "minimum": 0
        },
        "disputed": {
          "type": "integer",
          "minimum": 0
        },
        "robustBreaches": {
          "type": "integer",
          "minimum": 0
        },
        "workingDaysTaken": {
          "$ref": "#/$defs/taken"
        },
        "workingDaysTakenInLaw": {
          "$ref": "#/$defs/taken"
        },
        "flow": {
          "$ref": "#/$defs/flow"
        },
        "flowInLaw": {
          "$ref": "#/$defs/flow"
        },
        "atEnd": {
          "$ref": "#/$defs/backlog"
        },
        "atEndInLaw": {
          "$ref": "#/$defs/backlog"
        }
      },
      "required": [
        "timescale"
      ],
      "additionalProperties": false
    },
    "leanPeriod": {
      "type": "object",
      "properties": {
        "year": {
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}$"
        },
        "quarter": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 1,
          "maximum": 4
        },
        "escalation": {
          "$ref": "#/$defs/escalation"
        },
        "timescales": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/leanFigures"
          }
        }
      },
      "required": [
        "year",
        "quarter",
        "escalation",
        "timescales"
      ],
      "additionalProperties": false
    },
    "statuses": {
      "description": "How many have each status; what none has is absent.",
      "type": "object",
      "properties": {
        "not-recorded": {
          "type": "integer",
          "minimum": 1
        },
        "not-started": {
          "type": "integer",
          "minimum": 1
        },
        "open": {
          "type": "integer",
          "minimum": 1
        },
        "running": {
          "type": "integer",
          "minimum": 1
        },
        "due-today": {
          "type": "integer",
          "minimum": 1
        },
        "overdue": {
          "type": "integer",
          "minimum": 1
        },
        "met": {
          "type": "integer",
          "minimum": 1
        },
        "missed": {
          "type": "integer",
          "minimum": 1
        },
        "lapsed": {
          "type": "integer",
          "minimum": 1
        },
        "target-passed": {
          "type": "integer",
          "minimum": 1
        },
        "suspended": {
          "type": "integer",
          "minimum": 1
        },
        "uncertain": {
          "type": "integer",
          "minimum": 1
        },
        "not-applicable": {
          "type": "integer",
          "minimum": 1
        },
        "cannot-compute": {
          "type": "integer",
          "minimum": 1
        }
      },
      "additionalProperties": false
    },
    "taken": {
      "type": "object",
      "properties": {
        "cases": {
          "type": "integer",
          "minimum": 0
        },
        "mean": {
          "type": [
            "number",
            "null"
          ]
        },
        "median": {
          "type": [
            "integer",
            "null"
          ]
        },
        "ninetiethPercentile": {
          "type": [
            "integer",
            "null"
          ]
        },
        "longest": {
          "type": [
            "integer",
            "null"
          ]
        },
        "bands": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "upTo": {
                "type": [
                  "integer",
                  "null"
                ],
                "description": "The last number of days in the band; null for the last band."
              },
              "cases": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "upTo",
              "cases"
            ],
            "additionalProperties": false
          }
        },
        "counts": {
          "type": "array",
          "items": {
            "type": "array",
            "prefixItems": [
              {
                "type": "integer"
              },
              {
                "type": "integer",
                "minimum": 1
              }
            ],
            "minItems": 2,
            "maxItems": 2
          },
          "description": "A number of working days, and how many cases took it."
        }
      },
      "required": [
        "cases",
        "mean",
        "median",
        "ninetiethPercentile",
        "longest",
        "bands",
        "counts"
      ],
      "additionalProperties": false
    },
    "flow": {
      "type": "object",
      "properties": {
        "opened": {
          "type": "integer",
          "minimum": 0
        },
        "done": {
          "type": "integer",
          "minimum": 0
        },
        "becameOverdue": {
          "type": "integer",
          "minimum": 0
        },
        "overdueDone": {
          "type": "integer",
          "minimum": 0
        }
      },
      "required": [
        "opened",
        "done",
        "becameOverdue",
        "overdueDone"
      ],
      "additionalProperties": false
    },
    "backlog": {
      "anyOf": [
        {
          "type": "object",
          "properties": {
            "open": {
              "type": "integer",
              "minimum": 0
            },
            "overdue": {
              "type": "integer",
              "minimum": 0
            }
          },
          "required": [
            "open",
            "overdue"
          ],
          "additionalProperties": false
        },
        {
          "type": "null"
        }
      ]
    },
    "limits": {
      "type": "object",
      "properties": {
        "policy": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "policyMaximum": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "law": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        },
        "lawMaximum": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 0
        }
      },
      "required": [
        "policy",
        "policyMaximum",
        "law",
        "lawMaximum"
      ],
      "additionalProperties": false
    },
    "escalation": {
      "type": "object",
      "properties": {
        "cases": {
          "type": "integer",
          "minimum": 0
        },
        "stage2": {
          "type": "integer",
          "minimum": 0
        },
        "stage3": {
          "type": "integer",
          "minimum": 0
        },
        "ombudsman": {
          "type": "integer",
          "minimum": 0
        }
      },
      "required": [
        "cases",
        "stage2",
        "stage3",
        "ombudsman"
      ],
      "additionalProperties": false
    },
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "formOrNull": {
      "anyOf": [
        {
          "$ref": "#/$defs/form"
        },
        {
          "type": "null"
        }
      ]
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "provenance": {
      "description": "What the document was made from.",
      "type": "object",
      "properties": {
        "tool": {
          "type": "string",
          "description": "The program and its version."
        },
        "dataVersion": {
          "type": "string",
          "description": "The state of the bank holidays."
        },
        "profiles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "$ref": "#/$defs/policyName"
              },
              "digest": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^[0-9a-f]{64}$",
                "description": "SHA-256 of its JSON."
              }
            },
            "required": [
              "id",
              "digest"
            ],
            "additionalProperties": false
          }
        },
        "calendar": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "from": {
              "$ref": "#/$defs/day"
            },
            "through": {
              "$ref": "#/$defs/day"
            },
            "publishedThrough": {
              "$ref": "#/$defs/day"
            }
          },
          "required": [
            "name",
            "from",
            "through",
            "publishedThrough"
          ],
          "additionalProperties": false
        },
        "calendars": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "policy": {
                "$ref": "#/$defs/policyName"
              },
              "name": {
                "type": "string"
              },
              "from": {
                "$ref": "#/$defs/day"
              },
              "through": {
                "$ref": "#/$defs/day"
              },
              "publishedThrough": {
                "$ref": "#/$defs/day"
              }
            },
            "required": [
              "policy",
              "name",
              "from",
              "through",
              "publishedThrough"
            ],
            "additionalProperties": false
          },
          "description": "By which calendar the days of each policy and of its law are counted."
        },
        "asOf": {
          "$ref": "#/$defs/dayOrNull"
        },
        "reading": {
          "type": "string"
        },
        "inputDigest": {
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9a-f]{64}$",
          "description": "SHA-256 of the file that was read."
        }
      },
      "required": [
        "tool",
        "dataVersion",
        "profiles",
        "calendar",
        "calendars",
        "asOf",
        "reading",
        "inputDigest"
      ],
      "additionalProperties": false
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    },
    "status": {
      "enum": [
        "not-recorded",
        "not-started",
        "open",
        "running",
        "due-today",
        "overdue",
        "met",
        "missed",
        "lapsed",
        "target-passed",
        "suspended",
        "uncertain",
        "not-applicable",
        "cannot-compute"
      ]
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "form": {
      "description": "How the file was read.",
      "type": "object",
      "properties": {
        "encoding": {
          "enum": [
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1252"
          ]
        },
        "delimiter": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1,
          "description": "The character between two fields."
        },
        "headerLine": {
          "type": "integer",
          "minimum": 0,
          "description": "The line of the header, from 1; 0 if it was given with --header."
        },
        "titles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "integer",
                "minimum": 0
              },
              "text": {
                "type": "string"
              }
            },
            "required": [
              "line",
              "text"
            ],
            "additionalProperties": false
          },
          "description": "The lines above the header that were passed over."
        },
        "columns": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/formColumn"
          }
        },
        "blanks": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "word": {
                "type": "string"
              },
              "count": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "word",
              "count"
            ],
            "additionalProperties": false
          },
          "description": "The words read as blank in columns of dates."
        },
        "totals": {
          "$ref": "#/$defs/lines"
        },
        "blankReferences": {
          "$ref": "#/$defs/lines"
        },
        "repaired": {
          "$ref": "#/$defs/lines"
        },
        "repeatedReferences": {
          "type": "object",
          "properties": {
            "count": {
              "type": "integer",
              "minimum": 0
            },
            "within": {
              "type": [
                "integer",
                "null"
              ],
              "minimum": 0,
              "description": "How many rows were compared, if not all."
            },
            "first": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "reference": {
                    "type": "string"
                  },
                  "line": {
                    "type": "integer",
                    "minimum": 0
                  }
                },
                "required": [
                  "reference",
                  "line"
                ],
                "additionalProperties": false
              }
            }
          },
          "required": [
            "count",
            "within",
            "first"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "encoding",
        "delimiter",
        "headerLine",
        "titles",
        "columns",
        "blanks",
        "totals",
        "blankReferences",
        "repaired",
        "repeatedReferences"
      ],
      "additionalProperties": false
    },
    "formColumn": {
      "type": "object",
      "properties": {
        "heading": {
          "type": "string"
        },
        "meaning": {
          "type": [
            "string",
            "null"
          ],
          "description": "The event, fact or other column that it is; null if it is skipped."
        },
        "because": {
          "enum": [
            "own",
            "mapped",
            "synonym",
            "unknown",
            "taken",
            "secondReference",
            "stageNotSaid"
          ]
        },
        "dates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "The ways of writing a day that are read."
        },
        "refusedDates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "Those that are not."
        },
        "dayFirstAssumed": {
          "type": [
            "boolean",
            "null"
          ]
        }
      },
      "required": [
        "heading",
        "meaning",
        "because",
        "dates",
        "refusedDates",
        "dayFirstAssumed"
      ],
      "additionalProperties": false
    },
    "lines": {
      "description": "How many lines, and the first of them.",
      "type": "object",
      "properties": {
        "count": {
          "type": "integer",
          "minimum": 0
        },
        "first": {
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "required": [
        "count",
        "first"
      ],
      "additionalProperties": false
    }
  }
}
"""#),
    ("worklist", #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A list of work",
  "description": "What “worklist --json” prints.",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "$ref": "#/$defs/schemaVersion"
    },
    "asOf": {
      "$ref": "#/$defs/day"
    },
    "until": {
      "$ref": "#/$defs/day"
    },
    "items": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "reference": {
            "type": [
              "string",
              "null"
            ]
          },
          "kept": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "policy": {
            "$ref": "#/$defs/policyName"
          },
          "council": {
            "type": "string"
          },
          "timescale": {
            "$ref": "#/$defs/word"
          },
          "title": {
            "type": "string"
          },
          "owedBy": {
            "$ref": "#/$defs/party"
          },
          "owedByTitle": {
            "type": [
              "string",
              "null"
            ]
          },
          "due": {
            "$ref": "#/$defs/dayOrNull"
          },
          "weekday": {
            "enum": [
              "Monday",
              "Tuesday",
              "Wednesday",
              "Thursday",
              "Friday",
              "Saturday",
              "Sunday",
              null
            ]
          },
          "status": {
            "$ref": "#/$defs/status"
          },
          "workingDaysLeft": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0
          },
          "workingDaysLate": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0
          },
          "statuteDue": {
            "$ref": "#/$defs/dayOrNull"
          },
          "statuteStatus": {
            "enum": [
              "not-recorded",
              "not-started",
              "open",
              "running",
              "due-today",
              "overdue",
              "met",
              "missed",
              "lapsed",
              "target-passed",
              "suspended",
              "uncertain",
              "not-applicable",
              "cannot-compute",
              null
            ]
          },
          "statuteWorkingDaysLate": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0
          },
          "maximumDue": {
            "$ref": "#/$defs/dayOrNull"
          },
          "next": {
            "anyOf": [
              {
                "type": "object",
                "properties": {
                  "title": {
                    "type": "string"
                  },
                  "due": {
                    "$ref": "#/$defs/day"
                  }
                },
                "required": [
                  "title",
                  "due"
                ],
                "additionalProperties": false
              },
              {
                "type": "null"
              }
            ]
          }
        },
        "required": [
          "reference",
          "kept",
          "policy",
          "council",
          "timescale",
          "title",
          "owedBy",
          "owedByTitle",
          "due",
          "weekday",
          "status",
          "workingDaysLeft",
          "workingDaysLate",
          "statuteDue",
          "statuteStatus",
          "statuteWorkingDaysLate",
          "maximumDue",
          "next"
        ],
        "additionalProperties": false
      }
    },
    "unsettled": {
      "type": "integer",
      "minimum": 0,
      "description": "Acts that may be due or not, because the record allows more than one answer."
    },
    "read": {
      "type": "integer",
      "minimum": 0
    },
    "audited": {
      "type": "integer",
      "minimum": 0
    },
    "rejected": {
      "type": "integer",
      "minimum": 0
    },
    "form": {
      "$ref": "#/$defs/formOrNull"
    },
    "cure": {
      "type": [
        "string",
        "null"
      ]
    },
    "absentEvents": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/word"
      }
    },
    "provenance": {
      "$ref": "#/$defs/provenance"
    }
  },
  "required": [
    "schemaVersion",
    "asOf",
    "until",
    "items",
    "unsettled",
    "read",
    "audited",
    "rejected",
    "form",
    "cure",
    "absentEvents",
    "provenance"
  ],
  "additionalProperties": false,
  "$defs": {
    "schemaVersion": {
      "const": 2,
      "description": "The version of the schemas; it rises when one of them changes."
    },
    "day": {
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "policyName": {
      "type": "string",
      "pattern": "^[a-z0-9-]+@[A-Za-z0-9.-]+$",
      "description": "A policy in one version."
    },
    "word": {
      "type": "string",
      "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
      "description": "A word for an event, a timescale, a problem or the like."
    },
    "party": {
      "enum": [
        "council",
        "complainant",
        "investigator",
        "panel",
        "parties"
      ]
    },
    "dayOrNull": {
      "type": [
        "string",
        "null"
      ],
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "status": {
      "enum": [
        "not-recorded",
        "not-started",
        "open",
        "running",
        "due-today",
        "overdue",
        "met",
        "missed",
        "lapsed",
        "target-passed",
        "suspended",
        "uncertain",
        "not-applicable",
        "cannot-compute"
      ]
    },
    "formOrNull": {
      "anyOf": [
        {
          "$ref": "#/$defs/form"
        },
        {
          "type": "null"
        }
      ]
    },
    "provenance": {
      "description": "What the document was made from.",
      "type": "object",
      "properties": {
        "tool": {
          "type": "string",
          "description": "The program and its version."
        },
        "dataVersion": {
          "type": "string",
          "description": "The state of the bank holidays."
        },
        "profiles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "$ref": "#/$defs/policyName"
              },
              "digest": {
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^[0-9a-f]{64}$",
                "description": "SHA-256 of its JSON."
              }
            },
            "required": [
              "id",
              "digest"
            ],
            "additionalProperties": false
          }
        },
        "calendar": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "from": {
              "$ref": "#/$defs/day"
            },
            "through": {
              "$ref": "#/$defs/day"
            },
            "publishedThrough": {
              "$ref": "#/$defs/day"
            }
          },
          "required": [
            "name",
            "from",
            "through",
            "publishedThrough"
          ],
          "additionalProperties": false
        },
        "calendars": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "policy": {
                "$ref": "#/$defs/policyName"
              },
              "name": {
                "type": "string"
              },
              "from": {
                "$ref": "#/$defs/day"
              },
              "through": {
                "$ref": "#/$defs/day"
              },
              "publishedThrough": {
                "$ref": "#/$defs/day"
              }
            },
            "required": [
              "policy",
              "name",
              "from",
              "through",
              "publishedThrough"
            ],
            "additionalProperties": false
          },
          "description": "By which calendar the days of each policy and of its law are counted."
        },
        "asOf": {
          "$ref": "#/$defs/dayOrNull"
        },
        "reading": {
          "type": "string"
        },
        "inputDigest": {
          "type": [
            "string",
            "null"
          ],
          "pattern": "^[0-9a-f]{64}$",
          "description": "SHA-256 of the file that was read."
        }
      },
      "required": [
        "tool",
        "dataVersion",
        "profiles",
        "calendar",
        "calendars",
        "asOf",
        "reading",
        "inputDigest"
      ],
      "additionalProperties": false
    },
    "form": {
      "description": "How the file was read.",
      "type": "object",
      "properties": {
        "encoding": {
          "enum": [
            "utf-8",
            "utf-16le",
            "utf-16be",
            "windows-1252"
          ]
        },
        "delimiter": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1,
          "description": "The character between two fields."
        },
        "headerLine": {
          "type": "integer",
          "minimum": 0,
          "description": "The line of the header, from 1; 0 if it was given with --header."
        },
        "titles": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "integer",
                "minimum": 0
              },
              "text": {
                "type": "string"
              }
            },
            "required": [
              "line",
              "text"
            ],
            "additionalProperties": false
          },
          "description": "The lines above the header that were passed over."
        },
        "columns": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/formColumn"
          }
        },
        "blanks": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "word": {
                "type": "string"
              },
              "count": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": [
              "word",
              "count"
            ],
            "additionalProperties": false
          },
          "description": "The words read as blank in columns of dates."
        },
        "totals": {
          "$ref": "#/$defs/lines"
        },
        "blankReferences": {
          "$ref": "#/$defs/lines"
        },
        "repaired": {
          "$ref": "#/$defs/lines"
        },
        "repeatedReferences": {
          "type": "object",
          "properties": {
            "count": {
              "type": "integer",
              "minimum": 0
            },
            "within": {
              "type": [
                "integer",
                "null"
              ],
              "minimum": 0,
              "description": "How many rows were compared, if not all."
            },
            "first": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "reference": {
                    "type": "string"
                  },
                  "line": {
                    "type": "integer",
                    "minimum": 0
                  }
                },
                "required": [
                  "reference",
                  "line"
                ],
                "additionalProperties": false
              }
            }
          },
          "required": [
            "count",
            "within",
            "first"
          ],
          "additionalProperties": false
        }
      },
      "required": [
        "encoding",
        "delimiter",
        "headerLine",
        "titles",
        "columns",
        "blanks",
        "totals",
        "blankReferences",
        "repaired",
        "repeatedReferences"
      ],
      "additionalProperties": false
    },
    "formColumn": {
      "type": "object",
      "properties": {
        "heading": {
          "type": "string"
        },
        "meaning": {
          "type": [
            "string",
            "null"
          ],
          "description": "The event, fact or other column that it is; null if it is skipped."
        },
        "because": {
          "enum": [
            "own",
            "mapped",
            "synonym",
            "unknown",
            "taken",
            "secondReference",
            "stageNotSaid"
          ]
        },
        "dates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "The ways of writing a day that are read."
        },
        "refusedDates": {
          "type": [
            "array",
            "null"
          ],
          "items": {
            "type": "string"
          },
          "description": "Those that are not."
        },
        "dayFirstAssumed": {
          "type": [
            "boolean",
            "null"
          ]
        }
      },
      "required": [
        "heading",
        "meaning",
        "because",
        "dates",
        "refusedDates",
        "dayFirstAssumed"
      ],
      "additionalProperties": false
    },
    "lines": {
      "description": "How many lines, and the first of them.",
      "type": "object",
      "properties": {
        "count": {
          "type": "integer",
          "minimum": 0
        },
        "first": {
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "required": [
        "count",
        "first"
      ],
      "additionalProperties": false
    }
  }
}
"""#),
  ]
}
