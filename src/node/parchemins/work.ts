/** The work on a folder: each passage its file and its page, the lists. */
import { AttestationError } from '../../attestation/attestation-error.js';
import { issueAttestation } from '../../attestation/issue-attestation.js';
import { type Envoi, envoisCsv } from '../../contact/envois.js';
import type { Atelier, ModelePret } from '../../parchemin/atelier.js';
import { type DonneesParchemin, identiteOf, nameOf } from '../../parchemin/donnees.js';
import type { FicheCertification } from '../../parchemin/fiche.js';
import { lintDelivrance } from '../../parchemin/lint-parchemin.js';
import { ParcheminError, parcheminError } from '../../parchemin/parchemin-error.js';
import { show } from '../../text/show.js';
import type { DossierParchemins } from './dossier.js';
import { empreinteOf } from './journal.js';
import { envoiOf, Liste, type Personne } from './listes.js';
import { nomDeFichier } from './nom-de-fichier.js';
import type { BilanParchemins, MakeOptions, PassageParchemin } from './options.js';

const MOST_REFUSED = 100;
const PROGRESS = 20;
const ENVOIS = 'envois.csv';

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

/** Said before the attestation does, in words that speak of the file. */
function requireIdentite(donnees: DonneesParchemin): void {
  if (donnees.identite ?? identiteOf(donnees.passage)) return;
  throw parcheminError('identite-absente', { champ: 'titulaire.prenoms', personne: nameOf(donnees) }, donnees.passage.idTechnique);
}

export class Work {
  readonly #options: MakeOptions;
  readonly #dossier: DossierParchemins;
  readonly #atelier: Atelier;
  readonly #names = new Set<string>();
  readonly #envois: Envoi[] = [];
  readonly #lots = new Map<string, number>();
  readonly #days = new Set<string>();
  readonly #empreintes = new Map<ModelePret, string>();
  readonly bilan: BilanParchemins;

  constructor(options: MakeOptions, dossier: DossierParchemins, atelier: Atelier) {
    this.#options = options;
    this.#dossier = dossier;
    this.#atelier = atelier;
    this.bilan = {
      dossier: dossier.chemin,
      complet: false,
      faits: 0,
      repris: 0,
      impressions: [],
      listes: [],
      refuses: [],
      nombreRefuses: 0,
      remarques: [...atelier.remarques],
    };
  }

  /** The passages of one certification: each its file, all of them the batch. */
  async certification(passages: AsyncIterable<PassageParchemin>, first: PassageParchemin): Promise<void> {
    const { code } = first.certification;
    const { pret, fiche } = this.#atelier.of(first.certification);
    const rank = (this.#lots.get(code) ?? 0) + 1;
    this.#lots.set(code, rank);
    const lot = `impression-${code}${rank > 1 ? `-${rank}` : ''}`;
    const liste = new Liste();
    const pages = this.#pages(passages, pret, fiche, liste);
    if (this.#options.impression === false) for await (const _ of pages);
    else await this.#impression(`${lot}.pdf`, pret, pages, liste);
    if (liste.count === 0) return;
    const name = `${this.#options.impression === false ? `liste-${code}${rank > 1 ? `-${rank}` : ''}` : lot}.csv`;
    await this.#dossier.write(name, '', [liste.csv()]);
    this.bilan.listes.push(name);
  }

  async #impression(name: string, pret: ModelePret, pages: AsyncIterable<DonneesParchemin>, liste: Liste): Promise<void> {
    const octets = await this.#dossier.write(name, '', pret.parchemin.print(pages));
    this.bilan.impressions.push({ nom: name, pages: liste.count, octets });
  }

  /** Makes the files of the screen on the way, and passes on what the printer wants. */
  async *#pages(
    passages: AsyncIterable<PassageParchemin>,
    pret: ModelePret,
    fiche: FicheCertification,
    liste: Liste,
  ): AsyncGenerator<DonneesParchemin, void, undefined> {
    for await (const item of passages) {
      this.#options.signal?.throwIfAborted();
      this.#remark(item, pret, fiche);
      const donnees = this.#donnees(item, fiche);
      try {
        const personne = await this.#screen(donnees, item, pret);
        liste.add(personne);
        if (item.contact) this.#envois.push(envoiOf(personne));
      } catch (error) {
        if (!(error instanceof ParcheminError || error instanceof AttestationError)) throw error;
        this.#refuse(item, error);
        continue;
      }
      yield donnees;
    }
  }

  /** What the linter says of a day of delivery, once for all the persons of that day. */
  #remark({ passage: { dateDebutValidite: date } }: PassageParchemin, { modele }: ModelePret, fiche: FicheCertification): void {
    const day = `${fiche.numero} ${date}`;
    if (!date || this.#days.has(day)) return;
    this.#days.add(day);
    const { remarques } = this.bilan;
    remarques.push(...lintDelivrance(modele, fiche, date).filter(({ message }) => remarques.every((known) => known.message !== message)));
  }

  /** Changes whenever a parchment made from the model would. */
  #empreinteOf(pret: ModelePret): string {
    const empreinte = this.#empreintes.get(pret) ?? empreinteOf(pret.modele, this.#options.langues ?? [], ...pret.fichiers);
    this.#empreintes.set(pret, empreinte);
    return empreinte;
  }

  #donnees({ passage, identite }: PassageParchemin, fiche: FicheCertification): DonneesParchemin {
    const { lieu } = this.#options;
    return { passage, fiche, ...(identite && { identite }), ...(lieu !== undefined && { lieu }) };
  }

  async #screen(donnees: DonneesParchemin, { passage, contact }: PassageParchemin, pret: ModelePret): Promise<Personne> {
    const { attestation: issuer } = this.#options;
    const name = nomDeFichier(passage.idTechnique, this.#names);
    const fichier = `${name}.pdf`;
    const empreinte = empreinteOf(this.#empreinteOf(pret), donnees, issuer ? [issuer.id, issuer.cle.kid, issuer.cle.x] : []);
    if (await this.#dossier.isDone(fichier, empreinte)) this.bilan.repris++;
    else {
      requireIdentite(donnees);
      const attestation = issuer && (await issueAttestation(passage, donnees.fiche, issuer, donnees));
      const bytes = await pret.parchemin.screen({ ...donnees, ...(attestation !== undefined && { attestation }) });
      if (attestation !== undefined) await this.#dossier.write(`${name}.jwt`, empreinte, [new TextEncoder().encode(attestation)]);
      await this.#dossier.write(fichier, empreinte, [bytes]);
    }
    if (++this.bilan.faits % PROGRESS === 0) this.#options.onProgress?.(this.bilan.faits);
    return { donnees, fichier, contact };
  }

  #refuse({ passage: { idTechnique } }: PassageParchemin, { code, message }: ParcheminError | AttestationError): void {
    this.bilan.nombreRefuses++;
    const sentence = message.includes(idTechnique) ? message : `Passage ${show(idTechnique)} : ${message}`;
    if (this.bilan.refuses.length < MOST_REFUSED) this.bilan.refuses.push({ idTechnique, code, message: sentence });
  }

  async finish(): Promise<BilanParchemins> {
    // One person who can be reached, and those who cannot are on the list too, with what is wrong.
    if (this.#envois.some(({ courriel, telephone }) => courriel || telephone)) {
      await this.#dossier.write(ENVOIS, '', encoded(envoisCsv(this.#envois)));
      this.bilan.listes.push(ENVOIS);
    }
    this.bilan.complet = this.bilan.nombreRefuses === 0;
    return this.bilan;
  }
}
