import { attribute } from './html-pieces';

const HIDDEN =
  /display\s*:\s*none|\bhidden\b|visibility\s*:\s*collapse|(?:^|[\s;"'])(?:height|width)\s*[:=]\s*["']?0(?:p[xt])?(?=$|[\s;"'])/i;
const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/gi;
/** A class that nothing of is shown. */
const HIDDEN_CLASS = /\.([\w-]+)\s*\{[^}]*display\s*:\s*none/gi;

/** Whether an element's own attributes or its class hide it. */
export function hiddenBy(page: string): (attributes: string) => boolean {
  const styles = (page.match(STYLES) ?? []).join('\n');
  const classes = new Set(
    (styles.match(HIDDEN_CLASS) ?? []).map((rule) => rule.replace(/^\.([\w-]+)[\s\S]*$/, '$1')),
  );
  return (attributes) => {
    const names = (attribute(attributes, 'class') ?? '').split(/\s+/);
    return HIDDEN.test(attributes) || names.some((name) => classes.has(name));
  };
}
