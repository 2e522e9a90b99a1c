import type { PlannedAgreement } from './agreement-set';

const LONGEST_NAME = 120;
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** A name that Drive, Windows and a printed list can all bear: forbidden characters become spaces, long names end in "…". */
export function safeFileName(text: string): string {
  const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1)}…` : plain;
}

/** `2570-บค-P012 นายฐิติวัชร์ …`; from the second version on the name says which it is. */
export function documentName(
  agreement: Pick<PlannedAgreement, 'key' | 'kind' | 'maker' | 'receiver' | 'unit'>,
  version: number,
): string {
  const upward = agreement.kind === 'เลขาธิการ กพฐ.' || agreement.kind === 'ผู้ว่าราชการจังหวัด';
  const party = upward ? agreement.receiver.position : agreement.maker.name;
  const unit = agreement.kind === 'สถานศึกษา' ? ` ${agreement.unit}` : '';
  const suffix = version > 1 ? ` (ฉบับที่ ${version})` : '';
  return `${safeFileName(`${agreement.key} ${party}${unit}`)}${suffix}`;
}
