import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormatField } from "./format-fields";

test("EXP-40 where the PDF has no engine the form says beforehand what stands in for it", () => {
  const [whole, without] = [true, false].map((hasPdf) =>
    renderToStaticMarkup(<FormatField value="pdf" hasPdf={hasPdf} />),
  );
  expect(whole).toContain("PDF accessible (PDF/UA)");
  expect(without).not.toContain("PDF accessible");
  expect(without).toContain("Page à imprimer, à la place du PDF");
  expect(without).toContain('value="pdf"');
});
