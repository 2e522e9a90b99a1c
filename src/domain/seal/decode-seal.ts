import { SEAL_FORM, type SealedCells, type SealRecord } from './seal-record';

/** The record that a file's text holds; undefined for anything else. Whoever verifies has its SHA-256 from the register. */
export function decodeSeal(text: string): SealRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isSealRecord(value) ? value : undefined;
}

function isSealRecord(value: unknown): value is SealRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof SealRecord, unknown>>;
  return (
    record.form === SEAL_FORM &&
    typeof record.roundId === 'string' &&
    typeof record.sequence === 'number' &&
    typeof record.order === 'number' &&
    typeof record.previous === 'string' &&
    typeof record.dates === 'object' &&
    record.dates !== null &&
    Array.isArray(record.reports) &&
    Array.isArray(record.evidence)
  );
}

/** Cells as `JSON.stringify` left them; undefined for anything else. */
export function decodeSealedCells(text: string): SealedCells | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as SealedCells) : undefined;
  } catch {
    return undefined;
  }
}
