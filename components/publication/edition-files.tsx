import { PUBLIC_FORMATS } from "@/lib/domain/register/publication/edition";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { routes } from "@/lib/routes";

const t = publicationFr;

/** The files of one edition, and how its seal is checked. */
export function EditionFiles({ memberId, number }: { memberId: string; number: number }) {
  return (
    <section className="no-print">
      <h2>{t.editions.files}</h2>
      <ul>
        {PUBLIC_FORMATS.map((format) => (
          <li key={format}>
            <a href={routes.editionFile(memberId, number, format)} download>
              {t.document.formats[format]}
            </a>
          </li>
        ))}
      </ul>
      <p className="second">{t.document.checkHow}</p>
    </section>
  );
}
