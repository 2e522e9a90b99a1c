import { fromThaiDigits } from '../../domain/words/thai-digits';

const STEP = /\((\d)\)\s*/;

/** The texts of numbered steps in a definition, "(1) แต่งตั้งคณะทำงาน (2) จัดทำร่าง": by number; empty where they do not count from 1. */
export function milestoneSteps(definition: string): ReadonlyMap<number, string> {
  const [, ...parts] = fromThaiDigits(definition).split(STEP);
  const steps = new Map<number, string>();
  for (let position = 0; position + 1 < parts.length; position += 2) {
    const number = Number(parts[position]);
    if (number !== steps.size + 1) return new Map();
    steps.set(number, (parts[position + 1] ?? '').trim());
  }
  return steps;
}
