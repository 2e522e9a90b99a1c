/** The function or operator of a formula that most likely made an error, by Google's name for it. */
const OPERATORS: Readonly<Record<string, string>> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
};

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

function functionsIn(formula: string): readonly string[] {
  return [...withoutTexts(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/gi)].map((match) =>
    (match[1] ?? '').toUpperCase(),
  );
}

function operatorIn(formula: string): string {
  return OPERATORS[/[+\-*/]/.exec(withoutTexts(formula).slice(1))?.[0] ?? ''] ?? 'ADD';
}

const AVERAGES = new Set(['AVERAGE', 'AVERAGEIF', 'AVERAGEIFS', 'STDEV', 'VAR']);
const LOOKUPS = new Set(['VLOOKUP', 'HLOOKUP', 'XLOOKUP', 'LOOKUP', 'MATCH', 'XMATCH']);

function divided(formula: string): string {
  const average = functionsIn(formula).find((name) => AVERAGES.has(name));
  return average === undefined
    ? 'Function DIVIDE parameter 2 cannot be zero.'
    : `Evaluation of function ${average} caused a divide by zero error.`;
}

function notFound(formula: string): string | undefined {
  const names = functionsIn(formula);
  if (names.includes('FILTER')) return 'No matches are found in FILTER evaluation.';
  const lookup = names.find((name) => LOOKUPS.has(name));
  return lookup === undefined ? undefined : `Did not find value in ${lookup} evaluation.`;
}

function reasonOf(error: string, formula: string): string | undefined {
  switch (error) {
    case '#DIV/0!':
      return divided(formula);
    case '#N/A':
      return notFound(formula);
    case '#REF!':
      return 'Reference does not exist.';
    case '#VALUE!':
      return `Function ${operatorIn(formula)} parameter 1 expects number values.`;
    case '#NUM!':
      return `Function ${functionsIn(formula)[0] ?? operatorIn(formula)} caused a number error.`;
    case '#NAME?':
      return `Unknown range name or function in ${formula.slice(0, 60)}.`;
    default:
      return undefined;
  }
}

/**
 * An error as Sheets' values methods give it unformatted: with its reason in brackets. The reason is told by the cell's own
 * formula; what a cell only passes on may have had another. An error that was typed has none.
 */
export function errorWithReason(error: string, formula: string | undefined): string {
  const reason = formula === undefined ? undefined : reasonOf(error, formula);
  return reason === undefined ? error : `${error} (${reason})`;
}
