/** The facts of rows that are to be sent: those never sent have a deadline too. */
import { isDate } from '../engine/facets.js';
import type { CERTIFICATION_KEYS, CertificationKey } from '../ligne/ligne-fields.js';
import type { PassageCertification } from '../model.js';
import type { RowEvent } from '../rows/row.js';
import type { LignesFichier } from './files.js';
import type { Reading } from './reading.js';

/** Des lignes à envoyer : voir `readRows` et `rowsOf`. */
export interface LignesSuivies {
  nom: string;
  lignes: AsyncIterable<RowEvent> | Iterable<RowEvent>;
}

const CODE = 'codeCertification' satisfies CertificationKey & keyof typeof CERTIFICATION_KEYS;
const ID = 'idTechnique' satisfies keyof PassageCertification;
const DELIVERY = 'dateDebutValidite' satisfies keyof PassageCertification;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export async function readLines({ nom, lignes }: LignesSuivies, { index, keep, say }: Omit<Reading, 'file'>): Promise<LignesFichier> {
  let nameless = 0;
  let faults = 0;
  for await (const event of lignes) {
    const said = event.type === 'row' ? event.row.diagnostics : event.type === 'diagnostic' ? [event.diagnostic] : [];
    faults += said.filter(({ severity }) => severity === 'error').length;
    if (event.type !== 'row') continue;
    const { data } = event.row;
    const idTechnique = text(data[ID]);
    const delivery = text(data[DELIVERY]);
    if (idTechnique === null) nameless++;
    else {
      const wait = keep([idTechnique, index, 'ligne', text(data[CODE]), delivery !== null && isDate(delivery) ? delivery : null]);
      if (wait) await wait;
    }
  }
  // Counted, not quoted: a fault may show the data of a person.
  if (faults > 0) say('suivi-lignes-fautives', { fichier: nom, erreurs: faults }, 'error');
  if (nameless > 0) say('suivi-sans-identifiant', { fichier: nom, nombre: nameless });
  return { type: 'lignes', nom };
}
