import { createContext, useContext } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";

/** True around forms whose writing is kept on this device before the server has it: nothing there says « enregistré ». */
export const KeptHereContext = createContext(false);

/** What a form says while it waits for what it wrote to be held. */
export const useWaitingWords = (): string => (useContext(KeptHereContext) ? uiFr.form.keeping : uiFr.form.saving);
