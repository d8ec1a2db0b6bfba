public import Deadlines
import Timescales
import WorkingDays

extension RecordProblem {
  /// The problem in a sentence for the person who keeps the record.
  ///
  ///     for problem in schedule.problems { print(problem.message(in: schedule)) }
  ///
  /// - Parameter schedule: the schedule that reports the problem.
  /// - Returns: the sentence, without a full stop.
  public func message(in schedule: Schedule) -> String {
    switch code {
    case .unknownEvent, .unknownFact, .duplicateEvent, .uncertainDay, .eventAfterAsOf, .nonWorkingDay,
      .eventsOutOfOrder,
      .responseBeforeRequest, .receiptNotRecorded:
      eventMessage(in: schedule)
    case .extensionWithoutGround, .extensionGroundUnknown, .extensionGroundNotAllowed, .extensionGrantedLate,
      .extensionWithoutNotice, .extensionBeforeDue, .extensionCapped, .extendedToNotRecorded:
      extensionMessage(in: schedule)
    case .doneBeforeStart, .startMissing, .outsideCoverage, .lateAtDiscretion, .uncertainStatus, .noticeNotRecorded,
      .panelArrangedLate:
      timescaleMessage(in: schedule)
    case .skipWithoutEffect, .advocateAskedLate, .advocateNotAsked, .madeAgain, .beforeVersion, .startDayBeforeReceipt,
      .pauseRunsOn,
      .suspensionNotRecorded, .resumedWithoutPause, .pauseEndNotRecorded, .declinedAgainstLaw, .versionUncertain,
      .noTimescaleForRoute,
      .skipNotRecorded, .referredEarly:
      caseMessage(in: schedule)
    }
  }
}

// MARK: - Events

extension RecordProblem {
  /// Under a procedure for requests: how its answer is recorded, where that to a complaint is.
  private func otherNameWords(in profile: PolicyProfile) -> String {
    guard profile.isAboutRequests, let event = events.first, CaseEvent.answersToComplaints.contains(event) else {
      return ""
    }
    let days = profile.answeringEvents.map { EventWords(profile).day(of: $0.rawValue) }
    return "; its answer, \(days.inWords("or")), counts as not recorded"
  }
}

extension RecordProblem {
  private func eventMessage(in schedule: Schedule) -> String {
    let what = clause(0, in: schedule)
    return switch code {
    case .unknownFact:
      "“\(events.first?.rawValue ?? "")” cannot be “\(self.word ?? "")” by this policy"
    case .unknownEvent where events.first.map { CaseEvent.standardSet.contains($0) } ?? false:
      "\(dayName(0, in: schedule)) is recorded, which this policy does not use"
        + otherNameWords(in: schedule.policy.profile)
    case .unknownEvent:
      "“\(events.first?.rawValue ?? "")” is not an event this policy uses"
    case .duplicateEvent: "\(dayName(0, in: schedule)) is recorded as \(dayList); the earliest counts"
    case .uncertainDay:
      "\(dayName(0, in: schedule)) is known only as \(dayList); the results cover those of these days that the other "
        + "events allow"
    case .eventAfterAsOf:
      "\(dayName(0, in: schedule)) is after the as-of date \(schedule.asOf) and does not yet satisfy any deadline"
    case .nonWorkingDay:
      "\(what) on \(days.first.map { "\($0.lowerBound.weekday.name) \($0.lowerBound)" } ?? "")"
        + ", which is not a working day; it counts as that day"
    case .eventsOutOfOrder where events.first == .suspended:
      "the case was suspended again before it had been resumed: the days from the first suspension to the last "
        + "resumption do not count"
    case .receiptNotRecorded:
      "\(dayName(0, in: schedule)) is not recorded; the earliest day that is recorded chose the version"
    default: "\(what) on \(day(0)), before \(clause(1, in: schedule)) on \(day(1))"
    }
  }

