/** The sheet « Mode d'emploi »: what a school secretary needs to know, then every column with what the dictionary says of it. */
import { passageCertification } from '../../dictionary/index.js';
import { cellName, type Range } from '../../xlsx/address.js';
import { textCell } from '../../xlsx/markup.js';
import { rowXml } from '../../xlsx/write/cells.js';
import { HEADER_LINES, referenceOf } from './header.js';
import { heightOf } from './layout.js';
import type { Look } from './look.js';
import type { Settings } from './options.js';
import type { TemplateColumn } from './template-columns.js';
import { formOf, inCells, NIL, OBLIGATION } from './wording.js';

/** Widths of the columns: reference, label, obligation, form, definition. */
export const GUIDE_WIDTHS = [32, 34, 18, 34, 62] as const;
const LAST = GUIDE_WIDTHS.length - 1;
const TOTAL = GUIDE_WIDTHS.reduce<number>((total, width) => total + width, 0);

interface Section {
  readonly title: string;
  /** To be typed as it is. */
  readonly command?: string;
  readonly lines: readonly string[];
}

const { idTechnique, dateDebutValidite } = passageCertification.children;

function sections({ columns, constants }: Settings, sheet: string): readonly Section[] {
  const fill = [
    `Dans la feuille « ${sheet} », écrivez une ligne par passage : une personne, une certification obtenue. Une personne qui a obtenu deux certifications prend deux lignes.`,
    `« ${idTechnique.label} » vous appartient : un numéro différent pour chaque passage, que vous gardez toujours. Renvoyer le même remplace les données déjà transmises ; un nouveau crée un autre passage.`,
    `La ligne 2 dit ce qui est dû. « ${OBLIGATION.obligatoire} » (titre en gras, trait épais) : la donnée ne peut pas manquer. « ${OBLIGATION['obligatoire-sauf-nil']} » : une cellule laissée vide, ou « ${NIL} », déclare que la donnée est inconnue ou sans objet. « ${OBLIGATION['sous-condition']} » : la note du titre dit quand. « ${OBLIGATION.facultatif} » : aide la CDC à retrouver la personne ou complète son passeport.`,
    'Passez la souris sur un titre de colonne : sa note donne la définition, le format et un exemple. Une cellule jaune est obligatoire et encore vide.',
    "Les dates s'écrivent 31/12/2026, l'année sur quatre chiffres. Un jour ou un mois de naissance inconnu reste vide : n'inventez pas un 1er janvier.",
    'Les listes déroulantes proposent des libellés français ; le code de la norme est accepté aussi. Un avertissement ne vous empêche jamais de garder votre saisie.',
    `Ne supprimez pas les lignes 1 à ${HEADER_LINES}. Les colonnes peuvent être déplacées ou retirées ; pour en ajouter une de la norme, donnez-lui pour titre son nom de balise.`,
    ...(constants.size > 0
      ? ["Les cellules grises se préremplissent dès que l'identifiant technique est écrit ; vous pouvez écrire par-dessus."]
      : []),
    ...(columns.some(({ contact }) => contact)
      ? ['Le courriel et le téléphone servent à joindre la personne ; ils ne sont jamais transmis à la CDC.']
      : []),
  ];
  return [
    { title: 'Remplir', lines: fill },
    {
      title: 'Contrôler',
      command: 'accrochage controler fichier.xlsx --annote fichier-controle.xlsx',
      lines: [
        'Cette commande rend votre classeur avec les cellules en faute coloriées et commentées, et une feuille qui les énumère. Corrigez, puis recommencez autant de fois que vous voulez.',
        "Rien ne quitte votre ordinateur : aucune donnée n'est envoyée nulle part pendant le contrôle.",
      ],
    },
    {
      title: 'Délai',
      lines: [
        `La loi demande de transmettre chaque passage dans les trois mois qui suivent la délivrance (« ${dateDebutValidite.label} »). Un retard n'empêche pas d'envoyer.`,
      ],
    },
  ];
}

const describe = ({ field, condition }: TemplateColumn): string =>
  inCells(condition ? `${field.definition} ${condition}` : field.definition);

export class Guide {
  /** The lines whose one text takes the whole width. */
  readonly merges: Range[] = [];
  readonly #settings: Settings;
  readonly #look: Look;
  readonly #sheet: string;
  #line = 0;

  /** `sheet`: name of the sheet to fill in. */
  constructor(settings: Settings, look: Look, sheet: string) {
    this.#settings = settings;
    this.#look = look;
    this.#sheet = sheet;
  }

  #wide(text: string, style: number, height = heightOf([[text, TOTAL]])): string {
    const line = ++this.#line;
    this.merges.push({ from: { column: 0, line }, to: { column: LAST, line } });
    return rowXml({ line, height, cells: textCell(cellName({ column: 0, line }), style, text) });
  }

  #cells(texts: readonly string[], styleAt: (column: number) => number): string {
    const line = ++this.#line;
    const height = heightOf(texts.map((text, column) => [text, GUIDE_WIDTHS[column] ?? 0] as const));
    const cells = texts.map((text, column) => textCell(cellName({ column, line }), styleAt(column), text));
    return rowXml({ line, height, cells: cells.join('') });
  }

  *#table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
    const { section, headCell, cell, strongCell } = this.#look;
    yield this.#wide(title, section, 27);
    yield this.#cells(head, () => headCell);
    for (const row of rows) yield this.#cells(row, (column) => (column === 1 ? strongCell : cell));
  }

  /** The rows, as XML. */
  *rows(): Generator<string> {
    const { columns, certifications } = this.#settings;
    const { title, section, paragraph, command } = this.#look;
    yield this.#wide("Mode d'emploi de la matrice d'accrochage", title, 30);
    for (const each of sections(this.#settings, this.#sheet)) {
      yield this.#wide(each.title, section, 27);
      if (each.command !== undefined) yield this.#wide(each.command, command);
      for (const [index, line] of each.lines.entries()) yield this.#wide(each.lines.length > 1 ? `${index + 1}. ${line}` : line, paragraph);
    }
    if (certifications.length > 0)
      yield* this.#table(
        'Les certifications proposées',
        // Not « Code » nor « Type », which would name columns of a table of passages.
        ['Code à choisir', 'Intitulé', 'Répertoire'],
        certifications.map(({ code, intitule = '', type = '' }) => [code, intitule, type]),
      );
    yield* this.#table(
      'Les colonnes',
      ['Numéro et nom de balise', 'Titre', 'Obligation', 'Format', 'Définition'],
      columns.map((column) => [referenceOf(column), column.label, OBLIGATION[column.obligation], formOf(column.field), describe(column)]),
    );
  }
}
