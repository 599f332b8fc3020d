import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and until the page listens, true afterwards. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
