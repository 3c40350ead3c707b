/** `accrochage cle`. */
import { ALGORITHMES, type Algorithme } from '../attestation/cle.js';
import { type ClesEcrites, generateCles } from '../node/cles.js';
import type { Asked } from './arguments.js';
import type { Outcome } from './outcome.js';
import type { Runtime } from './runtime.js';
import { painter, wrap } from './terminal.js';

const DEFAULT = 'cles';

function toPublish({ did, publique }: ClesEcrites, emetteur: string | undefined): string {
  if (did)
    return `À publier : ${did.fichier}, à l'adresse ${did.adresse}. C'est là que chacun lira vos clés pour vérifier vos attestations.`;
  if (emetteur !== undefined)
    return `À publier : ${publique}, à l'adresse ${emetteur}. C'est là que chacun lira vos clés pour vérifier vos attestations.`;
  return `À publier : ${publique}, à l'adresse https qui sera votre identifiant d'émetteur. Pour un identifiant did:web, relancez dans un autre dossier avec --emetteur did:web:votre-domaine.fr.`;
}

export async function cle(asked: Asked, { out, env }: Runtime): Promise<Outcome> {
  const folder = asked.values.sortie?.[0] ?? DEFAULT;
  const algorithme = (asked.values.algorithme?.[0] ?? ALGORITHMES[0]) as Algorithme;
  const emetteur = asked.values.emetteur?.[0];
  const written = await generateCles({ folder, algorithme, ...(emetteur !== undefined && { emetteur }) });
  const paint = painter(out, env);
  const lines = [
    `À garder secret : ${written.privee}. Qui l'a signe à votre place : ne l'envoyez à personne, ne le mettez ni sur un site ni dans un dépôt de code, et gardez-en une copie en lieu sûr.`,
    toPublish(written, emetteur),
    'Ne retirez jamais une clé publiée tant que des attestations qu’elle a signées circulent : elles ne seraient plus vérifiables.',
  ];
  const text = () =>
    `${paint('green', `Clés écrites dans ${folder}`)} (${algorithme}, ${written.kid}).\n${lines.map((line) => `  ${wrap(line, out, 2)}\n`).join('')}`;
  return { exitCode: 0, json: { valid: true, ...written }, text };
}
