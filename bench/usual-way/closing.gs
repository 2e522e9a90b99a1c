// A round closed: its state set in each row, the tab protected, the Sheet copied into the round's folder. Nothing tells later whether the
// copy or the evidence was changed, and the folders stay open.

function plain(work) {
  const rows = read('A2:J');
  write(
    'G2',
    rows.map(() => ['ปิด']),
  );
  change([{ addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } }]);
  call(copy(SpreadsheetApp.getActiveSpreadsheet().getId(), 'สำเนารอบ', work.folderId));
  return work.n;
}
