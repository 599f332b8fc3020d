// @ts-check
/** @typedef {import("@/lib/domain/register/import/file-refusal").RefusalCode} RefusalCode */

/** Why a file is not read: a code, and what fills its French sentence. */
export class Refused extends Error {
  /** @param {RefusalCode} code @param {string | number} [about] */
  constructor(code, about) {
    super(code);
    this.code = code;
    this.about = about ?? "";
  }
}
