import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { firstPagePoints } from '../../src/documents/filling/first-page-fit';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import { AGREEMENT_KINDS } from '../../src/domain/agreements/agreement';
import { builtTemplate, contentOf, plannedOf } from './filled';
import { sampleOffice } from './sample-office';

/** Pages are real only where a word processor lays them out: these tests run where LibreOffice and poppler are installed. */
const installed = ['soffice', 'pdfinfo'].every((command) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
    return true;
  } catch {
    return false;
  }
});

const office = sampleOffice();
const LONGEST_MAKER = {
  name: 'ว่าที่ร้อยตรีหญิงกัลยาณวรรณสิริรัตน์ ศักดิ์สิทธิ์วัฒนานุกูลกิจไพศาล',
  position: 'ผู้อำนวยการกลุ่มนิเทศติดตามและประเมินผลการจัดการศึกษา สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตรัง กระบี่',
};
const LONGEST_RECEIVER = {
  name: 'ว่าที่พันตรีดอกเตอร์ประสิทธิ์ศักดิ์ชัยมงคล อภิวัฒนานุสรณ์ไพบูลย์กิจ',
  position: 'รองผู้อำนวยการเขตพื้นที่การศึกษา รักษาราชการแทนผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตรัง กระบี่',
};

const LONGEST_UNIT =
  'โรงเรียนเฉลิมพระเกียรติสมเด็จพระศรีนครินทร์ภูเก็ตในพระราชูปถัมภ์สมเด็จพระเทพรัตนราชสุดาสยามบรมราชกุมารีตรัง';

/** The four kinds' first agreements with the longest parties; two of them as they are, and two with one signer more or one on each side. */
async function writeAgreements(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [kindIndex, kind] of AGREEMENT_KINDS.entries()) {
    const template = prepareTemplate(builtTemplate(kind), { digits: 'thai', wholeWords: true });
    const planned = plannedOf(office).find((one) => one.kind === kind);
    const content = contentOf(planned?.key ?? '');
    const short = {
      ...content,
      dimensions: content.dimensions.slice(0, 1),
      details: content.details.slice(0, 1),
    };
    const longest = {
      ...content.agreement,
      makers: [LONGEST_MAKER],
      receivers: [LONGEST_RECEIVER],
      unit: LONGEST_UNIT,
    };
    const thirdSigner = { name: 'นายพยาน ตัวอย่าง', position: 'รองผู้อำนวยการสำนักงาน', label: 'พยาน' };
    const { makers, receivers } = content.agreement;
    const others = [
      { plain: content.agreement },
      { third: { ...content.agreement, coSigners: [thirdSigner] } },
      { plain: content.agreement },
      {
        each: {
          ...content.agreement,
          makers: [...makers, thirdSigner],
          receivers: [...receivers, thirdSigner],
        },
      },
    ];
    const papers = { longest, ...others[kindIndex] };
    for (const [paper, agreement] of Object.entries(papers)) {
      const name = `${kindIndex}-${paper}`;
      const tags = agreementTags({ ...short, agreement }, office.paper);
      const firstSectionPoints = firstPagePoints(agreement, office.paper.office.name);
      writeFileSync(join(folder, `${name}.docx`), fillDocument(template, tags, { firstSectionPoints }));
      names.push(name);
    }
  }
  return names;
}

function convertToPdf(folder: string, names: readonly string[]): void {
  const fonts = join(__dirname, '../../node_modules/@expo-google-fonts/sarabun');
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir></fontconfig>`,
  );
  const files = names.map((name) => join(folder, `${name}.docx`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: config },
    stdio: 'pipe',
  });
}

/** Upright or lying, page by page. */
function pagesOf(pdf: string): readonly string[] {
  const listed = execFileSync('pdfinfo', ['-f', '1', '-l', '99', pdf], { encoding: 'utf8' });
  return [...listed.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) =>
    Number(width) < Number(height) ? 'upright' : 'lying',
  );
}

(installed ? describe : describe.skip)('an agreement laid out by LibreOffice', () => {
  test('has its signatures on page 1, with the longest names and a third signer too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'raprong-pages-'));
    try {
      const names = await writeAgreements(folder);
      convertToPdf(folder, names);
      for (const name of names) {
        const pages = pagesOf(join(folder, `${name}.pdf`));
        const annex = pages.filter((page) => page === 'lying').length;
        expect([name, ...pages]).toEqual([name, 'upright', ...Array(annex).fill('lying'), 'upright']);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
