import { EXPORT_FORMATS } from "@/lib/domain/export/job";
import { exportFr } from "@/lib/i18n/fr/export";
import { NativeChoices } from "../access/form/native-fields";

/** Where the engine of the PDF is not installed, the page to print stands in for it, and says so before it is asked for. */
export function FormatField({ value, hasPdf }: { value: string; hasPdf: boolean }) {
  const formats = EXPORT_FORMATS.map((format) => {
    const isPrinted = format === "pdf" && !hasPdf;
    return {
      value: format,
      label: isPrinted ? exportFr.printed.label : exportFr.formats[format],
      hint: isPrinted ? exportFr.printed.hint : exportFr.formatHints[format],
    };
  });
  return <NativeChoices name="format" label={exportFr.one.format} choices={formats} value={[value]} single />;
}

type ExtentProps = { name: string; values: { full: string; public: string }; value: string };

/** Complete or public; the address says it in French, the form of several members by its code. */
export function ExtentField({ name, values, value }: ExtentProps) {
  const choices = (["full", "public"] as const).map((extent) => ({
    value: values[extent],
    label: exportFr.extents[extent],
    hint: exportFr.extentHints[extent],
  }));
  return <NativeChoices name={name} label={exportFr.one.extent} choices={choices} value={[value]} single />;
}
