import type { ServiceCategory } from "./codes";
import type { DeclaredTransfer } from "./processor";

/** One controller that the syndicate acts for, Article 30(2)(a) GDPR. Days are 'YYYY-MM-DD'. */
export type Client = {
  readonly memberId: string;
  readonly name: string;
  readonly representative: string;
  readonly email: string;
  readonly dpo: string;
  readonly since: string | null;
  readonly contractRef: string;
};

export type ProvidedService = {
  readonly id: string;
  readonly name: string;
  readonly category: ServiceCategory;
  readonly description: string;
  readonly securityMeasures: readonly string[];
  readonly transfers: readonly DeclaredTransfer[];
  /** The company that the syndicate calls on, if any. */
  readonly furtherProcessor: string | null;
  readonly clients: readonly Client[];
};

/** The syndicate's own register as a processor, generated from its services and who subscribes to them on a day. */
export type SecondRegister = {
  readonly syndicate: string;
  readonly dpo: string;
  readonly services: readonly ProvidedService[];
};

/** Controllers served by at least one service; one that takes three counts once. */
export const clientCount = ({ services }: SecondRegister): number =>
  new Set(services.flatMap(({ clients }) => clients.map(({ memberId }) => memberId))).size;
