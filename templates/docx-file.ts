import { Document, type ISectionOptions, Packer } from 'docx';
import PizZip from 'pizzip';
import { points } from './measures';
import { BODY_POINTS, FONT, SPACING } from './text';

/** One template as the build hands it on: NAME.docx in build/templates. */
export type BuiltTemplate = { readonly name: string; readonly bytes: Uint8Array };

/** Sections as a .docx whose bytes depend on nothing but them. */
export async function docxFile(
  name: string,
  title: string,
  sections: readonly ISectionOptions[],
): Promise<BuiltTemplate> {
  const document = new Document({
    title,
    creator: 'Raprong',
    styles: {
      default: {
        document: {
          paragraph: { spacing: SPACING },
          run: {
            font: FONT,
            size: points(BODY_POINTS),
            language: { value: 'th-TH', bidirectional: 'th-TH' },
          },
        },
      },
    },
    sections: [...sections],
  });
  return { name, bytes: withoutTimesAndCounters(await Packer.toBuffer(document)) };
}

/** Packer writes the hour of the build and process-wide picture numbers; equal sources must give equal bytes. */
function withoutTimesAndCounters(packed: Buffer): Uint8Array {
  const zip = new PizZip(packed);
  const rewrite = (path: string, change: (xml: string) => string) => {
    const entry = zip.file(path);
    if (entry !== null) zip.file(path, change(entry.asText()));
  };
  rewrite('docProps/core.xml', (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-10-01T00:00:00Z'));
  rewrite('word/document.xml', (xml) => {
    let pictures = 0;
    return xml.replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => {
      pictures += 1;
      return `${start}${pictures}"`;
    });
  });
  for (const entry of Object.values(zip.files)) entry.date = new Date(1980, 0, 1);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
