import { normaliseTag } from '../tags/tag-text';
import type { Zip } from './docx-libraries';
import { pngSize } from './png-size';

const DRAWING = /<w:drawing>[\s\S]*?<\/w:drawing>/g;
const ALT_TEXT = /(\s(?:descr|title)=")\{\{([^{}"]*)\}\}(")/g;
const IMAGE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** Names in the alt texts `{{…}}` of a part's pictures. */
export function pictureTags(xml: string): readonly string[] {
  const names = (xml.match(DRAWING) ?? []).flatMap((drawing) =>
    (drawing.match(ALT_TEXT) ?? []).map((attribute) => normaliseTag(attribute.replace(ALT_TEXT, '$2'))),
  );
  return [...new Set(names)];
}

/**
 * Puts a PNG in place of the pictures whose alt text is the tag, as high as they were and undistorted. Without `png` the
 * template's own picture stays. Either way the alt text becomes the bare name.
 */
export function replacePicture(zip: Zip, part: string, tag: string, png: Uint8Array | undefined): void {
  const xml = zip.file(part)?.asText();
  if (xml === undefined || !pictureTags(xml).includes(tag)) return;
  const size = png === undefined ? undefined : pngSize(png);
  const relation = png === undefined || size === undefined ? undefined : addPng(zip, part, png);
  const replaced = xml.replace(DRAWING, (drawing) => {
    if (!pictureTags(drawing).includes(tag)) return drawing;
    const named = drawing.replace(ALT_TEXT, `$1${tag}$3`);
    if (relation === undefined || size === undefined) return named;
    return resize(named, size.width / size.height).replace(/ r:embed="[^"]*"/, ` r:embed="${relation}"`);
  });
  zip.file(part, replaced);
}

/** Keeps the height in EMU and sets the width that the picture's own proportions ask for. */
function resize(drawing: string, ratio: number): string {
  return drawing.replace(
    /(<(?:wp:extent|a:ext) )([^>]*)(>)/g,
    (whole, start: string, attributes: string, end: string) => {
      const height = /\bcy="(\d+)"/.exec(attributes)?.[1];
      if (height === undefined) return whole;
      const width = String(Math.round(Number(height) * ratio));
      return `${start}${attributes.replace(/\bcx="\d+"/, `cx="${width}"`)}${end}`;
    },
  );
}

function addPng(zip: Zip, part: string, png: Uint8Array): string {
  const id = 'rIdRaprong';
  const name = `raprong-${part.replace(/^.*\//, '').replace('.xml', '')}.png`;
  const relationsPath = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const relations = zip.file(relationsPath)?.asText() ?? emptyRelations();
  const relation = `<Relationship Id="${id}" Type="${IMAGE_RELATION}" Target="media/${name}"/>`;
  zip.file(`word/media/${name}`, png);
  zip.file(relationsPath, relations.replace('</Relationships>', `${relation}</Relationships>`));
  addPngType(zip);
  return id;
}

function emptyRelations(): string {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
}

function addPngType(zip: Zip): void {
  const path = '[Content_Types].xml';
  const types = zip.file(path)?.asText() ?? '';
  if (/Extension="png"/i.test(types)) return;
  zip.file(path, types.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'));
}
