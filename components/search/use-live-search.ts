import { useEffect, useState } from "react";
import { type LiveAnswer, liveAnswerSchema } from "@/lib/domain/search/live";
import { searchFr } from "@/lib/i18n/fr/search";
import { routes } from "@/lib/routes";

const PAUSE = 200;
const NOTHING: LiveAnswer = { said: "", groups: [] };

async function ask(q: string, signal: AbortSignal): Promise<LiveAnswer> {
  const answer = await fetch(routes.liveSearch(), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ q }),
    signal,
  });
  if (!answer.ok) throw new Error(`search: ${answer.status}`);
  return liveAnswerSchema.parse(await answer.json());
}

/** The answer to what is typed, once the hand rests; an older question is given up. */
export function useLiveSearch(text: string): LiveAnswer {
  const [answer, setAnswer] = useState(NOTHING);
  const q = text.trim();

  useEffect(() => {
    if (q === "") {
      setAnswer(NOTHING);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        setAnswer(await ask(q, controller.signal));
      } catch {
        if (!controller.signal.aborted) setAnswer({ said: searchFr.failed, groups: [] });
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [q]);

  return answer;
}
