import * as refusal from '../domain/refusal';
import * as valueFrom from '../ports/value-from';

const evaluated = new Map<string, unknown>();

/**
 * A library that is too heavy for the script, which is parsed on every call: it stands in an .html file of its own and is read
 * and evaluated where a command needs it, once an execution. `name` is the file's; gives what it exports. What is told by its
 * class is the script's there, too.
 */
export function heavyLibrary(name: string): unknown {
  if (!evaluated.has(name)) evaluated.set(name, evaluate(name));
  return evaluated.get(name);
}

function evaluate(name: string): unknown {
  // As an HtmlOutput the file would come cleaned, as a page for a browser: of a script that takes parts away.
  const page = HtmlService.createTemplateFromFile(name).getRawContent();
  const code = page.slice(page.indexOf('>') + 1, page.lastIndexOf('</script>'));
  return new Function('shared_', `${code};return library_;`)({ ...refusal, ...valueFrom, heavyLibrary });
}
