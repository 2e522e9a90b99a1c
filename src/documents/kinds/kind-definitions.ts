import { AGREEMENT_KINDS, type BuiltInKind } from '../../domain/agreements/agreement';
import { GOVERNOR } from './governor';
import type { KindDefinition } from './kind-definition';
import { OBEC } from './obec';
import { SCHOOL } from './school';
import { STAFF } from './staff';

const KIND_DEFINITIONS: Readonly<Record<BuiltInKind, KindDefinition>> = {
  บุคลากร: STAFF,
  สถานศึกษา: SCHOOL,
  'เลขาธิการ กพฐ.': OBEC,
  ผู้ว่าราชการจังหวัด: GOVERNOR,
};

/** The kinds that every office has, in their order. */
export const BUILT_IN_KINDS: readonly KindDefinition[] = AGREEMENT_KINDS.map(
  (kind) => KIND_DEFINITIONS[kind],
);
