import { useCallback, useEffect, useState } from "react";

const SLOT = "registre:visite:ecran";
const ROOT_MARK = "visitTheme";

export type VisitTheme = "dark" | "light";

function kept(): VisitTheme | null {
  try {
    const word = localStorage.getItem(SLOT);
    return word === "dark" || word === "light" ? word : null;
  } catch {
    return null; // storage refused: the theme of the system
  }
}

const ofSystem = (): VisitTheme => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

/** Dark or light, chosen once for this device: a dark screen in an unheated hall spares the battery. */
export function useTheme(): { theme: VisitTheme; turn: () => void } {
  const [theme, setTheme] = useState<VisitTheme>(() => kept() ?? ofSystem());
  useEffect(() => {
    const root = document.documentElement;
    root.dataset[ROOT_MARK] = theme;
    return () => {
      delete root.dataset[ROOT_MARK];
    };
  }, [theme]);
  const turn = useCallback(() => {
    const next = theme === "dark" ? "light" : "dark";
    setTheme(next);
    try {
      localStorage.setItem(SLOT, next);
    } catch {
      // storage refused: the theme lasts as long as the page
    }
  }, [theme]);
  return { theme, turn };
}
