import { REPORT_STATES, type ReportState } from '../../domain/rounds/report-state';
import { DASHBOARD_TEXT } from '../../messages/reports/dashboard-text';
import type { SheetsRequest } from '../../ports/sheets';
import { PALETTE } from '../layout/palette';
import { ACCEPTED_SCORE_COLUMN, dashboardBlockHeight, FIRST_STATE_COLUMN } from './dashboard-cells';

/** Ids of our own: a dashboard that is written anew changes its charts and makes no second ones. */
const CHART = { scores: 5_700_001, states: 5_700_002 } as const;
const SIZE = { widthPixels: 660, heightPixels: 320 };
/** The second chart stands beside the first, in this column. */
const SECOND_COLUMN = 5;
/** A parent's reports stand where those of its parts do. */
type ChartedState = Exclude<ReportState, 'ตามตัวชี้วัดย่อย'>;
/** Blue and yellow, light and dark: told apart by whoever sees no red and green, or no colours. */
const ROUND_SHADES = [PALETTE.chartDark, PALETTE.chartMiddle, PALETTE.chartLight, PALETTE.chartPale];
/** By state, the darker the blue the farther; yellow is what came back or was changed after it had been accepted. */
const STATE_SHADES: Readonly<Record<ChartedState, Shade>> = {
  ร่าง: PALETTE.chartMist,
  ส่งแล้ว: PALETTE.chartLight,
  แก้ไขหลังส่ง: PALETTE.chartPale,
  ผ่าน: PALETTE.chartBlue,
  ส่งคืน: PALETTE.chartMiddle,
  รับรองแล้ว: PALETTE.chartDark,
  แก้ไขหลังรับรอง: PALETTE.chartYellow,
  ปิด: PALETTE.chartGrey,
};

type Shade = (typeof ROUND_SHADES)[number];

type Charted = { readonly rounds: number; readonly dimensions: number };

/**
 * Two charts under the blocks of แดชบอร์ด: scores by dimension with the rounds side by side, and where the latest round's reports
 * stand. `standing`: ids of the charts that the tab has already; those stay where the office has put them unless a new block needs
 * the room.
 */
export function dashboardCharts(
  sheetId: number,
  { rounds, dimensions }: Charted,
  standing: readonly number[],
): readonly SheetsRequest[] {
  if (rounds === 0 || dimensions === 0) return [];
  const height = dashboardBlockHeight(dimensions);
  const range = (block: number, column: number, rows: number) => {
    const startRowIndex = block * height + 1;
    return {
      sourceRange: {
        sources: [
          {
            sheetId,
            startRowIndex,
            endRowIndex: startRowIndex + rows,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
        ],
      },
    };
  };
  const latest = rounds - 1;
  // The header, each dimension, the office.
  const scores = Array.from({ length: rounds }, (_, block) =>
    series(range(block, ACCEPTED_SCORE_COLUMN, dimensions + 2), ROUND_SHADES[block % ROUND_SHADES.length]),
  );
  const states = REPORT_STATES.filter((state): state is ChartedState => state !== 'ตามตัวชี้วัดย่อย').map(
    (state, index) => series(range(latest, FIRST_STATE_COLUMN + index, dimensions + 1), STATE_SHADES[state]),
  );
  const anchor = { sheetId, rowIndex: rounds * height };
  return [
    chart(
      CHART.scores,
      standing,
      { ...anchor, columnIndex: 0 },
      {
        title: DASHBOARD_TEXT.scoresChart,
        basicChart: { ...BARS, domains: [{ domain: range(0, 0, dimensions + 2) }], series: scores },
      },
    ),
    chart(
      CHART.states,
      standing,
      { ...anchor, columnIndex: SECOND_COLUMN },
      {
        title: DASHBOARD_TEXT.statesChart,
        basicChart: {
          ...BARS,
          stackedType: 'STACKED',
          domains: [{ domain: range(latest, 0, dimensions + 1) }],
          series: states,
        },
      },
    ),
  ].flat();
}

const BARS = {
  chartType: 'BAR',
  legendPosition: 'BOTTOM_LEGEND',
  headerCount: 1,
  axis: [{ position: 'BOTTOM_AXIS', viewWindowOptions: { viewWindowMin: 0 } }, { position: 'LEFT_AXIS' }],
};

function series(source: Readonly<Record<string, unknown>>, rgbColor: Shade | undefined) {
  return {
    series: source,
    targetAxis: 'BOTTOM_AXIS',
    colorStyle: { rgbColor },
  };
}

function chart(
  chartId: number,
  standing: readonly number[],
  anchorCell: Readonly<Record<string, number>>,
  spec: Readonly<Record<string, unknown>>,
): readonly SheetsRequest[] {
  const overlayPosition = { anchorCell, ...SIZE };
  if (!standing.includes(chartId))
    return [{ addChart: { chart: { chartId, spec, position: { overlayPosition } } } }];
  return [
    { updateChartSpec: { chartId, spec } },
    {
      updateEmbeddedObjectPosition: {
        objectId: chartId,
        newPosition: { overlayPosition: { anchorCell } },
        fields: 'anchorCell',
      },
    },
  ];
}
