"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";

const EVERY_MS = 2_000;

/** Reads the page again while something moves; its child is the link that does it by hand. */
export function RefreshWhile({ active, children }: { active: boolean; children: ReactNode }) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [active, router]);
  return active ? <p>{children}</p> : null;
}
