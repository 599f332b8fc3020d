import { z } from "zod";

/** In a file of its own, so that what makes an identifier in the browser does not bring the checking of one. */
export { newId } from "./new-id";

export const idSchema = z.uuid();

export const isId = (value: unknown): value is string => idSchema.safeParse(value).success;
