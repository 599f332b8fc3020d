import { NativeForm } from "@/components/access/form/native-form";
import { kindInSentence } from "@/components/member/in-hand";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, Filters } from "@/components/ui/filters";
import { PageHead } from "@/components/ui/page-head";
import { Cell, Head, Row, RowHead, Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { MEMBER_KINDS, type MemberKind } from "@/lib/domain/member/kind";
import { opensDraft } from "@/lib/domain/register/push";
import { formatNumber, plural } from "@/lib/i18n/format";
import { memberKindsFr } from "@/lib/i18n/fr/member-kinds";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";
import { type Target, TargetStanding } from "./target-lines";

const t = templateActsFr.push;

type Given = { id: string; version: number; name: string };
type ChooseProps = { template: Given; targets: readonly Target[]; kind: MemberKind | undefined };

/** First step: who could receive the template, and what it would do there. A GET form: nothing is written. */
function Choose({ template, targets, kind }: ChooseProps) {
  const shown = targets.filter((target) => kind === undefined || target.kind === kind);
  const kinds = MEMBER_KINDS.filter((one) => targets.some((target) => target.kind === one));
  return (
    <>
      <p className="lead">{t.lead}</p>
      <Filters label={t.filters}>
        <FilterSelect
          name="type"
          label={t.kind}
          value={kind}
          all={t.everyKind}
          options={kinds.map((value) => ({ value, label: memberKindsFr[value] }))}
        />
      </Filters>
      {shown.length === 0 ? (
        <EmptyState title={t.nobody} action={{ href: routes.pushTemplate(template.id), label: t.everyKind }}>
          {null}
        </EmptyState>
      ) : (
        <form method="get" action={routes.pushTemplate(template.id)}>
          <Table caption={t.caption} head={Object.values(t.columns).map((label) => <Head key={label}>{label}</Head>)}>
            {shown.map((target) => (
              <Row key={target.memberId}>
                <RowHead>
                  {opensDraft(target.state) ? (
                    <label className="tick">
                      <input
                        type="checkbox"
                        name="adherent"
                        value={target.memberId}
                        defaultChecked={target.state === "fresh" && target.expected === true}
                      />
                      <span className="t">{target.memberName}</span>
                    </label>
                  ) : (
                    target.memberName
                  )}
                </RowHead>
                <Cell second>{kindInSentence(target.kind)}</Cell>
                <Cell>
                  <TargetStanding target={target} />
                </Cell>
              </Row>
            ))}
          </Table>
          <div className="bar">
            <Button kind="first" type="submit">
              {t.check}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}

function Names({ targets, standing }: { targets: readonly Target[]; standing: boolean }) {
  return (
    <ul>
      {targets.map((target) => (
        <li key={target.memberId}>
          {target.memberName} {(standing || target.state === "resembles") && <TargetStanding target={target} />}
        </li>
      ))}
    </ul>
  );
}

type ConfirmProps = { template: Given; targets: readonly Target[]; push: FormAction };

/** Second step: exactly what will be written, and where nothing will. */
function Confirm({ template, targets, push }: ConfirmProps) {
  const opened = targets.filter(({ state }) => opensDraft(state));
  const left = targets.filter(({ state }) => !opensDraft(state));
  const change = <LinkButton href={routes.pushTemplate(template.id)}>{t.change}</LinkButton>;
  return (
    <section>
      <h2>{t.previewTitle}</h2>
      {opened.length === 0 ? (
        <EmptyState title={t.nothing} action={{ href: routes.pushTemplate(template.id), label: t.change }}>
          <p>{t.nothingBody}</p>
        </EmptyState>
      ) : (
        <NativeForm action={push} submitLabel={t.confirm} beside={change}>
          <input type="hidden" name="key" value={newId()} />
          <input type="hidden" name="templateId" value={template.id} />
          <input type="hidden" name="version" value={template.version} />
          {targets.map(({ memberId }) => (
            <input key={memberId} type="hidden" name="memberIds" value={memberId} />
          ))}
          <p>{t.willOpen(plural(opened.length, ...t.drafts))}</p>
          <Names targets={opened} standing={false} />
        </NativeForm>
      )}
      {left.length > 0 && (
        <>
          <p>{t.willLeave(plural(left.length, ...t.left))}</p>
          <Names targets={left} standing />
        </>
      )}
    </section>
  );
}

type Props = {
  template: Given;
  targets: readonly Target[];
  query: { type?: MemberKind | undefined; adherent: readonly string[] };
  push: FormAction;
};

/** Gives one template to several members: who, then what exactly, then the drafts. */
export function PushPage({ template, targets, query, push }: Props) {
  const chosen = targets.filter(({ memberId }) => query.adherent.includes(memberId));
  return (
    <>
      <PageHead
        title={t.title(template.name)}
        count={t.edition(formatNumber(template.version))}
        large
        actions={<LinkButton href={routes.templateOfAll(template.id)}>{t.back}</LinkButton>}
      />
      {chosen.length > 0 ? (
        <Confirm template={template} targets={chosen} push={push} />
      ) : (
        <Choose template={template} targets={targets} kind={query.type} />
      )}
    </>
  );
}
