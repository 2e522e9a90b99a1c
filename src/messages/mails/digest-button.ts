/** Words on the one button of a digest, by where it leads. */
export const DIGEST_BUTTON = {
  own: 'เปิดแถวของท่านในทะเบียน',
  report: 'เปิดแถวแรกในทะเบียน',
  calendar: 'เปิดแท็บปฏิทิน',
} as const;
