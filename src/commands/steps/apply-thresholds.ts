import type Big from 'big.js';
import { decimalOfText, decimalsOf } from '../../domain/decimal';
import type { Indicator, Thresholds } from '../../domain/indicator';
import { readScale } from '../../domain/scores/scale';
import { LOG_EVENT } from '../../messages/log-event';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { invalidField, textField, textsField } from '../request';
import { indicatorOf } from './propose-thresholds';

/** More decimals than this no formula of the register scores exactly. */
const MOST_DECIMALS = 4;

/**
 * `{code, thresholds}` → `{code}`: writes เกณฑ์ 1 … เกณฑ์ 5 of one indicator, in one commit with its line in บันทึก. Criteria
 * that do not rise (or fall) are refused. Rounds that are open already keep the thresholds they were opened with.
 */
export function applyThresholds(office: Office, request: unknown): { readonly code: string } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ['settings', 'people', 'indicators']);
    const code = textField(request, 'code');
    const indicator = indicatorOf(snapshot, code);
    if (indicator.method === undefined) throw invalidField('code', code, { kind: 'scored-indicator' });
    const levels = readLevels(request);
    const thresholds = [indicator.thresholds[0], ...levels] as const;
    refuseFaults(snapshot, indicator, thresholds);
    const cells = Object.fromEntries(levels.map((level, index) => [`เกณฑ์ ${index + 1}`, Number(level)]));
    const log = {
      event: LOG_EVENT.thresholdsApplied,
      subject: code,
      before: listText(indicator.thresholds.slice(1)),
      after: listText(levels),
    };
    office.register.commit(snapshot, [{ kind: 'set', tab: 'indicators', key: code, cells }], [log]);
    return { code };
  });
}

function readLevels(request: unknown): readonly [Big, Big, Big, Big, Big] {
  const texts = textsField(request, 'thresholds') ?? [];
  const [one, two, three, four, five, ...others] = texts.map(readLevel);
  if (!one || !two || !three || !four || !five || others.length > 0) {
    throw invalidField('thresholds', texts, { kind: 'thresholds', faults: [] });
  }
  return [one, two, three, four, five];
}

function readLevel(text: string): Big | undefined {
  const level = decimalOfText(text);
  return level === undefined || decimalsOf(level) > MOST_DECIMALS ? undefined : level;
}

function refuseFaults(snapshot: Snapshot, indicator: Indicator, thresholds: Thresholds): void {
  const { settings } = decodeSettings(snapshot.table('settings'));
  const read = readScale(settings.scale, thresholds, indicator.direction, settings.levelScores);
  if (read.kind === 'faulty') {
    const given = thresholds.slice(1).map((level) => level?.toFixed() ?? '');
    throw invalidField('thresholds', given, { kind: 'thresholds', faults: read.faults });
  }
}

function listText(levels: readonly (Big | undefined)[]): string {
  return levels.map((level) => level?.toFixed() ?? '').join(' / ');
}