  /// What happened, such as `the panel met`.
  private func clause(_ place: Int, in schedule: Schedule) -> String {
    events.indices.contains(place) ? EventWords(schedule.policy.profile).clause(events[place]) : ""
  }

  /// The day of an event or fact, such as `the day the panel met`.
  private func dayName(_ place: Int, in schedule: Schedule) -> String {
    events.indices.contains(place) ? EventWords(schedule.policy.profile).day(of: events[place].rawValue) : ""
  }

  /// A day, or the first and the last of several.
  private func day(_ place: Int) -> String { days.indices.contains(place) ? days[place].words : "" }

  private var dayList: String { days.map { $0.words }.joined(separator: ", ") }
}

// MARK: - The case and its policy

extension RecordProblem {
  private func caseMessage(in schedule: Schedule) -> String {
    let policy = schedule.policy
    return switch code {
    case .beforeVersion:
      "no version of this policy is known for that day"
        + (policy.profile.standsAlone ? "" : "; the law is assumed to apply")
    case .noTimescaleForRoute: noTimesWords(in: policy.profile)
    case .versionUncertain:
      "the day that chooses the version is not known exactly: "
        + "\(policy.alsoPossible.joined(separator: " or ")) may apply instead"
    case .skipWithoutEffect:
      "stage 1 can no longer be skipped once it has been answered or stage 2 has been requested; "
        + "a later agreement changes nothing"
    case .advocateAskedLate:
      "the advocate was requested after the time limit of stage 1 had passed, so that limit ran from the receipt"
    case .advocateNotAsked:
      "an advocate was appointed after the complaint was received, and no request for one is recorded: if the "
        + "complainant asked for one, record that day too, because the time of stage 1 may then start with the appointment"
    case .madeAgain:
      "the complaint was resubmitted on \(dayList), and its time limits start again from that day; "
        + "the earlier complaint ended there; to see it, use --as-of with the day before"
    case .startDayBeforeReceipt:
      "the agreed start of stage 1 is before the complaint was received, so the ordinary start counts"
    case .pauseRunsOn:
      runsOnWords(in: policy)
    case .suspensionNotRecorded:
      "proceedings are recorded, during which the policy lets the council suspend the case, but no suspension is: "
        + "was the case suspended? If so, record the day as “suspended”; until then, the time limits run on"
    case .skipNotRecorded:
      "stage 2 was requested on \(dayList), within the time for stage 1, and no agreement to leave stage 1 out is "
        + "recorded: if both agreed, record the day of the agreement"
    case .referredEarly:
      "the complaint was referred to the Ombudsman on \(dayList), before stage 2 was answered: what is owed at stages 1 "
        + "and 2 stays owed"
    case .declinedAgainstLaw:
      "stage 2 was declined on \(dayList), contrary to reg 17(1), by which the authority must consider the complaint: "
        + "the law's time limits run on"
    case .pauseEndNotRecorded:
      "an answer was given after the time limit was stopped, but the day on which it went on is not recorded: "
        + "record \(endWords(in: policy.profile))"
    default:
      policy.profile.pauses?.between == nil
        ? "the case was resumed, but no suspension is recorded before that day"
        : "the end of a pause is recorded, but not its start before that day"
    }
  }

  /// That a suspension or proceedings stop no time limit, and whose.
  private func runsOnWords(in policy: ApplicablePolicy) -> String {
    let names = events.map { $0 == .proceedingsStarted ? "proceedings" : "a suspension" }
    let isOne = events == [.suspended]
    let recorded = "\(names.joined(separator: " and ")) \(isOne ? "is" : "are") recorded, but "
    // Another procedure has nothing to do with the Regulations.
    if policy.profile.standsAlone {
      return recorded + "nothing in “\(policy.profile.document.title)” stops its time limits, so they run on"
    }
    let isLawAlone = policy.profile == policy.law || policy.profile.pauses?.stopsClock == true
    return recorded + (isLawAlone ? "the law's time limits" : "the time limits of the policy and of the law")
      + " run on: the Regulations do not stop them once they have started; if it was decided not to consider the "
      + "complaint because of proceedings (reg 8), record the day of that decision as “not-considered”"
  }

