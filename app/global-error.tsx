"use client";

import { Failure } from "@/components/shell/failure";
import "./globals.css";

export default function GlobalError() {
  return (
    <html lang="fr">
      <body>
        <Failure onRetry={() => window.location.reload()} />
      </body>
    </html>
  );
}
