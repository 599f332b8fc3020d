import { z } from "zod";
import { DOCUMENT_TYPES } from "../../document/document";
import { FILE_BYTES, FILE_KINDS } from "../../document/kind";
import { word } from "../content/text";

const day = z.iso.date();
const id = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** As it stands in the row, to the space: nothing is trimmed on the way. */
const title = z.string().min(1).max(200);

/** A document attached to an entry or to a contract, by what its bytes are: they travel beside the register, under this hash. */
const documentSchema = z.object({
  id,
  name: title,
  fileName: title,
  type: z.enum(DOCUMENT_TYPES),
  kind: z.enum(FILE_KINDS),
  size: z.int().min(1).max(FILE_BYTES),
  sha256,
  datedOn: day.nullable(),
  expiresOn: day.nullable(),
  createdBy: word,
  createdAt: z.iso.datetime(),
});

/** Left out where there is none: a register without documents has the text, and the hash, that it always had. */
export const documentsSchema = z.array(documentSchema).min(1).max(1000).optional();
export type DocumentRecord = z.output<typeof documentSchema>;
