import { formatNumber } from "@/lib/i18n/format";
import { exportFr } from "@/lib/i18n/fr/export";
import { routes } from "@/lib/routes";
import { Icon } from "../ui/icon";

/** Told on every page until it is seen, without a mail. */
export function EndedExports({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <a className="ended" href={routes.exports()}>
      <Icon name="approved" /> {exportFr.notice(formatNumber(count))}
    </a>
  );
}
