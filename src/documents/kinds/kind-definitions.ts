import type { AgreementKind } from '../../domain/agreement';
import { GOVERNOR } from './governor';
import type { KindDefinition } from './kind-definition';
import { OBEC } from './obec';
import { SCHOOL } from './school';
import { STAFF } from './staff';

export const KIND_DEFINITIONS: Readonly<Record<AgreementKind, KindDefinition>> = {
  บุคลากร: STAFF,
  สถานศึกษา: SCHOOL,
  'เลขาธิการ กพฐ.': OBEC,
  ผู้ว่าราชการจังหวัด: GOVERNOR,
};
