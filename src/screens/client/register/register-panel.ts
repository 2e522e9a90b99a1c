import type { Overview } from '../../../commands/overview';
import { REGISTER_SCREEN } from '../../../messages/screens/screen-register-text';
import { choiceButtons } from '../choice-buttons';
import { element, fill } from '../element';
import { operatorsOnly } from '../operators-only';
import type { OverviewShown } from '../overview-shown';
import { withOverview } from '../with-overview';
import { checkPart } from './check-part';
import { importPart } from './import-part';
import { proposePart } from './propose-part';

/** ตรวจทะเบียนและนำเข้าข้อมูล: each part keeps what was typed in it while another is looked at. */
export function registerPanel(screen: HTMLElement): void {
  withOverview(screen, registerView);
}

function registerView(overview: Overview, { alerts }: OverviewShown): readonly HTMLElement[] {
  if (!overview.operator) return operatorsOnly(alerts);
  const body = element('section', {});
  const parts = {
    check: checkPart(alerts),
    import: importPart(alerts, { year: async () => overview.fiscalYearBe }),
    propose: proposePart(overview, alerts),
  };
  const choice = choiceButtons<keyof typeof parts>(
    REGISTER_SCREEN.part,
    [
      { value: 'check', text: REGISTER_SCREEN.check },
      { value: 'import', text: REGISTER_SCREEN.import },
      { value: 'propose', text: REGISTER_SCREEN.propose },
    ],
    (part) => {
      alerts.clear();
      fill(body, parts[part]);
    },
  );
  choice.choose('check');
  return [choice.element, body];
}
