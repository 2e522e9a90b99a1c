import type { TriggerRecord } from '../apps-script-state';
import type { TriggerPlan } from '../protocol';
import type { CallContext, CallHandler } from './call-context';

const MOST_TRIGGERS = 20;

function shapeOf(trigger: TriggerRecord): object {
  const { plan } = trigger;
  const clock = plan.eventType === 'CLOCK';
  return {
    id: trigger.id,
    functionName: plan.functionName,
    eventType: plan.eventType,
    source: clock ? 'CLOCK' : 'SPREADSHEETS',
    sourceId: clock ? null : plan.spreadsheetId,
  };
}

function own(context: CallContext): TriggerRecord[] {
  return context.state.triggers().filter((trigger) => trigger.creator === context.start.effectiveUser);
}

/** Google's error when this trigger may not be made: 20 a person; an add-on one of each type, clocks at most hourly. */
function refusal(plan: TriggerPlan, context: CallContext): string | undefined {
  const existing = own(context);
  if (existing.length >= MOST_TRIGGERS) {
    return 'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
  }
  if (context.dependencies.installation !== 'add-on') return undefined;
  if (existing.some((trigger) => trigger.plan.eventType === plan.eventType)) {
    const kind =
      plan.eventType === 'CLOCK'
        ? 'time-based'
        : plan.eventType.replace('ON_', '').toLowerCase().replace('_', ' ');
    return `The add-on has created too many ${kind} triggers in this document for this Google user account.`;
  }
  if (plan.eventType === 'CLOCK' && plan.schedule.type === 'minutes') {
    return 'The add-on has attempted to create a trigger that fires more than once per hour.';
  }
  return undefined;
}

const make: CallHandler = (args, _bytes, context) => {
  const plan = args as TriggerPlan;
  const ms = context.dependencies.latency('triggers.write', 1);
  const error = refusal(plan, context);
  if (error !== undefined) return { ms, error };
  return { ms, value: shapeOf(context.state.makeTrigger(context.start.effectiveUser, plan, context.now)) };
};

/** ScriptApp's triggers: each person sees and deletes only those that the person made. */
export const triggerCalls: Readonly<Record<string, CallHandler>> = {
  'ScriptApp.newTrigger': make,
  'ScriptApp.getTriggers': (args, _bytes, context) => {
    const { spreadsheetId } = args as { readonly spreadsheetId: string | null };
    const listed = own(context).filter(
      ({ plan }) =>
        spreadsheetId === null || plan.eventType === 'CLOCK' || plan.spreadsheetId === spreadsheetId,
    );
    return { ms: context.dependencies.latency('triggers.read', listed.length), value: listed.map(shapeOf) };
  },
  'ScriptApp.deleteTrigger': (args, _bytes, context) => {
    const { id } = args as { readonly id: string };
    if (own(context).some((trigger) => trigger.id === id)) context.state.deleteTrigger(id);
    return { ms: context.dependencies.latency('triggers.write', 1), value: null };
  },
};
