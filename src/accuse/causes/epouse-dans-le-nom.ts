import { titulaireOf } from '../../identifiers/naissance.js';
import type { Subjects } from '../../rule.js';
import { show } from '../../text/show.js';
import { cause, type Trait } from './cause.js';
import { champ, national } from './etapes.js';

const SPOUSE = /^([^(,]+?)[\s(,]+(?:[ée]pouse|[ée]pse\.?|[ée]p\.?|veuve|vve\.?|divorc[ée]e?)\s+[^)]+\)?$/iu;
const BORN = /^[^(,]+?[\s(,]+n[ée]e?\s+([^)]+?)\)?$/iu;
/** « ne » without an accent is a syllable of Asian names. */
const NOT_BORN = /\sne\s/i;

const birthNameIn = (nom: string): string | undefined => SPOUSE.exec(nom)?.[1] ?? (NOT_BORN.test(nom) ? undefined : BORN.exec(nom)?.[1]);

function traitOf(path: string, nom: string | undefined): Trait[] {
  const birth = nom === undefined ? undefined : birthNameIn(nom)?.trim();
  if (!birth) return [];
  return [
    {
      path,
      raison: `Le nom de naissance (${show(nom)}) contient aussi un nom marital.`,
      remede: `N'y laissez que le nom de naissance, sans doute ${show(birth)} ; l'autre va dans le nom d'usage.`,
      force: 1,
      suggestion: { value: birth, label: 'le nom de naissance seul' },
    },
  ];
}

/** « Martin épouse Durand », « Durand née Martin ». */
export default cause({
  code: 'epouse-dans-le-nom',
  label: '« épouse » ou « née » dans le nom de naissance',
  categorie: 'titulaire-introuvable',
  poids: 1,
  check(passage: Subjects['passage']) {
    return [
      ...traitOf(champ('nomNaissance'), titulaireOf(passage)?.nomNaissance),
      ...traitOf(national('nomNaissance'), passage.identificationTitulaire?.identifiantNational?.nomNaissance),
    ];
  },
});
