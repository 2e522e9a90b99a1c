import { deflateSync } from 'node:zlib';
import { ImageRun, type Paragraph } from 'docx';
import { crc32 } from './crc32';
import { CREST_HEIGHT, cm, cmInPixels } from './measures';
import { line } from './text';

/** The space for ตราครุฑ: a see-through picture whose alt text tells where the office's own picture goes. */
export function crest(after = cm(0.2), height = CREST_HEIGHT): Paragraph {
  const side = cmInPixels(height);
  const picture = new ImageRun({
    type: 'png',
    data: transparentPng(),
    transformation: { width: side, height: side },
    altText: { name: 'ตราครุฑ', title: '', description: '{{ตราครุฑ}}' },
  });
  return line([picture], { align: height === CREST_HEIGHT ? 'center' : 'left', after });
}

/** One transparent pixel (8-bit RGBA). */
function transparentPng(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  const pixels = deflateSync(Buffer.from([0, 0, 0, 0, 0]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
