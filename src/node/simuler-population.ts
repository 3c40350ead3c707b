/** The people of a file of rows, for the simulated CDC: a list of its own, or any deposit. */
import type { titulaire } from '../dictionary/index.js';
import { toLigne, toPassage } from '../ligne/ligne.js';
import type { LignePassage } from '../ligne/ligne-model.js';
import type { PassageCertification } from '../model.js';
import type { InputRow, RowEvent } from '../rows/row.js';
import type { PersonneConnue } from '../testing/cdc/population.js';
import { FileError } from './file-error.js';

/** Without these nobody can be looked for. */
const DUE = ['nomNaissance', 'prenom1', 'sexe', 'anneeNaissance'] as const satisfies readonly (keyof typeof titulaire.children)[];

/** A row holds what it can: only the person is read. */
const ligneOf = ({ shape, data }: InputRow): Partial<LignePassage> =>
  shape === 'ligne' ? (data as Partial<LignePassage>) : toLigne(data as unknown as PassageCertification);

function personOf(row: InputRow): PersonneConnue | undefined {
  const { nir, idDossier, ...ligne } = ligneOf(row);
  const person = toPassage(ligne as LignePassage, { identification: 'titulaire' }).identificationTitulaire.titulaire;
  if (!person || DUE.some((name) => person[name] === undefined || person[name] === null)) return undefined;
  return { ...person, ...(typeof nir === 'string' && { nir }), ...(typeof idDossier === 'string' && { dossiers: [idDossier] }) };
}

/** Lève une `FileError` en français pour la première ligne qui ne désigne personne, ou qui ne se lit pas. */
export async function populationOf(rows: AsyncIterable<RowEvent>, path: string): Promise<PersonneConnue[]> {
  const refuse = (line: number | undefined, why: string): FileError =>
    new FileError('EPOPULATION', path, `« ${path} »${line === undefined ? '' : `, ligne ${line}`} : ${why}`);
  const people: PersonneConnue[] = [];
  for await (const event of rows) {
    const found = event.type === 'diagnostic' ? [event.diagnostic] : event.type === 'row' ? event.row.diagnostics : [];
    const fault = found.find(({ severity }) => severity === 'error');
    const line = event.type === 'row' ? event.row.origin.line : undefined;
    if (fault) throw refuse(line, fault.message);
    if (event.type !== 'row') continue;
    const person = personOf(event.row);
    if (!person) throw refuse(line, `une personne de la population a au moins ${DUE.join(', ')}.`);
    people.push(person);
  }
  return people;
}
