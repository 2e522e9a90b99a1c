import { completedBy } from '../../domain/agreements/office-document';
import { recordKey } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import { decodeDocuments } from '../../register/decode/document';
import { decodePeople } from '../../register/decode/person';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField } from '../request';
import { acknowledgementChanges } from './answer-acknowledgements';

/**
 * `{key, personId}` → `{key, personId}`: an operator records an acknowledgement that came on paper. Persons themselves tick
 * รับทราบ in เอกสาร. What is acknowledged already keeps its time.
 */
export function acknowledgeDocument(
  office: Office,
  request: unknown,
): { readonly key: string; readonly personId: string } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ['people', 'documents']);
    const key = textField(request, 'key');
    const personId = textField(request, 'personId');
    const documents = decodeDocuments(snapshot.table('documents'));
    const record = documents.find((one) => one.key === recordKey(key, personId));
    if (record === undefined)
      throw new Refusal({ code: 'not-found', thing: 'acknowledgement', key: recordKey(key, personId) });
    if (record.acknowledgedAt === undefined) {
      const { people } = decodePeople(snapshot.table('people'));
      const complete = completedBy(documents, [record]);
      const { changes, log } = acknowledgementChanges(office, [record], complete, people);
      office.register.commit(snapshot, changes, log);
    }
    return { key, personId };
  });
}
