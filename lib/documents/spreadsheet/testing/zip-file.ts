import { crc32, deflateRawSync } from "node:zlib";

/** What an entry says of itself, in its local header and in the directory: made to lie when a field is given. */
export type Told = {
  name?: string;
  flags?: number;
  method?: number;
  crc?: number;
  packedSize?: number;
  size?: number;
  offset?: number;
};
export type MadeEntry = {
  name: string;
  content: Uint8Array | string;
  /** Already packed bytes, for what deflate would never make. */
  packed?: Uint8Array;
  stored?: boolean;
  local?: Told;
  central?: Told;
};
export type MadeZip = {
  entries: MadeEntry[];
  count?: number;
  directoryOffset?: number;
  disks?: number;
  tail?: Uint8Array;
};

const UTF8_NAMES = 0x0800;

function numbers(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    out.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return out;
}

function told({ name, content, packed, stored }: MadeEntry) {
  const bytes = Buffer.from(content);
  const body = Buffer.from(packed ?? (stored ? bytes : deflateRawSync(bytes, { level: 9 })));
  return {
    body,
    plain: {
      name,
      flags: UTF8_NAMES,
      method: stored ? 0 : 8,
      crc: crc32(bytes),
      packedSize: body.length,
      size: bytes.length,
    },
  };
}

const common = ({ flags, method, crc, packedSize, size, name }: Required<Omit<Told, "offset">>) =>
  numbers(
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, Buffer.byteLength(name)],
    [2, 0],
  );

/** A zip archive, byte by byte. */
export function zipFile({ entries, count, directoryOffset, disks = 0, tail }: MadeZip): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { body, plain } = told(entry);
    const local = { ...plain, ...entry.local };
    const central = { ...plain, offset: at, ...entry.central };
    const head = Buffer.concat([numbers([4, 0x04034b50]), common(local), Buffer.from(local.name)]);
    bodies.push(head, body);
    directory.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, 20]),
        common(central),
        numbers([2, 0], [2, disks], [2, 0], [4, 0], [4, central.offset]),
        Buffer.from(central.name),
      ]),
    );
    at += head.length + body.length;
  }
  const listed = Buffer.concat(directory);
  const number = count ?? entries.length;
  const end = numbers([4, 0x06054b50], [2, disks], [2, disks], [2, number], [2, number]);
  const place = numbers([4, listed.length], [4, directoryOffset ?? at], [2, 0]);
  return Buffer.concat([...bodies, listed, end, place, tail ?? Buffer.alloc(0)]);
}

/** Deflate of zeros: about a thousand bytes for one. */
export const bomb = (megabytes: number) => deflateRawSync(Buffer.alloc(megabytes * 1_000_000), { level: 9 });
