/** What is to be done next about a passage. */
import type { Attempt } from './attempts.js';
import type { PassageSuivi, ProchaineAction } from './suivi.js';

/** Who has the next move, the most pressing first: that is how a table is sorted. */
const RANKS = { agir: 0, attendre: 1, verifier: 2, rien: 3 } as const;

interface Described {
  readonly rank: keyof typeof RANKS;
  readonly libelle: string;
  readonly conseil: string;
}

const ACTIONS = {
  envoyer: {
    rank: 'agir',
    libelle: 'à envoyer',
    conseil: "Mettez ce passage dans un dépôt (« accrochage generer ») et transmettez-le à la CDC avant l'échéance.",
  },
  corriger: {
    rank: 'agir',
    libelle: 'à corriger et renvoyer',
    conseil:
      "Corrigez ce que l'accusé reproche (« accrochage accuse » dit quoi vérifier), puis renvoyez ce seul passage, sous le même identifiant technique, dans un nouveau fichier.",
  },
  insister: {
    rank: 'agir',
    libelle: "à vérifier sur une pièce d'identité",
    conseil:
      "Refusé plusieurs fois : demandez au titulaire une pièce d'identité ou un acte de naissance, corrigez, puis renvoyez ce seul passage dans un nouveau fichier. Gardez les fichiers envoyés, les accusés et la trace de vos démarches.",
  },
  analyser: {
    rank: 'agir',
    libelle: 'à analyser',
    conseil:
      "Le message de la CDC n'est pas de ceux que l'on connaît : lisez-le dans l'accusé, corrigez ou interrogez la CDC, puis renvoyez ce passage.",
  },
  'refaire-le-fichier': {
    rank: 'agir',
    libelle: 'fichier à corriger et renvoyer',
    conseil:
      "Le fichier entier a été rejeté, rien n'en a été pris : « accrochage accuse » montre les fautes ; corrigez-les, donnez au fichier un idFlux neuf et déposez-le de nouveau.",
  },
  'suppression-refusee': {
    rank: 'agir',
    libelle: 'suppression à reprendre',
    conseil:
      "La suppression est refusée : vérifiez que l'identifiant technique et l'identification du titulaire sont exactement ceux qui avaient été envoyés, puis redemandez-la.",
  },
  'corriger-sur-demande': {
    rank: 'agir',
    libelle: 'correction demandée',
    conseil:
      "Une correction est demandée : renvoyez les données à jour sous le même identifiant technique, ou dites pourquoi la demande n'est pas fondée, avant l'échéance.",
  },
  attendre: {
    rank: 'attendre',
    libelle: 'accusé attendu',
    conseil: "Dès que l'accusé paraît sur le portail, téléchargez-le et rangez-le dans le dossier suivi.",
  },
  'verifier-sans-reponse': {
    rank: 'verifier',
    libelle: 'à vérifier sur le portail',
    conseil: "L'accusé ne parle pas de ce passage : vérifiez sur le portail s'il est enregistré avant de le renvoyer.",
  },
  'verifier-version': {
    rank: 'verifier',
    libelle: 'version à vérifier',
    conseil:
      'La CDC avait accepté un envoi plus ancien, et répond au dernier que le passage existe déjà : vérifiez sur le portail quelle version est enregistrée ; ne renvoyez pas la même.',
  },
  'verifier-deja-en-base': {
    rank: 'verifier',
    libelle: 'déjà en base, à vérifier',
    conseil:
      "La CDC répond que le passage existe déjà : ne le renvoyez pas ; vérifiez sur le portail que c'est bien lui, et que son identifiant technique n'a pas servi à un autre passage.",
  },
  rien: { rank: 'rien', libelle: 'rien à faire', conseil: 'Rien à faire.' },
} as const satisfies Record<string, Described>;

export type CodeAction = keyof typeof ACTIONS;

export const rankOf = (code: string): number => RANKS[ACTIONS[code as CodeAction].rank];

function refusedAction({ refus }: Pick<PassageSuivi, 'refus'>, last: Attempt): CodeAction {
  if (last.envoi.action === 'SUPPRESSION') return 'suppression-refusee';
  if (last.answers.at(-1)?.categorie === 'inconnu') return 'analyser';
  return refus > 1 ? 'insister' : 'corriger';
}

type Known = Pick<PassageSuivi, 'etat' | 'refus' | 'echeances'>;

function codeOf(passage: Known, attempts: readonly Attempt[]): CodeAction {
  const last = attempts.at(-1);
  if (!last) return 'envoyer';
  const isAsked = passage.echeances.some(({ type }) => type === 'correction');
  switch (passage.etat) {
    case 'refuse':
      return refusedAction(passage, last);
    case 'rejete-avec-le-fichier':
      return 'refaire-le-fichier';
    case 'envoye':
      return last.outcome === 'absent' ? 'verifier-sans-reponse' : 'attendre';
    case 'deja-en-base':
      if (isAsked) return 'corriger-sur-demande';
      return attempts.some(({ outcome }) => outcome === 'accepte') ? 'verifier-version' : 'verifier-deja-en-base';
    case 'accepte':
      return isAsked ? 'corriger-sur-demande' : 'rien';
    default:
      return 'rien';
  }
}

export function nextAction(passage: Known, attempts: readonly Attempt[]): ProchaineAction {
  const code = codeOf(passage, attempts);
  const { libelle, conseil } = ACTIONS[code];
  return { code, libelle, conseil };
}