  /// The days that end a pause.
  private func endWords(in profile: PolicyProfile) -> String {
    let pauses = profile.pauses
    let events =
      pauses?.between.map { [$0.to] } ?? [.resumed] + (pauses?.duringProceedings == true ? [.proceedingsEnded] : [])
    return events.map { EventWords(profile).day(of: $0.rawValue) }.inWords("or")
  }
}

extension RecordProblem {
  /// That a policy has no times for a procedure, and which other one has them.
  private func noTimesWords(in profile: PolicyProfile) -> String {
    let other =
      procedure == .statutory
      ? "the Regulations have them (the policy “\(PolicyProfile.regulationsID)”)"
      : "the Ombudsman's Code may apply (the policy “\(PolicyProfile.corporateCodeID)”)"
    return "this policy has no time limits for the stages of the "
      + "\(procedure?.rawValue ?? "") procedure; \(other)"
  }
}

// MARK: - Timescales

extension RecordProblem {
  /// The title of the timescale, in quotation marks.
  private func name(in schedule: Schedule) -> String {
    "“\(rule(in: schedule)?.title ?? timescale.map { schedule.policy.title(of: $0) } ?? "")”"
  }

  private func whose(_ schedule: Schedule) -> String {
    layer == .law || schedule.policy.profile.isLaw || schedule.policy.profile == schedule.policy.law
      ? "in law" : "by the policy"
  }

  /// The rule that it is about.
  private func rule(in schedule: Schedule) -> Timescale? {
    guard let timescale else { return nil }
    return layer == .law ? schedule.policy.law.timescale(timescale) : schedule[timescale]?.timescale
  }

  private func timescaleMessage(in schedule: Schedule) -> String {
    let id = name(in: schedule)
    return switch code {
    case .doneBeforeStart: "\(id) was done on \(day(0)), before its time limit started on \(day(1)) \(whose(schedule))"
    case .startMissing where isWrittenRecordOwed(in: schedule):
      "the written record of the oral complaint is owed now, as soon as possible (reg 16(2)); the time of stage 2 starts "
        + "when it is produced"
    case .startMissing where isAdvocateAwaited(in: schedule):
      "the time limit of \(id) waits \(whose(schedule)) for the advocate who was requested: it starts with the "
        + "appointment"
    case .startMissing: "\(id) cannot be computed \(whose(schedule)): \(dayName(0, in: schedule)) is not recorded"
    case .outsideCoverage:
      "\(id) cannot be computed \(whose(schedule)): the calendar \(calendar(in: schedule)) covers "
        + (days.first.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "")
    case .lateAtDiscretion:
      "\(id) came after its last day \(whose(schedule)). \(rule(in: schedule)?.discretion?.sentence ?? "")"
    case .panelArrangedLate: "the panel is arranged for \(day(0)); in law it has to meet by \(day(1))"
    case .uncertainStatus where doubt == .varies:
      "\(id) is \(statuses.map { $0.words }.joined(separator: " or ")) \(whose(schedule)), "
        + "depending on days that are not known exactly"
    default: "\(id) is uncertain \(whose(schedule)): \(doubtWords(in: schedule))"
    }
  }

  private func isAdvocateAwaited(in schedule: Schedule) -> Bool {
    guard let timescale else { return false }
    let deadline = layer == .law ? lawLayer(in: schedule) : schedule[timescale]?.policy
    return deadline?.awaitsAdvocate ?? false
  }

  private func isWrittenRecordOwed(in schedule: Schedule) -> Bool {
    guard let deadline = timescale.flatMap({ schedule[$0] }) else { return false }
    return [deadline.policy, deadline.law].contains { $0?.awaitsWrittenRecord ?? false }
  }

