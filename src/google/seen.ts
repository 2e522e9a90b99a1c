import type { Seen, SeenPlace } from '../commands/office';
import { record } from '../ports/json';
import { keptJson } from './kept-json';

const DAY_MS = 86_400_000;

function keyOf(spreadsheetId: string, place: SeenPlace): string {
  return `${spreadsheetId}/seen/${place}`;
}

/** What the last execution of that kind knew of its caller and its Sheet; undefined before the first. */
export function lastSeen(spreadsheetId: string, place: SeenPlace): Seen | undefined {
  const key = keyOf(spreadsheetId, place);
  const kept = PropertiesService.getScriptProperties().getProperty(key);
  const { at, active, effective, sheet } = record(keptJson(key, kept));
  if (typeof at !== 'number') return undefined;
  return { at, active: String(active), effective: String(effective), sheet: sheet === true };
}

/** Leaves word of who acts here, once a day: only a menu, a hand, a card can show it. What they do goes on where nothing is kept. */
export function noteSeen(spreadsheetId: string, place: SeenPlace): void {
  try {
    note(spreadsheetId, place);
  } catch (cause) {
    console.error(`note who acts at ${place}: ${String(cause)}`);
  }
}

function note(spreadsheetId: string, place: SeenPlace): void {
  const effective = Session.getEffectiveUser().getEmail();
  const before = lastSeen(spreadsheetId, place);
  if (before?.effective === effective && Date.now() - before.at < DAY_MS) return;
  const active = Session.getActiveUser().getEmail();
  const sheet = place === 'card' || SpreadsheetApp.getActiveSpreadsheet() !== null;
  const seen: Seen = { at: Date.now(), active, effective, sheet };
  PropertiesService.getScriptProperties().setProperty(keyOf(spreadsheetId, place), JSON.stringify(seen));
}

/** The same for a line of the menu, which knows its Sheet by itself. */
export function noteMenu(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet !== null) noteSeen(spreadsheet.getId(), 'menu');
}
