const THAI_DIGITS = ['๐', '๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘', '๙'];
/** As literals: UNICHAR has another name inside .xlsx files. */
const NO_BREAK_SPACE = '"\u00a0"';
const ZERO_WIDTH_SPACE = '"\u200b"';

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

/** Commas from the point leftwards; a number with more has more digits than a spreadsheet keeps. */
const GROUPS = [1, 2, 3, 4];

/**
 * TRUE where a result cell may hold what was typed: a number, N/A, or a text that means one number. For a validation rule,
 * without its "=": one cell alone, no helper column, so commas are counted by position instead of written anew.
 */
export function readableResultFormula(cell: string): string {
  const text = `TRIM(${cell})`;
  const western = THAI_DIGITS.reduce(
    (inner, digit, value) => `SUBSTITUTE(${inner},"${digit}","${value}")`,
    `SUBSTITUTE(${text},",","")`,
  );
  const point = `FIND(".",${text}&".")`;
  const commas = `(LEN(${text})-LEN(SUBSTITUTE(${text},",","")))`;
  const sign = `ISNUMBER(FIND(LEFT(${text},1),"+-"))`;
  const inPlace = GROUPS.map(
    (group) => `IF(${commas}<${group},TRUE,MID(${text},${point}-${4 * group},1)=",")`,
  );
  const wanted = `INT((${point}-2-${commas}-${sign})/3)`;
  const grouped = `IF(${commas}=0,TRUE,AND(${commas}<=4,${commas}=${wanted},${inPlace.join(',')}))`;
  const first = `ISNUMBER(FIND(LEFT(${text},1),"+-.0123456789${THAI_DIGITS.join('')}"))`;
  const reads = `AND(${first},${grouped},ISNUMBER(VALUE(${western}&"E0")))`;
  return `OR(ISNUMBER(${cell}),UPPER(${text})="N/A",IFERROR(${reads},FALSE))`;
}
