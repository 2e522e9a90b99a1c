import { docxHtml, escapedHtml } from '../../documents/docx-html';
import { fillDocument, prepareTemplate } from '../../documents/filling/fill-document';
import { firstPagePoints } from '../../documents/filling/first-page-fit';
import { stoppingFaults } from '../../documents/templates/template-faults';
import { readAgreementKey } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import { PREVIEW_NOTE, skipText } from '../../messages/documents/agreement-text';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField } from '../request';
import { AGREEMENT_TABS, kindNames } from './agreement-sources';
import { kindOfKey, prepareAgreements } from './prepare-agreements';

export type AgreementPreview = { readonly html: string };

/** `{key}` → the agreement as it would be made now, as a web page of its own; nothing is made. */
export function previewAgreement(office: Office, request: unknown): AgreementPreview {
  const snapshot = readAsOperator(office, AGREEMENT_TABS);
  const key = textField(request, 'key');
  const kind = readAgreementKey(key)?.kind;
  const prepared = prepareAgreements(office, snapshot, kind === undefined ? kindNames(snapshot) : [kind], [
    key,
  ]);
  for (const { kind: name, items, template, templateFaults } of prepared.kinds) {
    const [item] = items;
    if (item === undefined) continue;
    const faults = stoppingFaults(templateFaults);
    if (faults.length > 0) throw new Refusal({ code: 'template-fault', template: name, faults });
    const { settings } = prepared.register;
    const ready = prepareTemplate(template.docx, {
      digits: settings.thaiDigits ? 'thai' : 'western',
      wholeWords: settings.wholeWords,
      crest: template.crest,
    });
    const docx = fillDocument(ready, item.tags, {
      firstSectionPoints: firstPagePoints(item.planned, settings.officeName),
    });
    return { html: page(key, PREVIEW_NOTE, docxHtml(docx)) };
  }
  const [skipped] = prepared.skipped;
  if (skipped === undefined || skipped.why === 'nobody') {
    const stands = snapshot.table('agreements').rows.some((row) => row.key === key);
    throw new Refusal({ code: 'not-found', thing: stands ? 'maker' : 'agreement', key });
  }
  return { html: page(key, skipText(skipped.why, kindOfKey(prepared, skipped.key)), '') };
}

const STYLE = `body{margin:0;background:#ddd;font-family:Sarabun,'TH Sarabun New',sans-serif;font-size:12pt}
.note{margin:0;padding:.6em 1em;background:#fff3cd;border-bottom:1px solid #b38600;font-size:11pt}
.sheet{background:#fff;width:16cm;min-height:20cm;margin:1em auto;padding:1.5cm 2cm 1.5cm 3cm;box-shadow:0 1px 4px #888;overflow-wrap:break-word}
.sheet.landscape{width:25.7cm;min-height:14cm;padding:2cm}
.sheet p{margin:0;line-height:1.35}
.sheet table{border-collapse:collapse;width:100%}
.sheet td{border:1px solid #000;padding:.05cm .15cm;vertical-align:top}
.sheet tr.plain>td{border:0}
.sheet td.shaded{background:#ededed}
.sheet footer{margin-top:1cm;font-size:9pt}
.picture{display:inline-block;width:3cm;height:3cm;border:1px dashed #aaa;color:#777;font-size:9pt}
.page-break{border:0;border-top:2px dashed #888;margin:1cm -1cm}`;

function page(title: string, note: string, body: string): string {
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title><style>${STYLE}</style></head><body><p class="note" role="note">${escapedHtml(note)}</p>${body}</body></html>`;
}
