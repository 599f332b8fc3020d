import { useEffect, useState } from "react";

/** The clock of the screen, turned every half minute: enough for minutes, and little for the battery. */
const TURN_MS = 30_000;

export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), TURN_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
