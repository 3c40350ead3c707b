/** The passages as a table that a spreadsheet opens. */
import { CSV_MARK, csvLine } from '../matrice/table/csv-line.js';
import type { EtapeAccuse, EtapeDepot, EtapeSuivi, PassageSuivi, SuiviEvent } from './suivi.js';

/** One chunk for many rows. */
const ROWS = 500;

const last = <T extends EtapeSuivi['type']>({ historique }: PassageSuivi, type: T): Extract<EtapeSuivi, { type: T }> | undefined =>
  historique.filter((step): step is Extract<EtapeSuivi, { type: T }> => step.type === type).at(-1);
const sent = (passage: PassageSuivi): EtapeDepot | undefined => last(passage, 'depot');
const answered = (passage: PassageSuivi): EtapeAccuse | undefined => last(passage, 'accuse');

type Column = readonly [heading: string, cell: (passage: PassageSuivi) => string | number | null | undefined];
const COLUMNS: readonly Column[] = [
  ['État', ({ etat }) => etat],
  ['Identifiant technique', ({ idTechnique }) => idTechnique],
  ['Certification', ({ certification }) => certification],
  ['Délivrance', ({ dateDebutValidite }) => dateDebutValidite],
  ['Échéance', ({ echeances: [first] }) => first?.date],
  ['Délai', ({ echeances: [first] }) => first?.type],
  ['Jours restants', ({ echeances: [first] }) => first?.joursRestants],
  ['À faire', ({ prochaineAction }) => prochaineAction.libelle],
  ['En base', ({ enBase }) => (enBase ? 'oui' : 'non')],
  ['Refus', ({ refus }) => refus],
  ['Dernier dépôt', (passage) => sent(passage)?.fichier],
  ['Horodatage', (passage) => sent(passage)?.horodatage],
  ['Action', (passage) => sent(passage)?.action],
  ['idFlux', (passage) => sent(passage)?.idFlux],
  ['Dernier accusé', (passage) => answered(passage)?.fichier],
  ['idTraitement', (passage) => answered(passage)?.idTraitement],
  ['Message de la CDC', (passage) => answered(passage)?.message],
  ['Conseil', ({ prochaineAction }) => prochaineAction.conseil],
];

/** Les passages en CSV : séparateur `;`, UTF-8 avec sa marque, ce qui ressemble à une formule rendu inoffensif. */
export async function* suiviCsv(events: AsyncIterable<SuiviEvent> | Iterable<SuiviEvent>): AsyncGenerator<string, void, undefined> {
  let waiting = [CSV_MARK + csvLine(COLUMNS.map(([heading]) => heading))];
  for await (const event of events) {
    if (event.type !== 'passage') continue;
    waiting.push(csvLine(COLUMNS.map(([, cell]) => cell(event.passage))));
    if (waiting.length < ROWS) continue;
    yield waiting.join('');
    waiting = [];
  }
  yield waiting.join('');
}
