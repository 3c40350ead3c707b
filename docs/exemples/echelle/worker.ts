/** Ce que fait un fil du pool : piscina appelle la fonction que la tâche nomme. */
import type { PassageDepose } from 'accrochage';
import type { Atelier, Refus, Reglages } from './parchemins.js';

export { controlerLot } from './controle.js';

export interface LotDeParchemins {
  readonly reglages: Reglages;
  readonly passages: readonly PassageDepose[];
}
export interface LotFait {
  readonly faits: number;
  readonly repris: number;
  readonly refuses: readonly Refus[];
}

let atelier: Promise<Atelier> | undefined;

/** Chargé à la demande : un fil qui contrôle n'attend pas les polices et la bibliothèque PDF. */
const ouvrir = async (reglages: Reglages): Promise<Atelier> => (await import('./parchemins.js')).ouvrirAtelier(reglages);

export async function faireLot({ reglages, passages }: LotDeParchemins): Promise<LotFait> {
  atelier ??= ouvrir(reglages);
  const { faire } = await atelier;
  const bilan = { faits: 0, repris: 0, refuses: [] as Refus[] };
  for (const passage of passages) {
    const sort = await faire(passage);
    if (sort === 'fait') bilan.faits++;
    else if (sort === 'repris') bilan.repris++;
    else bilan.refuses.push(sort);
  }
  return bilan;
}
