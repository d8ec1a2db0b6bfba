// Made from Profiles/*.json, not written by hand: change the JSON, then run
// .ci/embed

// swift-format-ignore-file

enum EmbeddedProfiles {
  /// The name of every file and its text.
  static let all: [(name: String, json: StaticString)] = [
    ("cheshire-east@2023-03.json", #"""
{
  "schemaVersion": 1,
  "id": "cheshire-east",
  "version": "2023-03",
  "council": "Cheshire East Council",
  "effective": {"from": "2023-03-29"},
  "document": {
    "title": "Children's Social Care Complaints Policy & Procedures",
    "publisher": "Cheshire East Council",
    "date": "2023-03"
  },
  "events": [
    {"id": "agreement-letter-received", "title": "Signed letter of agreement received", "answers": ["stage-2-requested"]},
    {"id": "stage-2-right-explained", "title": "Complainant informed of the right to go straight to stage 2", "answers": ["received"]}
  ],
  "timescales": [
    {
      "id": "complaint-limit",
      "route": "any",
      "clock": "grounds-arose",
      "limit": {"count": 12, "unit": "months"},
      "citation": {"place": "Time limit on making complaints", "codes": ["CE-14"]},
      "notes": [
        {
          "text": "The document counts from the “cause” of the complaint, which is read as the day the grounds arose.",
          "citation": {"place": "Time limit on making complaints", "codes": ["CE-14"]}
        },
        {
          "text": "A later complaint may be accepted if it was not reasonable to expect it in time and it can still be considered effectively and fairly.",
          "citation": {"place": "Time limit on making complaints", "codes": ["CE-15"]}
        }
      ]
    },
    {
      "id": "acknowledgement",
      "owedByTitle": "Complaints Officer",
      "route": "any",
      "clock": "received",
      "limit": {"count": 3, "unit": "working-days"},
      "citation": {"place": "Acknowledgement of the complaint", "codes": ["CE-16"]},
      "readings": [
        {
          "id": "working-days",
          "says": "The three days are working days, as the flowchart says.",
          "adopted": "Bare “days” in a procedure whose clocks are working days are working days; the flowchart confirms it.",
          "citation": {"place": "Acknowledgement of the complaint; Flowchart", "codes": ["CE-16", "CE-5"]}
        },
        {
          "id": "calendar-days",
          "says": "The three days are calendar days, as the bare word says.",
          "limit": {"count": 3, "unit": "days"},
          "citation": {"place": "Acknowledgement of the complaint", "codes": ["CE-16"]}
        }
      ]
    },
    {
      "id": "logging",
      "owedByTitle": "Complaints Officer",
      "route": "any",
      "clock": "received",
      "limit": {"count": 3, "unit": "working-days"},
      "citation": {"place": "Logging the Complaint", "codes": ["CE-17"]},
      "readings": [
        {
          "id": "working-days",
          "says": "The 3 days are working days.",
          "adopted": "Bare “days” in a procedure whose clocks are working days are working days.",
          "citation": {"place": "Logging the Complaint", "codes": ["CE-17"]}
        },
        {
          "id": "calendar-days",
          "says": "The 3 days are calendar days, as the bare word says.",
          "limit": {"count": 3, "unit": "days"},
          "citation": {"place": "Logging the Complaint", "codes": ["CE-17"]}
        }
      ]
    },
    {
      "id": "stage-1-response",
      "owedByTitle": "Team Manager or Service Manager",
      "route": "any",
      "clock": {
        "first": [
          {"fact": "stage-1-start-day"},
          "sufficient-interest-decided",
          {"when": "advocate-awaited", "then": "advocate-appointed", "otherwise": "received"}
        ]
      },
      "clockBasis": {
        "inferred": "three starts are named with “either” and without an order, so the law's order of conditions is taken, with the later start that it lets the complainant ask for"
      },
      "limit": {"count": 10, "unit": "working-days"},
      "maximum": {
        "count": 20,
        "unit": "working-days",
        "grounds": ["complex"],
        "grantedBy": ["stage-1-extended"],
        "grantedTo": "stage-1-extended-to",
        "beyond": {
          "grounds": ["agreed"],
          "grantedBy": ["stage-1-extended"],
          "grantedTo": "stage-1-extended-to",
          "afterMaximum": true
        }
      },
      "citation": {"place": "Timescales for Stage 1", "codes": ["CE-18", "CE-19", "CE-22"]},
      "readings": [
        {
          "id": "conditions-in-order",
          "says": "Each of the three starts has its own case: the decision on eligibility, if there was one; otherwise the advocate's appointment; otherwise the receipt of the complaint.",
          "adopted": "The more specific passage goes before the more general: the decision on eligibility, and the appointment of an advocate who is awaited, are for cases of their own; receipt is for all others. The document does not say that the advocate was asked for: where none was, the earliest day is taken, as for every act that the council owes. The law has the same order.",
          "citation": {"place": "Timescales for Stage 1", "codes": ["CE-18"]}
        },
        {
          "id": "latest-event",
          "says": "The period starts with the last of the three that happens.",
          "clock": {"latestRecorded": ["received", "advocate-appointed", "sufficient-interest-decided"]},
          "citation": {"place": "Timescales for Stage 1", "codes": ["CE-18"]}
        },
        {
          "id": "earliest-event",
          "says": "The period starts with the first of the three that happens.",
          "clock": {"earliestRecorded": ["received", "advocate-appointed", "sufficient-interest-decided"]},
          "citation": {"place": "Timescales for Stage 1", "codes": ["CE-18"]}
        }
      ],
      "notes": [
        {
          "text": "The flowchart has the extension to 20 working days without a ground.",
          "citation": {"place": "Flowchart", "codes": ["CE-6"]}
        },
        {
          "text": "Once the 20 working days have passed, stage 1 may be extended if the complainant is happy to wait. No last day is given, so it is the day to which the complainant agreed; the law has no such extension.",
          "citation": {"place": "Timescales for Stage 1", "codes": ["CE-22"]}
        },
        {
          "text": "An advocate starts the period only for a young person; in law, for any complainant who asked for one.",
          "citation": {"place": "Timescales for Stage 1", "codes": ["CE-18"]}
        },
        {
          "text": "A late response lets the complainant ask to go straight to stage 2; what timescales were agreed is not defined.",
          "citation": {"place": "Timescales for Stage 1; Flowchart", "codes": ["CE-21", "CE-51"]}
        }
      ]
    },
    {
      "id": "holding-letter",
      "owedByTitle": "Complaints Officer",
      "route": "any",
      "clock": {"sameAs": "stage-1-response"},
      "clockBasis": {"inferred": "the letter is about the period of the stage-1 response"},
      "limit": {"count": 10, "unit": "working-days"},
      "basis": {
        "inferred": "no day is given; the letter says that the response will take longer than the first 10 working days, so it has to be sent within them"
      },
      "citation": {"place": "Timescales for Stage 1", "codes": ["CE-20"]},
      "notes": [
        {
          "text": "Where several services are concerned the lead manager sends the letter, also without a day.",
          "citation": {"place": "Appendix 3: Protocols", "codes": ["CE-45"]}
        }
      ]
    },
    {
      "id": "stage-2-right-notice",
      "title": "Notice of the right to go straight to stage 2",
      "stage": "stage-1",
      "kind": "duty",
      "owedBy": "council",
      "owedByTitle": "Complaints Officer",
      "satisfiedBy": ["stage-2-right-explained"],
      "route": "any",
      "appliesWhen": ["stage-1-not-skipped"],
      "onlyIfLate": "stage-1-response",
      "overtakenBy": ["stage-1-responded", "stage-2-requested"],
      "clock": {"sameAs": "stage-1-response"},
      "clockBasis": {"inferred": "the 20 working days are the maximum of the stage-1 response, extended or not"},
      "limit": {"count": 21, "unit": "working-days"},
      "basis": {
        "inferred": "no day is given; the duty arises once the maximum of 20 working days has passed, so the next working day is the first on which it can be met, and the earliest day is taken for an act that the council owes"
      },
      "citation": {"place": "Timescales for Stage 1", "codes": ["CE-60"]}
    },
    {
      "id": "stage-2-request",
      "route": "any",
      "clock": "stage-1-response-received",
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-23"]},
      "discretion": {
        "text": "A later request is at the Complaints Officer's discretion.",
        "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-23"]}
      },
      "opensAtMaximum": {
        "text": "The right to go to stage 2 is tied to the 20 working days of an extended stage 1, also where stage 1 was not extended and was due within 10.",
        "citation": {
          "place": "Timescales for Stage 1; Request for Stage 2 Investigation",
          "codes": ["CE-22"]
        }
      },
      "readings": [
        {
          "id": "receipt",
          "says": "The 20 working days run from receiving the stage-1 response.",
          "adopted": "The main text goes before its summary, flowchart or model letter: the main text counts from receipt, the model letter from its own date.",
          "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-23"]}
        },
        {
          "id": "letter-date",
          "says": "The 20 working days run from the date of the stage-1 letter.",
          "clock": "stage-1-responded",
          "citation": {"place": "Standard Paragraphs: Stage 1 letters", "codes": ["CE-46"]}
        }
      ],
      "notes": [
        {
          "text": "The main text prefers the request in writing, the model letter requires it; in law it may be oral.",
          "citation": {
            "place": "Request for Stage 2 Investigation; Standard Paragraphs: Stage 1 letters",
            "codes": ["CE-23", "CE-46"]
          }
        },
        {
          "text": "The request is acknowledged, and a meeting before stage 2 is normally offered, both without a day.",
          "citation": {
            "place": "Request for Stage 2 Investigation; Prior to Stage 2",
            "codes": ["CE-24", "CE-54"]
          }
        }
      ]
    },
    {
      "id": "stage-2-investigation",
      "owedByTitle": "Investigating Officer",
      "clock": "complaint-agreed",
      "limit": {"count": 25, "unit": "working-days"},
      "maximum": {
        "count": 65,
        "unit": "working-days",
        "grantedBy": ["stage-2-extended", "delay-notice-sent"],
        "grantedTo": "stage-2-extended-to",
        "needsDay": true
      },
      "citation": {"place": "Timescale for Stage 2", "codes": ["CE-26", "CE-26b", "CE-26c"]},
      "readings": [
        {
          "id": "complaint-agreed",
          "says": "The period runs from the day on which the complaint is agreed with the complainant.",
          "adopted": "The more specific passage goes before the more general: the section on the timescale names the agreement as the start, and the section on carrying out the investigation repeats it; the signed letter only follows.",
          "citation": {"place": "Timescale for Stage 2", "codes": ["CE-26"]}
        },
        {
          "id": "signed-letter",
          "says": "The period runs from the day on which the signed letter of agreement arrives.",
          "clock": "agreement-letter-received",
          "citation": {"place": "Undertaking a Stage 2 investigation", "codes": ["CE-26"]}
        }
      ],
      "notes": [
        {
          "text": "The document measures the investigation; the flowchart measures the report, usually within 25 working days.",
          "citation": {"place": "Timescale for Stage 2; Flowchart", "codes": ["CE-7", "CE-26"]}
        },
        {
          "text": "The letter about a delay gives the reason and an estimate; the law asks for the day itself before the 25 working days are over.",
          "citation": {"place": "Timescale for Stage 2", "codes": ["CE-26b"]}
        },
        {
          "text": "No extension goes beyond 65 working days.",
          "citation": {"place": "Timescale for Stage 2", "codes": ["CE-26c"]}
        }
      ]
    },
    {
      "id": "stage-2-delay-notice",
      "onlyIfLate": "stage-2-investigation",
      "clock": {"sameAs": "stage-2-investigation"},
      "limit": {"count": 25, "unit": "working-days"},
      "basis": {"inferred": "the letter explains an investigation that will take longer than 25 working days, and no later day for it is given"},
      "citation": {"place": "Timescale for Stage 2", "codes": ["CE-26b"]}
    },
    {
      "id": "stage-2-response",
      "owedByTitle": "Head of Service",
      "clock": "investigation-report-received",
      "limit": {"count": 10, "unit": "working-days"},
      "citation": {"place": "Response from the Service to Stage 2 investigations", "codes": ["CE-26d"]},
      "notes": [
        {
          "text": "Investigation and response together may take 75 working days from the agreement; the law allows 65 from the request, response included.",
          "citation": {
            "place": "Timescale for Stage 2; Response from the Service to Stage 2 investigations",
            "codes": ["CE-26c", "CE-26d"]
          }
        }
      ]
    },
    {
      "id": "stage-3-request",
      "clock": "stage-2-responded",
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "Requests for Stage 3 Review Panel", "codes": ["CE-27"]},
      "notes": [
        {
          "text": "The model letter, too, counts from its date; receipt, the start in law, is nowhere named.",
          "citation": {"place": "Standard Paragraphs: End of Stage 2", "codes": ["CE-47"]}
        },
        {
          "text": "Reasons may be given orally or in writing in the main text, only in writing in the flowchart and the model letter.",
          "citation": {
            "place": "Requests for Stage 3 Review Panel; Flowchart; Standard Paragraphs: End of Stage 2",
            "codes": ["CE-8", "CE-27", "CE-47"]
          }
        }
      ]
    },
    {
      "id": "panel-papers",
      "owedByTitle": "Complaints Officer",
      "satisfiedBy": ["panel-papers-received"],
      "clock": {"first": ["panel-held", {"fact": "panel-arranged-for"}]},
      "limit": {"count": 10, "unit": "working-days", "direction": "before"},
      "citation": {"place": "Arrangements for Panel", "codes": ["CE-29"]},
      "readings": [
        {
          "id": "tenth-day-before",
          "says": "The tenth working day before the panel is the last.",
          "adopted": "The day of the event is excluded unless the text plainly includes it: the panel's day is not counted, and nothing in the text asks for clear days.",
          "citation": {"place": "Arrangements for Panel", "codes": ["CE-29"]}
        },
        {
          "id": "clear-days",
          "says": "Ten whole working days lie between the papers and the panel.",
          "limit": {"count": 10, "unit": "working-days", "direction": "before", "clear": true},
          "citation": {"place": "Arrangements for Panel", "codes": ["CE-29"]}
        }
      ],
      "notes": [
        {
          "text": "The papers should be with the complainant by then: arrival counts, not dispatch. The document does not say when post counts as arrived. Papers sent at least 2 working days before the last day came in time, for first-class post is presumed to arrive by the second working day after posting (Interpretation Act 1978, s 7, with the Practice Direction at [1985] 1 All ER 889; CPR 6.26 has no later day for court documents). Papers sent after that but by the last day may have come in time; papers sent later came late.",
          "citation": {"place": "Arrangements for Panel", "codes": ["CE-29"]}
        },
        {
          "text": "They go out as soon as the arrangements are made, which may be later than the tenth working day before.",
          "citation": {"place": "Arrangements for Panel", "codes": ["CE-52"]}
        },
        {
          "text": "Elsewhere the papers are sent by recorded delivery before the panel, without a day.",
          "citation": {"place": "Preparation of Panel", "codes": ["CE-56"]}
        }
      ]
    },
    {
      "id": "panel",
      "owedByTitle": "Complaints Manager",
      "clock": "stage-3-requested",
      "limit": {"count": 30, "unit": "working-days"},
      "maximum": {"openWhen": "complainant-unavailable", "grantedTo": "panel-arranged-for"},
      "citation": {"place": "Timescales for Panel", "codes": ["CE-30"]},
      "notes": [
        {
          "text": "The text has the panel “arranged” within the period, the flowchart has it meet; it is taken to meet.",
          "citation": {"place": "Timescales for Panel; Flowchart", "codes": ["CE-9", "CE-30"]}
        },
        {
          "text": "For a complainant who cannot attend in time no last day is given, so it is the later day for which the panel is arranged.",
          "citation": {"place": "Timescales for Panel", "codes": ["CE-30"]}
        },
        {
          "text": "The law has no exception for a complainant who cannot attend in time.",
          "citation": {"place": "Timescales for Panel", "codes": ["CE-30"]}
        }
      ]
    },
    {
      "id": "panel-report",
      "clock": "panel-held",
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "Timescales for Panel; Distribution of the report", "codes": ["CE-31", "CE-33"]},
      "notes": [
        {
          "text": "The same 5 working days are given for producing the report, for amending and agreeing it, and for completing and sending it.",
          "citation": {
            "place": "Flowchart; The Panel Report; Timescales for Panel",
            "codes": ["CE-10", "CE-31", "CE-32"]
          }
        },
        {
          "text": "The panel does not conclude until its report is finished; the 5 working days are then for amending, agreeing and sending it.",
          "citation": {"place": "The Panel Report", "codes": ["CE-64"]}
        },
        {
          "text": "The Chair's full response has the same period.",
          "citation": {"place": "Appendix 1: Independent Chair of the Review Panel", "codes": ["CE-34"]}
        }
      ]
    },
    {
      "id": "stage-3-response",
      "owedByTitle": "Director of Children's Services",
      "clock": "panel-report-received",
      "limit": {"count": 15, "unit": "working-days"},
      "citation": {"place": "Timescales for Panel", "codes": ["CE-35"]},
      "readings": [
        {
          "id": "receipt-plus-15",
          "says": "The response is due 15 working days after the panel's findings are received.",
          "adopted": "Two passages of the main text differ, and which of them gives the earlier day depends on the case: 15 working days from receipt if the report arrives within its 5 working days, 20 from the panel if it arrives later. The law's own day is taken; the flowchart has it too.",
          "citation": {"place": "Timescales for Panel; Flowchart", "codes": ["CE-35", "CE-11"]}
        },
        {
          "id": "panel-plus-20",
          "says": "The response is due 20 working days after the day of the panel.",
          "clock": "panel-held",
          "limit": {"count": 20, "unit": "working-days"},
          "citation": {"place": "Director's response", "codes": ["CE-36"]}
        }
      ],
      "notes": [
        {
          "text": "If a period of stage 3 is missed the complainant is owed an explanation.",
          "citation": {"place": "Timescales for Panel", "codes": ["CE-37"]}
        }
      ]
    },
    {
      "id": "corporate-stage-2-response",
      "owedByTitle": "manager from another service",
      "clock": "investigator-appointed",
      "clockBasis": {
        "inferred": "the document names no start; the days are given to the manager who has been appointed"
      },
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-25"]},
      "readings": [
        {
          "id": "appointment",
          "says": "The 20 days are working days from the manager's appointment.",
          "adopted": "Bare “days” in a procedure whose clocks are working days are working days. The more specific passage goes before the more general: the days are those of the appointed manager, so the appointment starts them rather than the request.",
          "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-25"]}
        },
        {
          "id": "calendar-days",
          "says": "The 20 days are calendar days, as the bare word says.",
          "limit": {"count": 20, "unit": "days"},
          "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-25"]}
        },
        {
          "id": "request",
          "says": "The 20 working days run from the request.",
          "clock": "stage-2-requested",
          "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-25"]}
        }
      ]
    }
  ],
  "governance": [
    {
      "id": "policy-review",
      "title": "Review of the policy",
      "due": {"month": "2026-03"},
      "citation": {"place": "Procedure approval", "codes": ["CE-1"]},
      "readings": [
        {
          "id": "review-month",
          "says": "The review is due within March 2026, the month that is stated.",
          "adopted": "The more specific passage goes before the more general: the month is stated for this review, the three years are only implied.",
          "citation": {"place": "Procedure approval", "codes": ["CE-1"]}
        },
        {
          "id": "three-years",
          "says": "Three years after the approval of 29 March 2023.",
          "due": {"day": "2026-03-29"},
          "citation": {"place": "Procedure approval", "codes": ["CE-1"]}
        }
      ],
      "notes": [
        {
          "text": "The review month is stated. Three years after the approval of 29 March 2023 would be 29 March 2026.",
          "citation": {"place": "Procedure approval", "codes": ["CE-1"]}
        }
      ]
    },
    {
      "id": "reporting",
      "title": "Reports on complaints",
      "every": "quarterly and annually",
      "citation": {"place": "Responsibilities; Appendix 1: Complaints Officer", "codes": ["CE-40"]},
      "notes": [
        {
          "text": "Which quarters and which year, the calendar's or the financial, is not said.",
          "citation": {"place": "Responsibilities; Appendix 1: Complaints Officer", "codes": ["CE-40"]}
        }
      ]
    },
    {
      "id": "action-reporting",
      "title": "Actions from stage 2 in the quarterly report",
      "every": "in the quarter in which the stage-2 investigation is completed",
      "citation": {"place": "Stage 2 Actions List", "codes": ["CE-38"]},
      "notes": [
        {
          "text": "Whether the report or the response completes stage 2 is not said, nor which quarters are meant.",
          "citation": {"place": "Stage 2 Actions List", "codes": ["CE-38"]}
        }
      ]
    }
  ],
  "pauses": {
    "clock": "stops",
    "basis": {
      "inferred": "the procedure can be suspended during concurrent investigations, so only a recorded suspension stops a period; the document has no rule on resuming: the periods go on from the day after the proceedings end or the case is resumed"
    },
    "citation": {"place": "Relationships with other procedures", "codes": ["CE-12"]}
  },
  "stage2Declined": {
    "text": "Where the outcome that is wanted cannot be achieved at stage 2, the Head of Service may decline it, and the complainant is referred straight to the Ombudsman.",
    "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-62"]}
  },
  "passages": [
    {
      "became": "not-a-clock",
      "because": "The written summary of an oral complaint is sent to the complainant to be agreed before the complaint is passed to the manager, without a day; the time of stage 1 runs from receipt all the same.",
      "citation": {"place": "Stage 1 – Local Resolution Stage", "codes": ["CE-61"]}
    },
    {
      "became": "not-a-clock",
      "because": "The Head of Service agrees to stage 2 before it goes ahead, without a day; in law the authority must consider the complaint (reg 17(1)), and its time runs from the request.",
      "citation": {"place": "Request for Stage 2 Investigation", "codes": ["CE-62"]}
    },
    {
      "became": "not-a-clock",
      "because": "An optional paragraph of the stage-1 letter says that an upheld complaint is not normally taken further; no time depends on it, and in law a complainant who is not satisfied may ask for stage 2 (reg 15(2)).",
      "citation": {"place": "Standard Paragraphs: Stage 1 letters", "codes": ["CE-63"]}
    },
    {
      "became": "event",
      "because": "After stage 2 the authority may fast track a complaint to the Ombudsman; it is recorded as `referred-to-ombudsman`, and stage 3 is then no longer owed.",
      "citation": {"place": "Fast tracking to the Ombudsman", "codes": ["CE-41"]}
    },
    {
      "became": "date",
      "because": "The advocacy agreement takes effect on 1 December 2013; no end is given, and no period of a complaint depends on it.",
      "citation": {"place": "Communicating with young people/children and people with disabilities", "codes": ["CE-2"]}
    },
    {
      "became": "not-a-clock",
      "because": "An age, under 13, below which letters are to be written for children; it measures no time of a case.",
      "citation": {"place": "Communicating with young people/children and people with disabilities", "codes": ["CE-3"]}
    },
    {
      "became": "date",
      "because": "The years in which the departments of government had their names: 2001 to 2007, 2007 to 2010 and from 2010.",
      "citation": {"place": "Definitions", "codes": ["CE-4"]}
    },
    {
      "became": "not-a-clock",
      "because": "The time for appointing and convening a panel is called short, without a number of its own; the panel's 30 working days are its limit.",
      "citation": {"place": "Appointment of the Panel; Attendance at Panel", "codes": ["CE-28"]}
    },
    {
      "became": "not-a-clock",
      "because": "Who carries out a recommendation and when is asked for each time; there is no general period.",
      "citation": {"place": "Stage 2 Actions List; Stage 3 Action List", "codes": ["CE-39"]}
    },
    {
      "became": "not-a-clock",
      "because": "Three years since leaving the council's employment are a condition for being appointed as independent person, not a time in a case.",
      "citation": {"place": "Appendix 1: Independent Persons", "codes": ["CE-43"]}
    },
    {
      "became": "not-a-clock",
      "because": "Three years since being a member or officer are a condition for sitting on a panel, not a time in a case.",
      "citation": {"place": "Appendix 1: Review Panellists", "codes": ["CE-44"]}
    },
    {
      "became": "date",
      "because": "Since December 2017 external investigators sign a contract.",
      "citation": {"place": "Appointment of Investigating Officer and Independent Person", "codes": ["CE-48"]}
    },
    {
      "became": "date",
      "because": "Special guardianship began in December 2005; the day is not given.",
      "citation": {"place": "What can be complained about?", "codes": ["CE-49"]}
    },
    {
      "became": "event",
      "because": "Recorded delivery proves the day of receipt, which is recorded as `stage-2-response-received`; the document itself counts from the date of the letter.",
      "citation": {"place": "Response from the Service to Stage 2 investigations; Preparation of Panel; Distribution of the report", "codes": ["CE-50"]}
    },
    {
      "became": "not-a-clock",
      "because": "The letter has to give a time for carrying out each action; the document gives none.",
      "citation": {"place": "Response from the Service to Stage 2 investigations; Appendix 1: Adjudicating Officer", "codes": ["CE-55"]}
    },
    {
      "became": "not-a-clock",
      "because": "Times are to be monitored, reported and regarded, without a number.",
      "citation": {"place": "Appendix 1: Complaints Officer; Appendix 1: Investigating Officers", "codes": ["CE-57"]}
    },
    {
      "became": "not-a-clock",
      "because": "A part of a complaint that is passed on late to another service runs over its time; no start or period of its own is given for that part.",
      "citation": {"place": "Appendix 3: Introduction", "codes": ["CE-58"]}
    },
    {
      "became": "right",
      "because": "After stage 3 the complainant may go to the Ombudsman; the letter does not mention the twelve months for it.",
      "citation": {"place": "Standard Paragraphs: End of Stage 3", "codes": ["CE-59"]}
    }
  ],
  "notes": [
    {
      "text": "A decision about a change of care plan, placement or service may be deferred until the complaint is resolved; no period is given.",
      "citation": {"place": "Deferring (freezing decisions)", "codes": ["CE-13"]}
    },
    {
      "text": "The authority may pass a complaint to the Ombudsman after stage 2; in the document the complainant's agreement is not among the conditions.",
      "citation": {"place": "Fast tracking to the Ombudsman", "codes": ["CE-41"]}
    },
    {
      "text": "The complainant is told of the Ombudsman “at any time”, without the Ombudsman's twelve months.",
      "citation": {"place": "Appendix 1: Adjudicating Officer", "codes": ["CE-42"]}
    },
    {
      "text": "A concern dealt with “there and then” is not a complaint; if the person goes on, no start is given for the complaint that follows.",
      "citation": {"place": "Dealing with complaints: General", "codes": ["CE-53"]}
    }
  ]
}

