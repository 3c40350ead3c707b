/** A CDC for tests: it takes deposits one after the other, as the portal does, and answers with accusés. */
import { formatHorodatage } from '../../depot/horodatage.js';
import type { SchemaVersion } from '../../dictionary/index.js';
import { type Depot, readDepot } from './lecture.js';
import { PHRASES } from './phrases.js';
import { KnownPopulation, type PersonneConnue, type Tolerance } from './population.js';
import { type ErreurRapport, nomAccuse, type Refus, writeRapport } from './rapport.js';
import { type PassageEnregistre, Registre, type Renvoi } from './registre.js';
import { ToutLeMonde } from './tout-le-monde.js';

export interface OptionsCdc {
  /** Qui la CDC connaît ; à défaut, toute personne envoyée est trouvée, sauf les `NOMS_REPERES`. */
  population?: Iterable<PersonneConnue>;
  /** Ce qui est ignoré dans les noms ; `casse` à défaut. */
  tolerance?: Tolerance;
  schema?: SchemaVersion;
  /** Passage renvoyé avec le même identifiant ; `remplace` à défaut. */
  renvoi?: Renvoi;
  /** L'heure, pour le nom de l'accusé ; à défaut un instant fixe, pour que les tests donnent toujours la même chose. */
  now?: () => Date;
}

/** Un accusé : son nom et son contenu. */
export interface AccuseDepose {
  nomFichier: string;
  xml: string;
}

export interface CdcSimulee {
  /** Dépose un fichier, et rend son accusé de traitement. */
  deposer(xml: string | Uint8Array, nomFichier: string): Promise<AccuseDepose>;
  /** Ce qui est enregistré à cet instant, dans l'ordre des créations. */
  readonly passages: readonly PassageEnregistre[];
}

/** Type of the errors invented here: only `XSD` has ever been seen. */
const INVENTED = 'FONCTIONNEL';
const DEFAULT_NOW = '2026-09-01T08:00:00Z';
/** Like the numbers of the accusés seen. */
const FIRST_ID = 70001;

function firstDouble({ passages }: Depot): string | undefined {
  const seen = new Set<string>();
  return passages.find(({ passage: { idTechnique } }) => seen.size === seen.add(idTechnique).size)?.passage.idTechnique;
}

/**
 * Une CDC simulée, en mémoire, sans réseau : contrôle du schéma avec les phrases du JDK, unicité de l'`idFlux` et des `idTechnique`,
 * recherche du titulaire en trois étapes, remplacements, suppressions. Ce que l'on ne sait pas de la vraie est inventé, et dit l'être : ne
 * pas s'y fier pour juger un dépôt.
 *
 * @example
 * const cdc = simulateCdc({ population: [{ nomNaissance: 'Ferrandier', prenom1: 'Zoé', sexe: 'F', anneeNaissance: 1999 }] });
 * const accuse = parseAccuse((await cdc.deposer(serializeFluxSync(flux), 'depot.xml')).xml);
 */
export function simulateCdc(options: OptionsCdc = {}): CdcSimulee {
  const { tolerance = 'casse', schema = '1.1.5', renvoi = 'remplace', now = () => new Date(DEFAULT_NOW) } = options;
  const population = options.population ? new KnownPopulation(options.population, tolerance) : new ToutLeMonde(tolerance);
  const registre = new Registre(renvoi);
  const treated = new Set<string>();
  let next = FIRST_ID;

  function rejection({ idFlux, ...depot }: Depot): readonly ErreurRapport[] {
    if (treated.has(idFlux)) return [{ type: INVENTED, message: PHRASES.fluxDejaTraite(idFlux) }];
    const double = firstDouble({ idFlux, ...depot });
    return double === undefined ? [] : [{ type: INVENTED, message: PHRASES.idTechniqueEnDouble(double) }];
  }

  function treat({ idFlux, emetteur, action, passages }: Depot): { ok: string[]; ko: Refus[] } {
    treated.add(idFlux);
    const ok: string[] = [];
    const ko: Refus[] = [];
    for (const received of passages) {
      const { idTechnique, identificationTitulaire } = received.passage;
      const found = action === 'SUPPRESSION' ? undefined : population.search(identificationTitulaire);
      const refus = !found
        ? registre.delete(emetteur, idTechnique)
        : 'refus' in found
          ? found.refus
          : registre.create(emetteur, idFlux, received, found.personne);
      if (refus === undefined) ok.push(idTechnique);
      else ko.push({ idTechnique, messageErreur: refus });
    }
    return { ok, ko };
  }

  function answer(xml: string | Uint8Array, nomFichier: string): AccuseDepose {
    const read = readDepot(xml, schema);
    const erreurs = 'erreurs' in read ? read.erreurs : rejection(read.depot);
    const head = { nomFichier, idTraitement: String(next++) };
    const rapport =
      'erreurs' in read || erreurs.length > 0 ? { ...head, erreurs } : { ...head, idFlux: read.depot.idFlux, ...treat(read.depot) };
    return { nomFichier: nomAccuse(nomFichier, formatHorodatage(now()).slice(0, 10)), xml: writeRapport(rapport) };
  }

  return {
    deposer: async (xml, nomFichier) => answer(xml, nomFichier),
    get passages() {
      return registre.passages;
    },
  };
}
