import type { Indicator } from '../../domain/indicator';
import { Refusal } from '../../domain/refusal';
import { scaleNameFor } from '../../domain/scores/scale-name';
import { proposeThresholds, targetBelowBaseline } from '../../domain/scores/targets';
import {
  proposalText,
  scaleWithoutProposalText,
  targetBelowBaselineText,
} from '../../messages/reports/proposal-text';
import { decodeIndicators } from '../../register/decode/indicator';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { requireStaff } from '../authority';
import type { Office } from '../office';
import { textField } from '../request';

export type ProposedThresholds = {
  /** เกณฑ์ 1 … เกณฑ์ 5 as plain numbers, or none. */
  readonly thresholds: readonly string[];
  /** เกณฑ์ 1 … เกณฑ์ 5 that stand now, '' where a cell is blank. */
  readonly present: readonly string[];
  /** How they were found, or why there are none. */
  readonly text: string;
  /** '' or that the target is easier than last year's result. */
  readonly warning: string;
};

/** `{code}`, for everyone in บุคลากร: thresholds from the three years of ปีฐาน. Nothing is written. */
export function proposeThresholdsFor(office: Office, request: unknown): ProposedThresholds {
  const snapshot = office.register.read(['settings', 'people', 'indicators']);
  requireStaff(office, snapshot);
  const indicator = indicatorOf(snapshot, textField(request, 'code'));
  const { settings } = decodeSettings(snapshot.table('settings'));
  const below = targetBelowBaseline(indicator);
  const warning = below === undefined ? '' : targetBelowBaselineText(below);
  const present = indicator.thresholds.slice(1).map((threshold) => threshold?.toFixed() ?? '');
  if (scaleNameFor(settings.scale, indicator.thresholds) === '50-75-100') {
    return { thresholds: [], present, text: scaleWithoutProposalText(), warning };
  }
  const proposal = proposeThresholds(indicator);
  const thresholds = proposal.kind === 'none' ? [] : proposal.thresholds;
  return {
    thresholds: thresholds.map((threshold) => threshold.toFixed()),
    present,
    text: proposalText(proposal),
    warning,
  };
}

export function indicatorOf(snapshot: Snapshot, code: string): Indicator {
  const { indicators } = decodeIndicators(snapshot.table('indicators'));
  const indicator = indicators.find((one) => one.code === code);
  if (indicator === undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: code });
  return indicator;
}
