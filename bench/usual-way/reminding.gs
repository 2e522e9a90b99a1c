// A daily trigger: the reports are read, and each owner with one that is not sent gets a mail.

function plain(work) {
  const waiting = {};
  read('A2:J').forEach((row) => {
    if (row[6] === 'ส่งแล้ว') return;
    waiting[row[8]] = (waiting[row[8]] || []).concat(row[1]);
  });
  Object.keys(waiting).forEach((email) => {
    MailApp.sendEmail({ to: email, subject: 'เตือนส่งรายงาน', body: waiting[email].join('\n') });
  });
  return work.n;
}
