import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ListPage } from "@/components/dictionary/list-page";
import { Shell } from "@/components/shell/shell";
import type { Actor } from "@/lib/domain/access/policy";
import { dictionaryQuerySchema } from "@/lib/domain/dictionary/query";
import { DICTIONARY_LISTS } from "@/lib/domain/intervention/dictionary-term";
import { dictionaryFr } from "@/lib/i18n/fr/dictionary";
import { asActor } from "@/lib/server/actor";
import { chromeOf } from "@/lib/server/chrome";
import { readDictionary } from "@/lib/services/dictionary/read-terms";
import {
  addTermAction,
  editTermAction,
  mergeTermAction,
  moveTermAction,
  reactivateTermAction,
  retireTermAction,
} from "./actions";

export async function generateMetadata({ params }: PageProps<"/listes/[list]">): Promise<Metadata> {
  const list = z.enum(DICTIONARY_LISTS).safeParse((await params).list);
  return { title: list.success ? dictionaryFr.lists[list.data] : dictionaryFr.title };
}

const isDpo = ({ grants }: Actor) => grants.some(({ role }) => role === "dpo");

const actions = {
  add: addTermAction,
  edit: editTermAction,
  move: moveTermAction,
  retire: retireTermAction,
  reactivate: reactivateTermAction,
};

export default async function DictionaryPage({ params, searchParams }: PageProps<"/listes/[list]">) {
  const list = z.enum(DICTIONARY_LISTS).safeParse((await params).list);
  if (!list.success) notFound();
  const { terme, fait } = dictionaryQuerySchema.parse(await searchParams);
  return asActor(async (actor, session) => {
    const terms = await readDictionary(actor, list.data);
    return (
      <Shell chrome={chromeOf(session)} member={null} current="lists">
        <ListPage
          list={list.data}
          terms={terms}
          open={terme}
          done={fait}
          actions={{ ...actions, merge: isDpo(actor) ? mergeTermAction : null }}
        />
      </Shell>
    );
  });
}
