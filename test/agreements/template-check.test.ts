import { createHash } from 'node:crypto';
import { checkTemplates } from '../../src/commands/documents/template-check';
import { templateFaults } from '../../src/documents/templates/template-faults';
import { builtTemplate } from '../documents/filled';
import { emptyCache } from './script-cache';

/** An office of which nothing but its cache is asked. */
function cachingOffice() {
  const { texts, cache } = emptyCache();
  return {
    texts,
    office: {
      sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
      cache,
    },
  };
}

const NONE = { party: [], indicator: [] };

describe('what is wrong with a template', () => {
  it('is told the same from the cache as when it was tried out, for each kind and content apart', () => {
    const indicator = builtTemplate('KPI Template');
    const order = builtTemplate('คำสั่ง');
    const { office, texts } = cachingOffice();
    // An order is no KPI Template: its tags are unknown there.
    const templates = [
      { name: 'KPI Template', docx: indicator },
      { name: 'KPI Template', docx: order },
      { name: 'คำสั่ง', docx: order },
    ] as const;
    const expected = templates.map(({ name, docx }) => templateFaults(name, docx));
    expect(expected[1]?.length).toBeGreaterThan(0);
    expect(checkTemplates(office, templates)).toEqual(expected);
    expect(texts.size).toBe(3);
    expect(checkTemplates(office, templates)).toEqual(expected);
    expect(texts.size).toBe(3);
  });

  it('is looked for anew where the office has a column of its own more', () => {
    const docx = builtTemplate('KPI Template');
    const { office, texts } = cachingOffice();
    checkTemplates(office, [{ name: 'KPI Template', docx, own: NONE }]);
    checkTemplates(office, [{ name: 'KPI Template', docx, own: { party: ['เครือข่าย'], indicator: [] } }]);
    expect(texts.size).toBe(2);
  });
});
