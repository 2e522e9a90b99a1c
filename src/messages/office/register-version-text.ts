/** Which version of the program laid the register. */
export function versionText(version: number): string {
  return `รุ่นทะเบียน ${version}`;
}
