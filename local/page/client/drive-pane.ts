/** Drive: the office's folders as a tree, the chosen file beside it. */
import { type DriveFile, getFile, listFolder, mimeTypes, trashFile, uploadFile } from './drive-files';
import { element, icon, iconPaths } from './element';
import { drawFile } from './file-view';
import { showBox, showToast } from './popup';
import { thaiMoment } from './thai-time';

export type DrivePane = {
  readonly element: HTMLElement;
  /** Reads the tree anew, keeping what is unfolded. */
  readonly refresh: (email: string, rootFolderId: string) => Promise<void>;
  readonly open: (id: string) => Promise<void>;
};

export const createDrivePane = (): DrivePane => {
  const tree = element('div', { class: 'tree', role: 'tree', 'aria-label': 'ไฟล์ในไดรฟ์' });
  const title = element('h2', {}, 'ไดรฟ์ของสำนักงาน');
  const about = element('p', { class: 'hint' });
  const tools = element('div', { class: 'tools' });
  const content = element(
    'div',
    { class: 'file-content' },
    element('p', { class: 'empty' }, 'เลือกเอกสารจากรายการด้านซ้าย'),
  );
  const unfolded = new Set<string>();
  let email = '';
  let root = '';
  let chosen = '';
  let drawing = 0;

  const failed = (error: unknown): void =>
    void showBox('ทำไม่สำเร็จ', error instanceof Error ? error.message : String(error));

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
        .catch(failed);
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
              content.replaceChildren();
              tools.replaceChildren();
              await drawTree();
            })
            .catch(failed);
        },
      },
      icon(iconPaths.bin),
      'ย้ายไปถังขยะ',
    );

  const choose = async (file: DriveFile): Promise<void> => {
    chosen = file.id;
    drawing += 1;
    const mine = drawing;
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
    tools.replaceChildren(...(file.owner === email && file.id !== root ? [trashButton(file)] : []));
    if (file.mimeType === mimeTypes.folder) {
      tools.prepend(uploadButton(file));
      content.replaceChildren(element('p', { class: 'empty' }, 'โฟลเดอร์: วางหลักฐานได้ด้วยปุ่ม อัปโหลดไฟล์'));
      return;
    }
    try {
      const fresh = element('div', { class: 'file-content' });
      content.replaceChildren(fresh);
      await drawFile(email, file, fresh, tools);
    } catch (error) {
      if (mine === drawing) {
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
      if (isFolder) unfold(line.getAttribute('aria-expanded') !== 'true').catch(failed);
      void choose(file);
    });
    line.addEventListener('keydown', (event) => {
      if (isFolder && (event.key === 'ArrowRight' || event.key === 'ArrowLeft'))
        unfold(event.key === 'ArrowRight').catch(failed);
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const lines = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
          (each) => each.offsetParent !== null,
        );
        lines[lines.indexOf(line) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
        event.preventDefault();
      }
    });
    if (isFolder && unfolded.has(file.id)) unfold(true).catch(failed);
    return element('div', {}, line, children);
  };

  const fill = async (into: HTMLElement, folderId: string, level: number): Promise<void> => {
    const files = await listFolder(email, folderId);
    into.replaceChildren(
      ...files.map((file) => lineOf(file, level)),
      ...(files.length === 0
        ? [element('p', { class: 'empty-folder', style: `padding-left:${level * 16 + 22}px` }, 'ว่าง')]
        : []),
    );
  };

  const drawTree = async (): Promise<void> => {
    if (root === '') {
      await fill(tree, 'root', 1);
      return;
    }
    unfolded.add(root);
    tree.replaceChildren(lineOf(await getFile(email, root), 1));
  };

  return {
    element: element(
      'section',
      { class: 'drive-pane', 'aria-label': 'ไดรฟ์' },
      tree,
      element(
        'div',
        { class: 'file-view' },
        element('header', {}, element('div', {}, title, about), tools),
        content,
      ),
    ),
    refresh: async (as, rootFolderId) => {
      email = as;
      root = rootFolderId;
      await drawTree();
    },
    open: async (id) => {
      const file = await getFile(email, id);
      if (file.mimeType === mimeTypes.folder) unfolded.add(file.id);
      for (let parent = file.parent; parent !== undefined && !unfolded.has(parent); ) {
        unfolded.add(parent);
        parent = (await getFile(email, parent).catch(() => undefined))?.parent;
      }
      await drawTree();
      await choose(file);
    },
  };
};
