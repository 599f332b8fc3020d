import type { ImportTarget } from "./target";

/** How towns and their advisers head their columns, between bars. Case, accents, plurals and « (s) » do not matter. */
const HEADINGS: Readonly<Record<ImportTarget, string>> = {
  name: `
    Nom | Nom du traitement | Nom / sigle | Nom de l’activité | Nom de l’activité de traitement | Nom de la
    fiche | Nom du fichier | Traitement | Intitulé | Intitulé du traitement | Libellé | Libellé du traitement
    | Dénomination | Dénomination du traitement | Désignation du traitement | Activité | Activité de
    traitement | Fiche | Fiche de traitement | Titre | Titre du traitement | Processus | Nom du traitement de
    données | Type de traitement | Désignation | Appellation | Nom de la fiche de traitement | Intitulé de la fiche |
    Nom / description du traitement | Nom et description du traitement | Nom ou description du traitement |
    Intitulé de l’activité | Libellé de l’activité | Désignation de l’activité | Traitement concerné | Traitements |
    Activités de traitement | Fichier | Fichier ou traitement | Démarche | Procédure`,
  ref: `
    N° | Numéro | Num | Réf | Référence | N° / REF | N° de fiche | N° fiche | Numéro de fiche | N° du
    traitement | Numéro du traitement | Code | Code du traitement | Identifiant | Id | Référence du traitement
    | N° d’ordre | N° de registre | Référence de la fiche | Référence interne | Rang | Ligne`,
  purposes: `
    Finalité | Finalités | Objet | Objet du traitement | Finalité(s) du traitement | Finalité(s) du traitement effectué | Finalité
    principale | Finalités poursuivies | Objectif | Objectifs | Objectif poursuivi | Objectifs du traitement |
    But | But du traitement | Buts poursuivis | Sous-finalité | Sous-finalités | Finalités secondaires | À
    quoi ça sert | Pourquoi | Utilité | Usage | Utilisation | Description de la finalité | Finalité 1 |
    Finalité 2 | Finalité 3 | Sous-finalité 1 | Sous-finalité 2 | Sous-finalité 3 | Sous-finalité 4 |
    Sous-finalité 5 | Pourquoi ce traitement | À quoi sert ce traitement | À quoi sert ce fichier |
    Raison | Raison d’être | Motif | Objectifs visés | Autres finalités | Finalité détaillée | Usage prévu |
    Pour quoi faire | Pour quoi | Rôle | Rôle du fichier | But recherché | Pourquoi faire | À quelle fin | À quelles fins | Dans quel but`,
  lawfulBasis: `
    Base légale | Base juridique | Fondement | Fondement juridique | Fondement légal | Licéité | Licéité du
    traitement | Base légale du traitement | Base de licéité | Condition de licéité | Justification juridique
    | Base légale (article 6) | Sur quelle base | Sur quel fondement | Base | Base légale RGPD | Fondement de licéité | Motif légal | Raison légale | De quel
    droit | Légitimité`,
  lawReferences: `
    Texte | Textes | Textes de référence | Références légales | Référence réglementaire | Références
    juridiques | Texte applicable | Cadre légal | Cadre juridique | Cadre réglementaire | Source légale |
    Texte de loi | Textes législatifs`,
  dataSubjects: `
    Personnes concernées | Catégories de personnes | Catégories de personnes concernées | Catégorie de
    personnes | Catégorie de personnes 1 | Public | Public concerné | Publics | Personnes | Population
    concernée | Qui est concerné | Type de personnes | Intéressés | Usagers concernés | Catégories d’individus
    | Personnes visées | Qui | De qui | Sur qui | Gens | Gens concernés | Catégories de publics | Individus concernés | Personnes physiques
    concernées | Usagers`,
  dataCategories: `
    Données | Données traitées | Données collectées | Données personnelles | Données à caractère personnel |
    Catégories de données | Catégories de données personnelles | Catégories de données personnelles concernées
    | Catégories de données traitées | Catégories de données à caractère personnel | Données concernées |
    Informations collectées | Informations traitées | Informations | DCP | Nature des données | Types de
    données | Données utilisées | Données recueillies | Données enregistrées | Quelles données | Quoi | Quelles
    informations | Éléments recueillis | Éléments collectés | Éléments enregistrés | Contenu du fichier | Données récoltées | Données nécessaires | Données manipulées | Type d’informations | Renseignements
    collectés | Infos | Infos collectées | Infos personnelles | Renseignements | Données personnelles traitées | Données personnelles collectées`,
  dataDetail: `
    Détail des données | Description des données | Exemples de données | Liste des données | Contenu des
    données | Détail | Précisions sur les données | Champs | Données détaillées`,
  dataFamily: `
    État civil | Identité | État civil, identité, données d’identification, images | Vie personnelle | Vie professionnelle |
    Informations d’ordre économique et financier | Données économiques et financières | Situation économique et financière |
    Données bancaires | Coordonnées bancaires | Données de connexion | Données de localisation | Géolocalisation |
    Données de santé | Santé | NIR | Numéro de sécurité sociale | Données biométriques | Données génétiques | Opinions
    politiques | Appartenance syndicale | Convictions religieuses | Infractions et condamnations | Condamnations pénales |
    Données d’identification | Données d’identité | Données relatives à la vie personnelle | Données relatives à la vie
    professionnelle | Données professionnelles | Données financières | Économique et financier | Données de contact`,
  sensitiveData: `
    Données sensibles | Données sensibles ? Oui/non | Présence de données sensibles | Catégories particulières
    de données | Catégories particulières | Données particulières | Sensible | Sensibilité | Données dites
    sensibles | Données à risque | DCP sensibles | Données sensibles (art. 9)`,
  retention: `
    Durée de conservation | Durées de conservation | Durée de conservation des données | Conservation | Délai
    de conservation | Délai d’effacement | Délais d’effacement | Délais prévus pour l’effacement | Durée |
    Durée d’archivage | Archivage | DUA | Durée d’utilité administrative | Durée de vie | Combien de temps |
    Base active | Durée base active | Durée en base active | Archive intermédiaire | Durée archive intermédiaire | Archivage
    intermédiaire | Durée en archive intermédiaire | Rétention | Temps de conservation | Durée légale | Durée de conservation (base active) | Durée de stockage |
    Conservation des données | Délai | Délais | Délai de suppression | Durée légale de conservation | Durée d’effacement |
    Conservées combien de temps | Gardées combien de temps | Conservé jusqu’à | Jusqu’à quand | Durées de conservation des catégories de données`,
  recipients: `
    Destinataires | Destinataire | Destinataire 1 | Catégories de destinataires | Destinataires des données |
    Destinataires internes | Destinataires externes | Destinataires internes et externes | Accès | Personnes
    ayant accès | Qui a accès | Communication à des tiers | Tiers | Tiers destinataires | Transmission |
    Transmis à | Destinataires (internes, externes) | Organismes destinataires | Services destinataires |
    Partenaires | Pour qui | À qui | Vers qui | Qui les reçoit | Qui reçoit les données | Qui y a accès | Qui peut les consulter | Communiqué à |
    Communication | Diffusion | Personnes habilitées | Personnes autorisées | Services internes | Organismes externes |
    Organismes extérieurs | Tiers autorisés | Habilitations d’accès | À qui sont-elles transmises | Accès en interne / tiers | Accès internes et externes | Accès et destinataires | Lecteurs | Consultation`,
  processors: `
    Sous-traitant | Sous-traitants | Prestataire | Prestataires | Sous-traitance | Fournisseur | Éditeur |
    Prestataires et sous-traitants | Société prestataire | Nom du sous-traitant | Sous-traitants éventuels |
    Hébergeur | Prestataire informatique |
    Prestataire externe | Entreprise | Entreprise extérieure | Entreprise prestataire | Nom du prestataire | Intervenants extérieurs | Éditeur du logiciel | Éditeur et hébergeur | Société | Soustraitant | Soustraitance | Sous-traitants RGPD | ST | S/T | Ss-traitants`,
  transfer: `
    Transfert | Transferts | Transfert hors UE | Transferts hors UE | Transfert hors UE ? Oui/non | Transferts
    hors de l’Union européenne | Transfert de données hors UE | Transferts de données | Hors UE | Pays de
    transfert | Transfert vers un pays tiers | Transferts hors EEE | Transfert à l’étranger | Transferts
    internationaux | Données transférées hors UE | Flux transfrontières | Transferts éventuels | Organisme
    destinataire hors UE | Pays hors UE | Pays tiers | Hors Europe | Hors EEE | Sortie de l’Union européenne | Envoi hors UE |
    Données transmises hors de l’Union européenne | Données personnelles transmises hors UE`,
  transferSafeguard: `
    Garanties | Type de garanties | Garanties du transfert | Garanties appropriées | Documentation des
    garanties`,
  measures: `
    Mesures de sécurité | Sécurité | Mesures | Mesures techniques | Mesures organisationnelles | Mesures
    techniques et organisationnelles | Mesures de sécurité techniques | Mesures de sécurité organisationnelles
    | Mesures de sécurité techniques et organisationnelles | Description générale des mesures de sécurité |
    Protection | Protections | Mesures de protection | Sécurité des données | Sécurisation | Dispositifs de
    sécurité | Mesures mises en œuvre | Mesures prises | Précautions | Précautions prises | Sécurité informatique | Sécurité
    physique | Sécurité logique | Protection des données | Comment sont-elles protégées | Comment les données sont-elles
    protégées | Comment c’est protégé`,
  measureKind: `
    Contrôle d’accès | Contrôle des accès | Traçabilité | Journalisation | Sauvegarde | Sauvegardes | Sauvegarde des données |
    Chiffrement | Chiffrement des données | Protection des logiciels | Protection contre les virus | Antivirus | Anti-virus | Contrôle des
    sous-traitants | Gestion des habilitations | Authentification | Mots de passe | Anonymisation | Pseudonymisation`,
  createdOn: `
    Date de création | Créé le | Créée le | Création | Date de création de la fiche | Date d’enregistrement |
    Date d’ouverture | Date d’inscription au registre | Date de déclaration | Date de saisie | Date | Date de
    la fiche | Date de rédaction | Ouvert le | Ouverte le | Établi le | Établie le | Enregistré le | Inscrit le | Saisi le |
    Rédigé le`,
  updatedOn: `
    Mise à jour | Dernière mise à jour | Date de mise à jour | Date de la dernière mise à jour | MAJ | Date
    MAJ | Mis à jour le | Modifié le | Date de modification | Dernière modification | Dernière révision | Date
    de révision | Révision | Actualisation | Date d’actualisation | Revu le | Révisé le | Révisée le
    | Revue le | Relu le | Relue le | Vérifié le | Vérifiée le | Modifiée le | Mise à jour le | Actualisé le | Actualisée le |
    Dernière actualisation | Dernière relecture | Dernière revue | Dernière vérification`,
  service: `
    Service | Service concerné | Service gestionnaire | Service responsable | Service en charge | Service
    pilote | Service métier | Services | Direction | Direction / service | Pôle | Service utilisateur |
    Service chargé de la mise en œuvre | Entité | Département`,
  manager: `
    Responsable opérationnel | Responsable du service | Responsable interne | Référent | Référent métier |
    Personne en charge | Personne responsable | Pilote | Gestionnaire | Contact | Interlocuteur |
    Correspondant | Responsable de la fiche | Rédacteur`,
  software: `
    Logiciel | Logiciels | Application | Applications | Outil | Outils | Logiciel utilisé | Logiciels utilisés
    | Nom du logiciel | Nom du logiciel ou de l’application | Logiciel ou application | Application informatique | Outil informatique | Progiciel | Solution logicielle | Outils et logiciels |
    Système d’information | Application métier`,
  dataSources: `
    Source | Sources | Source des données | Origine | Origine des données | Provenance | Provenance des
    données | Mode de collecte | Modalités de collecte | Collecte | Sources des données | Moyen de collecte`,
  storagePlace: `
    Lieu de stockage | Lieu de conservation | Stockage | Hébergement | Localisation | Localisation des données
    | Emplacement | Lieu d’hébergement | Support | Supports | Où sont les données`,
  jointControllers: `
    Responsable conjoint | Responsables conjoints | Responsable(s) conjoint(s) du traitement | Co-responsable
    | Co-responsables | Coresponsable | Responsabilité conjointe | Coresponsables du traitement`,
  known: `
    Responsable du traitement | Responsable de traitement | Nom du responsable de traitement | Délégué à la
    protection des données | DPO | DPD | Représentant | Collectivité | Commune | Représentant légal |
    Organisme | Nom et coordonnées du responsable | Coordonnées du DPO | Coordonnées du responsable | Acteurs`,
  note: `
    Observations | Commentaires | Remarques | Notes | Divers | AIPD | Analyse d’impact | PIA | Information des
    personnes | Mention d’information | Droits des personnes | Exercice des droits | Nombre de personnes |
    Date de fin | Date de validation | Date de suppression | Description | Description du traitement |
    Thématique | Thème | Domaine | Rubrique | Catégorie | Statut | État | Priorité | Actions à mener | Plan
    d’action | Niveau de risque | Risques | Consentement | Type | Formalité CNIL | Déclaration CNIL | Contrat
    | Clauses | Moyens de collecte du consentement | Volume | Minimisation`,
};

const isTarget = (key: string): key is ImportTarget => key in HEADINGS;

/** Every known heading with what it answers, in the order of the entry: where two answers share one, the first has it. */
export const KNOWN_HEADINGS: readonly { readonly target: ImportTarget; readonly heading: string }[] = Object.entries(
  HEADINGS,
).flatMap(([target, headings]) =>
  isTarget(target) ? headings.split("|").map((heading) => ({ target, heading: heading.trim() })) : [],
);
