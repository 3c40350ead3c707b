/** La base de l'école, vue d'un ouvrier. Ici un fichier ; chez vous, `select … from passages where id_technique = any($1)`. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type PassageDepose, validateRows } from 'accrochage';
import { readRows } from 'accrochage/node';

export type LirePassages = (ids: readonly string[]) => Promise<PassageDepose[]>;

export async function ouvrirBase(chemin: string): Promise<LirePassages> {
  const lignes = new Map<string, string>();
  for await (const ligne of createInterface({ input: createReadStream(chemin) })) {
    if (ligne.trim() !== '') lignes.set((JSON.parse(ligne) as { idTechnique: string }).idTechnique, ligne);
  }
  return async (ids) => {
    const texte = ids.flatMap((id) => lignes.get(id) ?? []).join('\n');
    const passages: PassageDepose[] = [];
    for await (const verdict of validateRows(readRows(texte, { format: 'ndjson' }))) {
      // Les lignes fautives ont été écartées par le producteur ; une faute d'ici là est une donnée qui a changé.
      if (verdict.type !== 'row' || !verdict.valid) throw new Error('Un passage a changé depuis sa mise en file : relancez le producteur.');
      passages.push({ certification: verdict.certification, passage: verdict.passage });
    }
    if (passages.length < ids.length) throw new Error('Un passage a disparu de la base depuis sa mise en file : relancez le producteur.');
    return passages;
  };
}
