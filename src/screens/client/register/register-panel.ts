import { REGISTER_SCREEN } from '../../../messages/screen-register-text';
import { createAlerts } from '../action-button';
import { choiceButtons } from '../choice-buttons';
import { element, fill } from '../element';
import { importPart } from './import-part';

/** ตรวจทะเบียนและนำเข้าข้อมูล: each part keeps what was typed in it while another is looked at. */
export function registerPanel(screen: HTMLElement): void {
  const alerts = createAlerts();
  const body = element('section', {});
  const parts = { import: importPart(alerts) };
  const choice = choiceButtons<keyof typeof parts>(
    REGISTER_SCREEN.part,
    [{ value: 'import', text: REGISTER_SCREEN.import }],
    (part) => {
      alerts.clear();
      fill(body, parts[part]);
    },
  );
  fill(screen, choice.element, alerts.element, body);
  choice.choose('import');
}
