export type ServiceCategory =
  | "remote_maintenance"
  | "external_backup"
  | "hosting"
  | "payroll"
  | "transmission"
  | "other";
