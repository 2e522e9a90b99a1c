import { lineChanges } from './line-changes';
import { NAME_END, NAME_START } from './named-tags';

/** One field in which a paper and the register differ, as both write it (Western digits); '' where a side has nothing. */
export type PaperDifference = { readonly field: string; readonly paper: string; readonly register: string };

/** Running text that no field of the register stands in. */
const OTHER_TEXT = 'ข้อความ';

/** Sums that follow from other fields: told only where nothing else differs. */
const DERIVED = /(?:^| )(?:น้ำหนักมิติ|น้ำหนักรวม|จำนวนตัวชี้วัด)$/;

/**
 * Compares what a paper says with what it would say now. `named` gives the same lines as `register` with names in the place of
 * values; they are not asked for where nothing differs. Running text is told only where `textToo`: a template that staff have changed
 * since is no difference of the paper's.
 */
export function paperDifferences(
  register: readonly string[],
  named: () => readonly string[],
  paper: readonly string[],
  textToo: boolean,
): readonly PaperDifference[] {
  const changes = lineChanges(register, paper);
  const names = changes.length === 0 ? [] : named();
  const found = changes.flatMap(({ at, before, after }) => {
    const lines = Math.max(before.length, after.length);
    return Array.from({ length: lines }).flatMap((_, line) =>
      lineDifferences(
        before[line] ?? '',
        line < before.length ? (names[at + line] ?? '') : '',
        after[line] ?? '',
      ),
    );
  });
  const fields = withoutEchoes(once(found.filter(({ field }) => field !== OTHER_TEXT)));
  const own = fields.filter(({ field }) => !DERIVED.test(field));
  const texts = textToo ? found.filter(({ field }) => field === OTHER_TEXT) : [];
  return [...(own.length > 0 ? own : fields), ...texts];
}

function lineDifferences(register: string, named: string, paper: string): readonly PaperDifference[] {
  const names = named.split(NAMES).filter((_, at) => at % 2 === 1);
  if (names.length === 0) return [{ field: OTHER_TEXT, paper, register }];
  const registerValues = valuesIn(named, register);
  if (paper === '')
    return names.map((field, at) => ({ field, paper: '', register: registerValues?.[at] ?? register }));
  const paperValues = valuesIn(named, paper);
  if (registerValues === undefined || paperValues === undefined)
    return [{ field: names.length === 1 ? (names[0] ?? '') : OTHER_TEXT, paper, register }];
  return names.flatMap((field, at) => {
    const sides = { paper: paperValues[at] ?? '', register: registerValues[at] ?? '' };
    return sides.paper === sides.register ? [] : [{ field, ...sides }];
  });
}

/** Splits a line into words and names by turns. */
const NAMES = new RegExp(`${NAME_START}([^${NAME_END}]*)${NAME_END}`);

/** What stands in a line where its named twin has names, each as short as can be; undefined where the words around them are others. */
function valuesIn(named: string, line: string): readonly string[] | undefined {
  const [first = '', ...others] = named.split(NAMES).filter((_, at) => at % 2 === 0);
  const last = others.pop() ?? '';
  if (!line.startsWith(first)) return undefined;
  const values: string[] = [];
  let from = first.length;
  for (const word of others) {
    const at = line.indexOf(word, from);
    if (at < 0) return undefined;
    values.push(line.slice(from, at));
    from = at + word.length;
  }
  const end = line.length - last.length;
  return line.endsWith(last) && end >= from ? [...values, line.slice(from, end)] : undefined;
}

/** What a KPI page says in words of the thresholds that stand as numbers in the annex. */
const ECHO = /^(\S+) (?:เกณฑ์ของระดับ|ช่วงปรับเกณฑ์)$/;

function withoutEchoes(differences: readonly PaperDifference[]): readonly PaperDifference[] {
  const told = new Set(
    differences.flatMap(({ field }) => {
      const threshold = /^(\S+) เกณฑ์\d$/.exec(field);
      return threshold === null ? [] : [threshold[1]];
    }),
  );
  return differences.filter(({ field }) => !told.has(ECHO.exec(field)?.[1] ?? ''));
}

/** The annex and the KPI page say the same of one indicator: one difference of the register is told once. */
function once(differences: readonly PaperDifference[]): readonly PaperDifference[] {
  const seen = new Set<string>();
  return differences.filter(({ field, paper, register }) => {
    const [subject = ''] = field.split(' ');
    const keys = [field, JSON.stringify([subject, paper, register])];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
