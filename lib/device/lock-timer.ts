/** Without a touch or a key for so long, the pack locks. */
export const IDLE_MS = 10 * 60 * 1000;
const CHECK_MS = 5_000;
const SIGNS = ["pointerdown", "keydown", "input", "scroll"] as const;

/**
 * Calls `lock` after ten minutes without use, even when the device slept meanwhile. Two clocks are read and the longer time
 * counts: the one stops while some devices sleep, the other can be set back. Gives back how to stop.
 */
export function lockWhenIdle(lock: () => void, idleMs = IDLE_MS): () => void {
  let used = { wall: Date.now(), steady: performance.now() };
  const idle = () => Math.max(Date.now() - used.wall, performance.now() - used.steady);
  const check = () => idle() >= idleMs && lock();
  const use = () => {
    check();
    used = { wall: Date.now(), steady: performance.now() };
  };
  for (const sign of SIGNS) addEventListener(sign, use, { passive: true, capture: true });
  document.addEventListener("visibilitychange", check);
  const timer = setInterval(check, Math.min(CHECK_MS, idleMs));
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", check);
    for (const sign of SIGNS) removeEventListener(sign, use, { capture: true });
  };
}
