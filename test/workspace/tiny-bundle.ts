import type { Bundle } from '../../local/apps-script/dependencies';

/** A project small enough to see through: a menu, a counter in the properties, a trigger, a doorbell, a fault. */
export const tinyBundle: Bundle = {
  code: `
function onOpen() { SpreadsheetApp.getUi().createMenu('เมนู').addItem('นับ', 'count').addToUi(); }
function count() {
  var store = PropertiesService.getScriptProperties();
  var next = Number(store.getProperty('count') || 0) + 1;
  store.setProperty('count', String(next));
  return next;
}
function counted() { return Number(PropertiesService.getScriptProperties().getProperty('count') || 0); }
function layTriggers() {
  ScriptApp.newTrigger('sweep').timeBased().everyHours(1).create();
  ScriptApp.newTrigger('doorbell').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
}
function sweep() { note('sweep ' + new Date().toISOString()); }
function doorbell(event) { note('edit ' + event.range.getA1Notation() + ' ' + event.value); }
function note(line) {
  var store = PropertiesService.getScriptProperties();
  store.setProperty('notes', (store.getProperty('notes') || '') + line + '\\n');
}
function notes() { return (PropertiesService.getScriptProperties().getProperty('notes') || '').trim().split('\\n'); }
function refuse() { return { error: { code: 'busy', message: 'มีผู้อื่นกำลังทำงาน' } }; }
function fail() { throw new Error('broken'); }
function hidden_() { return 'secret'; }
function setUpYear() { return Session.getEffectiveUser().getEmail(); }
function ask(url, body) {
  var headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
  return JSON.parse(UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/' + url, {
    method: 'post', contentType: 'application/json', headers: headers, payload: JSON.stringify(body)
  }).getContentText());
}
function makeFolder(name) {
  var folder = ask('files', { name: name, mimeType: 'application/vnd.google-apps.folder' });
  return ask('files/' + folder.id + '/permissions', { type: 'user', role: 'reader', emailAddress: 'somchai@office.example' });
}
function mail() { MailApp.sendEmail('somchai@office.example', 'เรื่อง', 'เนื้อความ'); }
`,
  html: {},
  manifest: {
    timeZone: 'Asia/Bangkok',
    oauthScopes: [
      'https://www.googleapis.com/auth/drive',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/userinfo.email',
    ],
  },
};