"""#),
    ("cheshire-west@2017-10.json", #"""
{
  "schemaVersion": 1,
  "id": "cheshire-west",
  "version": "2017-10",
  "council": "Cheshire West and Chester Council",
  "effective": {"from": "2017-10-01", "basis": {"inferred": "known by month; the first day of it"}},
  "document": {
    "title": "Children's Social Care Complaint Policy: equality analysis",
    "publisher": "Cheshire West and Chester Council",
    "date": "2017-10"
  },
  "timescales": [],
  "governance": [
    {
      "id": "equality-review",
      "title": "Review of the equality analysis",
      "due": {"month": "2020-10"},
      "citation": {"place": "Sign off: date analysis to be reviewed", "codes": ["CW-3", "CW-4"]},
      "notes": [
        {
          "text": "High impact is reviewed in one year, medium in two, low in three; the result is “Three years”, although no rating is stated.",
          "citation": {"place": "Sign off: date analysis to be reviewed", "codes": ["CW-1", "CW-2", "CW-3"]}
        },
        {
          "text": "Three years are counted from the moderation of October 2017, of which only the month is known.",
          "citation": {"place": "Sign off: Moderation and/or Scrutiny", "codes": ["CW-4"]}
        }
      ]
    },
    {
      "id": "action-review",
      "title": "Review of the action plan (training)",
      "due": {"quarter": "2017-18 Q2"},
      "citation": {"place": "Action plan", "codes": ["CW-5"]},
      "notes": [
        {
          "text": "As a quarter of the financial year it had ended before the moderation of October 2017.",
          "citation": {"place": "Action plan; Sign off: Moderation and/or Scrutiny", "codes": ["CW-5", "CW-4"]}
        }
      ]
    },
    {
      "id": "training",
      "title": "Training on social care complaints",
      "every": "at least twice a year",
      "citation": {"place": "Procurement/partnership", "codes": ["CW-6"]},
      "notes": [
        {
          "text": "Which kind of year is not said.",
          "citation": {"place": "Procurement/partnership", "codes": ["CW-6"]}
        }
      ]
    }
  ],
  "passages": [
    {
      "became": "not-a-clock",
      "because": "The advocacy contract should have been reviewed when it began; neither day is given.",
      "citation": {"place": "Procurement/partnership", "codes": ["CW-7"]}
    },
    {
      "became": "not-a-clock",
      "because": "Further training is given when asked for, within no stated time.",
      "citation": {"place": "Procurement/partnership", "codes": ["CW-8"]}
    },
    {
      "became": "not-a-clock",
      "because": "“Immediate” describes the need of a person who is passed on to the safeguarding team; the act has no time.",
      "citation": {"place": "Health and wellbeing", "codes": ["CW-9"]}
    },
    {
      "became": "not-a-clock",
      "because": "Age bands for illustration, not times; the band of 51 to 75 or 80 leaves the years from 76 to 80 in doubt.",
      "citation": {"place": "Age", "codes": ["CW-10"]}
    }
  ],
  "notes": [
    {
      "text": "The document has no period for a complaint; it calls the procedure statutory.",
      "citation": {"place": "Main aims, purpose and outcomes"}
    }
  ]
}

