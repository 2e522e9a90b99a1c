// A file brought in: read from Drive, parsed, written over the tab with one setValues. Nothing is looked at, merged or kept to go back to.

function plain(work) {
  const csv = call(request('get', `${DRIVE}/${work.fileId}?alt=media`)).getContentText();
  write('A1', Utilities.parseCsv(csv));
  return work.n;
}