  private func calendar(in schedule: Schedule) -> String {
    guard layer == .law else { return timescale.flatMap { schedule[$0]?.policy.calendar } ?? schedule.calendar }
    return schedule.deadlines.lazy.compactMap { $0.law }.first { $0.timescale.id == timescale }?.calendar
      ?? schedule.calendar
  }

  /// Why a status is uncertain although every day is known.
  private func doubtWords(in schedule: Schedule) -> String {
    switch doubt {
    case .conditional: openConditions(in: schedule) + ", which is not recorded"
    case .provedLate: "it was done by \(day(0)), which is after its last day, and the exact day is not recorded"
    case .laterStart:
      "it is late by the days that are recorded, but \(dayName(0, in: schedule)), which may be later, is not recorded"
    case .arrivalNotRecorded: "it was sent on \(day(0)), and \(dayName(0, in: schedule)) is not recorded"
    case .closedUndone: "the case was closed on \(day(0)), within the time limit, and the act is not recorded"
    case .doneAfterEnd:
      "it was done on \(day(1)), after \(clause(0, in: schedule)) on \(day(0)). Was the complaint taken up again? If so, "
        + "leave out the day \(day(0)); if not, it was no longer owed"
    case .impossibleDay:
      "\(dayName(0, in: schedule)), \(day(0)), is before \(dayName(1, in: schedule)), \(day(1)), so one of them "
        + "must be wrong"
    case .pauseEndNotRecorded:
      "the time limit was stopped on \(day(0)), the day on which it went on is not recorded, and it depends on that "
        + "day whether it was kept"
    case .overtakenAtTheLatest:
      "\(dayName(0, in: schedule)), after which it is owed no longer, is not recorded, and may have been within the "
        + "time limit"
    case .noticeNotRecorded:
      "it was or may still be done within the maximum, and the notice or the ground that would extend it is not recorded"
    case .answeredAtTheLatest, .varies, nil:
      "the day of the answer is not recorded; what follows it shows only that it had been given by then"
    }
  }
}

extension RecordProblem {
  /// What it depends on: whether it applies at all, and which of its limits counts.
  private func openConditions(in schedule: Schedule) -> String {
    let words = EventWords(schedule.policy.profile)
    let applying = rule(in: schedule)?.appliesWhen.filter(conditions.contains) ?? []
    let choosing = conditions.filter { !applying.contains($0) }.map { "whether \($0.clause(words))" }
    let applies = applying.map { $0.clause(words) }
    return [
      applies.isEmpty ? nil : "it applies only if \(applies.joined(separator: " and "))",
      choosing.isEmpty ? nil : "its limit depends on \(choosing.joined(separator: " and "))",
    ].compactMap(\.self).joined(separator: ", and ")
  }
}

// MARK: - Extensions

extension RecordProblem {
  private func extensionMessage(in schedule: Schedule) -> String {
    let id = name(in: schedule)
    let isVoid = "the extension of \(id) is not valid \(whose(schedule)): "
    return switch code {
    case .extensionWithoutGround: isVoid + "no ground is recorded; \(allowedWords(in: schedule))"
    case .extensionGroundUnknown where isExtended(in: schedule):
      "a ground of the extension of \(id) is not recognised, though another allows it \(whose(schedule)); "
        + allowedWords(in: schedule)
    case .extensionGroundUnknown: isVoid + "the recorded ground is not recognised; \(allowedWords(in: schedule))"
    case .extensionGroundNotAllowed: isVoid + "no recorded ground allows it; \(allowedWords(in: schedule))"
    case .extensionGrantedLate where isExceptionLate(in: schedule):
      "\(exceptionWords(in: schedule) ?? "") is after the date that it was to extend, so \(id) was not extended beyond "
        + "the maximum \(whose(schedule))"
    case .extensionGrantedLate: isVoid + "it was granted after the date that it was to extend"
    case .extensionWithoutNotice: isVoid + noticeWords(in: schedule)
    case .extensionBeforeDue:
      "the extension of \(id) ends before its due date \(whose(schedule)), so the due date stands"
    case .extendedToNotRecorded:
      "the date to which \(id) was extended \(whose(schedule)) is not recorded, so "
        + (isExtended(in: schedule) ? "the maximum stands in for it" : "the due date stands")
    default:
      "the extension of \(id) goes beyond the maximum \(whose(schedule)) and is capped there"
        + beyondWords(in: schedule)
    }
  }