"""#),
    ("complaint-handling-code@2024-02.json", #"""
{
  "schemaVersion": 1,
  "id": "complaint-handling-code",
  "version": "2024-02",
  "council": "Corporate complaints (the Ombudsman's Code)",
  "effective": {
    "from": "2024-02-01",
    "basis": {
      "inferred": "the Code was issued in February 2024, known by month; each council adopts it on a day of its own"
    }
  },
  "standsAlone": true,
  "document": {
    "title": "Complaint Handling Code",
    "publisher": "Local Government and Social Care Ombudsman",
    "date": "2024-02"
  },
  "events": [
    {"id": "longer-extension-explained", "title": "Good reason for a longer extension of stage 1 explained", "answers": ["received"]}
  ],
  "timescales": [
    {
      "id": "acknowledgement",
      "route": "corporate",
      "clock": "received",
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "6.2", "codes": ["C-1"]}
    },
    {
      "id": "logging",
      "route": "corporate",
      "clock": "received",
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "6.2", "codes": ["C-1"]}
    },
    {
      "id": "stage-2-acknowledgement",
      "route": "corporate",
      "clock": "stage-2-requested",
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "Stage 2", "codes": ["C-3"]}
    },
    {
      "id": "corporate-stage-1-response",
      "clock": "acknowledged",
      "limit": {"count": 10, "unit": "working-days"},
      "maximum": {
        "count": 10,
        "unit": "working-days",
        "from": "due",
        "grantedBy": ["stage-1-extended"],
        "grantedTo": "stage-1-extended-to",
        "beyond": {
          "grantedBy": ["longer-extension-explained"],
          "grantedTo": "stage-1-extended-to",
          "needsEvent": true
        }
      },
      "citation": {"place": "6.3, 6.4", "codes": ["C-2"]},
      "notes": [
        {
          "text": "The period runs from the acknowledgement, not from receipt: counted from receipt it may take 15 working days, and 25 if extended.",
          "citation": {"place": "6.2, 6.3, 6.4", "codes": ["C-1", "C-2"]}
        },
        {
          "text": "A longer extension needs a good reason; no last day is given for it, so the day to which it was extended counts. The complainant is given the reason and how to reach the Ombudsman.",
          "citation": {"place": "6.4, 6.5", "codes": ["C-2"]}
        }
      ]
    },
    {
      "id": "corporate-stage-2-response",
      "clock": "stage-2-acknowledged",
      "limit": {"count": 20, "unit": "working-days"},
      "maximum": {
        "count": 20,
        "unit": "working-days",
        "from": "due",
        "grantedBy": ["stage-2-extended"],
        "grantedTo": "stage-2-extended-to"
      },
      "citation": {"place": "Stage 2", "codes": ["C-4"]},
      "notes": [
        {
          "text": "The period runs from the acknowledgement of the request: counted from the request it may take 25 working days, and 45 if extended.",
          "citation": {"place": "Stage 2", "codes": ["C-3", "C-4"]}
        }
      ]
    }
  ],
  "passages": [
    {
      "became": "right",
      "because": "A complaint is accepted within twelve months of the issue or of becoming aware of it, and later at discretion. Not checked in the Code's own text, so no limit is computed.",
      "citation": {"place": "Part 2", "codes": ["C-5"]}
    },
    {
      "became": "not-a-clock",
      "because": "The Code does not apply where a statutory procedure exists, such as that for children's social care; it is advice and guidance under section 23(12A) of the Local Government Act 1974.",
      "citation": {"place": "Scope", "codes": ["C-0"]}
    }
  ],
  "notes": [
    {
      "text": "Not checked in the Code's own text: the periods of stage 2, which are taken from councils that apply the Code and from a summary of it.",
      "citation": {"place": "Stage 2", "codes": ["C-3", "C-4"]}
    },
    {
      "text": "The Ombudsman uses the Code in its investigations from 1 April 2026; a council may have applied it from an earlier day.",
      "citation": {"place": "Scope", "codes": ["C-0"]}
    }
  ]
}

