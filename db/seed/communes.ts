import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { TransactionSql } from "postgres";

type Commune = {
  code: string;
  nom: string;
  type: string;
  departement: string;
  arrondissement?: string;
  siren?: string;
  population?: number;
};
type Arrondissement = { code: string; nom: string };
type Epci = { code: string; nom: string; membres: { code: string }[] };

function listed<T>(file: string): T[] {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${file}.json`);
  return JSON.parse(readFileSync(path, "utf8")); // the national lists, pinned: their shape is held by the tests
}

/** Some 35,000 rows in one statement; a second run writes only what the new list changed. Names are not stemmed: they are looked up by prefix. */
export async function seedCommunes(tx: TransactionSql): Promise<void> {
  const current = listed<Commune>("communes").filter(({ type }) => type === "commune-actuelle");
  const arrondissements = new Map(listed<Arrondissement>("arrondissements").map(({ code, nom }) => [code, nom]));
  const epcis = new Map(
    listed<Epci>("epci").flatMap(({ membres, ...epci }) => membres.map(({ code }) => [code, epci])),
  );
  const column = <T>(of: (commune: Commune) => T) => current.map(of);
  await tx`
    insert into commune (insee, name, siren, population, department, arrondissement, arrondissement_name, epci, epci_name, search)
    select insee, name, siren, population, department, arrondissement, arrondissement_name, epci, epci_name,
           to_tsvector('simple', unaccent(name))
      from unnest(${column((c) => c.code)}::text[], ${column((c) => c.nom)}::text[], ${column((c) => c.siren ?? null)}::text[],
                  ${column((c) => c.population ?? null)}::integer[], ${column((c) => c.departement)}::text[],
                  ${column((c) => c.arrondissement ?? null)}::text[],
                  ${column((c) => arrondissements.get(c.arrondissement ?? "") ?? null)}::text[],
                  ${column((c) => epcis.get(c.code)?.code ?? null)}::text[], ${column((c) => epcis.get(c.code)?.nom ?? null)}::text[])
        as listed (insee, name, siren, population, department, arrondissement, arrondissement_name, epci, epci_name)
    on conflict (insee) do update
      set name = excluded.name, siren = excluded.siren, population = excluded.population, department = excluded.department,
          arrondissement = excluded.arrondissement, arrondissement_name = excluded.arrondissement_name,
          epci = excluded.epci, epci_name = excluded.epci_name, search = excluded.search
      where (commune.name, commune.siren, commune.population, commune.department, commune.arrondissement,
             commune.arrondissement_name, commune.epci, commune.epci_name, commune.search)
        is distinct from (excluded.name, excluded.siren, excluded.population, excluded.department, excluded.arrondissement,
             excluded.arrondissement_name, excluded.epci, excluded.epci_name, excluded.search)`;
}