  /// The rule that was followed, which may be that of a reading, and its extension.
  private func ownExtension(in schedule: Schedule) -> Timescale.Extension? {
    guard let timescale else { return nil }
    func own(_ rule: Timescale.Rule?) -> Timescale.Extension? {
      if case .own(let own) = rule?.maximum { own } else { nil }
    }
    let law = schedule.policy.law.timescale(timescale)?.rule
    return layer == .law ? own(law) : own(schedule[timescale]?.policy.rule) ?? own(law)
  }

  /// Whether the deadline was extended.
  private func isExtended(in schedule: Schedule) -> Bool {
    guard let timescale else { return false }
    let deadline = layer == .law ? lawLayer(in: schedule) : schedule[timescale]?.policy
    guard let due = deadline?.outcome.due, let operative = deadline?.outcome.operativeDue else { return false }
    return due < operative
  }

  private func lawLayer(in schedule: Schedule) -> DeadlineLayer? {
    schedule.deadlines.lazy.compactMap { $0.law }.first { $0.timescale.id == timescale }
  }

  /// The grounds that allow it.
  private func allowedWords(in schedule: Schedule) -> String {
    let own = ownExtension(in: schedule)
    func quoted(_ grounds: [ExtensionGround]) -> String { grounds.map { "“\($0.rawValue)”" }.inWords("or") }
    let (grounds, beyond) = (own?.grant.grounds ?? [], own?.beyond?.grant.grounds ?? [])
    let words = "the ground has to be \(quoted(grounds))"
    if beyond.isEmpty { return words }
    return words
      + (beyond == grounds
        ? ", also for a day beyond the maximum" : " or, for a day beyond the maximum, \(quoted(beyond))")
  }

  private func noticeWords(in schedule: Schedule) -> String {
    let own = ownExtension(in: schedule)
    guard let own, !own.grant.grantedBy.contains(.delayNoticeSent), let event = own.uncapped?.grant.grantedBy.first
    else { return "the notice with the reason and the new date is not recorded as sent in time" }
    return "\(EventWords(schedule.policy.profile).day(of: event.rawValue)) is not recorded, or is too late"
  }

  /// What would let it go beyond the maximum.
  private func beyondWords(in schedule: Schedule) -> String {
    guard let grant = ownExtension(in: schedule)?.beyond?.grant, !isExceptionLate(in: schedule) else { return "" }
    let further = ". It could go further only if "
    if !grant.grounds.isEmpty {
      return further + "its ground were \(grant.grounds.map { "“\($0.rawValue)”" }.inWords("or"))"
    }
    return exceptionWords(in: schedule).map { "\(further)\($0) were recorded" } ?? ""
  }

  /// The days of the events that let it go beyond the maximum.
  private func exceptionWords(in schedule: Schedule) -> String? {
    let events = ownExtension(in: schedule)?.beyond?.grant.grantedBy ?? []
    let words = EventWords(schedule.policy.profile)
    return events.isEmpty ? nil : events.map { words.day(of: $0.rawValue) }.inWords("or")
  }

  private func isExceptionLate(in schedule: Schedule) -> Bool {
    guard let timescale else { return false }
    let deadline = layer == .law ? lawLayer(in: schedule) : schedule[timescale]?.policy
    return deadline?.outcome.extensionFaults.contains(.exceptionLate) ?? false
  }
}
