/** Tags and texts of an XML part in order; joining them gives the part back. A `>` within an attribute's value ends no tag. */
export function tokensOf(xml: string): string[] {
  return xml.match(/<!--[\s\S]*?-->|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g) ?? [];
}

export function isStart(token: string, name: string): boolean {
  return (token === `<${name}>` || token.startsWith(`<${name} `)) && !token.endsWith('/>');
}

/** `<w:p …>`, `<w:p/>` and `</w:p>` → `w:p`; '' for a text, a comment or a declaration. */
export function elementName(token: string): string {
  return /^<\/?([^\s/>!?]+)/.exec(token)?.[1] ?? '';
}

export function attribute(token: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(token);
  return found === null ? undefined : (found[1] ?? found[2]);
}

/** An XML text as it reads. */
export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(?:(\d+)|x([0-9a-f]+));/gi, (whole, decimal?: string, hex?: string) => {
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/&amp;/g, '&');
}
