import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { fillDocument, prepareTemplate } from '../src/documents/filling/fill-document';
import { agreementTags } from '../src/documents/tags/agreement-tags';
import { builtTemplate, contentOf } from '../test/documents/filled';
import { sampleOffice } from '../test/documents/sample-office';
import { cpuRatio } from './cpu-ratio';

const KEY = '2570-สถ-S01';

/** CPU of a document filled here, as a share of what docxtemplater itself needs for the same template and data. */
export function fillRatio(): number {
  const office = sampleOffice();
  const tags = agreementTags(contentOf(KEY, office), office.paper);
  const template = prepareTemplate(builtTemplate('สถานศึกษา'), { digits: 'thai' });
  return cpuRatio(
    () => fillDocument(template, tags),
    () => {
      const options = { delimiters: { start: '{{', end: '}}' }, paragraphLoop: true, linebreaks: true };
      const engine = new Docxtemplater(new PizZip(template.bytes), { ...options, nullGetter: () => '' });
      engine.render(tags);
      engine.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    },
  );
}
