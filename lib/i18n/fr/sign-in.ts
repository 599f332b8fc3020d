import type { PasswordProblem } from "@/lib/domain/access/password";

/** Sign-in, its help, and the page of an invitation. */
export const signInFr = {
  signIn: {
    title: "Se connecter",
    lead: "Le registre, les interventions et les visites de votre DPO mutualisé.",
    email: "Votre adresse de courriel",
    password: "Votre mot de passe",
    submit: "Se connecter",
    refused: "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis essayez de nouveau.",
    wait: (delay: string) =>
      `Trop d’essais de suite. Par sécurité, attendez ${delay} avant d’essayer de nouveau, même avec le bon mot de passe.`,
    seconds: ["seconde", "secondes"],
    minutes: ["minute", "minutes"],
    hours: ["heure", "heures"],
    welcome: "Votre mot de passe est enregistré. Connectez-vous avec lui.",
    help: "Je n’arrive pas à me connecter",
    windowTitle: "Vous êtes de nouveau connecté",
    windowBody:
      "Vous pouvez fermer cette fenêtre, votre texte est toujours là. Revenez à la première page et pressez «\u00a0Envoyer de nouveau\u00a0» ou le bouton du formulaire.",
    windowLead:
      "Votre session a pris fin. Reconnectez-vous ici\u00a0: la première page garde tout ce que vous avez écrit.",
  },
  help: {
    title: "Je n’arrive pas à me connecter",
    items: [
      {
        title: "J’ai oublié mon mot de passe",
        body: "Demandez un nouveau lien à l’administration de votre syndicat. Ce lien vous fait choisir un autre mot de passe, dans les 72 heures.",
      },
      {
        title: "Mon lien d’invitation ne fonctionne plus",
        body: "Il a déjà servi, ou il a plus de 72 heures. Demandez-en un nouveau à l’administration de votre syndicat.",
      },
      {
        title: "On me demande d’attendre",
        body: "Après cinq essais manqués, il faut attendre un peu plus longtemps à chaque fois, un quart d’heure au plus. Après 25 essais manqués dans la journée, il faut attendre le lendemain.",
      },
      {
        title: "Je dois me reconnecter souvent",
        body: "La session se ferme après 30 minutes sans rien faire, et au bout de 12 heures. Ce que vous écriviez dans un formulaire est gardé sur votre appareil.",
      },
      {
        title: "Je suis nouveau dans ma collectivité",
        body: "L’administration de votre syndicat vous invite. Donnez-lui votre nom, votre fonction et votre adresse de courriel.",
      },
    ],
    back: "Revenir à la connexion",
  },
  invitation: {
    title: "Choisir votre mot de passe",
    lead: (name: string, syndicate: string) =>
      `Bienvenue ${name}. ${syndicate} vous ouvre un accès au registre commun.`,
    account: "Votre adresse de connexion",
    password: "Nouveau mot de passe",
    again: "Le même, une seconde fois",
    hint: "Au moins 14 signes, ou quatre mots que vous seul mettriez ensemble, par exemple un petit vers. Pas votre nom, ni un mot de passe que tout le monde essaie.",
    submit: "Enregistrer ce mot de passe",
    different: "Les deux saisies sont différentes. Écrivez le même mot de passe deux fois.",
    problems: {
      "too-short": "Allongez ce mot de passe\u00a0: 14 signes au moins, ou quatre mots.",
      "too-long": "Raccourcissez ce mot de passe\u00a0: 200 signes au plus.",
      common: "Ce mot de passe fait partie de ceux que l’on essaie en premier. Choisissez-en un autre.",
      "your-name": "Ce mot de passe contient votre nom. Choisissez-en un autre.",
    } satisfies Record<PasswordProblem, string>,
    goneTitle: "Ce lien ne fonctionne plus",
    goneBody:
      "Un lien d’invitation sert une seule fois et vit 72 heures. Demandez-en un nouveau à l’administration de votre syndicat.",
  },
} as const;
