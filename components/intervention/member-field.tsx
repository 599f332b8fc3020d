import { quickFormFr } from "@/lib/i18n/fr/quick-form";
import { uiFr } from "@/lib/i18n/fr/ui";
import { useNativeField } from "../access/form/native-form";
import { FieldError } from "../ui/form/field-parts";

const t = quickFormFr;

/** Where no member is in hand: a native list, in which the first letters of the name choose. */
export function MemberField({ members }: { members: readonly { id: string; name: string }[] }) {
  const { id, error, typed } = useNativeField("memberId");
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>{t.member}</label>
      <FieldError id={id} error={error && uiFr.validation.missingNamed(t.member)} />
      <select
        className="in"
        id={id}
        name="memberId"
        defaultValue={typed?.[0] ?? ""}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      >
        <option value="">{t.chooseMember}</option>
        {members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </select>
    </div>
  );
}
