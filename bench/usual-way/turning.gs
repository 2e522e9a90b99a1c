// A year turned: the Sheet copied for keeping, a folder for the new year, results cleared and the year set by hand.

function plain(work) {
  call(copy(SpreadsheetApp.getActiveSpreadsheet().getId(), 'สำเนาปี 2570', work.folderId));
  call(folder('ปีงบประมาณ 2571', work.folderId));
  const rows = read('A2:J');
  write(
    'E2',
    rows.map(() => ['', '', '', '']),
  );
  return work.n;
}
