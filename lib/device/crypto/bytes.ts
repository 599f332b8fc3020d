export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const CHUNK = 0x8000;

export const toBytes = (text: string): Bytes => encoder.encode(text);
export const toText = (bytes: ArrayBuffer | Bytes): string => decoder.decode(bytes);

export const jsonBytes = (value: unknown): Bytes => toBytes(JSON.stringify(value));
export const bytesJson = (bytes: ArrayBuffer): unknown => JSON.parse(toText(bytes));

export function toBase64(buffer: ArrayBuffer | Bytes): string {
  const bytes = buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer);
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

export const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
