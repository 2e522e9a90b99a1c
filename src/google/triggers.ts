import type { Office } from '../commands/office';

const SWEEP = 'sweep';
const DOORBELL = 'onRegisterEdit';

type Trigger = GoogleAppsScript.Script.Trigger;

/** This account's triggers for one spreadsheet. As an add-on one account may have the same handlers on several. */
export function createTriggers(spreadsheetId: string): Office['triggers'] {
  const addresses = PropertiesService.getUserProperties();

  function ours(): readonly Trigger[] {
    return ScriptApp.getProjectTriggers().filter((trigger) => {
      if (trigger.getHandlerFunction() === DOORBELL) return trigger.getTriggerSourceId() === spreadsheetId;
      const address = keptAddress(trigger.getUniqueId());
      return address === undefined || address === spreadsheetId;
    });
  }

  function laySweep(): void {
    const trigger = ScriptApp.newTrigger(SWEEP).timeBased().everyHours(1).create();
    keepAddress(trigger.getUniqueId());
  }

  function layDoorbell(): void {
    ScriptApp.newTrigger(DOORBELL).forSpreadsheet(spreadsheetId).onEdit().create();
  }

  /** Where Google keeps no more today, the next call of `lay` does. */
  function keepAddress(uid: string): void {
    try {
      addresses.setProperty(addressOf(uid), spreadsheetId);
    } catch (cause) {
      console.error(`keep the address of trigger ${uid}: ${String(cause)}`);
    }
  }

  return {
    handlers: () => ours().map((trigger) => trigger.getHandlerFunction()),
    lay() {
      const present = ours().map((trigger) => {
        const [handler, uid] = [trigger.getHandlerFunction(), trigger.getUniqueId()];
        // Without it an add-on's clock does not know its Sheet.
        if (handler === SWEEP && keptAddress(uid) === undefined) keepAddress(uid);
        return handler;
      });
      const sweepIsMissing = !present.includes(SWEEP);
      const doorbellIsMissing = !present.includes(DOORBELL);
      if (sweepIsMissing) laySweep();
      if (doorbellIsMissing) layDoorbell();
      return sweepIsMissing || doorbellIsMissing;
    },
    renewDoorbell() {
      for (const trigger of ours().filter((one) => one.getHandlerFunction() === DOORBELL))
        ScriptApp.deleteTrigger(trigger);
      layDoorbell();
    },
    remove() {
      for (const trigger of ours()) {
        addresses.deleteProperty(addressOf(trigger.getUniqueId()));
        ScriptApp.deleteTrigger(trigger);
      }
    },
  };
}

function addressOf(triggerUid: string): string {
  return `trigger:${triggerUid}`;
}

/**
 * The spreadsheet that an execution is about: a card and an edit are told it by their event; an add-on's clock trigger may not know it,
 * so the address kept when the trigger was made comes next, the active spreadsheet last. undefined where there is none of them.
 */
export function spreadsheetIdFor(event: unknown): string | undefined {
  const told = sheetOfCard(event) ?? sheetOfEdit(event);
  if (told !== undefined) return told;
  const uid = triggerUidOf(event);
  const kept = uid === undefined ? undefined : keptAddress(uid);
  return kept ?? SpreadsheetApp.getActiveSpreadsheet()?.getId();
}

/** undefined too where Google gives no more properties today: a bound script's trigger knows its Sheet without. */
function keptAddress(uid: string): string | undefined {
  try {
    return PropertiesService.getUserProperties().getProperty(addressOf(uid)) ?? undefined;
  } catch (cause) {
    console.error(`address of trigger ${uid}: ${String(cause)}`);
    return undefined;
  }
}

/** `sheets.id` of a card's event; Google leaves it out where the person has not opened the file to the card. */
function sheetOfCard(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null) return undefined;
  const { sheets } = event as { readonly sheets?: { readonly id?: unknown } };
  return typeof sheets?.id === 'string' && sheets.id !== '' ? sheets.id : undefined;
}

/** What a trigger brings along; what comes from outside is JSON and has no methods. */
function sheetOfEdit(event: unknown): string | undefined {
  const { source } = Object(event) as { readonly source?: { readonly getId?: () => unknown } };
  const id = typeof source?.getId === 'function' ? source.getId() : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function triggerUidOf(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null) return undefined;
  const { triggerUid } = event as { readonly triggerUid?: unknown };
  return triggerUid === undefined ? undefined : String(triggerUid);
}
