/** One file of Drive, drawn in the page: documents as pages, pictures and texts as they are, the rest as a download. */
import { renderAsync } from 'docx-preview';
import { type DriveFile, fetchContent, mimeTypes } from './drive-files';
import { element } from './element';

/** Makes a page as wide as its room when the room is narrower, as a reader would. */
function fitWidth(sheet: HTMLElement, room: HTMLElement): void {
  const page = sheet.querySelector<HTMLElement>('section.docx');
  if (page === null) return;
  const margins = 48;
  const fit = (): void =>
    sheet.style.setProperty('zoom', String(Math.min(1, room.clientWidth / (page.offsetWidth + margins))));
  new ResizeObserver(fit).observe(room);
}

async function drawDocument(content: Blob, into: HTMLElement): Promise<void> {
  const sheet = element('div', { class: 'document' });
  into.replaceChildren(sheet);
  await renderAsync(content, sheet, sheet, {
    className: 'docx',
    inWrapper: true,
    ignoreLastRenderedPageBreak: true,
    useBase64URL: true,
  });
  fitWidth(sheet, into);
}

function download(content: Blob, file: DriveFile): HTMLAnchorElement {
  const address = URL.createObjectURL(content);
  const name = file.mimeType === mimeTypes.document ? `${file.name}.docx` : file.name;
  return element('a', { class: 'primary button', href: address, download: name }, 'ดาวน์โหลด');
}

/** The content behind a link that is no longer shown, and behind the picture beside it, need not be kept. */
export function forgetDownload(link: HTMLAnchorElement): void {
  URL.revokeObjectURL(link.href);
}

/** Draws the file's content into `into` and gives its download link as soon as it has come. */
export async function drawFile(
  email: string,
  file: DriveFile,
  into: HTMLElement,
  fetched: (download: HTMLAnchorElement) => void,
): Promise<void> {
  if (file.mimeType === mimeTypes.spreadsheet) {
    into.replaceChildren(element('p', { class: 'empty' }, 'สเปรดชีต: ทะเบียนของสำนักงานเปิดอยู่ในมุมมอง ทะเบียน'));
    return;
  }
  into.replaceChildren(element('p', { class: 'empty' }, 'กำลังเปิด…'));
  const content = await fetchContent(email, file);
  const link = download(content, file);
  fetched(link);
  if (file.mimeType === mimeTypes.document || file.mimeType === mimeTypes.docx) {
    await drawDocument(content, into);
  } else if (file.mimeType.startsWith('image/')) {
    into.replaceChildren(element('img', { class: 'picture', src: link.href, alt: file.name }));
  } else if (file.mimeType.startsWith('text/') || file.mimeType === 'application/json') {
    into.replaceChildren(element('pre', { class: 'text-file' }, await content.text()));
  } else {
    into.replaceChildren(
      element('p', { class: 'empty' }, `ไฟล์ชนิดนี้ดูในหน้านี้ไม่ได้ (${file.mimeType}) ดาวน์โหลดเพื่อเปิดดู`),
    );
  }
}
