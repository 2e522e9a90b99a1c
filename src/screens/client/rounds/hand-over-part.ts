import type { PersonOverview } from '../../../commands/overview';
import { CHANGES_SCREEN } from '../../../messages/screens/screen-round-changes-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import type { Endpoints } from '../../endpoints';
import { type Asked, askedButton } from '../confirm-button';
import { folded } from '../folded';
import type { OverviewShown } from '../overview-shown';
import { type Option, selectField } from '../select-field';
import { call } from '../server';
import { tellDone } from '../tell-failed';

/** One person's indicators and open reports go to a colleague. */
export function handOverPart(
  people: readonly PersonOverview[],
  { alerts, refresh }: OverviewShown,
): HTMLElement {
  const nobody: Option = { value: '', text: CHANGES_SCREEN.choosePerson };
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? '';
  const from = selectField(CHANGES_SCREEN.from, [
    nobody,
    ...people
      .filter(({ indicators }) => indicators > 0)
      .map(({ id, name, indicators }) => ({ value: id, text: CHANGES_SCREEN.withDuties(name, indicators) })),
  ]);
  const to = selectField(CHANGES_SCREEN.to, [
    nobody,
    ...people.filter(({ atWork }) => atWork).map(({ id, name }) => ({ value: id, text: name })),
  ]);
  const supervisor = selectField(CHANGES_SCREEN.newSupervisor, [
    { value: '', text: CHANGES_SCREEN.sameSupervisor },
    ...people.filter(({ atWork }) => atWork).map(({ id, name }) => ({ value: id, text: name })),
  ]);
  const ask = (): Asked | undefined => {
    if (from.value() !== '' && to.value() !== '' && from.value() !== to.value()) {
      const question = CHANGES_SCREEN.handOverQuestion(nameOf(from.value()), nameOf(to.value()));
      const request = {
        from: from.value(),
        to: to.value(),
        ...(supervisor.value() === '' ? {} : { supervisor: supervisor.value() }),
      };
      return { question, yes: ROUNDS_SCREEN.confirm, work: () => handOver(request) };
    }
    alerts.error(CHANGES_SCREEN.bothPeople);
    (from.value() === '' ? from.select : to.select).focus();
    return undefined;
  };
  const handOver = async (request: Parameters<Endpoints['handOver']>[0]): Promise<void> => {
    const { indicators, reports, failed } = await call('handOver', request);
    await refresh();
    tellDone(alerts, CHANGES_SCREEN.handedOver(indicators, reports), failed);
  };
  return folded(
    CHANGES_SCREEN.handOver,
    CHANGES_SCREEN.handOverHint,
    from.element,
    to.element,
    supervisor.element,
    askedButton(CHANGES_SCREEN.handOver, ask, alerts, 'secondary'),
  );
}
