/** The part of a workbook that holds its styles: made when it has none. */
import { attach, changeTypes, relationsIn } from '../../xlsx/edit/attach.js';
import { addOverride } from '../../xlsx/edit/content-types.js';
import type { Dialect } from '../../xlsx/edit/dialect.js';
import type { PackageEdit } from '../../xlsx/edit/package-edit.js';
import { noStyles, StyleSheet } from '../../xlsx/edit/styles.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

async function makeStyles(edit: PackageEdit, workbook: string, dialect: Dialect): Promise<string> {
  const target = edit.freeName(`${workbook.slice(0, workbook.lastIndexOf('/') + 1)}styles`, '.xml');
  await attach(edit, workbook, dialect, 'styles', target);
  await changeTypes(edit, (xml) => addOverride(xml, target, TYPE));
  return target;
}

/** Adds styles to a workbook, or finds them again; `register` says which. */
export async function changeStyles<T>(
  edit: PackageEdit,
  workbook: string,
  dialect: Dialect,
  register: (styles: StyleSheet) => T,
): Promise<T> {
  const known = (await relationsIn(edit, workbook)).find(({ kind, target }) => kind === 'styles' && edit.has(target))?.target;
  return edit.change(known ?? (await makeStyles(edit, workbook, dialect)), noStyles(dialect.main), (text) => {
    const styles = new StyleSheet(text);
    const result = register(styles);
    return { xml: styles.text, result };
  });
}
