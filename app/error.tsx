"use client";

import { Failure } from "@/components/shell/failure";

export default function ErrorPage() {
  return <Failure onRetry={() => window.location.reload()} />;
}
