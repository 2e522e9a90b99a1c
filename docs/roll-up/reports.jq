# Sealed records (ผนึก-2570-06.json) → one line a scored report. jq -c --arg office "สพม. เขต 13" -f reports.jq ผนึก-*.json
# No names of people and no narrative: what leaves the office is figures.
. as $record
| .reports[].cells
| select(.["น้ำหนัก"] != "" and .["คะแนน"] != "")
| def number(name): .[name] | if type == "number" then . else null end;
  {
    office: $office,
    fiscal_year_be: $record.fiscalYearBe,
    round: $record.round,
    sequence: $record.sequence,
    sealed_at: $record.sealedAt,
    office_score: ($record.totals.self.score | tonumber? // null),
    office_committee_score: ($record.totals.committee.score | tonumber? // null),
    indicator: .["รหัสตัวชี้วัด"],
    parent: .["ตัวชี้วัดแม่"],
    dimension: .["มิติ"],
    title: .["ตัวชี้วัด"],
    unit: .["หน่วยวัด"],
    weight: number("น้ำหนัก"),
    target: number("ค่าเป้าหมาย"),
    result: number("ผลที่รับรอง"),
    score: number("คะแนน"),
    committee_score: number("คะแนนกรรมการ"),
    certified: (.["รับรองเมื่อ"] != ""),
    evidence_files: ([.["รหัสรายงาน"] as $id | $record.evidence[] | select(.reportId == $id)] | length)
  }
