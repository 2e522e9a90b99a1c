import type Big from 'big.js';
import { decimalOfText, decimalsOf } from '../../domain/decimal';
import type { Indicator, Thresholds } from '../../domain/indicator';
import { Refusal } from '../../domain/refusal';
import { readScale } from '../../domain/scale';
import { criteriaFaultText } from '../../messages/criteria-fault-text';
import { LOG_EVENT } from '../../messages/log-event';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { requireOperator } from '../authority';
import type { Office } from '../office';
import { textField, textsField } from '../request';
import { indicatorOf } from './propose-thresholds';

/** More decimals than this no formula of the register scores exactly. */
const MOST_DECIMALS = 4;

/**
 * `{code, thresholds}` → `{code}`: writes เกณฑ์ 1 … เกณฑ์ 5 of one indicator, in one commit with its line in บันทึก. Criteria
 * that do not rise (or fall) are refused. Rounds that are open already keep the thresholds they were opened with.
 */
export function applyThresholds(office: Office, request: unknown): { readonly code: string } {
  return office.locked(() => {
    const snapshot = office.register.read(['settings', 'people', 'indicators']);
    requireOperator(office, snapshot);
    const code = textField(request, 'code');
    const indicator = indicatorOf(snapshot, code);
    if (indicator.method === undefined) throw new Refusal('invalid-request', `ตัวชี้วัด ${code}`);
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
  const [one, two, three, four, five, ...others] = (textsField(request, 'thresholds') ?? []).map(readLevel);
  if (!one || !two || !three || !four || !five || others.length > 0) {
    throw new Refusal('invalid-request', 'thresholds');
  }
  return [one, two, three, four, five];
}

function readLevel(text: string): Big {
  const level = decimalOfText(text);
  if (level === undefined || decimalsOf(level) > MOST_DECIMALS) {
    throw new Refusal('invalid-request', `thresholds: ${text}`);
  }
  return level;
}

function refuseFaults(snapshot: Snapshot, indicator: Indicator, thresholds: Thresholds): void {
  const { settings } = decodeSettings(snapshot.table('settings'));
  const read = readScale(settings.scale, thresholds, indicator.direction, settings.levelScores);
  if (read.kind === 'faulty') {
    throw new Refusal('invalid-request', read.faults.map(criteriaFaultText).join(' · '));
  }
}

function listText(levels: readonly (Big | undefined)[]): string {
  return levels.map((level) => level?.toFixed() ?? '').join(' / ');
}
