export type DpaStatus = "missing" | "requested" | "draft" | "signed" | "expired";
