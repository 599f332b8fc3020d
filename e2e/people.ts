import { createHash, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type postgres from "postgres";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";

export type Grant = { role: Role; memberId: string | null };

/** The world of one test: its own member, its own people, in the demo's syndicate unless another is given. */
export class People {
  constructor(
    private readonly sql: postgres.Sql,
    private readonly context: BrowserContext,
    private readonly baseURL: string,
  ) {}

  async demoSyndicate(): Promise<string> {
    const [row] = await this.sql<{ id: string }[]>`select id from syndicate order by created_at limit 1`;
    if (!row) throw new Error("the demo has a syndicate");
    return row.id;
  }

  /** A commune with its contacts and an answered profile: 30 usual templates are expected of it. */
  async newTown(name = `Essaiville ${randomBytes(3).toString("hex")}`, syndicate?: string): Promise<string> {
    const syndicateId = syndicate ?? (await this.demoSyndicate());
    const id = newId();
    const { sql } = this;
    const contact = (who: string, work: string) =>
      sql.json({ name: who, function: work, email: "mairie@essai.example", phone: "" });
    await sql`insert into member (syndicate_id, id, name, kind, population, agents_count) values (${syndicateId}, ${id}, ${name}, 'commune', 700, 4)`;
    await sql`insert into member_contacts (syndicate_id, member_id, controller, referent)
      values (${syndicateId}, ${id}, ${contact("Odile Vautrel", "Maire")}, ${contact("Agnès Boivaux", "Secrétaire")})`;
    await sql`insert into member_profile (syndicate_id, member_id, answers) values (${syndicateId}, ${id}, ${sql.json({ has_school: "yes", employer: "yes", has_rooms: "yes" })})`;
    return id;
  }

  async newPerson(grants: Grant[], name = "Camille Essai", syndicate?: string): Promise<string> {
    const syndicateId = syndicate ?? (await this.demoSyndicate());
    const id = newId();
    await this
      .sql`insert into person (syndicate_id, id, name, email) values (${syndicateId}, ${id}, ${name}, ${`${id}@essai.example`})`;
    for (const { role, memberId } of grants) {
      await this.sql`insert into role_grant (syndicate_id, id, person_id, role, member_id, accepted_at)
        values (${syndicateId}, ${newId()}, ${id}, ${role}, ${memberId}, now())`;
    }
    return id;
  }

  /** Signs in by writing the session, not by driving the page. */
  async open(personId: string): Promise<void> {
    const [person] = await this.sql<{ syndicate_id: string }[]>`select syndicate_id from person where id = ${personId}`;
    const secret = randomBytes(32).toString("base64url");
    const hash = createHash("sha256").update(secret).digest();
    await this.sql`insert into auth.secret (syndicate_id, hash, kind, person_id, expires_at)
      values (${person?.syndicate_id ?? ""}, ${hash}, 'person', ${personId}, now() + interval '12 hours')`;
    const value = await encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET ?? "" });
    await this.context.addCookies([{ name: "next-auth.session-token", value, url: this.baseURL }]);
  }

  async signIn(role: Role, memberId: string | null = null, name?: string): Promise<string> {
    const id = await this.newPerson([{ role, memberId }], name);
    await this.open(id);
    return id;
  }

  /** The person of the demo that holds that role. */
  async openDemo(role: Role): Promise<void> {
    const [row] = await this.sql<
      { person_id: string }[]
    >`select g.person_id from role_grant g join auth.account a on a.person_id = g.person_id
      where g.role = ${role} and g.syndicate_id = ${await this.demoSyndicate()} order by g.granted_at limit 1`;
    if (!row) throw new Error(`the demo has a ${role}`);
    await this.open(row.person_id);
  }
}
