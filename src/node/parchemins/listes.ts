/** The lists that go with the parchments: of the pages of a batch, and of the persons to write to. */
import type { Envoi } from '../../contact/envois.js';
import { CSV_MARK, csvLine } from '../../matrice/table/csv-line.js';
import { type DonneesParchemin, identiteOf } from '../../parchemin/donnees.js';

export interface Personne {
  readonly donnees: DonneesParchemin;
  readonly fichier: string;
  readonly contact?: Readonly<Record<string, string>> | undefined;
}

const nameOf = ({ identite, passage }: DonneesParchemin): { prenoms: string; nom: string } => {
  const known = identite ?? identiteOf(passage);
  return { prenoms: known?.prenoms.join(' ') ?? '', nom: known?.nomNaissance ?? '' };
};

const HEADINGS = ['Page', 'Identifiant technique', 'Nom', 'Prénoms', 'Délivrance', 'Fichier', 'Adresse de la preuve'];

/** Page by page, who is on it: what the printer is checked with. */
export class Liste {
  readonly #lines: string[] = [];

  get count(): number {
    return this.#lines.length;
  }

  add({ donnees, fichier }: Personne): void {
    const { passage } = donnees;
    const { prenoms, nom } = nameOf(donnees);
    const cells = [this.count + 1, passage.idTechnique, nom, prenoms, passage.dateDebutValidite, fichier, passage.urlPreuve];
    this.#lines.push(csvLine(cells));
  }

  csv(): Uint8Array {
    return new TextEncoder().encode(CSV_MARK + csvLine(HEADINGS) + this.#lines.join(''));
  }
}

/** What the tool that sends the e-mails wants. */
export function envoiOf({ donnees, fichier, contact = {} }: Personne): Envoi {
  const { prenoms, nom } = nameOf(donnees);
  return {
    idTechnique: donnees.passage.idTechnique,
    prenom: prenoms,
    nom,
    ...(contact.courriel !== undefined && { courriel: contact.courriel }),
    ...(contact.telephone !== undefined && { telephone: contact.telephone }),
    lien: donnees.passage.urlPreuve ?? '',
    fichier,
  };
}