"""#),
    ("dudley@2019-02.json", #"""
{
  "schemaVersion": 1,
  "id": "dudley",
  "version": "2019-02",
  "council": "Dudley Metropolitan Borough Council",
  "effective": {"from": "2019-02-01", "basis": {"inferred": "known by month; the first day of it"}},
  "document": {
    "title": "Compliments, Comments & Complaints Procedure",
    "publisher": "Dudley Children's Services",
    "date": "2019-02"
  },
  "facts": [
    {"id": "made-to-service", "title": "Complaint made directly to the service", "values": "yes-no"}
  ],
  "timescales": [
    {
      "id": "complaint-limit",
      "clock": {"latestRecorded": ["grounds-arose", "became-aware"]},
      "limit": {"count": 1, "unit": "years"},
      "citation": {"place": "3.4", "codes": ["DU-8"]},
      "readings": [
        {
          "id": "later-of-both",
          "says": "The year runs from the later of the event and the complainant's becoming aware of it.",
          "adopted": "Where two readings are left, the latest day is taken for a window that the complainant has: “or” leaves open which of the two starts the year.",
          "citation": {"place": "3.4", "codes": ["DU-8"]}
        },
        {
          "id": "event",
          "says": "The year runs from the event, as in law, whatever the complainant knew.",
          "clock": "grounds-arose",
          "citation": {"place": "3.4", "codes": ["DU-8"]}
        }
      ],
      "notes": [
        {
          "text": "Later complaints are at the Complaints Manager's discretion; its test is “effectively and efficiently”, where the law has fairly.",
          "citation": {"place": "3.4", "codes": ["DU-8"]}
        }
      ]
    },
    {
      "id": "resubmission-limit",
      "clock": "proceedings-ended",
      "limit": {"count": 1, "unit": "years"},
      "citation": {"place": "3.9", "codes": ["DU-12"]},
      "notes": [
        {
          "text": "The year runs from the conclusion of the concurrent investigation, which is read to include proceedings.",
          "citation": {"place": "3.9", "codes": ["DU-12"]}
        }
      ]
    },
    {
      "id": "informal-resolution",
      "owedByTitle": "manager of the service",
      "route": "any",
      "appliesWhen": ["oral-informal", {"fact": "made-to-service", "is": "yes"}],
      "clock": "received",
      "limit": {"count": 1, "unit": "working-days"},
      "citation": {"place": "4.2", "codes": ["DU-18"]},
      "notes": [
        {
          "text": "Only for a complaint made orally and directly to the service, which made-to-service records. One that is registered, acknowledged or extended is dealt with formally.",
          "citation": {"place": "4.2", "codes": ["DU-18"]}
        },
        {
          "text": "The test is whether the manager thinks that it can be resolved in time. The law knows no informal stage: its periods run from receipt.",
          "citation": {"place": "4.2", "codes": ["DU-18"]}
        }
      ]
    },
    {
      "id": "acknowledgement",
      "owedByTitle": "Complaints Team",
      "route": "any",
      "clock": "received",
      "limit": {"count": 1, "unit": "working-days"},
      "citation": {"place": "4.1", "codes": ["DU-17"]}
    },
    {
      "id": "logging",
      "owedByTitle": "Complaints Team",
      "route": "any",
      "clock": "received",
      "limit": {"count": 1, "unit": "working-days"},
      "citation": {"place": "4.1", "codes": ["DU-17"]}
    },
    {
      "id": "stage-1-response",
      "owedByTitle": "relevant manager",
      "clock": "received",
      "limit": {"count": 10, "unit": "working-days"},
      "maximum": {
        "count": 20,
        "unit": "working-days",
        "grounds": ["complex", "agreed", "advocate"],
        "grantedBy": ["stage-1-extended"],
        "grantedTo": "stage-1-extended-to"
      },
      "citation": {"place": "3.3, 4.1", "codes": ["DU-3", "DU-16"]},
      "readings": [
        {
          "id": "first-day-excluded",
          "says": "The working day after receipt is day 1.",
          "adopted": "The day of the event is excluded unless the text plainly includes it: that the period begins “on the day” of receipt does not plainly make that day the first of ten.",
          "citation": {"place": "3.3, 4.1", "codes": ["DU-3", "DU-16"]}
        },
        {
          "id": "first-day-included",
          "says": "The period begins on the day of receipt, which is day 1.",
          "limit": {"count": 10, "unit": "working-days", "firstDay": "included"},
          "maximum": {
            "count": 20,
            "unit": "working-days",
            "firstDay": "included",
            "grounds": ["complex", "agreed", "advocate"],
            "grantedBy": ["stage-1-extended"],
            "grantedTo": "stage-1-extended-to"
          },
          "citation": {"place": "4.1", "codes": ["DU-16"]}
        }
      ],
      "notes": [
        {
          "text": "Receipt is by the Directorate in 3.2 and by the authority in 4.1; no day moves while one day of receipt is recorded.",
          "citation": {"place": "3.2, 4.1", "codes": ["DU-2", "DU-16"]}
        },
        {
          "text": "Of the three grounds only complexity extends the period in law.",
          "citation": {"place": "3.3", "codes": ["DU-3"]}
        },
        {
          "text": "A complainant who is not satisfied may get a second response at stage 1 before stage 2, without a period.",
          "citation": {"place": "5.1", "codes": ["DU-21"]}
        }
      ]
    },
    {
      "id": "stage-2-response",
      "owedByTitle": "Adjudicating Officer",
      "clock": {"first": ["stage-1-skipped", "stage-2-requested"]},
      "clockBasis": {
        "inferred": "the list in 3.3 gives no starts; the step that opens the stage is taken, as in law: the request, or the agreement to leave stage 1 out"
      },
      "limit": {"count": 25, "unit": "working-days"},
      "maximum": {
        "count": 65,
        "unit": "working-days",
        "grantedBy": ["stage-2-extended", "delay-notice-sent"],
        "grantedTo": "stage-2-extended-to"
      },
      "citation": {"place": "3.3", "codes": ["DU-4"]},
      "notes": [
        {
          "text": "5.2 measures the report by the same figures; the adjudicating officer's letter has no period there.",
          "citation": {"place": "5.2", "codes": ["DU-22"]}
        },
        {
          "text": "In 5.2 the extension is for particularly complicated complaints, and the investigating officer advises of it as the investigation goes on; the law asks for a written notice with reason and day before the 25 working days are over.",
          "citation": {"place": "5.2", "codes": ["DU-22"]}
        }
      ]
    },
    {
      "id": "stage-3-request",
      "clock": "stage-2-response-received",
      "clockBasis": {
        "inferred": "the list in 3.3 gives no starts; the step that opens the stage is taken, as in law"
      },
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "3.3", "codes": ["DU-5"]},
      "notes": [
        {"text": "5.3 describes stage 3 without any period.", "citation": {"place": "5.3", "codes": ["DU-23"]}}
      ]
    },
    {
      "id": "panel",
      "clock": "stage-3-requested",
      "clockBasis": {
        "inferred": "the list in 3.3 gives no starts; the step that opens the stage is taken, as in law"
      },
      "limit": {"count": 30, "unit": "working-days"},
      "citation": {"place": "3.3", "codes": ["DU-6"]}
    },
    {
      "id": "panel-report",
      "clock": "panel-held",
      "clockBasis": {
        "inferred": "the list in 3.3 gives no starts; the step that opens the stage is taken, as in law"
      },
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "3.3", "codes": ["DU-7"]}
    },
    {
      "id": "stage-3-response",
      "owedByTitle": "Director",
      "clock": "panel-report-received",
      "clockBasis": {
        "inferred": "the list in 3.3 gives no starts; the step that opens the stage is taken, as in law"
      },
      "limit": {"count": 15, "unit": "working-days"},
      "citation": {"place": "3.3", "codes": ["DU-7"]}
    }
  ],
  "pauses": {
    "clock": "runs",
    "basis": {
      "inferred": "a complaint that would prejudice proceedings is not considered, and may be made again within a year of their conclusion; it is not suspended"
    },
    "citation": {"place": "3.9", "codes": ["DU-10", "DU-12"]}
  },
  "passages": [
    {
      "became": "date",
      "because": "The Special Guardianship Regulations came into force on 30 December 2005.",
      "citation": {"place": "3.8", "codes": ["DU-9"]}
    },
    {
      "became": "not-a-clock",
      "because": "Notice that a complaint is not considered is given as soon as possible, as in law, which has no number for it either. The decision is recorded as `not-considered`, and the stages are then no longer owed.",
      "citation": {"place": "3.9", "codes": ["DU-11"]}
    },
    {
      "became": "event",
      "because": "A person without sufficient interest is notified that no further action will be taken, as in law (reg 12(4)), without a day. The refusal is recorded as `refused`.",
      "citation": {"place": "3.10", "codes": ["DU-33"]}
    },
    {
      "became": "not-a-clock",
      "because": "A complaint about a policy is registered and answered at stage 1, then goes to the Chief Officer and at last to the Chief Executive in place of stages 2 and 3; neither of the two has a time.",
      "citation": {"place": "3.14", "codes": ["DU-34"]}
    },
    {
      "became": "event",
      "because": "A complaint may be withdrawn at any time, orally or in writing; it is recorded as `withdrawn`. An oral withdrawal is confirmed in writing, as in law (reg 7(2)), without a day.",
      "citation": {"place": "3.16", "codes": ["DU-13"]}
    },
    {
      "became": "right",
      "because": "A decision that is complained about may be deferred until the complaint is considered; no period is given.",
      "citation": {"place": "3.17", "codes": ["DU-14"]}
    },
    {
      "became": "not-a-clock",
      "because": "Enough time is to be left for checking a response before it is due, without a number.",
      "citation": {"place": "4.3", "codes": ["DU-20"]}
    },
    {
      "became": "not-a-clock",
      "because": "The corporate procedure is described as one of two stages and without any period.",
      "citation": {"place": "3.15", "codes": ["DU-24"]}
    },
    {
      "became": "not-a-clock",
      "because": "How long a restriction lasts has to be stated in the letter; the procedure sets no length, maximum or review.",
      "citation": {"place": "7.3, 7.6", "codes": ["DU-25"]}
    },
    {
      "became": "not-a-clock",
      "because": "Telephone calls may be restricted to certain days and times, which are set case by case.",
      "citation": {"place": "7.4", "codes": ["DU-26"]}
    },
    {
      "became": "right",
      "because": "In extreme cases the council may refer a complaint to the Ombudsman before its own procedure is exhausted; no day is tied to it. It is recorded as `referred-to-ombudsman`, and stage 3 is then no longer owed.",
      "citation": {"place": "7.4", "codes": ["DU-27"]}
    },
    {
      "became": "not-a-clock",
      "because": "A warning comes before a restriction, except in extreme cases; how long before is not said.",
      "citation": {"place": "7.4, 7.7", "codes": ["DU-28"]}
    },
    {
      "became": "not-a-clock",
      "because": "Prompt answers by the complainant, an immediate call to the complainant and the earliest opportunity for staff are asked for without numbers.",
      "citation": {"place": "1.1, 3.2, Part 10", "codes": ["DU-29"]}
    },
    {
      "became": "not-a-clock",
      "because": "An advocate stays for as long as the complaint is being dealt with, which is not a separate period.",
      "citation": {"place": "3.19", "codes": ["DU-30"]}
    },
    {
      "became": "not-a-clock",
      "because": "Complainants are asked to complain as early as possible; the limit for it is the year of 3.4.",
      "citation": {"place": "1.1", "codes": ["DU-31"]}
    },
    {
      "became": "not-a-clock",
      "because": "A restricted complainant's further letters need not be acknowledged; for how long is not said, and new complaints are treated as any other.",
      "citation": {"place": "7.4", "codes": ["DU-32"]}
    }
  ],
  "notes": [
    {
      "text": "Prejudice to proceedings is listed as a separate reason from the proceedings; in law both are needed.",
      "citation": {"place": "3.9", "codes": ["DU-10"]}
    },
    {
      "text": "Contact with the complainant is ideal “within a few days” of receipt.",
      "citation": {"place": "4.3", "codes": ["DU-19"]}
    },
    {
      "text": "The Ombudsman is described without the twelve months.",
      "citation": {"place": "3.20", "codes": ["DU-15"]}
    },
    {
      "text": "The document gives no day for its next review.",
      "citation": {"place": "Cover", "codes": ["DU-1"]}
    }
  ]
}

"""#),
    ("freedom-of-information@2005-01.json", #"""
{
  "schemaVersion": 1,
  "id": "freedom-of-information",
  "version": "2005-01",
  "council": "Freedom of information requests (the law)",
  "effective": {"from": "2005-01-01"},
  "calendar": "any-uk",
  "standsAlone": true,
  "law": true,
  "document": {
    "title": "Freedom of Information Act 2000",
    "publisher": "UK legislation",
    "date": "2000-11-30"
  },
  "events": [
    {"id": "clarification-received", "title": "Further information to identify what is requested received", "counts": "last", "answers": ["received"]},
    {"id": "information-sent", "title": "Answer to the request sent", "answers": ["received"]},
    {"id": "fees-notice-given", "title": "Fees notice given to the applicant", "answers": ["received"]},
    {"id": "fee-received", "title": "Fee received from the applicant", "answers": ["fees-notice-given"]},
    {"id": "internal-review-requested", "title": "Internal review requested", "answers": ["received"]},
    {"id": "internal-review-extended", "title": "Applicant told that the internal review will take longer", "answers": ["internal-review-requested"]},
    {"id": "internal-review-answered", "title": "Outcome of the internal review sent", "answers": ["internal-review-requested"]}
  ],
  "timescales": [
    {
      "id": "fee-payment",
      "title": "Time to pay the fee",
      "stage": "intake",
      "kind": "window",
      "owedBy": "complainant",
      "satisfiedBy": ["fee-received"],
      "clock": "fees-notice-given",
      "limit": {"count": 3, "unit": "months", "firstDay": "included"},
      "citation": {"place": "s 9(2)", "codes": ["F-2"]},
      "notes": [
        {
          "text": "The three months begin with the day on which the notice is given, so that day is the first of them.",
          "citation": {"place": "s 9(2)", "codes": ["F-2"]}
        }
      ]
    },
    {
      "id": "information-response",
      "title": "Response to the request",
      "stage": "stage-1",
      "kind": "duty",
      "owedBy": "council",
      "satisfiedBy": ["information-sent"],
      "clock": {"latestRecorded": ["received", "clarification-received"]},
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "s 10(1), 10(6)", "codes": ["F-1"]},
      "notes": [
        {
          "text": "A bank holiday in any part of the United Kingdom is not a working day.",
          "citation": {"place": "s 10(6)", "codes": ["F-1"]}
        },
        {
          "text": "Where the authority asked for further information under section 1(3), the day on which that arrives is the day of receipt.",
          "citation": {"place": "s 10(6)", "codes": ["F-1"]}
        },
        {
          "text": "A refusal that weighs the public interest may take longer, within a reasonable time; no number is given. The notice of the exemption keeps to the 20 working days.",
          "citation": {"place": "s 10(3), 17", "codes": ["F-1"]}
        }
      ]
    },
    {
      "id": "internal-review",
      "title": "Internal review",
      "stage": "stage-2",
      "kind": "duty",
      "owedBy": "council",
      "satisfiedBy": ["internal-review-answered"],
      "clock": "internal-review-requested",
      "limit": {"count": 20, "unit": "working-days"},
      "maximum": {"count": 40, "unit": "working-days", "grantedBy": ["internal-review-extended"]},
      "citation": {"document": "Freedom of Information Code of Practice", "place": "Part 5, Internal reviews", "codes": ["F-3"]},
      "notes": [
        {
          "text": "A code of practice, not the Act, sets these times: 20 working days in most cases, and 40 at most where the request is complex, needs consultation or has much material.",
          "citation": {"document": "Freedom of Information Code of Practice", "place": "Part 5, Internal reviews", "codes": ["F-3"]}
        }
      ]
    }
  ],
  "pauses": {
    "clock": "stops",
    "from": "fees-notice-given",
    "to": "fee-received",
    "firstDay": "included",
    "citation": {"place": "s 10(2)", "codes": ["F-1", "F-2"]}
  },
  "notes": [
    {
      "text": "The working days from the fees notice to the receipt of the fee are left out, both days included: fees-notice-given stops the time limit and fee-received ends that.",
      "citation": {"place": "s 10(2)", "codes": ["F-1"]}
    },
    {
      "text": "Not in this profile: the longer periods, up to 60 working days, that regulations under section 10(4) allow to some bodies, such as schools.",
      "citation": {"place": "s 10(4)", "codes": ["F-1"]}
    },
    {
      "text": "Not checked: whether sections 9 and 10 have been amended in a way that moves a day.",
      "citation": {"place": "s 9, 10"}
    }
  ]
}

