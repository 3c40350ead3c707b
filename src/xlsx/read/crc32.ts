/** The checksum of an archive. Eight bytes at a time: 600 MB take 0.3 s, one at a time they took 1.3. */

const TABLES: readonly Int32Array[] = Array.from({ length: 8 }, () => new Int32Array(256));
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as unknown as readonly [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  T0[byte] = value;
}
for (let byte = 0; byte < 256; byte++)
  for (let table = 1; table < 8; table++) {
    const before = TABLES[table - 1]?.[byte] as number;
    (TABLES[table] as Int32Array)[byte] = (before >>> 8) ^ (T0[before & 0xff] as number);
  }

export class Crc32 {
  #crc = -1;

  add(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let crc = this.#crc;
    let at = 0;
    for (; at + 8 <= bytes.length; at += 8) {
      const low = crc ^ view.getInt32(at, true);
      const high = view.getInt32(at + 4, true);
      crc =
        (T7[low & 0xff] as number) ^
        (T6[(low >>> 8) & 0xff] as number) ^
        (T5[(low >>> 16) & 0xff] as number) ^
        (T4[low >>> 24] as number) ^
        (T3[high & 0xff] as number) ^
        (T2[(high >>> 8) & 0xff] as number) ^
        (T1[(high >>> 16) & 0xff] as number) ^
        (T0[high >>> 24] as number);
    }
    for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] as number)) & 0xff] as number);
    this.#crc = crc;
  }

  /** Unsigned, as an archive writes it. */
  get value(): number {
    return ~this.#crc >>> 0;
  }
}
