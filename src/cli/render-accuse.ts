/** An accusé for people: what was taken, then the refusals by sentence of the CDC, each with what to check, the likeliest first. */

import type { Accuse } from '../accuse/accuse.js';
import type { ErreurSituee } from '../accuse/cvc/locate.js';
import type { RefusExplique } from '../accuse/explain-accuse.js';
import { groupRefus } from '../accuse/group-refus.js';
import type { BilanReprise } from '../reprise/bilan-reprise.js';
import type { Written } from './accuse.js';
import { type RenderOptions, renderDiagnostics } from './render.js';
import { formatCount, plural, wrap } from './terminal.js';

export interface ExplainedAccuse {
  readonly accuse: Accuse;
  readonly refus: readonly RefusExplique[];
  readonly erreurs: readonly ErreurSituee[];
  readonly written?: Written;
}

/** Refusals shown of one kind, and checks of one refusal, unless all is asked for. */
const REFUSALS = 10;
const CHECKS = 3;

const percent = new Intl.NumberFormat('fr-FR', { style: 'percent' });

function renderRefusal({ idTechnique, trouve, explication }: RefusExplique, { out, paint, all }: RenderOptions): string {
  const { verifications } = explication;
  const shown = all ? verifications : verifications.slice(0, CHECKS);
  const lines = shown.map(({ raison, remede, score, explication: why }, index) => {
    const rank = trouve ? ` ${paint('dim', `(${percent.format(score).replace(/[\u202F\u00A0]/g, ' ')})`)}` : '';
    const because = all && trouve ? `\n       ${paint('dim', wrap(why, out, 7))}` : '';
    return `    ${index + 1}. ${wrap(raison, out, 7)}${rank}\n       ${wrap(remede, out, 7)}${because}\n`;
  });
  return `  ${paint('bold', idTechnique ?? '(sans identifiant)')}\n${lines.join('')}`;
}

/** The refusals of one sentence, which says to all of them the same thing. */
function renderKind(refus: readonly RefusExplique[], options: RenderOptions): string {
  const { out, paint, all } = options;
  const [first] = refus as [RefusExplique];
  const { sens, conseil } = first.explication;
  const title = `${first.messageErreur ?? 'Sans message de la CDC'} – ${plural(refus.length, 'passage')}`;
  const shown = all ? refus : refus.slice(0, REFUSALS);
  const left = refus.length - shown.length;
  const rest = left > 0 ? `  ${paint('dim', `… et ${formatCount(left)} autre${left > 1 ? 's' : ''} (--tout pour tout voir)`)}\n` : '';
  return `\n${paint(['red', 'bold'], wrap(title, out, 0))}\n  ${wrap(sens, out, 2)}\n  ${wrap(conseil, out, 2)}\n${shown.map((each) => renderRefusal(each, options)).join('')}${rest}`;
}

function renderErreur({ erreurs, explication, passage }: ErreurSituee, { out, paint }: RenderOptions): string {
  const [first] = erreurs;
  const { label, element, numero, fault, remede } = explication;
  const named = [numero, label ?? element].filter(Boolean).join(' ');
  const at =
    first?.ligne === null || first === undefined ? '' : `ligne ${first.ligne}${first.colonne === null ? '' : `, colonne ${first.colonne}`}`;
  const who = passage ? `passage ${passage.idTechnique ?? '(sans identifiant)'}` : '';
  const where = [at, who].filter(Boolean).join(', ');
  return `\n${paint(['red', 'bold'], named || 'Fichier')}${where ? ` ${paint('dim', `– ${where}`)}` : ''}\n  ${wrap(fault, out, 2)}\n  ${wrap(remede, out, 2)}\n`;
}

function verdict({ verdict: decision, passagesOK, passagesKO, erreurs }: Accuse): string {
  if (decision === 'rejete')
    return `Le fichier entier est rejeté (${plural(erreurs.length, 'erreur')}) : aucun passage n'a été pris. Corrigez-le et renvoyez-le avec un nouvel idFlux.`;
  const known = passagesKO.filter(({ categorie }) => categorie === 'deja-en-base').length;
  const already = known > 0 ? `, dont ${formatCount(known)} déjà en base : ni à renvoyer, ni à compter comme acceptés sans vérifier` : '';
  return `${plural(passagesOK.length, 'passage accepté', 'passages acceptés')}, ${plural(passagesKO.length, 'refusé')}${already}.`;
}

function renderBilan({ aReprendre, dejaEnBase, introuvables, sansIdentifiant, sansReponse }: BilanReprise): string {
  const said: readonly (readonly [count: number, text: string])[] = [
    [aReprendre.nombre, 'à reprendre'],
    [dejaEnBase.nombre, 'déjà en base, ni repris ni comptés comme acceptés : vérifiez-les sur le portail'],
    [introuvables.nombre, 'refusés mais absents du fichier déposé'],
    [sansIdentifiant.nombre, "refusés sans identifiant, que l'accusé ne permet pas de retrouver"],
    [sansReponse.nombre, "du dépôt, dont l'accusé ne dit rien"],
  ];
  return said.flatMap(([count, text]) => (count > 0 ? [`  ${formatCount(count)} ${text}\n`] : [])).join('');
}

function renderWritten(written: Written, { paint }: RenderOptions): string {
  if ('matrice' in written) {
    const { fichier, lignes, reprise } = written.matrice;
    return `\n${paint('green', `Classeur à corriger écrit : ${fichier}`)} (${plural(lignes, 'ligne')})\n${renderBilan(reprise)}`;
  }
  const { ecrit, dossier, fichiers, reprise } = written.depot;
  if (ecrit)
    return `\n${paint('green', `Reprise écrite dans ${dossier} :`)} ${fichiers.map(({ nom }) => nom).join(', ')}\n${renderBilan(reprise)}`;
  const why =
    reprise.verdict === 'rejete'
      ? 'le fichier entier est à corriger puis à renvoyer (--entier le réécrit tel quel, avec un nouvel idFlux).'
      : "rien n'est à reprendre.";
  return `\n${paint('red', `Aucune reprise n'a été écrite : ${why}`)}\n${renderBilan(reprise)}`;
}

export function renderAccuse({ accuse, refus, erreurs, written }: ExplainedAccuse, options: RenderOptions): string {
  const { nomFichier, idTraitement, diagnostics } = accuse;
  const head = [nomFichier ?? 'Accusé', idTraitement && `traitement ${idTraitement}`].filter(Boolean).join(', ');
  return `${options.paint('bold', head)}\n${wrap(verdict(accuse), options.out, 0)}\n${erreurs.map((each) => renderErreur(each, options)).join('')}${groupRefus(
    refus,
  )
    .map((each) => renderKind(each, options))
    .join('')}${renderDiagnostics({ diagnostics, truncated: false }, options)}${written ? renderWritten(written, options) : ''}`;
}
