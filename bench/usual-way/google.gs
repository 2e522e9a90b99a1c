// What the usual scripts use of Google. They would call SpreadsheetApp, DriveApp and DocumentApp, one round trip a call; here each
// round trip is the REST call beneath it, so that it costs what the workspace's table says. Values that are set in a loop Sheets keeps
// back and sends once: such a loop is one `write`. What the workspace has not at all passes as sleep.

const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=media&fields=id';
const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets/';
// A script ends itself before Google ends it; the next run goes on.
const MOST_MS = 300000;
// Wider waves of copies and shares meet "User rate limit exceeded".
const WAVE = 10;

// Whoever sets the year up first owns the Sheet.
function setUpYear() {
  return true;
}

function request(method, url, body) {
  return {
    url: url,
    method: method,
    muteHttpExceptions: true,
    contentType: 'application/json',
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    payload: body && JSON.stringify(body),
  };
}

function taken(answer) {
  return answer.getResponseCode() < 300;
}

// One call; what Google refuses as too fast is asked again a second later.
function call(asked) {
  for (;;) {
    const answer = UrlFetchApp.fetch(asked.url, asked);
    if (taken(answer)) return answer;
    if (answer.getResponseCode() !== 403 && answer.getResponseCode() !== 429)
      throw new Error(answer.getContentText());
    Utilities.sleep(1000);
  }
}

// The same in waves, each as one fetchAll.
function callAll(asked) {
  let done = [];
  while (done.length < asked.length) {
    const answers = UrlFetchApp.fetchAll(asked.slice(done.length, done.length + WAVE));
    const good = answers.filter(taken);
    done = done.concat(good);
    if (good.length < answers.length) Utilities.sleep(1000);
  }
  return done;
}

function idOf(answer) {
  return JSON.parse(answer.getContentText()).id;
}

function sheet() {
  return SHEETS + SpreadsheetApp.getActiveSpreadsheet().getId();
}

// getRange(range).getValues()
function read(range) {
  return (
    JSON.parse(call(request('get', `${sheet()}/values/${encodeURIComponent(range)}`)).getContentText())
      .values || []
  );
}

// getRange(range).setValues(values)
function write(range, values) {
  call(
    request('put', `${sheet()}/values/${encodeURIComponent(range)}?valueInputOption=RAW`, {
      values: values,
    }),
  );
}

function change(requests) {
  call(request('post', `${sheet()}:batchUpdate`, { requests: requests }));
}

function folder(name, parentId) {
  return request('post', `${DRIVE}?fields=id`, {
    name: name,
    mimeType: 'application/vnd.google-apps.folder',
    parents: [parentId],
  });
}

function copy(fileId, name, parentId) {
  return request('post', `${DRIVE}/${fileId}/copy?fields=id`, { name: name, parents: [parentId] });
}

function share(fileId, email, role) {
  return request('post', `${DRIVE}/${fileId}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: role,
    emailAddress: email,
  });
}

// The rows of work that are still to be done, first and last + 1.
function rowsOf(work) {
  const rows = [];
  for (let row = work.done; row < work.n; row += 1) rows.push(row);
  return rows;
}

function emailOf(row) {
  return `owner${row % 20}@usual.example`;
}
