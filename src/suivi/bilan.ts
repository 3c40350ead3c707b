/** What the passages and the files come to. */
import type { Attempt } from './attempts.js';
import { compareText } from './facts.js';
import type { FichierSuivi } from './files.js';
import { FirstIds } from './first-ids.js';
import type { Settings } from './options.js';
import type { Envoi, Registre } from './registre.js';
import type { Remarks } from './remarks.js';
import { type BilanSuivi, type Echeance, type EcheanceGroupee, ETATS, type PassageSuivi } from './suivi.js';

/** Identifiers kept of the passages that share a deadline, and of those worth a remark. */
const SHARED = 20;
const REMARKED = 5;

interface Group {
  readonly echeance: Echeance;
  readonly certification: string | null;
  readonly passages: FirstIds;
}

const addTo = (found: Map<Envoi, FirstIds>, envoi: Envoi, id: string): void => {
  const known = found.get(envoi) ?? new FirstIds(REMARKED);
  found.set(envoi, known);
  known.add(id);
};

export class BilanBuilder {
  readonly #etats = Object.fromEntries(ETATS.map((etat) => [etat, 0])) as BilanSuivi['etats'];
  readonly #alertes = { depassees: 0, proches: 0 };
  readonly #groups = new Map<string, Group>();
  readonly #unanswered = new Map<Envoi, FirstIds>();
  readonly #foreign = new Map<Envoi, FirstIds>();
  #passages = 0;

  add(passage: PassageSuivi, attempts: readonly Attempt[]): void {
    const { idTechnique, etat, echeances, certification } = passage;
    this.#passages++;
    this.#etats[etat]++;
    if (echeances.some(({ alerte }) => alerte === 'depassee')) this.#alertes.depassees++;
    else if (echeances.some(({ alerte }) => alerte === 'proche')) this.#alertes.proches++;
    for (const echeance of echeances) {
      const key = JSON.stringify([echeance.date, echeance.type, certification]);
      const group = this.#groups.get(key) ?? { echeance, certification, passages: new FirstIds(SHARED) };
      this.#groups.set(key, group);
      group.passages.add(idTechnique);
    }
    for (const { envoi, isSent, outcome } of attempts) {
      if (isSent && outcome === 'absent') addTo(this.#unanswered, envoi, idTechnique);
      if (!isSent && envoi.depot) addTo(this.#foreign, envoi, idTechnique);
    }
  }

  end(files: readonly FichierSuivi[], registre: Registre, { today }: Settings, remarks: Remarks): BilanSuivi {
    const count = (type: FichierSuivi['type']): number => files.filter((file) => file.type === type).length;
    this.#say(registre, remarks);
    return {
      today,
      passages: this.#passages,
      etats: this.#etats,
      alertes: this.#alertes,
      fichiers: { depots: count('depot'), accuses: count('accuse'), lignes: count('lignes') },
      enAttente: registre.envois.flatMap(({ depot, reports }) => {
        if (!depot || reports.length > 0) return [];
        const { nom: fichier, idFlux, horodatage, action, passages } = depot;
        return [{ fichier, idFlux, horodatage, action, passages }];
      }),
      echeances: this.#grouped(),
      diagnostics: remarks.diagnostics,
    };
  }

  #grouped(): EcheanceGroupee[] {
    const order = ({ date, type, certification }: EcheanceGroupee): string => JSON.stringify([date, type, certification]);
    return [...this.#groups.values()]
      .map(({ echeance, certification, passages: { count, ids } }) => ({ ...echeance, certification, passages: count, idTechniques: ids }))
      .sort((a, b) => compareText(order(a), order(b)));
  }

  #say({ envois }: Registre, { say }: Remarks): void {
    for (const [envoi, { count, ids }] of this.#unanswered)
      say('suivi-passages-sans-reponse', { fichier: envoi.noms[0] ?? '', nombre: count, idTechniques: ids });
    for (const [envoi, { count, ids }] of this.#foreign)
      say('suivi-passages-etrangers', { fichier: envoi.noms[0] ?? '', nombre: count, idTechniques: ids });
    const byId = new Map<string, string[]>();
    for (const { depot } of envois) if (depot?.idFlux) byId.set(depot.idFlux, [...(byId.get(depot.idFlux) ?? []), depot.nom]);
    for (const [idFlux, fichiers] of byId) if (fichiers.length > 1) say('suivi-idflux-en-double', { idFlux, fichiers });
    const senders = new Set(envois.flatMap(({ depot }) => (depot?.idClient ? [depot.idClient] : [])));
    if (senders.size > 1) say('suivi-emetteurs-multiples', { idClients: [...senders].sort(compareText) });
  }
}
