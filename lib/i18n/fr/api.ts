import type { ApiScope } from "@/lib/domain/access/api-token";

const scopes: Record<ApiScope, { label: string; hint: string }> = {
  "interventions:write": {
    label: "Noter des interventions du DPO",
    hint: "Pour un outil qui enregistre votre activité.",
  },
  "it-requests:write": {
    label: "Noter des demandes informatiques",
    hint: "Pour l’outil de tickets du service informatique.",
  },
  "register:read": {
    label: "Lire le registre des collectivités que vous lisez",
    hint: "Le registre entier, au format JSON de l’export.",
  },
};

export const apiFr = {
  title: "Jetons d’accès",
  lead: "Un jeton laisse un autre logiciel noter ou lire à votre place, sans votre mot de passe. Il ne peut rien de plus que vous, et cesse d’agir dès que vos droits cessent.",
  leadAll: "Les jetons faits par chaque personne de votre syndicat. Vous pouvez mettre fin à chacun d’eux.",
  description: "Description de l’interface (OpenAPI)",
  scopes,
  create: {
    title: "Faire un jeton",
    labels: { label: "Nom du jeton", scopes: "Ce qu’il peut faire", days: "Durée de vie" },
    hint: "Le nom du logiciel qui s’en servira, par exemple GLPI. Il est écrit dans le journal avec chaque action.",
    submit: "Faire le jeton",
    days: (days: number) => (days === 365 ? "un an" : `${days}\u00a0jours`),
    alreadyShown: "Ce jeton est déjà fait et n’est plus affiché. S’il vous manque, mettez-y fin et faites-en un autre.",
    forbidden: "Vos rôles ne donnent pas ce droit.",
  },
  shown: {
    body: (name: string) =>
      `Copiez ce jeton dans ${name}, et nulle part ailleurs. Il n’est affiché que cette fois. S’il se perd, mettez-y fin et faites-en un autre.`,
    field: "Jeton",
    copy: "Copier le jeton",
    back: "Revoir les jetons",
    software: "le logiciel",
  },
  list: {
    title: "Les jetons",
    none: "Aucun jeton. Faites-en un pour relier un autre logiciel.",
    noneAll: "Personne n’a fait de jeton.",
    count: ["jeton", "jetons"] as const,
    columns: { label: "Nom", person: "Personne", scopes: "Peut", used: "Servi", until: "État" },
    never: "jamais",
    until: (day: string) => `jusqu’au ${day}`,
    expired: (day: string) => `échu le ${day}`,
    revoked: (day: string, who: string) => `fini le ${day} par ${who}`,
    revoke: "Mettre fin",
    revokeNamed: (label: string) => `Mettre fin au jeton ${label}`,
    gone: "Ce jeton avait déjà pris fin.",
    done: "Le jeton a pris fin. Le logiciel qui s’en servait ne peut plus rien.",
  },
  problems: {
    token: "Le jeton manque, est inconnu ou a pris fin.",
    scope: "Ce jeton ne donne pas ce droit.",
    tooMany: "Trop d’appels dans cette minute. Réessayez à la suivante.",
    key: "L’en-tête Idempotency-Key manque, ou n’est pas un UUID.",
    json: "Le corps n’est pas du JSON.",
    fields: "Des champs sont refusés.",
    unknownField: "Ce champ n’existe pas dans la description de l’interface.",
    notFound: "Rien à cette adresse pour ce jeton.",
  },
};
