import { NativeSelect } from "@/components/access/form/native-select";
import { newId } from "@/lib/domain/identifier";
import { formatNumber, plural } from "@/lib/i18n/format";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { ActForm } from "../access/act-form";
import { NativeForm } from "../access/form/native-form";
import { Cell, Head, Row, RowHead, Table } from "../ui/table";
import { Tag } from "../ui/tag";
import { contractOption, type MemberSoftwareView, type WrittenName } from "./software-view";

const t = softwareFr.member;

const targetHref = { processor: (id: string) => routes.processor(id), software: routes.software };

function Meaning({ one }: { one: WrittenName }) {
  if (one.linked) {
    return (
      <Tag icon="approved" tone="done" wrap>
        <a href={targetHref[one.kind](one.linked.id)}>{t.linked(one.linked.name)}</a>
      </Tag>
    );
  }
  return (
    <Tag icon="ask" tone={one.proposed ? "act" : "off"} wrap>
      {one.proposed ? t.proposed(one.proposed.name) : t.nothing}
    </Tag>
  );
}

function LinkForm({ one, view }: { one: WrittenName; view: MemberSoftwareView }) {
  const about = { memberId: view.member.id, kind: one.kind, name: one.name };
  if (one.linked) return <ActForm action={view.actions.unlink} label={t.unlink} kind="quiet" about={about} />;
  const choices = view.directory[one.kind];
  if (choices.length === 0) return null;
  return (
    <NativeForm action={view.actions.link} submitLabel={t.link} labels={{ targetId: t.target(one.name) }} kind="plain">
      {Object.entries({ key: newId(), ...about }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NativeSelect
        name="targetId"
        label={t.target(one.name)}
        value={one.proposed?.id ?? ""}
        empty={t.targetChoose}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {one.kind === "processor" && view.contracts.length > 0 && (
        <NativeSelect
          name="contractId"
          label={t.whichContract(one.name)}
          empty={t.onlyContract}
          options={view.contracts.map(contractOption)}
          optional
        />
      )}
    </NativeForm>
  );
}

/** The words of the entries on the left, what they mean on the right; nothing is linked without a press. */
export function WrittenNames({ view }: { view: MemberSoftwareView }) {
  const open = view.names.filter(({ linked }) => linked === null).length;
  return (
    <section>
      <h2>
        {t.names} {open > 0 && <small>{t.open(formatNumber(open))}</small>}
      </h2>
      {view.names.length === 0 ? (
        <p className="second">{t.namesEmpty}</p>
      ) : (
        <>
          <p className="prose">{t.namesLead}</p>
          <Table
            caption={t.names}
            head={[t.written, t.means, ...(view.mayWrite ? [t.link] : [])].map((label) => (
              <Head key={label}>{label}</Head>
            ))}
          >
            {view.names.map((one) => (
              <Row key={`${one.kind}-${one.name}`}>
                <RowHead>
                  {one.name}{" "}
                  <span className="second">
                    {t.kinds[one.kind]}, {plural(one.entries, ...t.entries)}
                  </span>
                </RowHead>
                <Cell label={t.means}>
                  <Meaning one={one} />
                </Cell>
                {view.mayWrite && (
                  <Cell>
                    <LinkForm one={one} view={view} />
                  </Cell>
                )}
              </Row>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
