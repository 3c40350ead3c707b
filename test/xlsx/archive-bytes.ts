/** Damage done on purpose to the bytes of an archive. */

const CENTRAL = 0x02014b50;

/** Fields of the directory, by their place in the record of an entry. */
export const FIELDS = { flags: [8, 2], method: [10, 2], crc: [16, 4], compressedSize: [20, 4], size: [24, 4], offset: [42, 4] } as const;

/** The same archive, in which the directory tells something else of one part. */
export function tell(
  archive: Uint8Array,
  name: string,
  field: keyof typeof FIELDS,
  value: number | ((told: number) => number),
): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const [place, size] = FIELDS[field];
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== CENTRAL) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) !== name) continue;
    const told = size === 2 ? view.getUint16(at + place, true) : view.getUint32(at + place, true);
    const wanted = typeof value === 'number' ? value : value(told);
    if (size === 2) view.setUint16(at + place, wanted, true);
    else view.setUint32(at + place, wanted, true);
    return bytes;
  }
  throw new Error(`no part ${name}`);
}

/** What the directory tells of one part. */
export function told(archive: Uint8Array, name: string, field: keyof typeof FIELDS): number {
  let found = 0;
  tell(archive, name, field, (value) => {
    found = value;
    return value;
  });
  return found;
}

/** An OLE2 file whose directory has one stream of that name. */
export function ole2(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let index = 0; index < name.length; index++) bytes[1024 + 128 + 2 * index] = name.charCodeAt(index);
  bytes[1024 + 128 + 64] = (name.length + 1) * 2;
  return bytes;
}
