import type { ReactNode } from "react";
import { Brand, SkipLink } from "./brand";

/** For whoever is not signed in, and for pages that say nothing of anyone: the brand and one sheet. */
export function PlainShell({ children }: { children: ReactNode }) {
  return (
    <div className="page" data-density="calme">
      <SkipLink />
      <header>
        <div className="top">
          <Brand />
        </div>
      </header>
      <main className="seule" id="contenu" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
