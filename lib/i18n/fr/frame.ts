/** The words of a page that failed, which each page brings: no more than them. */
export const frameFr = {
  product: "Registre commun",
  skip: "Aller au contenu",
  error: {
    title: "Cette page n’a pas pu s’afficher",
    body: "L’incident est noté. Rien de ce qui était enregistré n’a changé, et ce que vous écriviez dans un formulaire est gardé sur cet appareil.",
    retry: "Essayer de nouveau",
    home: "Revenir à l’accueil",
  },
};
