import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';

const TYPES = join(__dirname, '../../node_modules/@types/google-apps-script');

/** Names of Apps Script's global services and of each one's members, as @types/google-apps-script declares them. */
export function declaredServices(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readdirSync(TYPES)
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => readFileSync(join(TYPES, name), 'utf8'))
    .join('\n');
  const services = new Map<string, ReadonlySet<string>>();
  for (const [, global, type] of text.matchAll(/declare var (\w+): GoogleAppsScript\.[\w.]*?(\w+);/g)) {
    if (global !== undefined && type !== undefined) services.set(global, membersOf(text, type));
  }
  return services;
}

function membersOf(text: string, type: string): ReadonlySet<string> {
  const members = new Set<string>();
  for (const [, body] of text.matchAll(
    new RegExp(`interface ${type}\\b[^{]*\\{([\\s\\S]*?)\\n {4,8}\\}`, 'g'),
  )) {
    for (const [, name] of (body ?? '').matchAll(/^\s+(\w+)(?:\(|:)/gm))
      if (name !== undefined) members.add(name);
  }
  return members;
}

export type ServiceUse = { readonly service: string; readonly member: string };

/** Every `Service.member` that a script names. */
export function servicesUsed(code: string, services: ReadonlyMap<string, unknown>): readonly ServiceUse[] {
  const uses: ServiceUse[] = [];
  visit(parse(code, { ecmaVersion: 2019 }), (node) => {
    if (node.type !== 'MemberExpression') return;
    const { object, property, computed } = node as unknown as {
      object: { type: string; name?: string };
      property: { name?: string };
      computed: boolean;
    };
    if (object.type !== 'Identifier' || computed || object.name === undefined || property.name === undefined)
      return;
    if (services.has(object.name)) uses.push({ service: object.name, member: property.name });
  });
  return uses;
}

function visit(node: Node, seen: (node: Node) => void): void {
  seen(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') visit(child, seen);
    }
  }
}
