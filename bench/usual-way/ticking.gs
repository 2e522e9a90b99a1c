// An installable onEdit: the row of a tick is read, looked at, and gets its time, or what is missing. Other columns are not meant.

const TICK = 7;

function setUpYear() {
  ScriptApp.newTrigger('answerTick').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
  return true;
}

function answerTick(event) {
  if (event.range.getColumn() !== TICK) return;
  const row = event.range.getRow();
  const cells = read(`A${row}:J${row}`)[0] || [];
  write(`H${row}`, [[cells[4] === '' ? 'ยังขาดผล' : new Date().toISOString()]]);
}
