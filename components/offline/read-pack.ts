import type { DevicePack } from "@/lib/domain/visit/on-device/pack";

export const readPack = (content: unknown): DevicePack => content as DevicePack; // sealed as the server gave it
