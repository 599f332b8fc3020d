/** By the code that PostgreSQL gives: it answered, and said no. */
const CONNECTION_REFUSALS: Readonly<Record<string, string>> = {
  "28P01": "le mot de passe de ce rôle est refusé",
  "28000": "ce rôle n’est pas admis à se connecter",
  "3D000": "cette base n’existe pas",
  "53300": "la base a trop de connexions ouvertes",
  "57P03": "la base démarre ou s’arrête",
};

export const installationFr = {
  refusal: "Registre commun ne démarre pas\u00A0:",
  missing: (name: string) => `le réglage ${name} manque.`,
  notAnAddress: (name: string) => `${name} n’est pas une adresse de base PostgreSQL (postgres://…).`,
  shortSecret: "NEXTAUTH_SECRET doit compter au moins 32 caractères.",
  notHttps: "NEXTAUTH_URL doit être une adresse https (http n’est admis que sur 127.0.0.1 ou localhost).",
  sameRole: (role: string, settings: string) =>
    `${settings} emploient le même rôle «\u00A0${role}\u00A0»\u202F: chacun doit avoir le sien.`,
  superuser: (setting: string, role: string) => `${setting}\u00A0: le rôle «\u00A0${role}\u00A0» est superutilisateur.`,
  bypasses: (setting: string, role: string) =>
    `${setting}\u00A0: le rôle «\u00A0${role}\u00A0» contourne la protection des lignes (BYPASSRLS).`,
  owns: (setting: string, role: string) =>
    `${setting}\u00A0: le rôle «\u00A0${role}\u00A0» possède des tables et pourrait lever leur protection.`,
  synchronousCommit:
    "synchronous_commit est à «\u00A0off\u00A0»\u202F: un enregistrement annoncé pourrait être perdu. Remettre «\u00A0on\u00A0».",
  behind:
    "la base n’a pas reçu toutes les migrations de cette version. Lancer d’abord «\u00A0npm start\u00A0», qui les applique.",
  badDocumentKeys:
    "DOCUMENT_KEYS doit être «\u00A0nom:clé,nom:clé\u00A0», la clé courante d’abord, chacune de 32 octets en base64 (openssl rand -base64 32).",
  s3NotHttps: "DOCUMENTS_S3_ENDPOINT doit être une adresse https (http n’est admis que sur 127.0.0.1 ou localhost).",
  halfS3: (names: string) => `le stockage S3 des documents demande tous ces réglages, ou aucun\u00A0: ${names}.`,
  badSmtp: "SMTP_URL doit être une adresse de serveur de courriel (smtp://… ou smtps://…).",
  halfMail: "l’envoi de courriel demande ces deux réglages, ou aucun\u00a0: SMTP_URL, MAIL_FROM.",
  unreachable: (setting: string, reason: string) =>
    `${setting}\u00A0: ${CONNECTION_REFUSALS[reason] ?? "la base ne répond pas"} (${reason}).`,
} as const;
