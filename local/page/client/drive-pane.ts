/** Drive: the office's folders as a tree, the chosen file beside it. */
import { backButton } from './back-button';
import { type DriveFile, getFile, listFolder, mimeTypes, trashFile, uploadFile } from './drive-files';
import { element, icon, iconPaths } from './element';
import { drawFile, forgetDownload } from './file-view';
import { keepLines } from './kept-lines';
import { newestAsking } from './newest-asking';
import { report, showToast } from './popup';
import { thaiMoment } from './thai-time';

export type DrivePane = {
  readonly element: HTMLElement;
  /** Reads the tree anew, keeping what is unfolded. */
  readonly refresh: (email: string, rootFolderId: string) => Promise<void>;
  /** Unfolds the tree down to a file and shows it. */
  readonly open: (email: string, rootFolderId: string, id: string) => Promise<void>;
};

/** What a line shows of its file; the rest is read when it is chosen. */
function lineKey({ id, name, mimeType }: DriveFile): string {
  return JSON.stringify([id, name, mimeType]);
}

export function createDrivePane(): DrivePane {
  const tree = element('div', { class: 'tree', role: 'tree', 'aria-label': 'ไฟล์ในไดรฟ์' });
  const title = element('h2', {}, 'ไดรฟ์ของสำนักงาน');
  const about = element('p', { class: 'hint' });
  const tools = element('div', { class: 'tools' });
  const content = element(
    'div',
    { class: 'file-content' },
    element('p', { class: 'empty' }, 'เลือกเอกสารจากรายการ'),
  );
  const unfolded = new Set<string>();
  let email = '';
  let root = '';
  let chosen = '';
  const askForFile = newestAsking();
  /** What the newest listing said of each file. */
  const known = new Map<string, DriveFile>();
  /** For each list that is filled. */
  const askings = new WeakMap<HTMLElement, ReturnType<typeof newestAsking>>();
  const askForTree = newestAsking();

  const uploadButton = (folder: DriveFile): HTMLElement => {
    const picker = element('input', {
      type: 'file',
      multiple: true,
      hidden: true,
      'aria-label': 'ไฟล์ที่จะอัปโหลด',
    });
    picker.addEventListener('change', () => {
      const files = [...(picker.files ?? [])];
      picker.value = '';
      Promise.all(files.map((file) => uploadFile(email, folder.id, file)))
        .then(async () => {
          showToast(`อัปโหลด ${files.length} ไฟล์ไว้ใน “${folder.name}” แล้ว`);
          unfolded.add(folder.id);
          await drawTree();
        })
        .catch(report);
    });
    return element(
      'span',
      {},
      picker,
      element(
        'button',
        { type: 'button', class: 'primary', onclick: () => picker.click() },
        icon(iconPaths.upload),
        'อัปโหลดไฟล์',
      ),
    );
  };

  const trashButton = (file: DriveFile): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        onclick: () => {
          trashFile(email, file.id)
            .then(async () => {
              showToast(`ย้าย “${file.name}” ไปถังขยะแล้ว`);
              if (chosen === file.id) {
                content.replaceChildren();
                putToolsAway();
              }
              await drawTree();
              // What was pressed has gone with the file: the keyboard goes on from the folder.
              if (document.activeElement === document.body) lineWith(file.parent)?.focus();
            })
            .catch(report);
        },
      },
      icon(iconPaths.bin),
      'ย้ายไปถังขยะ',
    );

  const lineWith = (id: string | undefined): HTMLElement | undefined =>
    [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].find((line) => line.dataset.id === id);

  const putToolsAway = (): void => {
    for (const download of tools.querySelectorAll<HTMLAnchorElement>('a[download]')) forgetDownload(download);
    tools.replaceChildren();
  };

  const choose = async (file: DriveFile): Promise<void> => {
    chosen = file.id;
    const isNewest = askForFile();
    // On a phone a document takes the tree's place; a folder only unfolds in it.
    pane.classList.toggle('reading', file.mimeType !== mimeTypes.folder);
    if (tree.offsetParent === null) back.focus();
    for (const line of tree.querySelectorAll('[role=treeitem]')) {
      line.setAttribute('aria-selected', String(line.getAttribute('data-id') === file.id));
    }
    title.textContent = file.name;
    about.textContent = [
      `เจ้าของ ${file.owner}`,
      `แก้ไขล่าสุด ${thaiMoment(file.modifiedTime)}`,
      file.locked ? 'ล็อกเนื้อหาไว้' : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
    putToolsAway();
    tools.append(...(file.owner === email && file.id !== root ? [trashButton(file)] : []));
    if (file.mimeType === mimeTypes.folder) {
      tools.prepend(uploadButton(file));
      content.replaceChildren(element('p', { class: 'empty' }, 'โฟลเดอร์: วางหลักฐานได้ด้วยปุ่ม อัปโหลดไฟล์'));
      return;
    }
    try {
      const fresh = element('div', { class: 'file-content' });
      content.replaceChildren(fresh);
      await drawFile(email, file, fresh, (download) => {
        if (isNewest()) tools.prepend(download);
        else forgetDownload(download);
      });
    } catch (error) {
      if (isNewest()) {
        content.replaceChildren(
          element(
            'p',
            { class: 'empty' },
            `เปิดไม่ได้: ${error instanceof Error ? error.message : String(error)}`,
          ),
        );
      }
    }
  };

  const lineOf = (file: DriveFile, level: number): HTMLElement => {
    const isFolder = file.mimeType === mimeTypes.folder;
    const children = element('div', { role: 'group', hidden: true });
    const line = element(
      'button',
      {
        type: 'button',
        role: 'treeitem',
        class: isFolder ? 'line folder' : 'line',
        'data-id': file.id,
        'aria-level': level,
        'aria-selected': String(file.id === chosen),
        ...(isFolder ? { 'aria-expanded': 'false' } : {}),
        style: `padding-left:${level * 16 - 6}px`,
        title: file.name,
      },
      isFolder
        ? element('span', { class: 'twist', 'aria-hidden': 'true' }, '▸')
        : element('span', { class: 'twist' }),
      icon(
        isFolder
          ? iconPaths.drive
          : file.mimeType === mimeTypes.spreadsheet
            ? iconPaths.sheet
            : iconPaths.file,
      ),
      element('span', { class: 'line-name' }, file.name),
    );
    const unfold = async (open: boolean): Promise<void> => {
      if (open) unfolded.add(file.id);
      else unfolded.delete(file.id);
      line.setAttribute('aria-expanded', String(open));
      children.hidden = !open;
      if (open) await fill(children, file.id, level + 1);
    };
    line.addEventListener('click', () => {
      if (isFolder) unfold(line.getAttribute('aria-expanded') !== 'true').catch(report);
      void choose(known.get(file.id) ?? file);
    });
    line.addEventListener('keydown', (event) => {
      if (isFolder && (event.key === 'ArrowRight' || event.key === 'ArrowLeft'))
        unfold(event.key === 'ArrowRight').catch(report);
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const lines = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
          (each) => each.offsetParent !== null,
        );
        lines[lines.indexOf(line) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
        event.preventDefault();
      }
    });
    if (isFolder && unfolded.has(file.id)) unfold(true).catch(report);
    return element('div', { 'data-file': lineKey(file) }, line, children);
  };

  const fill = async (into: HTMLElement, folderId: string, level: number): Promise<void> => {
    const ask = askings.get(into) ?? newestAsking();
    askings.set(into, ask);
    const isNewest = ask();
    const files = await listFolder(email, folderId);
    if (!isNewest()) return;
    for (const file of files) known.set(file.id, file);
    keepLines(
      into,
      files.map((file) => ({ key: lineKey(file), draw: () => lineOf(file, level) })),
    );
    if (files.length === 0)
      into.append(element('p', { class: 'empty-folder', style: `padding-left:${level * 16 + 22}px` }, 'ว่าง'));
  };

  const drawTree = async (): Promise<void> => {
    const drawn = `${email} ${root}`;
    if (tree.dataset.drawn !== drawn) {
      const isNewest = askForTree();
      const folder = root === '' ? undefined : await getFile(email, root);
      // The tree of another person, or a newer one, has been asked for since.
      if (!isNewest()) return;
      unfolded.add(root);
      tree.replaceChildren(...(folder === undefined ? [] : [lineOf(folder, 1)]));
      tree.dataset.drawn = drawn;
      if (folder !== undefined) return;
    }
    const open = [...tree.querySelectorAll<HTMLElement>('[aria-expanded=true]')];
    await Promise.all([
      root === '' ? fill(tree, 'root', 1) : undefined,
      ...open.map(async (line) => {
        const children = line.nextElementSibling;
        if (children instanceof HTMLElement)
          await fill(children, line.dataset.id ?? '', Number(line.getAttribute('aria-level')) + 1);
      }),
    ]);
  };

  const pane = element('section', { class: 'drive-pane', 'aria-label': 'ไดรฟ์' });
  const back = backButton('กลับไปรายการไฟล์', pane, () =>
    tree.querySelector<HTMLElement>('[aria-selected=true]')?.focus(),
  );
  pane.append(
    tree,
    element(
      'div',
      { class: 'file-view' },
      element('header', {}, element('div', {}, back, title, about), tools),
      content,
    ),
  );

  return {
    element: pane,
    refresh: async (as, rootFolderId) => {
      email = as;
      root = rootFolderId;
      await drawTree();
    },
    open: async (as, rootFolderId, id) => {
      email = as;
      root = rootFolderId;
      const isNewest = askForFile();
      const file = await getFile(email, id);
      if (file.mimeType === mimeTypes.folder) unfolded.add(file.id);
      for (let parent = file.parent; parent !== undefined && !unfolded.has(parent); ) {
        unfolded.add(parent);
        parent = (await getFile(email, parent).catch(() => undefined))?.parent;
      }
      // Another file has been asked for since: that one stays in view.
      if (!isNewest()) return;
      delete tree.dataset.drawn;
      await drawTree();
      if (isNewest()) await choose(file);
    },
  };
}
