import { isId } from "@/lib/domain/identifier";

/** Where an id stands in the arguments of a service: the keys that lead to it. */
export type IdField = { path: (string | number)[]; value: string };

/** Every uuid in a value, however deep, keys of records included. */
export function idFields(value: unknown, path: (string | number)[] = []): IdField[] {
  if (isId(value)) return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => idFields(each, [...path, index]));
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    ...(isId(key) ? [{ path: [...path, key], value: key }] : []),
    ...idFields(each, [...path, key]),
  ]);
}

const isKey = ({ path, value }: IdField) => path.at(-1) === value;

/** The same value with another id at one place; the original is left as it was. */
export function withId<T>(root: T, field: IdField, id: string): T {
  if (field.path.length === 0) return id as T; // the value was this id itself
  const copy = structuredClone(root);
  const [last = "", ...before] = [...field.path].reverse();
  let holder: unknown = copy;
  for (const key of before.reverse()) holder = (holder as Record<string | number, unknown>)[key]; // the path was walked by idFields
  const record = holder as Record<string | number, unknown>; // idem
  if (isKey(field)) {
    record[id] = record[last];
    delete record[last];
  } else record[last] = id;
  return copy;
}
