import type { MemberKind } from "@/lib/domain/member/kind";
import { plural } from "@/lib/i18n/format";
import { memberFr } from "@/lib/i18n/fr/member";
import { routes } from "@/lib/routes";
import { EmptyState } from "../ui/empty-state";
import { PageHead } from "../ui/page-head";
import { ChooseSearch } from "./choose-search";
import { kindInSentence } from "./in-hand";

const t = memberFr.choose;

export type Choice = { id: string; name: string; kind: MemberKind; left: boolean; href: string };

/** A searchable list of links: it works without JavaScript, and with three keys with it (M, letters, Entrée). */
export function ChoosePage({ choices, typed, back }: { choices: readonly Choice[]; typed: string; back: string }) {
  const found = choices.length;
  return (
    <>
      <PageHead title={t.title} count={plural(found, ...t.found)} />
      <p className="lead">{t.lead}</p>
      <ChooseSearch typed={typed} back={back} listId="collectivites" />
      {found === 0 ? (
        <EmptyState title={t.noneTitle} action={{ href: routes.chooseMember({ retour: back }), label: t.all }}>
          <p>{t.noneBody}</p>
        </EmptyState>
      ) : (
        <ul className="rules" id="collectivites" aria-label={t.caption}>
          {choices.map((choice) => (
            <li key={choice.id} data-name={choice.name}>
              <a href={choice.href}>{choice.name}</a>{" "}
              <span className="second">
                {kindInSentence(choice.kind)}
                {choice.left && `, ${t.left}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
