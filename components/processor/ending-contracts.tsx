import type { ContractTerm } from "@/lib/domain/processor/contract";
import { contractFr } from "@/lib/i18n/fr/contract";
import { routes } from "@/lib/routes";
import { LinkButton } from "../ui/button";
import { announcement } from "./contract-words";

const t = contractFr.todo;

type Props = {
  memberId: string;
  contracts: readonly ({ id: string; processorName: string; object: string } & ContractTerm)[];
  today: string;
};

/** Contracts that end within six months, or have ended, told where the town starts its day. */
export function EndingContracts({ memberId, contracts, today }: Props) {
  if (contracts.length === 0) return null;
  return (
    <section aria-labelledby="contrats">
      <h2 id="contrats">{t.title}</h2>
      <p className="second prose">{t.hint}</p>
      <ul className="lot">
        {contracts.map((contract) => (
          <li key={contract.id}>
            <span>
              <strong>{contract.processorName}</strong> <span className="second">{contract.object}</span>
            </span>
            <span>{announcement(contract, today)}</span>
            <LinkButton href={routes.contract(memberId, contract.id)}>
              {t.link}
              <span className="vh">&nbsp;: {contract.processorName}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
