import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { registerJsonSchema } from "@/lib/domain/register/export/file";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(registerJsonSchema());

/** What another hand's reader of the published JSON Schema holds against a file; empty when nothing. */
export function schemaErrors(file: unknown): string[] {
  if (validate(file)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
