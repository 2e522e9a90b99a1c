// Papers marked as signed: state and day set row by row, which Sheets sends once. No paper is locked.

function plain(work) {
  const rows = read('A2:J');
  write(
    'G2',
    rows.map(() => ['ลงนามแล้ว', '2026-12-15']),
  );
  return work.n;
}
