import type { FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";

type Load<Input extends FieldValues, Output> = () => Promise<z.ZodType<Output, Input>>;

const load = <Input extends FieldValues, Output>(schema: Load<Input, Output>) =>
  Promise.all([import("./zod-reader"), schema()]);

/** At the first focus, so that it is there when the button is pressed. The browser keeps what it fetched. */
export function fetchReader<Input extends FieldValues, Output>(schema: Load<Input, Output>): void {
  load(schema).catch(() => undefined); // asked again when the form is sent
}

/** Reads the form by its schema; where that cannot be fetched the server alone reads it, and answers the same. */
export const readBy =
  <Input extends FieldValues, Output>(schema: Load<Input, Output>): Resolver<Input, unknown, Output> =>
  async (values, context, options) => {
    const loaded = await load(schema).catch(() => null);
    if (loaded === null) return { values: values as unknown as Output, errors: {} }; // sent as it stands, see above
    const [{ zodResolver }, read] = loaded;
    return zodResolver(read)(values, context, options);
  };
