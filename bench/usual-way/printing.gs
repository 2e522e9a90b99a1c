// Papers for the printer: each Doc as a PDF in a folder, to be printed one by one. The best form exports and stores them in waves.

function pdf(work) {
  return request('get', `${DRIVE}/${work.templateId}/export?mimeType=application/pdf`);
}

function stored(answer) {
  const upload = request('post', UPLOAD);
  upload.contentType = 'application/pdf';
  upload.payload = answer.getContent();
  return upload;
}

function plain(work) {
  const started = Date.now();
  let done = work.done;
  while (done < work.n && Date.now() - started < MOST_MS) {
    call(stored(call(pdf(work))));
    done += 1;
  }
  return done;
}

function best(work) {
  const started = Date.now();
  let done = work.done;
  while (done < work.n && Date.now() - started < MOST_MS) {
    const rows = rowsOf({ done: done, n: Math.min(work.n, done + WAVE) });
    callAll(callAll(rows.map(() => pdf(work))).map(stored));
    done += rows.length;
  }
  return done;
}
