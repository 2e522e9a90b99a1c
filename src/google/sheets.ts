import { record } from '../ports/json';
import type { Outcome } from '../ports/outcome';
import { type Grid, type SheetsApi, sheetsOf } from '../ports/sheets';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';

const HOST = 'https://sheets.googleapis.com/v4/spreadsheets';

/** UrlFetchApp refuses addresses beyond about 2 KB, and a Thai letter takes nine characters of it. */
const LONGEST_URL = 2000;

const ASKED_BACK =
  'updatedSpreadsheet(sheets(properties(sheetId,title),data(startRow,startColumn,rowData(values(effectiveValue)))))';

export function createSheets(http: Http): SheetsApi {
  function batchGet(
    spreadsheetId: string,
    ranges: readonly string[],
    render: string,
  ): Outcome<readonly Grid[]> {
    return gridsIn(http.send(readRequests(spreadsheetId, ranges, render)));
  }
  return {
    values: (spreadsheetId, ranges) => batchGet(spreadsheetId, ranges, 'UNFORMATTED_VALUE'),
    formulas: (spreadsheetId, ranges) => batchGet(spreadsheetId, ranges, 'FORMULA'),
    valuesAndTexts(spreadsheetId, ranges) {
      const typed = readRequests(spreadsheetId, ranges, 'UNFORMATTED_VALUE');
      const made = http.send([...typed, ...readRequests(spreadsheetId, ranges, 'FORMATTED_VALUE')]);
      const values = gridsIn(made.slice(0, typed.length));
      const texts = gridsIn(made.slice(typed.length));
      if (values.kind !== 'done') return values;
      if (texts.kind !== 'done') return texts;
      const pairs = values.value.map((grid, index) => ({ values: grid, texts: texts.value[index] ?? [] }));
      return { kind: 'done', value: pairs };
    },
    update(spreadsheetId, { requests, askBack = [], repeatable }) {
      const asks = askBack.length > 0;
      const made = http.send([
        {
          method: 'post',
          url: `${HOST}/${spreadsheetId}:batchUpdate?fields=${asks ? ASKED_BACK : 'spreadsheetId'}`,
          json: asks
            ? {
                requests,
                includeSpreadsheetInResponse: true,
                responseIncludeGridData: true,
                responseRanges: askBack,
              }
            : { requests },
          repeatable,
        },
      ]);
      return joined(made, (answer) => sheetsOf(record(answer.json()).updatedSpreadsheet));
    },
    get(spreadsheetId, fields, ranges = []) {
      const head = `${HOST}/${spreadsheetId}?fields=${encodeURIComponent(fields)}`;
      const made = http.send(
        inAddresses(head, ranges).map((url): HttpRequest => ({ method: 'get', url, repeatable: true })),
      );
      const parts = joined(made, (answer) => [record(answer.json())]);
      return parts.kind === 'done' ? { kind: 'done', value: merged(parts.value) } : parts;
    },
  };
}

function readRequests(
  spreadsheetId: string,
  ranges: readonly string[],
  render: string,
): readonly HttpRequest[] {
  const head = `${HOST}/${spreadsheetId}/values:batchGet?valueRenderOption=${render}&dateTimeRenderOption=SERIAL_NUMBER&fields=valueRanges(values)`;
  return inAddresses(head, ranges).map((url) => ({ method: 'get', url, repeatable: true }));
}

function gridsIn(made: readonly Outcome<HttpAnswer>[]): Outcome<readonly Grid[]> {
  return joined(made, (answer) => gridsOf(answer.json()));
}

/** `head` with the ranges as parameters, over as many addresses as their length asks for. */
function inAddresses(head: string, ranges: readonly string[]): readonly string[] {
  const addresses: string[] = [];
  let address = head;
  for (const range of ranges) {
    const parameter = `&ranges=${encodeURIComponent(range)}`;
    if (address !== head && address.length + parameter.length > LONGEST_URL) {
      addresses.push(address);
      address = head;
    }
    address += parameter;
  }
  return [...addresses, address];
}

function joined<T>(
  made: readonly Outcome<HttpAnswer>[],
  decode: (answer: HttpAnswer) => readonly T[],
): Outcome<readonly T[]> {
  const values: T[] = [];
  for (const part of made) {
    if (part.kind !== 'done') return part;
    values.push(...decode(part.value));
  }
  return { kind: 'done', value: values };
}

/** Several answers of one spreadsheet asked for in parts: their lists of sheets follow one another. */
function merged(parts: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, unknown>> {
  const sheets = parts.flatMap((part) => sheetsOf(part));
  return { ...parts[0], sheets };
}

function gridsOf(body: unknown): readonly Grid[] {
  const { valueRanges } = record(body);
  if (!Array.isArray(valueRanges)) return [];
  return valueRanges.map((range) => {
    const { values } = record(range);
    return Array.isArray(values) ? (values as Grid) : [];
  });
}
