/** The part that lists the sheets of a workbook, its names and its calendar. */
import { FichierIllisible } from '../../matrice/table/decode.js';
import { overLimit } from '../../xml/fault.js';
import { unescapeExcel } from '../markup.js';
import { attribute, isTrue, readElements, relationshipId } from './elements.js';
import { MAX_TEXT } from './limits.js';
import type { XlsxPackage } from './package.js';
import type { Relationship } from './relationships.js';
import { damaged } from './unreadable.js';
import { kindOfRoot } from './what-archive.js';

export interface XlsxSheet {
  readonly name: string;
  /** Name of its part. */
  readonly path: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

export interface WorkbookPart {
  readonly sheets: readonly XlsxSheet[];
  readonly date1904: boolean;
  readonly definedNames: ReadonlyMap<string, string>;
}

interface Listed {
  readonly name: string;
  readonly id: string | undefined;
  readonly state: XlsxSheet['state'];
}

const stateOf = (text: string | undefined): XlsxSheet['state'] => (text === 'hidden' || text === 'veryHidden' ? text : 'visible');

/** A sheet that holds cells; nothing for a chart, a dialog, or macros of Excel 4. */
function sheetOf({ name, id, state }: Listed, relationships: readonly Relationship[], part: string): readonly XlsxSheet[] {
  const relationship = relationships.find((each) => each.id === id);
  if (relationship?.part === undefined) throw damaged(`la feuille « ${name.slice(0, 40)} » n'est pas dans l'archive`, part);
  return relationship.type === 'worksheet' ? [{ name, path: relationship.part, state }] : [];
}

export async function readWorkbookPart(pkg: XlsxPackage, part: string, relationships: readonly Relationship[]): Promise<WorkbookPart> {
  const listed: Listed[] = [];
  const names: { readonly name: string; readonly sheet: string | undefined; value: string }[] = [];
  let date1904 = false;
  await readElements(pkg, part, {
    open(path, attributes) {
      if (!path.includes('/') && path !== 'workbook')
        throw new FichierIllisible({ code: 'archive-sans-classeur', params: { kind: kindOfRoot(path) } });
      if (path === 'workbook/workbookPr') date1904 = isTrue(attribute(attributes, 'date1904'));
      else if (path === 'workbook/sheets/sheet')
        listed.push({
          name: unescapeExcel(attribute(attributes, 'name') ?? ''),
          id: relationshipId(attributes),
          state: stateOf(attribute(attributes, 'state')),
        });
      else if (path === 'workbook/definedNames/definedName')
        names.push({ name: attribute(attributes, 'name') ?? '', sheet: attribute(attributes, 'localSheetId'), value: '' });
    },
    text(path, piece) {
      const last = names.at(-1);
      if (path !== 'workbook/definedNames/definedName' || !last) return;
      last.value += piece;
      if (last.value.length > MAX_TEXT) throw overLimit('un nom défini dépasse un million de caractères');
    },
  });
  const qualified = ({ name, sheet }: (typeof names)[0]): string =>
    sheet === undefined ? name : `${listed[Number(sheet)]?.name ?? sheet}!${name}`;
  return {
    sheets: listed.flatMap((each) => sheetOf(each, relationships, part)),
    date1904,
    definedNames: new Map(names.map((each) => [qualified(each), each.value])),
  };
}
