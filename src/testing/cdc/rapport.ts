/** The accusé as the portal writes it: small, hence built by xmlbuilder2. */
import { create } from 'xmlbuilder2';
import { forbiddenCharacter } from '../../xml/characters.js';

export interface Refus {
  readonly idTechnique: string;
  readonly messageErreur: string;
}
export interface ErreurRapport {
  readonly type: string;
  readonly message: string;
  readonly ligne?: number;
  readonly colonne?: number;
}
export interface Rapport {
  readonly nomFichier: string;
  readonly idTraitement: string;
  /** Absent from the accusé of a rejected file, as is what follows. */
  readonly idFlux?: string;
  readonly ko?: readonly Refus[];
  readonly ok?: readonly string[];
  readonly erreurs?: readonly ErreurRapport[];
}

const NAMESPACE = 'urn:cdc:cpf:pc5:rapport:schema';
type Node = ReturnType<typeof create>;

function leaf(parent: Node, name: string, value: string | number): void {
  const text = String(value);
  // xmlbuilder2 would write it as it is, and nobody could read the accusé.
  if (forbiddenCharacter(text)) throw new RangeError(`« ${name} » contient un caractère que le XML interdit.`);
  parent.ele(name).txt(text);
}

/** Absent rather than empty: of a deposit without a refusal, the accusés seen have no `PassagesKO`. */
function list<T>(parent: Node, name: string, items: readonly T[] | undefined, write: (list: Node, item: T) => void): void {
  if (!items?.length) return;
  const element = parent.ele(name);
  for (const item of items) write(element, item);
}

export function writeRapport({ nomFichier, idTraitement, idFlux, ko, ok, erreurs }: Rapport): string {
  const document = create({ version: '1.0', encoding: 'UTF-8', standalone: false });
  const root = document.ele('rapport', { 'xmlns:ns2': NAMESPACE });
  leaf(root, 'nomFichier', nomFichier);
  if (idFlux !== undefined) leaf(root, 'idFlux', idFlux);
  leaf(root, 'idTraitement', idTraitement);
  list(root, 'erreurs', erreurs, (parent, { type, message, ligne, colonne }) => {
    const erreur = parent.ele('erreur');
    leaf(erreur, 'type', type);
    leaf(erreur, 'message', message);
    if (ligne !== undefined) leaf(erreur, 'ligne', ligne);
    if (colonne !== undefined) leaf(erreur, 'colonne', colonne);
  });
  list(root, 'PassagesKO', ko, (parent, { idTechnique, messageErreur }) => {
    const passage = parent.ele('passage');
    leaf(passage, 'idTechnique', idTechnique);
    leaf(passage, 'messageErreur', messageErreur);
  });
  list(root, 'PassagesOK', ok, (parent, idTechnique) => leaf(parent, 'idTechnique', idTechnique));
  // A carriage return written as it is would be read as a line feed: the identifier would be another.
  return `${document.end({ prettyPrint: true, indent: '    ' }).replaceAll('\r', '&#xD;')}\n`;
}

/** `Accuse_de_traitement_depot.xml_20260901.xml`; `jour`: `AAAA-MM-JJ`. */
export const nomAccuse = (nomFichier: string, jour: string): string =>
  `Accuse_de_traitement_${nomFichier.replace(/\.xml$/i, '')}.xml_${jour.replaceAll('-', '')}.xml`;
