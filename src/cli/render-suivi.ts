/** The follow-up for people: the counts, the table of what is urgent, what to do about it, what the files are like. */
import type { BilanSuivi, DepotEnAttente, EtatPassage, PassageSuivi } from '../suivi/suivi.js';
import { ETATS } from '../suivi/suivi.js';
import { type RenderOptions, renderDiagnostics } from './render.js';
import { formatCount, type Paint, plural, wrap } from './terminal.js';

export interface RenderedSuivi {
  readonly dossier: string;
  readonly bilan: BilanSuivi;
  readonly passages: readonly PassageSuivi[];
  readonly sortie: string | undefined;
}

const LABELS: Record<EtatPassage, readonly [one: string, many: string]> = {
  'a-envoyer': ['à envoyer', 'à envoyer'],
  refuse: ['refusé', 'refusés'],
  'rejete-avec-le-fichier': ['rejeté avec le fichier', 'rejetés avec le fichier'],
  envoye: ['envoyé, sans réponse', 'envoyés, sans réponse'],
  'deja-en-base': ['déjà en base', 'déjà en base'],
  accepte: ['accepté', 'acceptés'],
  supprime: ['supprimé', 'supprimés'],
};
/** Deposits shown as waiting for their accusé, unless all are asked for. */
const WAITING = 5;

const DAYS = 'Jours';
const HEADINGS = ['État', 'Identifiant technique', 'Certification', 'Échéance', DAYS, 'À faire'];

function cellsOf({ etat, idTechnique, certification, echeances: [first], prochaineAction }: PassageSuivi): string[] {
  const days = first?.joursRestants ?? null;
  return [
    LABELS[etat][0],
    idTechnique,
    certification ?? '–',
    first?.date ?? '–',
    days === null ? '–' : String(days),
    prochaineAction.libelle,
  ];
}

function styleOf({ echeances: [first] }: PassageSuivi, paint: Paint): (text: string) => string {
  if (first?.alerte === 'depassee') return (text) => paint(['red', 'bold'], text);
  return first?.alerte === 'proche' ? (text) => paint(['yellow'], text) : (text) => text;
}

function table(passages: readonly PassageSuivi[], paint: Paint): string {
  const rows = passages.map(cellsOf);
  const widths = HEADINGS.map((heading, column) =>
    rows.reduce((width, cells) => Math.max(width, cells[column]?.length ?? 0), heading.length),
  );
  const pad = (text: string, column: number): string =>
    HEADINGS[column] === DAYS ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const line = (cells: readonly string[]): string => cells.map(pad).join('  ').trimEnd();
  const body = passages.map((passage, index) => `  ${styleOf(passage, paint)(line(rows[index] ?? []))}\n`);
  return `\n  ${paint('bold', line(HEADINGS))}\n${body.join('')}`;
}

/** What each kind of action is, once. */
function advice(passages: readonly PassageSuivi[], { out, paint }: RenderOptions): string {
  const said = new Map(passages.map(({ prochaineAction: { code, libelle, conseil } }) => [code, { libelle, conseil }]));
  said.delete('rien');
  const lines = [...said.values()].map(({ libelle, conseil }) => `  ${paint('bold', libelle)}\n    ${wrap(conseil, out, 4)}\n`);
  return lines.length > 0 ? `\n${lines.join('')}` : '';
}

function waiting(depots: readonly DepotEnAttente[], { paint, all }: RenderOptions): string {
  if (depots.length === 0) return '';
  const shown = all ? depots : depots.slice(0, WAITING);
  const lines = shown.map(({ fichier, horodatage, action, passages }) => {
    const kind = action === 'SUPPRESSION' ? ', suppression' : '';
    return `  ${fichier}  ${plural(passages, 'passage')}${kind}${horodatage === null ? '' : `, déposé le ${horodatage.slice(0, 10)}`}\n`;
  });
  const left = depots.length - shown.length;
  return `\n${paint('bold', plural(depots.length, 'accusé attendu', 'accusés attendus'))}\n${lines.join('')}${left > 0 ? `  … et ${formatCount(left)} autre${left > 1 ? 's' : ''} (--tout pour tout voir)\n` : ''}`;
}

function counts({ passages, etats, alertes, fichiers, today }: BilanSuivi, dossier: string, paint: Paint): string {
  const read = [plural(fichiers.depots, 'dépôt'), plural(fichiers.accuses, 'accusé')].join(', ');
  const states = ETATS.filter((etat) => etats[etat] > 0).map((etat) => plural(etats[etat], ...LABELS[etat]));
  const late = alertes.depassees > 0 ? `  ${paint('red', plural(alertes.depassees, 'délai dépassé', 'délais dépassés'))}\n` : '';
  const near = alertes.proches > 0 ? `  ${paint('yellow', plural(alertes.proches, 'délai proche', 'délais proches'))}\n` : '';
  return `${paint('bold', `${dossier} : ${plural(passages, 'passage')} au ${today}`)} (${read})\n${states.map((state) => `  ${state}\n`).join('')}${late}${near}`;
}

export function renderSuivi({ dossier, bilan, passages, sortie }: RenderedSuivi, options: RenderOptions): string {
  const { paint, all } = options;
  // Without --tout, those about which there is nothing to do would only fill the screen.
  const shown = all ? passages : passages.filter(({ prochaineAction }) => prochaineAction.code !== 'rien');
  const left = bilan.passages - shown.length;
  const rest =
    left > 0 && shown.length > 0
      ? `  … et ${formatCount(left)} autre${left > 1 ? 's' : ''} (--tout pour les voir, -o suivi.csv pour un tableau)\n`
      : '';
  const written = sortie === undefined ? '' : `\n${paint('green', `Suivi écrit : ${sortie}`)}\n`;
  return `${counts(bilan, dossier, paint)}${shown.length > 0 ? table(shown, paint) : ''}${rest}${advice(shown, options)}${waiting(bilan.enAttente, options)}${renderDiagnostics({ diagnostics: bilan.diagnostics, truncated: false }, options)}${written}`;
}