"""#),
    ("luton@2020-08.json", #"""
{
  "schemaVersion": 1,
  "id": "luton",
  "version": "2020-08",
  "council": "Luton Council",
  "effective": {"from": "2020-08-01", "basis": {"inferred": "known by month; the first day of it"}},
  "document": {
    "title": "Children's Social Care Complaints Procedure",
    "publisher": "Luton Council",
    "date": "2020-08"
  },
  "events": [
    {"id": "stage-1-meeting-held", "title": "Meeting with the complainant at stage 1", "answers": ["received"]},
    {"id": "stage-1-exception-approved", "title": "Exception to the timescale of stage 1 approved", "answers": ["received"]},
    {"id": "stage-1-investigation-concluded", "title": "Outcome of the stage-1 investigation", "answers": ["received"]},
    {"id": "stage-2-complaint-clarified", "title": "Complaint clarified by the stage-2 investigator", "answers": ["stage-2-requested"]}
  ],
  "timescales": [
    {
      "id": "complaint-limit",
      "clock": "grounds-arose",
      "limit": {"count": 12, "unit": "months"},
      "citation": {"place": "5.4", "codes": ["LU-3"]},
      "notes": [
        {
          "text": "A later complaint is allowed where it was not reasonable to expect it in time; the law's second condition is missing.",
          "citation": {"place": "5.4", "codes": ["LU-3"]}
        }
      ]
    },
    {
      "id": "acknowledgement",
      "owedByTitle": "Complaints team",
      "clock": "received",
      "clockBasis": {"inferred": "no start is given; an acknowledgement answers the receipt"},
      "limit": {"count": 3, "unit": "working-days"},
      "citation": {"place": "13.2", "codes": ["LU-4"]},
      "notes": [
        {
          "text": "The summary has the same 3 working days, also without a start.",
          "citation": {"place": "Summary of complaint stages: Stage one", "codes": ["LU-28"]}
        }
      ]
    },
    {
      "id": "first-contact",
      "owedByTitle": "Stage 1 Investigating Officer",
      "satisfiedBy": ["contacted", "complaint-clarified", "stage-1-meeting-held"],
      "clock": "received",
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "13.3", "codes": ["LU-5"]},
      "readings": [
        {
          "id": "contact",
          "says": "Contact is due within 5 working days, and clarifying the complaint or meeting is contact; a meeting only has to be arranged where it is needed.",
          "adopted": "Where two readings are left, the earliest day is taken for an act that the council owes: contact comes before a meeting, and a meeting is held only where necessary. The due day is the same.",
          "citation": {"place": "13.3", "codes": ["LU-5"]}
        },
        {
          "id": "meeting",
          "says": "The meeting itself has to take place within 5 working days.",
          "satisfiedBy": ["stage-1-meeting-held"],
          "citation": {"place": "13.3", "codes": ["LU-5"]}
        }
      ],
      "notes": [
        {
          "text": "The summary gives 5 working days for clarifying the complaint, without a start.",
          "citation": {"place": "Summary of complaint stages: Stage one", "codes": ["LU-28"]}
        }
      ]
    },
    {
      "id": "stage-1-response",
      "owedByTitle": "Stage 1 Investigating Officer",
      "clock": "received",
      "limit": {"count": 15, "unit": "working-days"},
      "maximum": {
        "count": 10,
        "unit": "working-days",
        "from": "due",
        "grounds": ["complex"],
        "grantedBy": ["stage-1-extended"],
        "grantedTo": "stage-1-extended-to",
        "beyond": {
          "grantedBy": ["stage-1-exception-approved"],
          "grantedTo": "stage-1-extended-to",
          "needsEvent": true
        }
      },
      "citation": {"place": "13.6, 13.8, 13.9", "codes": ["LU-6", "LU-7", "LU-8"]},
      "readings": [
        {
          "id": "receipt-plus-15",
          "says": "15 working days from receipt, and for a complex complaint at most 10 working days more (“10 days ?” in the text).",
          "adopted": "The main text goes before its summary, flowchart or model letter: 13.6 counts from receipt, the summary from clarification. Bare “days” in a procedure whose clocks are working days are working days, so the extension is 10 of them.",
          "citation": {"place": "13.6, 13.9", "codes": ["LU-6", "LU-8"]}
        },
        {
          "id": "clarified-plus-10",
          "says": "10 working days after the day on which the complaint was clarified.",
          "clock": "complaint-clarified",
          "limit": {"count": 10, "unit": "working-days"},
          "citation": {"place": "Summary of complaint stages: Stage one", "codes": ["LU-28"]}
        },
        {
          "id": "outcome-plus-15",
          "says": "15 working days run from the outcome of the investigation.",
          "clock": "stage-1-investigation-concluded",
          "citation": {"place": "13.8", "codes": ["LU-7"]}
        },
        {
          "id": "extension-calendar-days",
          "says": "The extension for a complex complaint (“10 days ?” in the text) is 10 calendar days from the day first due.",
          "maximum": {
            "count": 10,
            "unit": "days",
            "from": "due",
            "grounds": ["complex"],
            "grantedBy": ["stage-1-extended"],
            "grantedTo": "stage-1-extended-to",
            "beyond": {
              "grantedBy": ["stage-1-exception-approved"],
              "grantedTo": "stage-1-extended-to",
              "needsEvent": true
            }
          },
          "citation": {"place": "13.9", "codes": ["LU-8"]}
        }
      ],
      "notes": [
        {
          "text": "15 working days for any complaint, and 25 for a complex one, are more than the 10 and 20 of the law.",
          "citation": {"place": "13.6, 13.9", "codes": ["LU-6", "LU-8"]}
        },
        {
          "text": "The complaints team and the service manager approve exceptions, without an upper limit: the approved day counts. The law has no such extension.",
          "citation": {"place": "13.9", "codes": ["LU-37"]}
        },
        {
          "text": "The law's later start for an advocate who is awaited is not in the document.",
          "citation": {"place": "5.2", "codes": ["LU-35"]}
        }
      ]
    },
    {
      "id": "stage-2-request",
      "clock": "stage-1-response-received",
      "limit": {"count": 28, "unit": "working-days"},
      "citation": {"place": "13.10", "codes": ["LU-9"]},
      "readings": [
        {
          "id": "28-working-days",
          "says": "“28? Working days” in the text: 28 working days from receiving the stage-1 response.",
          "adopted": "The main text goes before its summary, flowchart or model letter: 13.10 has 28 working days, the summary 20. Where two readings are left, the latest day is taken for a window that the complainant has: 28 is also the later.",
          "citation": {"place": "13.10", "codes": ["LU-9"]}
        },
        {
          "id": "summary-20",
          "says": "20 working days, as the summary says.",
          "limit": {"count": 20, "unit": "working-days"},
          "citation": {"place": "Summary of complaint stages: Stage one", "codes": ["LU-29"]}
        },
        {
          "id": "28-calendar-days",
          "says": "The “28?” are calendar days, as in the regulations of 1991. The text itself says working days.",
          "limit": {"count": 28, "unit": "days"},
          "citation": {"place": "13.10", "codes": ["LU-9"]}
        }
      ],
      "notes": [
        {
          "text": "The request has to be in writing; in law it may be oral.",
          "citation": {"place": "13.10", "codes": ["LU-9"]}
        }
      ]
    },
    {
      "id": "stage-2-acknowledgement",
      "owedByTitle": "Complaints team",
      "clock": "stage-2-requested",
      "clockBasis": {"inferred": "the summary gives no start; an acknowledgement answers the request"},
      "limit": {"count": 3, "unit": "working-days"},
      "citation": {"place": "Summary of complaint stages: Stage two", "codes": ["LU-30"]}
    },
    {
      "id": "stage-2-meeting",
      "owedByTitle": "Investigating Officer",
      "satisfiedBy": ["stage-2-contacted", "complainant-met", "stage-2-complaint-clarified", "complaint-agreed"],
      "clock": "investigator-appointed",
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "14.1", "codes": ["LU-10"]},
      "readings": [
        {
          "id": "contact",
          "says": "Contact is due within 5 working days, and meeting, clarifying or agreeing the complaint is contact; a meeting is held only where it is required.",
          "adopted": "Where two readings are left, the earliest day is taken for an act that the council owes: contact comes before a meeting, and a meeting is held only where required. The due day is the same.",
          "citation": {"place": "14.1", "codes": ["LU-10"]}
        },
        {
          "id": "meeting",
          "says": "The meeting itself has to take place within 5 working days.",
          "satisfiedBy": ["complainant-met"],
          "citation": {"place": "14.1", "codes": ["LU-10"]}
        }
      ],
      "notes": [
        {
          "text": "No period is given for the appointment itself.",
          "citation": {"place": "14.1", "codes": ["LU-10"]}
        },
        {
          "text": "The summary gives 5 working days for clarifying the complaint, without a start.",
          "citation": {"place": "Summary of complaint stages: Stage two", "codes": ["LU-30"]}
        }
      ]
    },
    {
      "id": "stage-2-investigation",
      "owedByTitle": "Investigating Officer",
      "clock": "complaint-agreed",
      "clockBasis": {
        "inferred": "14.3 gives no start; 14.7 runs the same 25 working days from the day on which the items are agreed"
      },
      "limit": {"count": 25, "unit": "working-days"},
      "citation": {"place": "14.3", "codes": ["LU-13"]},
      "readings": [
        {
          "id": "complaint-agreed",
          "says": "25 working days from the day on which the items of complaint are agreed.",
          "adopted": "The main text goes before its summary, flowchart or model letter: 14.3 has 25 working days, the summary 20. The more specific passage goes before the more general: 14.7 is the only numbered paragraph that gives a start for this period.",
          "citation": {"place": "14.3, 14.7", "codes": ["LU-13", "LU-14"]}
        },
        {
          "id": "clarified-plus-20",
          "says": "20 working days after the day on which the investigator clarified the complaint.",
          "clock": "stage-2-complaint-clarified",
          "limit": {"count": 20, "unit": "working-days"},
          "citation": {"place": "Summary of complaint stages: Stage two", "codes": ["LU-30"]}
        },
        {
          "id": "appointment",
          "says": "25 working days from the investigator's appointment, the only act that 14.1 dates.",
          "clock": "investigator-appointed",
          "citation": {"place": "14.1, 14.3", "codes": ["LU-13"]}
        }
      ],
      "notes": [
        {
          "text": "Investigation and adjudication have the same 25 working days.",
          "citation": {"place": "14.3, 14.7", "codes": ["LU-13", "LU-14"]}
        }
      ]
    },
    {
      "id": "stage-2-response",
      "owedByTitle": "Adjudicating Officer",
      "clock": "complaint-agreed",
      "limit": {"count": 25, "unit": "working-days"},
      "maximum": "inherited",
      "maximumBasis": {
        "inherited": "the document has no extension of stage 2; the law's applies, from the law's own start"
      },
      "citation": {"place": "14.7", "codes": ["LU-14"]},
      "notes": [
        {
          "text": "The second sentence of 14.7 says “25 days” for the 25 working days of the first.",
          "citation": {"place": "14.7", "codes": ["LU-14"]}
        },
        {
          "text": "The summary has the same 25 working days for the adjudicating officer without a start; after 5 for clarifying and 20 for investigating they may be the last five or 25 more.",
          "citation": {"place": "14.7; Summary of complaint stages: Stage two", "codes": ["LU-14", "LU-30"]}
        },
        {
          "text": "In law the period runs from the request, and a delay has to be notified in writing before it is over.",
          "citation": {"place": "14.7", "codes": ["LU-14"]}
        }
      ]
    },
    {
      "id": "stage-3-request",
      "clock": "stage-2-response-received",
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "14.8", "codes": ["LU-16"]},
      "notes": [
        {
          "text": "The request has to be in writing.",
          "citation": {"place": "14.8, 18.1", "codes": ["LU-16", "LU-17"]}
        },
        {
          "text": "The summary has the same 20 working days without a start.",
          "citation": {"place": "Summary of complaint stages: Stage two", "codes": ["LU-30"]}
        }
      ]
    },
    {
      "id": "stage-3-acknowledgement",
      "owedByTitle": "Customer Support Officer",
      "clock": "stage-3-requested",
      "limit": {"count": 3, "unit": "working-days"},
      "citation": {"place": "18.1", "codes": ["LU-17"]},
      "notes": [
        {
          "text": "18.1 has the officer contact the complainant; the summary and 18.2(d) speak of an acknowledgement.",
          "citation": {
            "place": "18.1, 18.2(d); Summary of complaint stages: Stage three",
            "codes": ["LU-17", "LU-31"]
          }
        }
      ]
    },
    {
      "id": "additional-papers",
      "clock": {"first": ["panel-held", {"fact": "panel-arranged-for"}]},
      "limit": {"count": 10, "unit": "working-days", "direction": "before"},
      "citation": {"place": "18.6", "codes": ["LU-18"]},
      "readings": [
        {
          "id": "working-days",
          "says": "The 10 days before the panel are working days.",
          "adopted": "Bare “days” in a procedure whose clocks are working days are working days.",
          "citation": {"place": "18.6", "codes": ["LU-18"]}
        },
        {
          "id": "calendar-days",
          "says": "The 10 days before the panel are calendar days, as the bare word says.",
          "limit": {"count": 10, "unit": "days", "direction": "before"},
          "citation": {"place": "18.6", "codes": ["LU-18"]}
        }
      ],
      "notes": [
        {
          "text": "Complainant, service manager and investigating officer may hand in papers that they wish the panel to consider, and owe none; to whom is not said.",
          "citation": {"place": "18.6", "codes": ["LU-18"]}
        },
        {
          "text": "The Chair decides whether papers are received that come after a deadline for distribution, which is nowhere stated.",
          "citation": {"place": "18.7", "codes": ["LU-19"]}
        }
      ]
    },
    {
      "id": "panel",
      "owedByTitle": "Customer Support Officer",
      "clock": "stage-3-requested",
      "limit": {"count": 30, "unit": "working-days"},
      "citation": {"place": "19.1", "codes": ["LU-20"]},
      "notes": [
        {
          "text": "The summary has the same 30 working days without a start.",
          "citation": {"place": "Summary of complaint stages: Stage three", "codes": ["LU-31"]}
        },
        {
          "text": "The Chair may adjourn at any time; whether later periods run from the first or the last sitting is not said.",
          "citation": {"place": "19.6, 19.13", "codes": ["LU-21"]}
        }
      ]
    },
    {
      "id": "panel-report",
      "clock": "panel-held",
      "clockBasis": {
        "inferred": "no start is given; the panel's meeting is the only event that the passage can mean, and the law has it too"
      },
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "19.12", "codes": ["LU-22"]},
      "notes": [
        {
          "text": "19.12 gives no start; the summary counts after the panel.",
          "citation": {"place": "19.12; Summary of complaint stages: Stage three", "codes": ["LU-22", "LU-31"]}
        },
        {
          "text": "The act is to make recommendations: that the complainant was informed of them proves it too. The law has the panel send its report within this period.",
          "citation": {"place": "19.12", "codes": ["LU-22"]}
        }
      ]
    },
    {
      "id": "panel-report-distribution",
      "owedByTitle": "Customer Support Officer",
      "clock": "panel-held",
      "clockBasis": {
        "inferred": "no start is given; the panel's day is the only one that the document has dated before"
      },
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "20.1, 20.2", "codes": ["LU-23", "LU-24"]},
      "readings": [
        {
          "id": "panel",
          "says": "The 5 working days run from the panel, together with those of the recommendations.",
          "adopted": "Where two readings are left, the earliest day is taken for an act that the council owes: the document gives no start, and from the panel the period ends first.",
          "citation": {"place": "20.1, 20.2", "codes": ["LU-23", "LU-24"]}
        },
        {
          "id": "recommendations",
          "says": "The 5 working days follow the panel's recommendations, so that the two periods add up.",
          "clock": "panel-reported",
          "citation": {"place": "20.1, 20.2", "codes": ["LU-23", "LU-24"]}
        }
      ],
      "notes": [
        {
          "text": "The complainant is informed, and all parties and the Director get a written copy, within the same period; only the first is recorded.",
          "citation": {"place": "20.1, 20.2", "codes": ["LU-24"]}
        }
      ]
    },
    {
      "id": "stage-3-response",
      "owedByTitle": "Director",
      "appliesWhen": ["director-agrees"],
      "clock": "panel-report-received",
      "clockBasis": {
        "inferred": "no start is given; the Director can agree with recommendations only once they have been received, and the law has the same start"
      },
      "limit": {"count": 15, "unit": "working-days"},
      "citation": {"place": "20.5", "codes": ["LU-25"]},
      "readings": [
        {
          "id": "receipt-plus-15",
          "says": "15 working days after the recommendations are received.",
          "adopted": "The main text goes before its summary, flowchart or model letter: 20.5 has working days, the summary bare days. The more specific passage goes before the more general: 20.2 has the Director receive the recommendations with which 20.5 lets him agree.",
          "citation": {"place": "20.2, 20.5", "codes": ["LU-25"]}
        },
        {
          "id": "calendar-days",
          "says": "15 calendar days, as the bare word of the summary says.",
          "limit": {"count": 15, "unit": "days"},
          "citation": {"place": "Summary of complaint stages: Stage three", "codes": ["LU-31"]}
        },
        {
          "id": "panel",
          "says": "15 working days from the panel, after which 19.12 and 20.1 count.",
          "clock": "panel-held",
          "citation": {"place": "20.5", "codes": ["LU-25"]}
        }
      ],
      "notes": [
        {
          "text": "The period is for telling the Customer Support Officer; for sending the response to the complainant there is none.",
          "citation": {"place": "20.5", "codes": ["LU-25"]}
        }
      ]
    },
    {
      "id": "stage-3-disagreement",
      "owedByTitle": "Director",
      "clock": "panel-report-received",
      "clockBasis": {
        "inferred": "no start is given; the Director can disagree with recommendations only once they have been received"
      },
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "20.6, 20.7", "codes": ["LU-26"]},
      "readings": [
        {
          "id": "meeting",
          "says": "The Director meets the Chair within 20 working days.",
          "adopted": "The main text goes before its summary, flowchart or model letter: 20.6 has the Director meet the Chair, the summary has him respond. Where two readings are left, the earliest day is taken for an act that the council owes: the meeting comes before the end of a consultation.",
          "citation": {"place": "20.6, 20.7", "codes": ["LU-26"]}
        },
        {
          "id": "response",
          "says": "The Director responds within 20 working days, as the summary says; the consultation of 20.7 falls into the same period.",
          "satisfiedBy": ["stage-3-responded"],
          "citation": {"place": "20.7; Summary of complaint stages: Stage three", "codes": ["LU-26", "LU-31"]}
        },
        {
          "id": "calendar-days",
          "says": "The Director responds within 20 calendar days, as the bare word of the summary says.",
          "limit": {"count": 20, "unit": "days"},
          "satisfiedBy": ["stage-3-responded"],
          "citation": {"place": "Summary of complaint stages: Stage three", "codes": ["LU-31"]}
        },
        {
          "id": "two-periods",
          "says": "20 working days to meet the Chair, then 20 more to consult, at the end of which the Director responds.",
          "limit": {"count": 40, "unit": "working-days"},
          "satisfiedBy": ["stage-3-responded"],
          "citation": {"place": "20.6, 20.7", "codes": ["LU-26"]}
        }
      ],
      "notes": [
        {
          "text": "The law does not have the meeting. In law the response is due 15 working days after receipt whether or not the authority agrees.",
          "citation": {"place": "20.6, 20.7", "codes": ["LU-26"]}
        },
        {
          "text": "For the letter that refuses recommendations there is no period.",
          "citation": {"place": "20.8", "codes": ["LU-27"]}
        }
      ]
    }
  ],
  "pauses": {
    "clock": "stops",
    "duringProceedings": true,
    "basis": {
      "inferred": "the complaint is suspended until court proceedings are completed, without a rule on resuming: the periods go on from the day after the proceedings end or the case is resumed; of other proceedings the document says nothing"
    },
    "citation": {"place": "5.3", "codes": ["LU-2"]}
  },
  "passages": [
    {
      "became": "event",
      "because": "A complaint that cannot be considered during court proceedings is suspended; where the authority decides under the Regulations not to consider it at all, that is recorded as `not-considered`.",
      "citation": {"place": "5.3", "codes": ["LU-2"]}
    },
    {
      "became": "not-a-clock",
      "because": "The letter after stage 2 gives times for the actions that follow; the procedure gives none.",
      "citation": {"place": "14.7", "codes": ["LU-15"]}
    },
    {
      "became": "not-a-clock",
      "because": "How long papers are kept is left to a retention policy that is not part of the procedure.",
      "citation": {"place": "10.3", "codes": ["LU-32"]}
    },
    {
      "became": "not-a-clock",
      "because": "Early stages, speed and immediate referral are asked for without a number.",
      "citation": {"place": "1.4, 3.4, 3.5, 9.1, 11.1, 13.6, 14.6", "codes": ["LU-33"]}
    },
    {
      "became": "not-a-clock",
      "because": "The head of service sees to the actions after a panel, within no stated time.",
      "citation": {"place": "20.10; Summary of complaint stages: Stage three", "codes": ["LU-34"]}
    },
    {
      "became": "not-a-clock",
      "because": "The council waits for the end of a school's own procedure, which is not a complaint under this one; no time is given.",
      "citation": {"place": "12.2", "codes": ["LU-36"]}
    }
  ],
  "notes": [
    {
      "text": "Issued while stage 3 was relaxed in law (24 April to 25 September 2020), which it does not mention.",
      "citation": {"place": "Cover", "codes": ["LU-1"]}
    },
    {
      "text": "14.1 has an independent person where a complaint involves a child, 16.1 always.",
      "citation": {"place": "14.1, 16.1", "codes": ["LU-11"]}
    },
    {"text": "The numbering has no 14.2.", "citation": {"place": "14.1, 14.3", "codes": ["LU-12"]}}
  ]
}

