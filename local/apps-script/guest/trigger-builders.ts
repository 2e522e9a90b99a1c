import type { ClockSchedule, TriggerPlan } from '../protocol';
import { needInteger } from './arguments';
import { offered } from './offered';
import { exception } from './script-line';

type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type Trigger = GoogleAppsScript.Script.Trigger;

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

function oneOf(method: string, value: number, allowed: readonly number[]): number {
  if (allowed.includes(value)) return value;
  const listed = `${allowed.slice(0, -1).join(', ')} or ${allowed[allowed.length - 1]}`;
  throw exception(`The value you passed to ${method} was invalid. It must be one of ${listed}.`);
}

/** The settings of a clock trigger as they are collected, before they make one schedule. */
type ClockSettings = {
  readonly minutes?: number;
  readonly hours?: number;
  readonly days?: number;
  readonly weeks?: number;
  readonly weekday?: number;
  readonly monthDay?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly at?: number;
  readonly zone?: string;
};

function scheduleOf(settings: ClockSettings): ClockSchedule {
  const { minutes, hours, days, weeks, weekday, monthDay, hour, minute, at } = settings;
  const atMinute = minute === undefined ? {} : { minute };
  const atHour = hour === undefined ? atMinute : { hour, ...atMinute };
  if (at !== undefined) return { type: 'once', at };
  if (minutes !== undefined) return { type: 'minutes', every: minutes };
  if (hours !== undefined) return { type: 'hours', every: hours, ...atMinute };
  if (monthDay !== undefined) return { type: 'month-day', day: monthDay, ...atHour };
  if (weekday !== undefined) return { type: 'weeks', every: weeks ?? 1, weekday, ...atHour };
  if (days !== undefined || hour !== undefined) return { type: 'days', every: days ?? 1, ...atHour };
  if (weeks !== undefined) throw exception('The weekly trigger needs a day of the week.');
  throw exception('The clock trigger has no schedule.');
}

export function createClockBuilder(
  functionName: string,
  now: () => number,
  midnightOf: (year: number, month: number, day: number) => number,
  make: (plan: TriggerPlan) => Trigger,
): ClockBuilder {
  let settings: ClockSettings = {};
  const having = (more: ClockSettings): ClockBuilder => {
    settings = { ...settings, ...more };
    return builder;
  };
  const builder: ClockBuilder = offered<ClockBuilder>('ClockTriggerBuilder', {
    after: (ms: unknown) => having({ at: now() + needInteger('ClockTriggerBuilder.after', [ms], 0) }),
    at: (date: GoogleAppsScript.Base.Date) => having({ at: date.getTime() }),
    atDate: (year: number, month: number, day: number) => having({ at: midnightOf(year, month, day) }),
    atHour: (hour: unknown) => having({ hour: needInteger('ClockTriggerBuilder.atHour', [hour], 0) }),
    nearMinute: (minute: unknown) =>
      having({ minute: needInteger('ClockTriggerBuilder.nearMinute', [minute], 0) }),
    everyMinutes: (n: number) => having({ minutes: oneOf('everyMinutes', n, [1, 5, 10, 15, 30]) }),
    everyHours: (n: number) => having({ hours: oneOf('everyHours', n, [1, 2, 4, 6, 8, 12]) }),
    everyDays: (n: unknown) => having({ days: needInteger('ClockTriggerBuilder.everyDays', [n], 0) }),
    everyWeeks: (n: unknown) => having({ weeks: needInteger('ClockTriggerBuilder.everyWeeks', [n], 0) }),
    onWeekDay: (day: unknown) => having({ weekday: WEEKDAYS.indexOf(String(day)) }),
    onMonthDay: (day: unknown) =>
      having({ monthDay: needInteger('ClockTriggerBuilder.onMonthDay', [day], 0) }),
    inTimezone: (zone: string) => having({ zone }),
    create: () =>
      make({
        functionName,
        eventType: 'CLOCK',
        schedule: scheduleOf(settings),
        ...(settings.zone === undefined ? {} : { zone: settings.zone }),
      }),
  });
  return builder;
}

export function createSheetTriggerBuilder(
  functionName: string,
  spreadsheetId: string,
  make: (plan: TriggerPlan) => Trigger,
): SheetBuilder {
  let eventType: 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | undefined;
  const on = (type: typeof eventType) => (): SheetBuilder => {
    eventType = type;
    return builder;
  };
  const builder: SheetBuilder = offered<SheetBuilder>('SpreadsheetTriggerBuilder', {
    onEdit: on('ON_EDIT'),
    onOpen: on('ON_OPEN'),
    onChange: on('ON_CHANGE'),
    onFormSubmit: on('ON_FORM_SUBMIT'),
    create: () => {
      if (eventType === undefined) throw exception('The trigger has no event type.');
      return make({ functionName, eventType, spreadsheetId });
    },
  });
  return builder;
}
