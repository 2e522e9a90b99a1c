// Documents from a template: for each row copy it, open the copy, replace each placeholder, save, write the link. The best form copies
// in waves and replaces by the Docs API, whose writes Google counts by the minute.

// Guesses from what tutorials and answers report: four to five seconds a document.
const OPEN_MS = 700;
const REPLACE_MS = 8;
const SAVE_MS = 900;
const DOCS_BATCH_MS = 1200;
const DOCS_WRITES_A_MINUTE = 60;

function plain(work) {
  const started = Date.now();
  let done = work.done;
  const links = [];
  read('A1:J');
  while (done < work.n && Date.now() - started < MOST_MS) {
    links.push([idOf(call(copy(work.templateId, `คำรับรอง ${done}`, work.folderId)))]);
    Utilities.sleep(OPEN_MS + REPLACE_MS * work.placeholders + SAVE_MS);
    done += 1;
  }
  write(`A${work.done + 2}`, links);
  return done;
}

function best(work) {
  const started = Date.now();
  let done = work.done;
  read('A1:J');
  while (done < work.n && Date.now() - started < MOST_MS) {
    const rows = rowsOf({ done: done, n: Math.min(work.n, done + WAVE) });
    const copies = callAll(rows.map((row) => copy(work.templateId, `คำรับรอง ${row}`, work.folderId)));
    const allowedAt =
      started +
      Math.max(0, done - work.done + rows.length - DOCS_WRITES_A_MINUTE) * (60000 / DOCS_WRITES_A_MINUTE);
    Utilities.sleep(DOCS_BATCH_MS + 500 + Math.max(0, allowedAt - Date.now()));
    write(
      `A${done + 2}`,
      copies.map((answer) => [idOf(answer)]),
    );
    done += rows.length;
  }
  return done;
}