"""#),
    ("regulations@1991.json", #"""
{
  "schemaVersion": 1,
  "id": "regulations",
  "version": "1991",
  "council": "England (the law)",
  "effective": {"from": "1991-10-14"},
  "document": {
    "title": "The Representations Procedure (Children) Regulations 1991 (SI 1991/894)",
    "publisher": "UK legislation",
    "date": "1991-04-02"
  },
  "law": true,
  "timescales": [
    {
      "id": "stage-2-response",
      "clock": {"first": ["sufficient-interest-decided", "received"]},
      "limit": {"count": 28, "unit": "days"},
      "citation": {"place": "reg 4(5), 6(1), 8(1)", "codes": ["P-1"]},
      "notes": [
        {
          "text": "These Regulations know one consideration, with an independent person, from receipt; it stands here at stage 2, which took its place.",
          "citation": {"place": "reg 6(1)", "codes": ["P-1"]}
        },
        {
          "text": "For an oral complaint the written record counts as the complaint; no other day of receipt is given for it.",
          "citation": {"place": "reg 4(2), 4(3)"}
        }
      ]
    },
    {
      "id": "stage-3-request",
      "clock": "stage-2-responded",
      "limit": {"count": 28, "unit": "days"},
      "citation": {"place": "reg 8(2)", "codes": ["P-2"]},
      "notes": [
        {
          "text": "In writing; from the day on which notice is given.",
          "citation": {"place": "reg 8(2)", "codes": ["P-2"]}
        }
      ]
    },
    {
      "id": "panel",
      "clock": "stage-3-requested",
      "limit": {"count": 28, "unit": "days"},
      "citation": {"place": "reg 8(4)", "codes": ["P-3"]}
    },
    {
      "id": "panel-report",
      "clock": "panel-held",
      "limit": {"count": 1, "unit": "days"},
      "basis": {"inferred": "24 hours from the end of the meeting, which in days is the day after it"},
      "citation": {"place": "reg 9(1)", "codes": ["P-4"]},
      "notes": [
        {
          "text": "The panel records its recommendations within that time; for giving notice of them none is set.",
          "citation": {"place": "reg 9(1), 9(2)", "codes": ["P-4"]}
        }
      ]
    }
  ],
  "governance": [
    {
      "id": "reporting",
      "title": "Report on the operation of the procedure",
      "every": "at least once in every period of twelve months",
      "citation": {"place": "reg 10(2)"}
    }
  ],
  "notes": [
    {
      "text": "The Regulations as made; later amendments of them are not in this profile.",
      "citation": {"place": "reg 1"}
    }
  ]
}

