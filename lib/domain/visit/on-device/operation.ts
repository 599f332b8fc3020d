import type { Operation } from "../../sync/operation";

type WithoutHead<One> = One extends unknown ? Omit<One, "id" | "madeAt"> : never;

/** What a device keeps of a visit and sends: one change each, still without the id and the instant that its engine gives it. */
export type DeviceOperation = WithoutHead<Operation>;
export type DeviceKind = DeviceOperation["kind"];
export type DeviceOperationOf<Kind extends DeviceKind> = Extract<DeviceOperation, { kind: Kind }>;

/** One of them as the engine holds it. */
export type KeptOperation = {
  readonly id: string;
  readonly stage: "kept" | "sent" | "saved";
  /** The server's word, once it answered. */
  readonly outcome: string | null;
  readonly operation: DeviceOperation;
};
