import { idOfLink } from '../../domain/links';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { cleanText } from '../../domain/words/clean-text';
import type { NewFolder } from '../../ports/drive';

/** A round's own folder and one for each of its reports, as they are made; undefined while the round links none. */
export function wantedFolders(
  round: Round,
  reports: readonly Report[],
  yearFolder: string,
): { readonly own: NewFolder; readonly ofReports: readonly NewFolder[] } | undefined {
  const roundFolder = idOfLink(round.folder);
  if (roundFolder === undefined) return undefined;
  const ofReports = reports
    .filter((report) => report.roundId === round.id)
    .flatMap((report): NewFolder[] => {
      const id = idOfLink(report.folder);
      const name = folderName(report.indicatorCode, report.name);
      return id === undefined ? [] : [{ id, name, parentId: roundFolder, properties: { report: report.id } }];
    });
  return { own: { id: roundFolder, name: `รอบ ${round.number} เดือน`, parentId: yearFolder }, ofReports };
}

const LONGEST_NAME = 80;

/** No folder but the round's own may have a name that contains "รอบ n เดือน": staff and programs find it by name. */
function folderName(code: string, name: string): string {
  const plain = cleanText(`${code} ${name.replace(/รอบ\s*(\d+)\s*เดือน/g, 'รอบ $1')}`);
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1).trimEnd()}…` : plain;
}