"""#),
    ("regulations@2006.json", #"""
{
  "schemaVersion": 1,
  "id": "regulations",
  "version": "2006",
  "council": "England (the law)",
  "effective": {"from": "2006-09-01"},
  "document": {
    "title": "The Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    "publisher": "UK legislation",
    "date": "2006-06-29"
  },
  "law": true,
  "timescales": [
    {
      "id": "complaint-limit",
      "clock": "grounds-arose",
      "limit": {"count": 1, "unit": "years"},
      "citation": {"place": "reg 9(1)", "codes": ["R9-1"]},
      "discretion": {
        "text": "The authority may consider a later complaint if it was not reasonable to expect it in time and it can still be considered effectively and fairly; both must hold.",
        "citation": {"place": "reg 9(2)", "codes": ["R9-2"]}
      }
    },
    {
      "id": "resubmission-limit",
      "clock": "proceedings-ended",
      "limit": {"count": 1, "unit": "years"},
      "citation": {"place": "reg 8(4), 8(5)", "codes": ["R8-5"]},
      "notes": [
        {
          "text": "The complaint made again is considered afresh, so its periods start again.",
          "citation": {"place": "reg 8(5)", "codes": ["R8-5"]}
        }
      ]
    },
    {
      "id": "stage-1-response",
      "clock": {
        "first": [
          {"fact": "stage-1-start-day"},
          "sufficient-interest-decided",
          {"when": "advocate-awaited", "then": "advocate-appointed", "otherwise": "received"}
        ]
      },
      "limit": {"count": 10, "unit": "working-days"},
      "maximum": {
        "count": 20,
        "unit": "working-days",
        "grounds": ["complex"],
        "grantedBy": ["stage-1-extended"],
        "grantedTo": "stage-1-extended-to"
      },
      "citation": {
        "place": "reg 14(1), 14(3) to 14(5)",
        "codes": ["R14-1", "R14-3a", "R14-3b", "R14-3c", "R14-4", "R14-5"]
      },
      "notes": [
        {
          "text": "Only complexity, in the authority's view, extends stage 1; the complainant's consent does not.",
          "citation": {"place": "reg 14(5)", "codes": ["R14-5"]}
        },
        {
          "text": "There is no start day for an advocate who was asked for and never appointed.",
          "citation": {"place": "reg 14(3)(b)", "codes": ["R14-3b"]}
        }
      ]
    },
    {
      "id": "stage-2-request",
      "kind": "right",
      "clock": null,
      "limit": null,
      "citation": {"place": "reg 15(2)", "codes": ["R15-2"]},
      "notes": [
        {
          "text": "The request may be oral or written, and there is no last day for it.",
          "citation": {"place": "reg 15(2)", "codes": ["R15-2"]}
        }
      ]
    },
    {
      "id": "stage-2-delay-notice",
      "clock": {"sameAs": "stage-2-response"},
      "limit": {"count": 25, "unit": "working-days"},
      "citation": {"place": "reg 17(6)", "codes": ["R17-6n"]},
      "notes": [
        {
          "text": "The notice is in writing and gives the reason and the day of the response.",
          "citation": {"place": "reg 17(6)", "codes": ["R17-6n"]}
        }
      ]
    },
    {
      "id": "stage-2-response",
      "clock": {
        "when": "oral",
        "then": "written-record-produced",
        "otherwise": {"first": ["stage-1-skipped", "stage-2-requested"]}
      },
      "limit": {"count": 25, "unit": "working-days"},
      "maximum": {
        "count": 65,
        "unit": "working-days",
        "grantedBy": ["delay-notice-sent"],
        "grantedTo": "stage-2-extended-to",
        "needsEvent": true,
        "needsDay": true
      },
      "citation": {"place": "reg 17(3) to 17(6)", "codes": ["R17-3", "R17-4a", "R17-4b", "R17-5", "R17-6b"]},
      "notes": [
        {
          "text": "The 65 working days run from the same start and include the response itself, not only the report.",
          "citation": {"place": "reg 17(6)(b)", "codes": ["R17-6b"]}
        },
        {
          "text": "For an oral complaint the authority's final written record starts the period; the complainant need not agree it.",
          "citation": {"place": "reg 16, 17(5)", "codes": ["R16-2", "R17-5"]}
        }
      ]
    },
    {
      "id": "stage-3-request",
      "clock": "stage-2-response-received",
      "limit": {"count": 20, "unit": "working-days"},
      "citation": {"place": "reg 18(2)", "codes": ["R18-2"]},
      "discretion": {
        "text": "No provision lets a later request in and none forbids it: the authority may still consider it, and the Ombudsman has found fault where that was refused as a matter of course, and none where it was weighed.",
        "citation": {
          "document": "Decisions of the Local Government and Social Care Ombudsman",
          "place": "20-003-273 against 24-002-229 and 23-002-843"
        }
      },
      "notes": [
        {
          "text": "The request gives reasons; no form is prescribed.",
          "citation": {"place": "reg 18(2)", "codes": ["R18-2"]}
        },
        {
          "text": "A target only from 24 April to 25 September 2020.",
          "citation": {
            "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
            "place": "reg 6(2)"
          }
        }
      ]
    },
    {
      "id": "panel",
      "clock": "stage-3-requested",
      "limit": {"count": 30, "unit": "working-days"},
      "citation": {"place": "reg 19(4)", "codes": ["R19-4"]},
      "notes": [
        {
          "text": "The panel must have met by then; there is no exception.",
          "citation": {"place": "reg 19(4)", "codes": ["R19-4"]}
        },
        {
          "text": "A target only from 24 April to 25 September 2020.",
          "citation": {
            "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
            "place": "reg 6(3)"
          }
        }
      ]
    },
    {
      "id": "panel-report",
      "clock": "panel-held",
      "limit": {"count": 5, "unit": "working-days"},
      "citation": {"place": "reg 20(2)", "codes": ["R20-2"]},
      "notes": [
        {
          "text": "The report must have been sent by then.",
          "citation": {"place": "reg 20(2)", "codes": ["R20-2"]}
        },
        {
          "text": "A target only from 24 April to 25 September 2020.",
          "citation": {
            "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
            "place": "reg 6(4)(a)"
          }
        }
      ]
    },
    {
      "id": "stage-3-response",
      "clock": "panel-report-received",
      "limit": {"count": 15, "unit": "working-days"},
      "citation": {"place": "reg 20(3)", "codes": ["R20-3"]},
      "notes": [
        {
          "text": "The authority decides together with the independent person.",
          "citation": {"place": "reg 20(3)", "codes": ["R20-3"]}
        },
        {
          "text": "A target only from 24 April to 25 September 2020.",
          "citation": {
            "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
            "place": "reg 6(4)(b)"
          }
        }
      ]
    },
    {
      "id": "ombudsman-complaint",
      "clock": "became-aware",
      "limit": {"count": 12, "unit": "months", "firstDay": "included"},
      "citation": {"document": "Local Government Act 1974", "place": "s 26B", "codes": ["O-1"]},
      "notes": [
        {
          "text": "Section 26B was inserted by section 174 of the Local Government and Public Involvement in Health Act 2007 and applies to matters that came to the Ombudsman's attention on or after 1 April 2008. For complaints that the Ombudsman received before, section 26(4) gave twelve months from the day of first notice, which end one day later; that is not computed here.",
          "citation": {
            "document": "SI 2008/917, commencing the Local Government and Public Involvement in Health Act 2007",
            "place": "art 2(1)(i), 6(5)"
          }
        },
        {
          "text": "Not checked: whether the section has been amended since it was inserted.",
          "citation": {"document": "Local Government Act 1974", "place": "s 26B", "codes": ["O-1"]}
        }
      ],
      "discretion": {
        "text": "The Ombudsman may disapply the limit.",
        "citation": {"document": "Local Government Act 1974", "place": "s 26B", "codes": ["O-1"]}
      }
    }
  ],
  "relaxations": [
    {
      "timescales": ["stage-3-request", "panel", "panel-report", "stage-3-response"],
      "from": "2020-04-24",
      "through": "2020-09-25",
      "savedBy": "stage-2-response",
      "citation": {
        "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
        "place": "reg 2, 6, 14(1), 17",
        "codes": ["CV-6"]
      }
    }
  ],
  "governance": [
    {
      "id": "reporting",
      "title": "Report on the operation of the procedure",
      "every": "as soon as possible after each financial year, which ends on 31 March",
      "citation": {"place": "reg 13(3), 13(4)", "codes": ["R13-3", "R13-4"]}
    }
  ],
  "pauses": {
    "clock": "runs",
    "basis": {
      "inferred": "no provision stops a period that has begun; a complaint that is not considered because of proceedings may be made again within a year of their end"
    },
    "citation": {"place": "reg 8", "codes": ["R8-3", "R8-5"]}
  },
  "straightToStage2": {
    "text": "Stage 1 is left out if complainant and authority both agree; stage 2 of a written complaint then starts on the day of the agreement.",
    "citation": {"place": "reg 14(1), 17(1)(a), 17(4)(a)", "codes": ["R14-1", "R17-4a"]}
  },
  "passages": [
    {
      "became": "event",
      "because": "The authority must not consider a complaint, or further consider it, where it decides that this would prejudice proceedings; the decision is recorded as `not-considered`, and ends what was still owed.",
      "citation": {"place": "reg 8(1) to 8(3)", "codes": ["R8-3"]}
    },
    {
      "became": "not-a-clock",
      "because": "Complaints are handled expeditiously; no number is given.",
      "citation": {"place": "reg 10(c)", "codes": ["R10"]}
    },
    {
      "became": "not-a-clock",
      "because": "Details of the procedure and of advocacy are given as soon as possible after receipt, without a number.",
      "citation": {"place": "reg 11", "codes": ["R11"]}
    },
    {
      "became": "not-a-clock",
      "because": "Sufficient interest is decided as soon as possible after receipt; the decision, once made, starts stage 1; a refusal is recorded as `refused`.",
      "citation": {"place": "reg 12", "codes": ["R12"]}
    },
    {
      "became": "not-a-clock",
      "because": "The terms on which stage 1 was resolved are sent as soon as possible, without a number.",
      "citation": {"place": "reg 15(1)", "codes": ["R15-1"]}
    },
    {
      "became": "not-a-clock",
      "because": "The record of an oral complaint is made as soon as possible; the day on which it is produced starts stage 2.",
      "citation": {"place": "reg 16", "codes": ["R16-2"]}
    },
    {
      "became": "not-a-clock",
      "because": "Representations about the usual fostering limit follow the same provisions; no other periods are set for them.",
      "citation": {"place": "reg 23", "codes": ["R23"]}
    }
  ],
  "notes": [
    {
      "text": "For a case that was considered at stage 2 between 24 April and 25 September 2020 the relaxed stage 3 goes on without an end day.",
      "citation": {
        "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
        "place": "reg 17"
      }
    },
    {
      "text": "The saving is worded for the further consideration by a panel. It is taken to cover all four periods of stage 3, the request and the authority's response included; no authority on that was found.",
      "citation": {
        "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
        "place": "reg 17"
      }
    },
    {
      "text": "The amendments cease to have effect “on” 25 September 2020, and the relevant period of the savings ends “with” that day: a wrinkle of one day. The last day is taken to be relaxed, so that no act of that day is called late.",
      "citation": {
        "document": "The Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
        "place": "reg 2, 14(1)"
      }
    },
    {
      "text": "Complaints in hand on 1 September 2006 went on under SI 1991/894.",
      "citation": {"place": "reg 24", "codes": ["R24"]}
    },
    {
      "text": "A voluntary organisation that provides accommodation has the same periods without the provisions on advocates.",
      "citation": {"place": "reg 21, 22", "codes": ["R22"]}
    },
    {
      "text": "No day of receipt, office hours or posting is regulated, and there is no period for an acknowledgement.",
      "citation": {"place": "reg 11"}
    }
  ]
}

"""#),
    ("subject-access@2018-05.json", #"""
{
  "schemaVersion": 1,
  "id": "subject-access",
  "version": "2018-05",
  "council": "Subject access requests (the law)",
  "effective": {"from": "2018-05-25"},
  "standsAlone": true,
  "law": true,
  "document": {
    "title": "General Data Protection Regulation (EU) 2016/679, since 2021 as the UK GDPR",
    "publisher": "UK legislation",
    "date": "2016-04-27"
  },
  "events": [
    {"id": "access-extension-explained", "title": "Extension and its reasons explained to the person", "answers": ["received"]},
    {"id": "access-answered", "title": "Answer to the access request sent", "answers": ["received"]},
    {"id": "clarification-requested", "title": "Further information to identify what is requested asked of the person"},
    {"id": "clarification-received", "title": "Further information to identify what is requested received"}
  ],
  "timescales": [
    {
      "id": "access-extension-notice",
      "title": "Notice that the answer will take longer",
      "stage": "stage-1",
      "kind": "duty",
      "owedBy": "council",
      "satisfiedBy": ["access-extension-explained"],
      "onlyIfLate": "access-response",
      "clock": {"sameAs": "access-response"},
      "limit": {"count": 1, "unit": "months", "end": "next-working-day"},
      "citation": {"place": "Art 12(3)", "codes": ["D-1"]}
    },
    {
      "id": "access-response",
      "title": "Answer to the access request",
      "stage": "stage-1",
      "kind": "duty",
      "owedBy": "council",
      "satisfiedBy": ["access-answered"],
      "clock": "received",
      "limit": {"count": 1, "unit": "months", "end": "next-working-day"},
      "basis": {
        "inferred": "the Article has one month of receipt; that it ends on the corresponding date, or on the next working day, is the Information Commissioner's way of counting"
      },
      "maximum": {
        "count": 3,
        "unit": "months",
        "end": "next-working-day",
        "grantedBy": ["access-extension-explained"],
        "needsEvent": true
      },
      "citation": {"place": "Art 12(3)", "codes": ["D-1"]},
      "notes": [
        {
          "text": "Until August 2019 the Commissioner counted from the day after receipt, which gave one day more.",
          "citation": {"document": "Guidance of the Information Commissioner", "place": "Right of access", "codes": ["D-1"]}
        },
        {
          "text": "The one month itself is extended by two, so an extended answer has three months from receipt, also where the first month was short or ended on a day off.",
          "citation": {"place": "Art 12(3)", "codes": ["D-1"]}
        },
        {
          "text": "The extension is for complex or numerous requests; it counts only once it and its reasons have been explained within the first month.",
          "citation": {"place": "Art 12(3)", "codes": ["D-1"]}
        }
      ]
    }
  ],
  "pauses": {
    "clock": "stops",
    "from": "clarification-requested",
    "to": "clarification-received",
    "firstDay": "included",
    "basis": {
      "inferred": "the Article has no such rule: commentaries report that by the Information Commissioner's guidance the time limit stops while the person is asked for more information; the days are counted as under Article 12A, which has applied since 5 February 2026"
    },
    "citation": {"document": "Guidance of the Information Commissioner", "place": "Right of access", "codes": ["D-1"]}
  },
  "notes": [
    {
      "text": "Not checked: that the time limit stops while the person is asked for more information is known from commentaries alone: before 5 February 2026 by the Commissioner's guidance, since then by Article 12A, added by the Data (Use and Access) Act 2025. The day of the question and that of the answer are both left out: clarification-requested stops it and clarification-received ends that. From when the guidance had this was not checked either.",
      "citation": {"place": "Art 12A", "codes": ["D-1"]}
    },
    {
      "text": "Not checked: from what day the month runs where the person's identity has to be confirmed.",
      "citation": {"place": "Art 12(6)", "codes": ["D-1"]}
    },
    {
      "text": "Requests to law-enforcement bodies under Part 3 of the Data Protection Act 2018 are counted differently and are not in this profile.",
      "citation": {"document": "Data Protection Act 2018", "place": "Part 3", "codes": ["D-1"]}
    },
    {
      "text": "Complaints about data protection, to be acknowledged within 30 days under section 164A of the Data Protection Act 2018 from 19 June 2026, are not in this profile; that section was not checked.",
      "citation": {"document": "Data Protection Act 2018", "place": "s 164A", "codes": ["D-2"]}
    }
  ]
}

