/** What the header of a picture claims, before anybody decodes it. */
export interface PictureHeader {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads how large a picture says it is, and looks whether it goes on to its end.
 * @returns undefined where it is broken or was cut short
 */
export function headerOfPicture(file: Uint8Array, kind: 'jpeg' | 'png'): PictureHeader | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const header = kind === 'png' ? headerOfPng(bytes) : headerOfJpeg(bytes);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

/** Chunks with their lengths, the first `IHDR`, the last `IEND` (W3C PNG, 5). */
function headerOfPng(bytes: Buffer): PictureHeader | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const header = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return header;
  }
  return undefined;
}

/** Markers with their lengths up to the first frame (ITU T.81, B); behind it the end of the picture. */
function headerOfJpeg(bytes: Buffer): PictureHeader | undefined {
  for (let at = 2; at + 9 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (!isFrame(marker)) continue;
    // Behind the frame, since a picture in miniature among the metadata has an end of its own.
    if (bytes.lastIndexOf(endOfPicture) < at) return undefined;
    return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return undefined;
}

const endOfPicture = Buffer.of(0xff, 0xd9);

/** SOF0 to SOF15 but those that define tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
