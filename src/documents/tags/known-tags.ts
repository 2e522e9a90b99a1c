import type { TemplateFault } from '../../domain/template-fault';
import { nearestName } from './nearest-name';
import { FILTER_NAMES, isFilter } from './tag-filters';
import type { TagScope, TemplateTags } from './tag-scope';
import type { WrittenTag } from './written-tags';

type Level = { readonly tag: WrittenTag | undefined; readonly scope: TagScope };

/** Checks a part's tags in order against what each loop knows; a loop also sees what stands outside it. */
export function scanTags(sequence: readonly WrittenTag[], known: TemplateTags): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  let levels: readonly Level[] = [{ tag: undefined, scope: known }];
  for (const tag of sequence) {
    if (tag.kind === 'close') {
      const found = levels.map((level) => level.tag?.name).lastIndexOf(tag.name);
      if (found < 0) {
        faults.push({ code: 'unopened-loop', tag: tag.name, suggestion: '' });
        continue;
      }
      for (const { tag: inner } of levels.slice(found + 1)) {
        faults.push({ code: 'crossed-loops', tag: inner?.name ?? '', suggestion: tag.name });
      }
      const opening = levels[found]?.tag;
      if (opening !== undefined && !canRepeat(opening.container, tag.container)) {
        faults.push({ code: 'loop-misplaced', tag: tag.name, suggestion: '' });
      }
      levels = levels.slice(0, found);
    } else {
      const fault = faultOf(tag, levels, known);
      if (fault !== undefined) faults.push(fault);
      if (tag.kind === 'open') levels = [...levels, { tag, scope: scopeOf(tag.name, levels) }];
    }
  }
  for (const { tag } of levels) {
    if (tag !== undefined) faults.push({ code: 'unclosed-loop', tag: tag.name, suggestion: '' });
  }
  return faults;
}

export function missingTags(sequence: readonly WrittenTag[], known: TemplateTags): readonly TemplateFault[] {
  const present = new Set(sequence.map(({ name }) => name));
  return known.required
    .filter((name) => !present.has(name))
    .map((name) => ({ code: 'missing-tag', tag: name, suggestion: '' }));
}

/** Every name that may stand anywhere in a template of the kind. */
export function allNames(scope: TagScope): readonly string[] {
  const inner = Object.entries(scope.loops).flatMap(([name, loop]) => [name, ...allNames(loop)]);
  return [...scope.texts, ...scope.conditions, ...inner];
}

function faultOf(tag: WrittenTag, levels: readonly Level[], known: TagScope): TemplateFault | undefined {
  const within = levels.flatMap(({ scope }) => namesHere(scope, tag.kind));
  if (within.includes(tag.name)) return filterFault(tag);
  // Inside a loop that is itself unknown nothing can be said but that the name exists somewhere.
  const loop = loopWith(tag.name, tag.kind, known);
  const inUnknownLoop = levels.some(
    (level) => level.tag !== undefined && !allNames(known).includes(level.tag.name),
  );
  if (loop !== undefined) {
    return inUnknownLoop ? undefined : { code: 'outside-loop', tag: tag.written, suggestion: loop };
  }
  const nearest = nearestName(tag.name, within) || nearestName(tag.name, allNames(known));
  return {
    code: 'unknown-tag',
    tag: tag.written,
    suggestion: nearest === '' ? '' : `${prefix(tag)}${nearest}`,
  };
}

/** A filter that there is not: its nearest one is offered. */
function filterFault({ written, name, filters = [] }: WrittenTag): TemplateFault | undefined {
  const unknown = filters.find((filter) => !isFilter(filter));
  if (unknown === undefined) return undefined;
  const nearest = nearestName(unknown, FILTER_NAMES);
  return { code: 'unknown-tag', tag: written, suggestion: nearest === '' ? '' : `${name}|${nearest}` };
}

/** A text may also be a condition: it holds where the text is not empty. */
function namesHere(scope: TagScope, kind: WrittenTag['kind']): readonly string[] {
  return kind === 'text' ? scope.texts : [...scope.texts, ...scope.conditions, ...Object.keys(scope.loops)];
}

function scopeOf(name: string, levels: readonly Level[]): TagScope {
  const loops = [...levels].reverse().map(({ scope }) => scope.loops[name]);
  return loops.find((loop) => loop !== undefined) ?? { texts: [], conditions: [], loops: {} };
}

function loopWith(name: string, kind: WrittenTag['kind'], scope: TagScope): string | undefined {
  for (const [loop, inner] of Object.entries(scope.loops)) {
    if (namesHere(inner, kind).includes(name)) return loop;
    const deeper = loopWith(name, kind, inner);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function prefix({ written }: WrittenTag): string {
  return /^\s*([#^])/.exec(written)?.[1] ?? '';
}

/** A loop repeats what stands between its ends in one cell, box or page, or whole rows of one table. */
function canRepeat(open: readonly string[], close: readonly string[]): boolean {
  return open.join() === close.join() || (open.length > 0 && tableOf(open) === tableOf(close));
}

function tableOf(container: readonly string[]): string {
  const cell = container[container.length - 1]?.startsWith('w:tc') === true;
  return (cell ? container.slice(0, -2) : container).join();
}
