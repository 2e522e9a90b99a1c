import { FILE_SHAPE, WRITABLE_FIELDS } from '../../local/drive/field-shapes';

describe('the table of request shapes', () => {
  test('lets a body set only fields that a file has', () => {
    expect(Object.keys(WRITABLE_FIELDS).filter((field) => !FILE_SHAPE[field])).toEqual([]);
  });
});
