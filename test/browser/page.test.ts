import { holdAnswers } from './hold-answers';
import { become, type OpenedPage, openPage } from './open-page';
import { openedOnce } from './opened-once';
import { officer, openRegisterOffice } from './register-office';
import { cellAt, copyElsewhere, focusCell, openReports, openTab, typeInto } from './sheet-cells';
import { until } from './until';

describe('the page', () => {
  const opened = openedOnce(async (browser) => openPage(browser, await openRegisterOffice()));
  /** One office and one page for all: each test goes on at the first tab as its person, the owner where none is named. */
  const open = async (as = 'host@example.test'): Promise<OpenedPage> => {
    const { page } = opened();
    await become(page, as);
    await page.getByRole('button', { name: 'ทะเบียน', exact: true }).click();
    await openTab(page, 'ตัวชี้วัด');
    return opened();
  };

  it('shows the workbook, its tabs and the cells, and keeps hidden tabs out of sight until asked', async () => {
    const { page } = await open();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ทะเบียนคำรับรอง 2570');
    expect(await page.getByRole('tab').allTextContents()).toEqual(['ตัวชี้วัด', 'บุคลากร', 'รายงานผล']);
    await cellAt(page, 'A1').getByText('รหัส', { exact: true }).waitFor();
    await cellAt(page, 'A3').getByText('1.2', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'แท็บที่ซ่อน' }).click();
    await page.getByRole('tab', { name: 'ระบบ', exact: true }).waitFor();
  });

  it('ends a press where it began, whatever changes in the office meanwhile', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'บุคลากร' }).hover();
    await page.mouse.down();
    await page.evaluate(`fetch('/local/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: '2026-10-05T08:30:00+07:00' }),
    })`);
    await page.locator('.clock-face').getByText('5 ต.ค. 2569').waitFor();
    await page.mouse.up();
    await cellAt(page, 'B1').getByText('ชื่อ-สกุล', { exact: true }).waitFor();
  });

  it('says in Thai what to do where the workspace cannot be reached, and goes on when it can', async () => {
    const { page } = await open();
    await page.context().setOffline(true);
    await page.getByRole('tab', { name: 'บุคลากร' }).click();
    const told = page.getByRole('dialog', { name: 'ทำไม่สำเร็จ' });
    await told.getByText('ติดต่อพื้นที่ทำงานบนเครื่องนี้ไม่ได้').waitFor();
    await page.context().setOffline(false);
    await told.getByRole('button', { name: 'ตกลง' }).click();
    await page.getByRole('tab', { name: 'บุคลากร' }).click();
    // The first column is headed alike on the tab before.
    await cellAt(page, 'B1').getByText('ชื่อ-สกุล', { exact: true }).waitFor();
    expect(await told.count()).toBe(0);
  });

  it('offers the allowed values of a cell as a list', async () => {
    const { page } = await open();
    await openReports(page);
    await cellAt(page, 'G3').getByRole('button').click();
    const choices = page.locator('.choices').getByRole('option');
    await until(() => choices.allTextContents(), ['ไม่ผ่าน', 'ผ่าน', 'ส่งคืน']);
    await choices.getByText('ส่งคืน').click();
    await cellAt(page, 'G3').getByText('ส่งคืน').waitFor();
    expect(await page.locator('.choices').count()).toBe(0);
    // What is a value to the letter is no other one's part.
    await typeInto(page, 'G4', 'ผ่าน');
    await cellAt(page, 'G4').getByText(/ผ่าน/).waitFor();
    expect(await cellAt(page, 'G4').locator('.cell-text').textContent()).toBe('ผ่าน');
  });

  it('shows a note where the pointer rests, for as long as its cell has it', async () => {
    const { page } = await open();
    await openReports(page);
    await cellAt(page, 'D1').hover();
    await page.getByRole('tooltip').getByText('N/A').waitFor();
    await page.locator('.grid [data-cell="0,3"]').evaluate((cell) => cell.removeAttribute('data-note'));
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  });

  it('offers no such way where all cells are alike', async () => {
    const { page } = await open();
    await openReports(page);
    expect(await page.getByRole('button', { name: 'ไปช่องที่ฉันกรอก' }).isVisible()).toBe(false);
  });

  it('opens a document from the Drive tree with its Thai text', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'ไดรฟ์' }).click();
    await page.getByRole('treeitem', { name: /คำรับรอง นายรายงาน/ }).click();
    await page.locator('.document').getByText('ปีงบประมาณ พ.ศ. ๒๕๗๐').waitFor();
    await page.locator('.document').getByText('คำรับรองการปฏิบัติราชการ').waitFor();
  });

  it('shows a mail that was sent and follows its link', async () => {
    const { page } = await open();
    await openReports(page);
    await focusCell(page, 'A3');
    await page.getByRole('button', { name: /เมล/ }).click();
    await page.getByRole('option', { name: /ถึงเวลารายงานผล/ }).click();
    // What is copied is what is selected, not the cell that the Sheet stands at.
    await page.locator('.mail-reader h2').click({ clickCount: 3 });
    await page.keyboard.press('Control+c');
    await until(
      () => page.evaluate('navigator.clipboard.readText()'),
      expect.stringContaining('ถึงเวลารายงานผล'),
    );
    await page.getByRole('link', { name: /document/ }).click();
    await page.getByRole('heading', { name: 'คำรับรอง นายรายงาน ตรงเวลา' }).waitFor();
    await page.locator('.file-view').getByText('เจ้าของ host@example.test').waitFor();
  });

  it('moves the clock forward', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'นาฬิกาของสำนักงาน' }).click();
    await page.getByLabel('วันและเวลาที่จะไป').fill('2027-04-01T08:30');
    await page.getByRole('button', { name: 'ไป', exact: true }).click();
    // On its way it may stand at an earlier hour of the same day.
    await page
      .locator('.clock-face')
      .filter({ hasText: /1 เม\.ย\. 2570.*08:30 น\./ })
      .waitFor();
    await page.getByRole('button', { name: 'นาฬิกาของสำนักงาน' }).and(page.locator(':focus')).waitFor();
  });

  it('lets you be another person, who sees other cells locked', async () => {
    const { page } = await open();
    await openReports(page);
    expect(await cellAt(page, 'C3').getAttribute('aria-readonly')).toBeNull();
    await page.getByRole('button', { name: 'เลือกว่าคุณคือใคร' }).click();
    await page.getByRole('searchbox').fill('ตรงเวลา');
    await page.getByRole('option', { name: /นายรายงาน/ }).click();
    await page.locator('.grid [data-cell="2,2"][aria-readonly]').waitFor();
    await page.locator('.who').getByText('นายรายงาน ตรงเวลา').waitFor();
    // Else keys would go on in the grid.
    await page.getByRole('button', { name: 'เลือกว่าคุณคือใคร' }).and(page.locator(':focus')).waitFor();
  });

  it('keeps what a person types into an own cell', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await typeInto(page, 'E3', 'ครบทุกโรงเรียน');
    await cellAt(page, 'E3').getByText('ครบทุกโรงเรียน').waitFor();
    await page.reload();
    await openReports(page);
    await cellAt(page, 'E3').getByText('ครบทุกโรงเรียน', { exact: true }).waitFor();
  });

  it('keeps the lines of a text when its cell is opened and left, and begins one by Alt and Enter', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await focusCell(page, 'E7');
    await page.keyboard.type('one');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await until(() => cellAt(page, 'E7').textContent(), 'one\ntwo');
    await cellAt(page, 'E7').dblclick({ position: { x: 4, y: 4 } });
    await page.locator('.cell-field').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.cell-field').waitFor({ state: 'detached' });
    await openTab(page, 'บุคลากร');
    await openReports(page);
    expect(await cellAt(page, 'E7').textContent()).toBe('one\ntwo');
  });

  it('is left by Escape and Tab, and an arrow comes back to its cell', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await focusCell(page, 'E5');
    await page.keyboard.press('Escape');
    await page.locator('.grid:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('tab', { selected: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.locator('.grid:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.grid').getByRole('gridcell').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.cell-name').getByText('E6', { exact: true }).waitFor();
  });

  it('shows a locked cell as locked and opens no editor in it', async () => {
    const { page } = await open(officer);
    await openReports(page);
    expect(await cellAt(page, 'C3').getAttribute('aria-readonly')).toBe('true');
    expect(await cellAt(page, 'E3').getAttribute('aria-readonly')).toBeNull();
    await typeInto(page, 'C3', '99');
    await page.getByText('ช่อง C3 ล็อกไว้').waitFor();
    expect(await page.locator('.cell-field').count()).toBe(0);
    expect(await cellAt(page, 'C3').textContent()).toBe('4');
  });

  it('stays at the tab that was chosen while a typed cell was on its way', async () => {
    const { page } = await open(officer);
    await openReports(page);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/local/edit', async (route) => {
      await held;
      await route.continue();
    });
    await typeInto(page, 'E6', 'ช้า');
    await page.getByRole('tab', { name: 'บุคลากร' }).click();
    await cellAt(page, 'B1').getByText('ชื่อ-สกุล', { exact: true }).waitFor();
    const looks: (string | null)[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/local/sheet') looks.push(searchParams.get('sheetId'));
    });
    letGo();
    // The people's tab, of its own accord and again because the office has changed.
    await until(async () => looks.length >= 2, true);
    expect(new Set(looks)).toEqual(new Set(['12']));
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('shows at once what was typed, and keeps the correction of what is still on its way', async () => {
    const { page } = await open(officer);
    await openReports(page);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const sent: string[] = [];
    await page.route('**/local/edit', async (route) => {
      sent.push(route.request().postData() ?? '');
      await held;
      await route.continue();
    });
    const answered: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/local/edit')) answered.push(response.status());
    });
    await typeInto(page, 'D10', '50');
    await cellAt(page, 'D10').getByText('50', { exact: true }).waitFor();
    await focusCell(page, 'D10');
    await page.keyboard.press('Delete');
    await until(() => cellAt(page, 'D10').textContent(), '');
    // The second one waits for the first.
    expect(sent).toHaveLength(1);
    letGo();
    await until(async () => answered, [200, 200]);
    await page.unrouteAll({ behavior: 'wait' });
    await openTab(page, 'บุคลากร');
    await openReports(page);
    expect(await cellAt(page, 'D10').textContent()).toBe('');
  });

  it('tells why the workspace refused a paste over locked cells, and puts the cells back', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await copyElsewhere(page, '99\t98');
    await focusCell(page, 'C3');
    await page.keyboard.press('Control+v');
    await page.getByRole('dialog', { name: 'แก้ไขไม่ได้' }).waitFor();
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await cellAt(page, 'C3').getByText('4', { exact: true }).waitFor();
    expect(await cellAt(page, 'D3').textContent()).toBe('');
    // The key that closes the box is not for the cell.
    await focusCell(page, 'E3');
    await copyElsewhere(page, 'ก\tTRUE\t1');
    await page.keyboard.press('Control+v');
    await page.getByRole('button', { name: 'ตกลง' }).press('Enter');
    await page.getByRole('dialog', { name: 'แก้ไขไม่ได้' }).waitFor({ state: 'detached' });
    expect(await page.locator('.cell-field').count()).toBe(0);
  });

  it('pastes a block of cells at once', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await copyElsewhere(page, '80\tก\n81\tข');
    await focusCell(page, 'D4');
    await page.keyboard.press('Control+v');
    for (const [cell, text] of [
      ['D4', '80'],
      ['E4', 'ก'],
      ['D5', '81'],
      ['E5', 'ข'],
    ] as const)
      await cellAt(page, cell).getByText(text, { exact: true }).waitFor();
    // As a spreadsheet gives it: with the same as a page, and a line break after the last row.
    await copyElsewhere(page, '82\t"หนึ่ง\nสอง ""คำ"""\r\n', '<table><tr><td>82<td>หนึ่ง<br>สอง "คำ"</table>');
    await focusCell(page, 'D4');
    await page.keyboard.press('Control+v');
    await until(() => cellAt(page, 'E4').textContent(), 'หนึ่ง\nสอง "คำ"');
    expect(await cellAt(page, 'D5').textContent()).toBe('81');
    await focusCell(page, 'D4');
    await page.keyboard.press('Shift+ArrowRight');
    await until(async () => {
      await page.keyboard.press('Control+c');
      return page.evaluate('navigator.clipboard.readText()');
    }, '82\t"หนึ่ง\nสอง ""คำ"""');
  });

  it('ticks a checkbox by click and by the space bar', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await cellAt(page, 'F3').getByRole('checkbox').click();
    await cellAt(page, 'F3').locator('input:checked').waitFor();
    await focusCell(page, 'F3');
    await page.keyboard.press('Space');
    await cellAt(page, 'F3').locator('input:not(:checked)').waitFor();
  });

  it('runs a menu item and shows its sidebar, whose calls come back to it', async () => {
    const { page } = await open(officer);
    const menu = page.getByRole('menuitem', { name: 'คำรับรอง' });
    await menu.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: 'สร้างข้อตกลง' }).waitFor({ state: 'hidden' });
    await menu.and(page.locator(':focus')).waitFor();
    await menu.click();
    await page.getByRole('menuitem', { name: 'สร้างข้อตกลง' }).click();
    const sidebar = page.frameLocator('iframe[title="สร้างข้อตกลง"]');
    await sidebar.getByText('สวัสดี officer@example.test จากแถบข้าง').waitFor();
    await sidebar.getByRole('button', { name: 'ทำงาน' }).click();
    await sidebar.getByText('ล้มเหลว: เฉพาะเจ้าภาพเท่านั้น').waitFor();
    await page.getByRole('complementary').getByRole('button', { name: 'ปิด' }).click();
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
  });

  it('follows a link in a cell to its folder, where evidence is uploaded and trashed by its uploader', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await cellAt(page, 'H3').getByRole('link').click();
    await page.getByRole('heading', { name: 'รอบ 6 เดือน' }).waitFor();
    await page
      .getByLabel('ไฟล์ที่จะอัปโหลด')
      .setInputFiles({ name: 'หลักฐาน ๑.txt', mimeType: 'text/plain', buffer: Buffer.from('ภาพถ่ายกิจกรรม') });
    const evidence = page.getByRole('treeitem', { name: /หลักฐาน ๑/ });
    await page.evaluate(`{
      const { createObjectURL, revokeObjectURL } = URL;
      window.contents = new Set();
      URL.createObjectURL = (content) => {
        const address = createObjectURL.call(URL, content);
        contents.add(address);
        return address;
      };
      URL.revokeObjectURL = (address) => {
        contents.delete(address);
        revokeObjectURL.call(URL, address);
      };
    }`);
    // Chosen twice, it is kept once.
    for (const _ of [1, 2]) {
      await evidence.click();
      await page.getByText('ภาพถ่ายกิจกรรม').waitFor();
    }
    await page.getByRole('link', { name: 'ดาวน์โหลด' }).waitFor();
    expect(await page.evaluate('contents.size')).toBe(1);
    // Another file comes and goes beside it: the keyboard stays at its line.
    const folder = page.getByRole('treeitem', { name: 'รอบ 6 เดือน' });
    const parent = await folder.getAttribute('data-id');
    const create = async (name: string): Promise<void> => {
      await page.evaluate(`fetch('/drive/v3/files?supportsAllDrives=true', {
        method: 'POST',
        headers: { Authorization: 'Bearer ${officer}', 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: ${JSON.stringify(name)}, mimeType: 'text/plain', parents: [${JSON.stringify(parent)}] }),
      })`);
      await page.getByRole('treeitem', { name }).waitFor();
    };
    await create('ก่อน.txt');
    await evidence.and(page.locator(':focus')).waitFor();
    // A listing that is answered late takes nothing away that came since.
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isFirst = true;
    await page.route('**/drive/v3/files?q=*', async (route) => {
      if (!isFirst || !decodeURIComponent(route.request().url()).includes(String(parent)))
        return route.fallback();
      isFirst = false;
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'ไดรฟ์' }).click();
    await until(async () => isFirst, false);
    await create('หลัง.txt');
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
    expect(await page.getByRole('treeitem', { name: 'หลัง.txt' }).count()).toBe(1);
    await page.getByRole('button', { name: 'ย้ายไปถังขยะ' }).click();
    await evidence.waitFor({ state: 'detached' });
    await folder.and(page.locator(':focus')).waitFor();
    expect(await page.evaluate('contents.size')).toBe(0);
  });

  it('keeps the file in view that was chosen last, however late the one of a link comes', async () => {
    const { page } = await open(officer);
    await openReports(page);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let address = '';
    await page.route('**/drive/v3/files/*', async (route) => {
      if (address === '') {
        address = route.request().url();
        await held;
      }
      await route.continue();
    });
    await cellAt(page, 'H3').getByRole('link').click();
    await page.getByRole('treeitem', { name: /คำรับรอง นายรายงาน/ }).click();
    const chosen = page.getByRole('heading', { name: 'คำรับรอง นายรายงาน ตรงเวลา' });
    await chosen.waitFor();
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
    // As many answers later as showing the link's folder would take, and more.
    for (let answers = 0; answers < 8; answers += 1)
      await page.evaluate(`fetch(${JSON.stringify(address)}).then((answer) => answer.text())`);
    expect(await chosen.count()).toBe(1);
  });

  it('follows a link to a filter view, which shows only its rows', async () => {
    const { page } = await open(officer);
    await page.getByRole('button', { name: /เมล/ }).click();
    await page.getByRole('option', { name: /ถึงเวลารายงานผล/ }).click();
    await page.getByRole('link', { name: /gid=13/ }).click();
    await cellAt(page, 'A8').getByText('2570-06-7').waitFor();
    expect(await cellAt(page, 'A7').count()).toBe(0);
    await cellAt(page, 'A1').getByText('รหัสรายงาน', { exact: true }).waitFor();
    await page.getByLabel('มุมมองตัวกรอง').selectOption('ทุกแถว');
    await cellAt(page, 'A7').getByText('2570-06-6').waitFor();
  });

  it('leads a person to the first cell that is theirs to fill', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await page.getByRole('button', { name: 'ไปช่องที่ฉันกรอก' }).click();
    await page.locator('.cell-name').getByText('D2', { exact: true }).waitFor();
    await page.keyboard.type('90');
    await page.keyboard.press('Enter');
    await cellAt(page, 'I2').getByText('4.5').waitFor();
    expect(await cellAt(page, 'D2').textContent()).toBe('90');
  });

  it('takes a result and its Enter that were typed before the field was there', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await page.getByRole('button', { name: 'ไปช่องที่ฉันกรอก' }).click();
    await page.locator('.cell-name').getByText('D2', { exact: true }).waitFor();
    await page.evaluate(`for (const [key, code] of [['8', 'Digit8'], ['0', 'Digit0'], ['Enter', 'Enter']])
      document.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))`);
    await cellAt(page, 'I2').getByText('4', { exact: true }).waitFor();
    expect(await cellAt(page, 'D2').textContent()).toBe('80');
  });

  it('takes a result and its Tab that were typed before the field was there, and goes on to the next cell', async () => {
    const { page } = await open(officer);
    await openReports(page);
    await page.getByRole('button', { name: 'ไปช่องที่ฉันกรอก' }).click();
    await page.locator('.cell-name').getByText('D2', { exact: true }).waitFor();
    // A machine that draws half a second late.
    await page.evaluate(`{
      window.drawInTime = window.requestAnimationFrame;
      window.requestAnimationFrame = (then) => setTimeout(() => drawInTime(then), 500);
      for (const [key, code] of [['7', 'Digit7'], ['0', 'Digit0'], ['Tab', 'Tab']])
        document.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
    }`);
    await page.locator('.cell-name').getByText('E2', { exact: true }).waitFor();
    await cellAt(page, 'I2').getByText('3.5', { exact: true }).waitFor();
    expect(await cellAt(page, 'D2').textContent()).toBe('70');
    await page.evaluate('window.requestAnimationFrame = drawInTime');
  });

  it('scrolls 2,000 rows with the header standing', async () => {
    const browser = opened().page.context().browser();
    if (browser === null) throw new Error('the page has no browser of its own');
    const long = await openPage(browser, await openRegisterOffice(2000));
    const { page } = long;
    await openReports(page);
    await cellAt(page, 'C2').hover();
    await page.mouse.wheel(0, 1_000_000);
    await page.getByText('2570-06-2000', { exact: true }).waitFor();
    await until(() => cellAt(page, 'A2').count(), 0);
    expect(await cellAt(page, 'A1').textContent()).toBe('รหัสรายงาน');
    await long.close();
  });

  it('opens no sidebar for a person who is another by the time that it comes', async () => {
    const { page } = await open(officer);
    const letGo = await holdAnswers(page, /^openSidebar$/);
    await page.getByRole('menuitem', { name: 'คำรับรอง' }).click();
    await page.getByRole('menuitem', { name: 'สร้างข้อตกลง' }).click();
    await page.getByRole('button', { name: 'เลือกว่าคุณคือใคร' }).click();
    await page.getByRole('searchbox').fill('หลักมั่น');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('.who').getByText('นางสาวเจ้าภาพ หลักมั่น').waitFor();
    await letGo();
    await page.locator('body:not(.running)').waitFor();
    expect(await page.getByRole('complementary').isVisible()).toBe(false);
  });
});
