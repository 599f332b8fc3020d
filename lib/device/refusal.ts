export const DEVICE_REFUSALS = [
  "wrong-pin",
  "destroyed",
  "expired",
  "revoked",
  "locked",
  "quota",
  "no-pack",
  "signed-out",
  "offline",
  "foreign",
  "refused",
  "unsupported",
] as const;
export type DeviceRefusal = (typeof DEVICE_REFUSALS)[number];

/** What the person can understand and act upon; `left` counts the tries that remain after a wrong PIN. */
export class DeviceError extends Error {
  override readonly name = "DeviceError";

  constructor(
    readonly code: DeviceRefusal,
    readonly left?: number,
  ) {
    super(code);
  }
}

export const isRefusal = (error: unknown, code: DeviceRefusal): boolean =>
  error instanceof DeviceError && error.code === code;
