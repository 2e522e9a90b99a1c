import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Office, type Preview, sample } from '../office/office';

/** Inputs that outsiders gave, one for each kind of file; where they are not at hand the kinds stand in the tests beside. */
const GIVEN = join(__dirname, '../../../shared/bugs');

type Look = (
  preview: Preview,
  rows: (key: string) => Promise<Readonly<Record<string, unknown>> | undefined>,
) => Promise<void>;

function messagesOf({ problems, remarks, left }: Preview): string {
  return [
    ...problems.map(({ message }) => message),
    ...remarks.map(({ message }) => message),
    ...left.map(({ why }) => why),
  ].join('\n');
}

/** What is right of each, by its number: the tab, and what is looked at before and after it is accepted. */
const RIGHT: Readonly<Record<string, { readonly tab: string; readonly look: Look }>> = {
  '01': {
    tab: 'บุคลากร',
    look: async (_, row) => {
      expect([await row('P910'), await row('P911')].every((one) => one !== undefined)).toBe(true);
    },
  },
  '02': {
    tab: 'ตัวชี้วัด',
    look: async (_, row) => {
      for (const key of ['7.2', '7.3']) {
        const { มิติ: dimension, ผู้รับผิดชอบ: owner } = (await row(key)) ?? {};
        expect([dimension, owner]).not.toContain('');
      }
    },
  },
  '03': {
    tab: 'ตัวชี้วัด',
    look: async (_, row) => {
      expect(await row('7.4')).toMatchObject({ 'เกณฑ์ 1': 60 });
    },
  },
  '04': {
    tab: 'ตัวชี้วัด',
    look: async (_, row) => {
      expect(await row('7.6')).toMatchObject({ น้ำหนัก: 20, 'เกณฑ์ 1': 60 });
    },
  },
  '05': {
    tab: 'ตัวชี้วัด',
    look: async (_, row) => {
      expect(await row('7.10')).toBeDefined();
    },
  },
  '06': {
    tab: 'บุคลากร',
    look: async (preview, row) => {
      expect(preview.left.length).toBeGreaterThanOrEqual(2);
      expect(await row('รวม')).toBeUndefined();
    },
  },
  '07': {
    tab: 'บุคลากร',
    look: async (_, row) => {
      expect(await row('P918')).toBeDefined();
    },
  },
  '08': {
    tab: 'บุคลากร',
    look: async (preview, row) => {
      expect(await row('P921')).toBeDefined();
      expect(preview.problems.length).toBeGreaterThan(0);
    },
  },
  '10': {
    tab: 'บุคลากร',
    look: async (preview, row) => {
      expect(messagesOf(preview)).toMatch(/#N\/A[\s\S]*#REF!/);
      expect(JSON.stringify(await row('P925'))).not.toMatch(/#N\/A|#REF!/);
    },
  },
  '11': {
    tab: 'บุคลากร',
    look: async (preview) => {
      expect(JSON.stringify(preview.sample)).toContain('นายทดสอบ สามสมมุติ');
    },
  },
  '12': {
    tab: 'บุคลากร',
    look: async (_, row) => {
      expect(await row('P929')).toBeDefined();
    },
  },
  '13': {
    tab: 'ตัวชี้วัด',
    look: async (preview, row) => {
      expect(await row('7.91')).toMatchObject({ ผู้รับผิดชอบ: 'P032' });
      expect(preview.problems.some(({ cell }) => cell !== '')).toBe(true);
    },
  },
  '17': {
    tab: 'บุคลากร',
    look: async (preview, row) => {
      expect(preview.counts.emptied).toBeGreaterThan(0);
      expect((await row('P002'))?.['ชื่อ-สกุล']).not.toBe('');
    },
  },
  '18': {
    tab: 'สถานศึกษา',
    look: async (preview) => {
      expect(preview.counts.added).toBe(0);
    },
  },
  '20': {
    tab: 'บุคลากร',
    look: async (preview) => {
      expect(messagesOf(preview)).toContain('P932');
    },
  },
  '21': {
    tab: 'วันหยุด',
    look: async (preview) => {
      // Three spellings of one day.
      expect(preview.problems.map(({ message }) => message)).toEqual(
        Array.from({ length: 3 }, () => expect.stringMatching(/^"1 ต\.ค\. 2569" ซ้ำกับแถว/)),
      );
    },
  },
  '22': {
    tab: 'ตัวชี้วัด',
    look: async (_, row) => {
      const cells = Object.values((await row('7.96')) ?? {});
      expect(cells).toEqual(expect.arrayContaining([-5, -10]));
    },
  },
};

const present = existsSync(GIVEN) ? Object.keys(RIGHT) : [];

(present.length > 0 ? describe : describe.skip)('files that outsiders gave', () => {
  let office: Office;
  beforeAll(async () => {
    office = await sample();
  });
  afterAll(() => office.close());

  function given(number: string): { readonly name: string; readonly bytes: Uint8Array } {
    const folder = readdirSync(GIVEN).find((name) => name.startsWith(`${number}-`)) ?? '';
    const name = readdirSync(join(GIVEN, folder)).find((file) => file.startsWith('given.')) ?? '';
    return { name, bytes: readFileSync(join(GIVEN, folder, name)) };
  }

  it.each(present)('%s is read as it should be', async (number) => {
    const right = RIGHT[number];
    if (right === undefined) throw new Error(number);
    const copy = await office.fork();
    if (number === '05') await copy.take('ตัวชี้วัด', 'a.csv', 'รหัส,ตัวชี้วัด\r\n7.1,เดิม\r\n');
    const { name, bytes } = given(number);
    const preview = await copy.preview(right.tab, name, bytes);
    await copy.run('commitImport', { importId: preview.importId });
    const rows = await copy.rows(right.tab);
    await right.look(preview, async (key) => rows.get(key));
    if (number === '05') expect(rows.get('7.1')).toMatchObject({ ตัวชี้วัด: 'เดิม' });
    await copy.close();
  });

  it('09 is read, or refused by what it is', async () => {
    const { name, bytes } = given('09');
    const { result, error } = await office.call('previewImport', {
      tab: 'บุคลากร',
      fileName: name,
      base64: Buffer.from(bytes).toString('base64'),
    });
    if (error === undefined) expect(result.rows).toBeGreaterThan(0);
    else expect(error).toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('.xlsx') });
  });

  it('23 changes no role by its blanks, and is refused where they are to clear', async () => {
    const { name, bytes } = given('23');
    const copy = await office.fork();
    const base64 = Buffer.from(bytes).toString('base64');
    const { importId } = await copy.preview('บุคลากร', name, bytes);
    await copy.run('commitImport', { importId });
    const roles = [...(await copy.rows('บุคลากร')).values()].map((row) => row.บทบาท);
    expect(roles).toEqual([...(await office.rows('บุคลากร')).values()].map((row) => row.บทบาท));
    const cleared = await copy.call('previewImport', { tab: 'บุคลากร', fileName: name, base64, clear: true });
    expect(cleared.result.problems.length).toBeGreaterThan(0);
    expect(await copy.refusal('commitImport', { importId: cleared.result.importId, clear: true })).toBe(
      'no-operator-left',
    );
    await copy.close();
  });
});
