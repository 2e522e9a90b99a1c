const THAI_DIGITS = ['๐', '๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙'];
const NO_BREAK_SPACE = 'UNICHAR(160)';
const ZERO_WIDTH_SPACE = 'UNICHAR(8203)';

/** Text in Western digits and capitals without the spaces that copied text brings along. */
function cleaned(text: string): string {
  const digits = THAI_DIGITS.reduce(
    (inner, digit, value) => `SUBSTITUTE(${inner},"${digit}","${value}")`,
    text,
  );
  return `UPPER(TRIM(SUBSTITUTE(SUBSTITUTE(${digits},${NO_BREAK_SPACE}," "),${ZERO_WIDTH_SPACE},"")))`;
}

/** A result as it is read: a number stays, text is cleaned. */
export function cleanedResult(result: string): string {
  return `IF(ISNUMBER(${result}),${result},${cleaned(result)})`;
}

/**
 * The number that a cleaned cell means, "", "N/A" or "?". `&"E0"` keeps VALUE from reading dates, times, percentages
 * and exponents, the first character from reading money; commas must stand where the written number would have them, and nowhere after the point.
 */
export function numberOfCleaned(text: string): string {
  const plain = `SUBSTITUTE(${text},",","")`;
  const number = `VALUE(${plain}&"E0")`;
  const whole = `TEXT(INT(ABS(${number})),"#,##0")`;
  const unsigned = `SUBSTITUTE(SUBSTITUTE(${text},"-",""),"+","")`;
  const beginsAsNumber = `ISNUMBER(FIND(LEFT(${unsigned},1),"0123456789."))`;
  const commas = (counted: string) => `LEN(${counted})-LEN(SUBSTITUTE(${counted},",",""))`;
  const grouped = `AND(LEFT(${unsigned}&".",LEN(${whole})+1)=${whole}&".",${commas(text)}=${commas(whole)})`;
  return `IF(ISNUMBER(${text}),${text},IF(OR(${text}="",${text}="N/A"),${text},IFERROR(IF(AND(${beginsAsNumber},OR(${text}=${plain},${grouped})),${number},"?"),"?")))`;
}

/** TRUE where a result cell may hold what was typed: a custom validation formula without its "=". */
export function resultIsReadable(cell: string): string {
  return `ISNUMBER(SUBSTITUTE(${numberOfCleaned(cleaned(cell))},"N/A",0)+0)`;
}
