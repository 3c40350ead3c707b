import { titulaire as block } from '../../dictionary/index.js';
import { CODE_POSTAL, codePostalOf, type Titulaire, titulaireOf } from '../../identifiers/naissance.js';
import { fold } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { cause, type Trait } from './cause.js';
import { champ } from './etapes.js';

const OPTIONAL = ['prenom2', 'prenom3', 'libelleCommuneNaissance', 'libellePaysNaissance', 'nomUsage'] as const;
type Optional = (typeof OPTIONAL)[number];

const INITIAL = /^\p{L}\.?$/u;
const ADDRESS = /\d|\bCEDEX\b|\bARR/iu;

/** What the datum has that the civil status would not write; nothing when it is only optional. */
function oddity(name: Optional, text: string, titulaire: Titulaire): readonly [why: string, force: number] | undefined {
  if (name === 'prenom2' || name === 'prenom3') {
    if (INITIAL.test(text)) return ["n'est qu'une initiale", 0.9];
    const earlier = [titulaire.prenom1, name === 'prenom3' ? titulaire.prenom2 : undefined];
    if (earlier.some((other) => other !== undefined && fold(other) === fold(text))) return ['répète un autre prénom', 0.9];
  }
  return name === 'libelleCommuneNaissance' && ADDRESS.test(text) ? ["ressemble à une adresse plus qu'à une commune", 0.6] : undefined;
}

function traitOf(name: Optional, titulaire: Titulaire): Trait[] {
  const text = titulaire[name];
  if (!text) return [];
  const { label } = block.children[name];
  const [why, force] = oddity(name, text, titulaire) ?? [
    'est une donnée facultative, que la CDC compare quand elle est donnée',
    name === 'nomUsage' ? 0.15 : 0.25,
  ];
  return [
    {
      path: champ(name),
      raison: `« ${label} » (${show(text)}) ${why}.`,
      remede: `Vérifiez cette donnée sur l'acte de naissance ; si elle n'est pas sûre, ${name === 'nomUsage' ? 'déclarez-la inconnue (nil)' : 'retirez-la'} : une donnée fausse écarte la bonne personne, une donnée absente non.`,
      force,
    },
  ];
}

/** Optional data that are compared at the last step, and that nothing obliged to give. */
export default cause({
  code: 'donnee-facultative-douteuse',
  label: 'donnée facultative douteuse',
  categorie: 'titulaire-introuvable',
  poids: 0.7,
  check(passage) {
    const titulaire = titulaireOf(passage);
    if (!titulaire) return;
    const postal = codePostalOf(titulaire);
    return [
      ...OPTIONAL.flatMap((name) => traitOf(name, titulaire)),
      ...(postal
        ? [
            {
              path: CODE_POSTAL,
              raison: `Le lieu de naissance n'est donné que par un code postal (« ${postal} »), que plusieurs communes peuvent partager.`,
              remede: "Donnez plutôt le code INSEE de la commune de naissance, celui de l'époque.",
              force: 0.5,
            },
          ]
        : []),
    ];
  },
});
