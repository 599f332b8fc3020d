"use client";

import { useEffect, useState } from "react";
import { useHydrated } from "../ui/use-hydrated";

const slides = () => [...document.querySelectorAll<HTMLElement>(".slide")];

/** The page that fills the screen now: the first whose foot is under the middle. */
const shownAt = (all: readonly HTMLElement[]) =>
  Math.max(
    0,
    all.findIndex((slide) => slide.getBoundingClientRect().bottom > window.innerHeight / 2),
  );

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "];
const BACKWARD = ["ArrowLeft", "ArrowUp", "PageUp"];

function targetOf(key: string, all: readonly HTMLElement[]): HTMLElement | undefined {
  const here = shownAt(all);
  if (FORWARD.includes(key)) return all[Math.min(here + 1, all.length - 1)];
  if (BACKWARD.includes(key)) return all[Math.max(here - 1, 0)];
  if (key === "Home") return all[0];
  return key === "End" ? all.at(-1) : undefined;
}

/** Moves between the pages by keys, and fills the screen. Without JavaScript the pages are one after the other, with links. */
export function SlideKeys({ backHref, label, hint }: { backHref: string; label: string; hint: string }) {
  const hydrated = useHydrated();
  const [full, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // A button or a summary keeps its own keys; a table that scrolls keeps its arrows.
      const own = event.target instanceof Element && event.target.closest("button, summary, .scroll");
      if (own && event.key !== "Escape") return;
      if (event.key === "Escape") {
        if (!document.fullscreenElement) window.location.assign(backHref);
        return;
      }
      const target = targetOf(event.key, slides());
      if (!target) return;
      event.preventDefault();
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [backHref]);
  if (!hydrated) return null;
  const fill = () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => undefined); // refused by the browser: the pages stay as they are
  };
  return (
    <>
      <button className="b" type="button" aria-pressed={full} onClick={fill}>
        {label}
      </button>
      <span className="second">{hint}</span>
    </>
  );
}