"""#),
    ("subject-access@2026-02.json", #"""
{
  "schemaVersion": 1,
  "id": "subject-access",
  "version": "2026-02",
  "council": "Subject access requests (the law)",
  "effective": {"from": "2026-02-05"},
  "standsAlone": true,
  "law": true,
  "document": {
    "title": "General Data Protection Regulation (EU) 2016/679, since 2021 as the UK GDPR",
    "publisher": "UK legislation",
    "date": "2016-04-27"
  },
  "events": [
    {"id": "access-extension-explained", "title": "Extension and its reasons explained to the person", "answers": ["received"]},
    {"id": "access-answered", "title": "Answer to the access request sent", "answers": ["received"]},
    {"id": "clarification-requested", "title": "Further information to identify what is requested asked of the person"},
    {"id": "clarification-received", "title": "Further information to identify what is requested received"}
  ],
  "timescales": [
    {
      "id": "access-extension-notice",
      "title": "Notice that the answer will take longer",
      "stage": "stage-1",
      "kind": "duty",
      "owedBy": "council",
      "satisfiedBy": ["access-extension-explained"],
      "onlyIfLate": "access-response",
      "clock": {"sameAs": "access-response"},
      "limit": {"count": 1, "unit": "months", "end": "next-working-day"},
      "citation": {"place": "Art 12(3)", "codes": ["D-1"]}
    },
    {
      "id": "access-response",
      "title": "Answer to the access request",
      "stage": "stage-1",
      "kind": "duty",
      "owedBy": "council",
      "satisfiedBy": ["access-answered"],
      "clock": "received",
      "limit": {"count": 1, "unit": "months", "end": "next-working-day"},
      "basis": {
        "inferred": "the Article has one month of receipt; that it ends on the corresponding date, or on the next working day, is the Information Commissioner's way of counting"
      },
      "maximum": {
        "count": 3,
        "unit": "months",
        "end": "next-working-day",
        "grantedBy": ["access-extension-explained"],
        "needsEvent": true
      },
      "citation": {"place": "Art 12(3)", "codes": ["D-1"]},
      "notes": [
        {
          "text": "Until August 2019 the Commissioner counted from the day after receipt, which gave one day more.",
          "citation": {"document": "Guidance of the Information Commissioner", "place": "Right of access", "codes": ["D-1"]}
        },
        {
          "text": "The one month itself is extended by two, so an extended answer has three months from receipt, also where the first month was short or ended on a day off.",
          "citation": {"place": "Art 12(3)", "codes": ["D-1"]}
        },
        {
          "text": "The extension is for complex or numerous requests; it counts only once it and its reasons have been explained within the first month.",
          "citation": {"place": "Art 12(3)", "codes": ["D-1"]}
        }
      ]
    }
  ],
  "pauses": {
    "clock": "stops",
    "from": "clarification-requested",
    "to": "clarification-received",
    "firstDay": "included",
    "basis": {"inferred": "the text of the Article was not read: commentaries report that the time in which the person is asked for more information does not count"},
    "citation": {"place": "Art 12A", "codes": ["D-1"]}
  },
  "notes": [
    {
      "text": "Not checked: Article 12A, added by the Data (Use and Access) Act 2025, is known from commentaries alone. While the person is asked for more information the clock stops, from the day of the question to the day of the answer, both included: clarification-requested stops it and clarification-received ends that.",
      "citation": {"place": "Art 12A", "codes": ["D-1"]}
    },
    {
      "text": "Not checked: from what day the month runs where the person's identity has to be confirmed.",
      "citation": {"place": "Art 12(6)", "codes": ["D-1"]}
    },
    {
      "text": "Requests to law-enforcement bodies under Part 3 of the Data Protection Act 2018 are counted differently and are not in this profile.",
      "citation": {"document": "Data Protection Act 2018", "place": "Part 3", "codes": ["D-1"]}
    },
    {
      "text": "Complaints about data protection, to be acknowledged within 30 days under section 164A of the Data Protection Act 2018 from 19 June 2026, are not in this profile; that section was not checked.",
      "citation": {"document": "Data Protection Act 2018", "place": "s 164A", "codes": ["D-2"]}
    }
  ]
}

"""#),
    ("worcestershire@2019.json", #"""
{
  "schemaVersion": 1,
  "id": "worcestershire",
  "version": "2019",
  "council": "Worcestershire (WCF)",
  "effective": {
    "from": "2019-04-01",
    "basis": {"inferred": "the note is undated; its figures are headed 2019/20"}
  },
  "document": {"title": "Further information for Children Social Care", "publisher": "WCF", "date": "2019"},
  "timescales": [
    {
      "id": "acknowledgement",
      "clock": "received",
      "clockBasis": {"inferred": "no start is given; an acknowledgement answers the receipt"},
      "limit": {"count": 3, "unit": "working-days"},
      "citation": {
        "place": "2. Explanation of time limits and how performance is measured against this",
        "codes": ["WO-4"]
      }
    },
    {
      "id": "stage-1-response",
      "owedByTitle": "Team or Group Manager",
      "clock": "received",
      "limit": {"count": 10, "unit": "working-days"},
      "maximum": {
        "count": 20,
        "unit": "working-days",
        "grounds": ["agreed"],
        "grantedBy": ["stage-1-extended"],
        "grantedTo": "stage-1-extended-to"
      },
      "citation": {
        "place": "2. Explanation of time limits and how performance is measured against this",
        "codes": ["WO-2", "WO-3"]
      },
      "readings": [
        {
          "id": "at-most-20",
          "says": "The complainant's agreement extends the period to 20 working days at most.",
          "adopted": "The more specific passage goes before the more general: the sentence on the extension says how far an agreement goes, the list of what is clarified with the complainant only names a timescale.",
          "citation": {
            "place": "2. Explanation of time limits and how performance is measured against this",
            "codes": ["WO-3"]
          }
        },
        {
          "id": "agreed-timescale",
          "says": "A timescale that was agreed with the complainant counts, also beyond 20 working days.",
          "maximum": {
            "count": 20,
            "unit": "working-days",
            "grounds": ["agreed"],
            "grantedBy": ["stage-1-extended"],
            "grantedTo": "stage-1-extended-to",
            "beyond": {
              "grounds": ["agreed"],
              "grantedBy": ["stage-1-extended"],
              "grantedTo": "stage-1-extended-to"
            }
          },
          "citation": {
            "place": "2. Explanation of time limits and how performance is measured against this",
            "codes": ["WO-7"]
          }
        }
      ],
      "notes": [
        {
          "text": "In law the complainant's agreement does not extend the period, and complexity, which does, is not named.",
          "citation": {
            "place": "2. Explanation of time limits and how performance is measured against this",
            "codes": ["WO-3"]
          }
        },
        {
          "text": "The “10 working days, which should include 10 days” for signing off the draft cannot be met as written.",
          "citation": {
            "place": "2. Explanation of time limits and how performance is measured against this",
            "codes": ["WO-8"]
          }
        }
      ]
    },
    {
      "id": "stage-2-response",
      "owedByTitle": "Director",
      "clock": {"first": ["stage-1-skipped", "stage-2-requested"]},
      "clockBasis": {"inferred": "the table of responses names no start; the stage opens with the request, or with the agreement to leave stage 1 out, as in law"},
      "limit": {"count": 25, "unit": "working-days"},
      "basis": {
        "inferred": "the document states no period for stage 2; its table of responses counts those within 25 working days"
      },
      "maximum": "inherited",
      "maximumBasis": {
        "inherited": "the document has no extension of stage 2; the law's applies, from the law's own start"
      },
      "citation": {"place": "4. Data for future report: Stage 2 Responses", "codes": ["WO-16"]},
      "notes": [
        {
          "text": "The types of complaints describe stages 2 and 3 without any period.",
          "citation": {"place": "Types of complaints", "codes": ["WO-10", "WO-11"]}
        },
        {
          "text": "Among the reasons for delay is the adjudicating officer's response to the report, which in law is part of the same period.",
          "citation": {"place": "4. Data for future report: Stage 2 Responses", "codes": ["WO-18"]}
        }
      ]
    },
    {
      "id": "three-months",
      "title": "End of the complaint",
      "stage": "ombudsman",
      "kind": "duty",
      "owedBy": "council",
      "binding": "target",
      "satisfiedBy": ["closed", "stage-3-responded"],
      "clock": "received",
      "clockBasis": {"inferred": "no start is given; the time limits before and after it run from the receipt"},
      "limit": {"count": 3, "unit": "months"},
      "citation": {
        "place": "2. Explanation of time limits and how performance is measured against this",
        "codes": ["WO-1"]
      },
      "notes": [
        {
          "text": "The maximum of 3 months is ascribed to the Ombudsman. It is not in law, and whether it is for the whole procedure or a stage is not said; it is shown as a target for the whole.",
          "citation": {
            "place": "2. Explanation of time limits and how performance is measured against this",
            "codes": ["WO-1"]
          }
        }
      ]
    }
  ],
  "bands": [
    {
      "timescale": "stage-1-response",
      "upTo": [10, 20],
      "citation": {"place": "4. Data for future report: Stage 1 Responses", "codes": ["WO-15"]}
    },
    {
      "timescale": "stage-2-response",
      "upTo": [25],
      "citation": {"place": "4. Data for future report: Stage 2 Responses", "codes": ["WO-16"]}
    }
  ],
  "governance": [
    {
      "id": "reporting",
      "title": "Reports on response times",
      "every": "quarterly and annually",
      "citation": {
        "place": "2. Explanation of time limits and how performance is measured against this",
        "codes": ["WO-14"]
      },
      "notes": [
        {
          "text": "Which quarters and which year is not said; the tables of figures are headed 2019/20, a financial year.",
          "citation": {
            "place": "2. Explanation of time limits and how performance is measured against this",
            "codes": ["WO-14"]
          }
        }
      ]
    }
  ],
  "passages": [
    {
      "became": "not-a-clock",
      "because": "Comments, which are not complaints, are dealt with like complaints at stage 1; no time of their own is given for them.",
      "citation": {"place": "1. Schematic diagram to demonstrate the complaints process", "codes": ["WO-19"]}
    },
    {
      "became": "not-a-clock",
      "because": "Requests for information are to be dealt with promptly, without a number.",
      "citation": {"place": "2. Explanation of time limits and how performance is measured against this", "codes": ["WO-5"]}
    },
    {
      "became": "not-a-clock",
      "because": "The complainant is contacted as soon as possible, without a number.",
      "citation": {"place": "2. Explanation of time limits and how performance is measured against this", "codes": ["WO-6"]}
    },
    {
      "became": "not-a-clock",
      "because": "Overdue responses are monitored and chased, at no stated interval.",
      "citation": {"place": "2. Explanation of time limits and how performance is measured against this", "codes": ["WO-13"]}
    }
  ],
  "notes": [
    {
      "text": "The tables are introduced as those of quarter 2 and headed with the year 2019/20.",
      "citation": {"place": "4. Data for future report", "codes": ["WO-17"]}
    },
    {
      "text": "There is no band for 65 working days, so a response extended in time looks like a late one.",
      "citation": {"place": "4. Data for future report: Stage 2 Responses", "codes": ["WO-16"]}
    },
    {
      "text": "An informal complaint is one that can be completed quickly; no period is given.",
      "citation": {"place": "Types of complaints", "codes": ["WO-9"]}
    },
    {
      "text": "The Ombudsman follows stage 3 without the twelve months.",
      "citation": {"place": "Types of complaints", "codes": ["WO-12"]}
    }
  ]
}

"""#),
  ]
}
