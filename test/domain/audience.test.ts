import { readAudience } from '../../src/domain/people/audience';

describe('with whom folders of a round are shared', () => {
  it.each([
    ['kpi@spm13.example', { type: 'group', address: 'kpi@spm13.example' }],
    [' KPI@SPM13.example ', { type: 'group', address: 'kpi@spm13.example' }],
    ['spm13.example', { type: 'domain', address: 'spm13.example' }],
    ['@SPM13.example', { type: 'domain', address: 'spm13.example' }],
    ['ทุกคน', undefined],
    ['a@b@c.example', undefined],
    ['', undefined],
  ])('%s', (typed, audience) => {
    expect(readAudience(typed)).toEqual(audience);
  });
});
