import { EXPORT_FORMATS } from "@/lib/domain/export/job";
import { exportFr } from "@/lib/i18n/fr/export";
import { NativeChoices } from "../access/form/native-fields";

const formats = EXPORT_FORMATS.map((value) => ({
  value,
  label: exportFr.formats[value],
  hint: exportFr.formatHints[value],
}));

export const FormatField = ({ value }: { value: string }) => (
  <NativeChoices name="format" label={exportFr.one.format} choices={formats} value={[value]} single />
);

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
