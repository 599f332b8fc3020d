/** The binary of an engine is not there for this platform: whoever asked for a PDF is shown the page to print instead. */
export class EngineMissing extends Error {
  override readonly name = "EngineMissing";
}
